package nl.buurtpers.app.fit;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import nl.buurtpers.app.copy.Copy;
import nl.buurtpers.app.copy.Dossier;
import nl.buurtpers.app.copy.Dossiers;
import nl.buurtpers.app.copy.Items;
import nl.buurtpers.app.copy.Photo;
import nl.buurtpers.app.copy.Photos;
import nl.buurtpers.app.publishing.Bundles;
import nl.buurtpers.app.publishing.PressRoom;
import nl.buurtpers.app.publishing.Publication;
import nl.buurtpers.app.publishing.Publications;
import nl.buurtpers.app.publishing.Remark;
import nl.buurtpers.app.trial.OpenHouse;
import nl.buurtpers.render.Coverage.Shown;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EditionStateTest {

    @SuppressWarnings("NullAway.Init") // set before the first test
    private OpenHouse house;

    @SuppressWarnings("NullAway.Init") // set before the first test
    private Path data;

    @BeforeAll
    void open(@TempDir Path folder) {
        data = folder;
        house = OpenHouse.at(folder);
    }

    @AfterAll
    void close() {
        house.close();
    }

    private Dossier fresh(Dossier dossier) {
        return house.get(Dossiers.class)
                .byId(dossier.neighbourhood(), dossier.id())
                .orElseThrow();
    }

    private State state(Dossier dossier) {
        return house.get(EditionState.class).ask(dossier, "nl").join();
    }

    private Copy item(Dossier dossier, String name) {
        return house.get(Items.class).of(dossier).stream()
                .filter(copy -> copy.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private void write(Copy copy, String text) {
        var saved = house.get(Items.class)
                .save(
                        copy,
                        copy.version(),
                        text,
                        Copy.State.READY,
                        house.chief().person().id());
        assertThat(saved).isInstanceOf(Items.Save.Saved.class);
    }

    @Test
    void says_where_every_item_of_a_real_edition_stands() throws Exception {
        var dossier = house.takeIn("soesterkwartier-2026-4", "winter");
        var states = house.get(EditionState.class);

        var state = state(dossier);

        assertThat(state.publishable()).isTrue();
        assertThat(state.rows())
                .hasSameSizeAs(house.get(Items.class).of(dossier))
                .allSatisfy(row -> assertThat(row.cells()).hasSameSizeAs(state.channels()));
        assertThat(state.rows().stream().flatMap(row -> row.cells().stream()))
                .allSatisfy(cell -> assertThat(
                                cell.shown() == Shown.FULL || cell.reason().isPresent())
                        .isTrue());
        assertThat(state.budget().orElseThrow().words()).contains("16 pagina's");
        assertThat(state.missed())
                .allSatisfy(missed -> assertThat(missed.help()).isNotEmpty());
        assertThat(states.now(dossier, "nl")).contains(state);
        assertThat(states.last(dossier, "nl")).contains(state);
        var progress = states.progress(dossier);
        assertThat(progress.done()).isEqualTo(progress.of());
    }

    @Test
    void leads_from_a_trouble_to_its_item() throws Exception {
        var dossier = house.takeIn("klein", "stuk");
        write(item(dossier, "bankje"), "---\ntitle: Het bankje\npriority: negen\n---\nTekst.\n");

        var state = state(fresh(dossier));

        assertThat(state.publishable()).isFalse();
        assertThat(state.troubles()).extracting(Remark::item).contains(Optional.of("bankje"));
        assertThat(state.channels()).isEmpty();
        assertThat(house.get(EditionState.class).last(dossier, "nl")).isEmpty();
    }

    @Test
    void says_what_to_leave_out_or_to_shorten_where_the_pages_are_few() throws Exception {
        var dossier = house.takeIn("soesterkwartier-2026-4", "dun");
        house.get(Dossiers.class)
                .change(dossier, dossier.sheet().replace("pages: 16", "pages: 12"), dossier.date(), dossier.deadline());

        var budget = state(fresh(dossier)).budget().orElseThrow();

        assertThat(budget.over()).isPositive();
        assertThat(budget.omitted()).isNotEmpty();
        assertThat(budget.words()).contains("te veel voor 12 pagina's").contains("geen plaats voor ‘");
    }

    @Test
    void lists_what_is_left_to_do() throws Exception {
        var dossier = house.takeIn("klein", "werk");
        write(
                item(dossier, "bankje"),
                "---\ntitle: Het bankje\n---\n" + "Het bankje staat er weer, en iedereen is er blij mee. ".repeat(9));

        var tasks = house.get(Tasks.class).left(fresh(dossier), "nl");

        assertThat(tasks).extracting(Task::kind).contains(Task.Kind.COLOPHON, Task.Kind.SUMMARY);
        assertThat(tasks)
                .extracting(Task::words)
                .contains("Schrijf een samenvatting bij ‘Het bankje’: korte kanalen tonen die");
    }

    @Test
    void leaves_out_the_picture_of_somebody_who_no_longer_agrees() throws Exception {
        var dossier = house.takeIn("klein", "feest");
        var photo = portrait(dossier);
        var photos = house.get(Photos.class);
        photos.agree(photo, "Sjaan", List.of(), "");
        assertThat(consent(dossier)).isEmpty();

        photos.revoke(photo, photos.portrayed(photo).getFirst().id());

        assertThat(consent(dossier)).singleElement().satisfies(task -> {
            assertThat(task.item()).contains("bankje");
            assertThat(task.words()).contains("‘Het bankje’", "sjaan.png", "Sjaan", "trok de toestemming in op");
        });
        var publication = published(fresh(dossier));
        assertThat(publication.state()).isEqualTo(Publication.State.PUBLISHED);
        assertThat(files(publication, "sjaan")).isEmpty();
        assertThat(words(publication, "site/bankje/index.html"))
                .contains("Het staat er weer")
                .doesNotContain("Sjaan");
        assertThat(words(publication, "text/edition.txt"))
                .contains("Het staat er weer")
                .doesNotContain("Sjaan");
    }

    @Test
    void leaves_out_a_picture_in_the_channels_to_which_somebody_did_not_agree() throws Exception {
        var dossier = house.takeIn("klein", "kanaal");
        var photo = portrait(dossier);
        house.get(Photos.class).agree(photo, "Sjaan", List.of("newspaper", "large-print"), "");

        assertThat(consent(dossier))
                .singleElement()
                .satisfies(task ->
                        assertThat(task.words()).contains("Schermen", "Website").doesNotContain("Krant", "Teletekst"));
        assertThat(state(fresh(dossier)).row("bankje").orElseThrow().cell("site"))
                .get()
                .satisfies(cell -> assertThat(cell.reason().orElseThrow())
                        .contains("images/sjaan.png staat hier niet", "niet iedereen"));

        var publication = published(fresh(dossier));
        assertThat(files(publication, "sjaan")).isEmpty(); // the site, the mail and the feeds name theirs so
        assertThat(pictures(publication, "newspaper/newspaper.pdf")).isEqualTo(1);
        assertThat(pictures(publication, "booklet/booklet.pdf")).isZero();
        assertThat(words(publication, "site/bankje/index.html")).doesNotContain("Sjaan", "<img");
        var report =
                new JsonMapper().readTree(words(publication, "coverage.json")).at("/items/0/channels");
        assertThat(report.at("/newspaper/shown").asString()).isEqualTo("full");
        assertThat(report.at("/site/shown").asString()).isEqualTo("shortened");
        assertThat(report.at("/site/reason").asString())
                .contains("images/sjaan.png staat hier niet, en wat eronder stond ook niet")
                .doesNotContain("Sjaan");
        assertThat(report.at("/text/shown").asString()).isEqualTo("full");
    }

    @Test
    void asks_for_no_consent_where_a_picture_is_not_shown() throws Exception {
        var dossier = house.takeIn("klein", "elders");
        house.get(Photos.class).agree(portrait(dossier), "Sjaan", List.of("newspaper", "large-print"), "");

        var text = item(dossier, "bankje").text();
        write(item(dossier, "bankje"), text.replace("title:", "channels:\n  only: [newspaper, teletext]\ntitle:"));

        assertThat(consent(dossier)).isEmpty();
    }

    private List<Path> files(Publication publication, String part) throws Exception {
        try (var files = Files.walk(bundle(publication))) {
            return files.filter(file -> file.getFileName().toString().contains(part))
                    .toList();
        }
    }

    private Path bundle(Publication publication) {
        return house.get(Bundles.class).of(publication);
    }

    private String words(Publication publication, String file) throws Exception {
        return Files.readString(bundle(publication).resolve(file));
    }

    /** How many pictures stand on the pages of a PDF. */
    private long pictures(Publication publication, String file) throws Exception {
        try (var pdf = Loader.loadPDF(bundle(publication).resolve(file).toFile())) {
            long found = 0;
            for (var page : pdf.getPages()) {
                var resources = page.getResources();
                for (var name : resources.getXObjectNames()) {
                    found += resources.isImageXObject(name) ? 1 : 0;
                }
            }
            return found;
        }
    }

    private List<Task> consent(Dossier dossier) {
        return house.get(Tasks.class).left(fresh(dossier), "nl").stream()
                .filter(task -> task.kind() == Task.Kind.CONSENT)
                .toList();
    }

    private Photo portrait(Dossier dossier) throws Exception {
        var bytes = new java.io.ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(800, 600, BufferedImage.TYPE_INT_RGB), "png", bytes);
        var photo = house.get(Photos.class)
                .add(
                        dossier,
                        new Photos.Fresh("images/sjaan.png", "image/png", 800, 600, ""),
                        bytes.toByteArray(),
                        Optional.empty());
        write(
                item(dossier, "bankje"),
                "---\ntitle: Het bankje\nimage: images/sjaan.png\nalt: Sjaan op het bankje\ncaption: Sjaan zit weer.\n---\nHet staat er weer.\n");
        return photo;
    }

    private Publication published(Dossier dossier) throws Exception {
        var asked = house.get(PressRoom.Orders.class).publish(house.chief(), dossier, "");
        var publications = house.get(Publications.class);
        var now = asked;
        for (int i = 0; i < 600 && now.busy(); i++) {
            Thread.sleep(Duration.ofMillis(100));
            now = publications.byId(dossier.neighbourhood(), asked.id()).orElseThrow();
        }
        return now;
    }

    @Test
    void shows_the_pages_of_a_draft_apart_from_what_is_published() throws Exception {
        var dossier = house.takeIn("klein", "schets");

        var pictures = house.get(Previews.class).ask(dossier, "nl").join();

        assertThat(pictures.troubles()).isEmpty();
        assertThat(pictures.channels())
                .extracting(PagePictures.Channel::channel)
                .containsExactly("large-print", "newspaper", "screens", "teletext");
        var paper = pictures.channels().get(1).pictures();
        assertThat(paper.getFirst().alt()).isEqualTo(pictures.channels().get(1).title() + ", pagina 1");
        var page = ImageIO.read(paper.getFirst().file().toFile());
        assertThat(page.getWidth()).isBetween(590, 600);
        assertThat(paper.getFirst().file()).startsWith(data.toAbsolutePath().resolve("previews"));
        assertThat(data.resolve("bundles/wijk/" + dossier.id() + "-1")).doesNotExist();
        assertThat(paper.getFirst().file().resolveSibling("../../newspaper.pdf").normalize())
                .doesNotExist();
        assertThat(house.get(Previews.class).file(dossier, dossier.version(), "screens/001.png"))
                .isPresent();
        assertThat(house.get(Previews.class).file(dossier, dossier.version(), "../../buurtpers.mv.db"))
                .isEmpty();
    }
}
