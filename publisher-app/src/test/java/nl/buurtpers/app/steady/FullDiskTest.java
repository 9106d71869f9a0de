package nl.buurtpers.app.steady;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import nl.buurtpers.app.copy.Dossier;
import nl.buurtpers.app.copy.Dossiers;
import nl.buurtpers.app.copy.Photos;
import nl.buurtpers.app.publishing.Publication;
import nl.buurtpers.app.publishing.Publications;
import nl.buurtpers.app.shelf.Shelf;
import nl.buurtpers.app.trial.OpenHouse;
import nl.buurtpers.app.trial.Visitor;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A paper on a disk that fills up: what is refused is refused as a whole and in words, and all goes on when there is room. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FullDiskTest {

    private static final long RESERVE = 512 << 10;
    private static final Pattern ITEM = Pattern.compile("/desk/wijk/items/[0-9]+");
    private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"([0-9]+)\"");
    private static final Pattern BASE = Pattern.compile("name=\"basedOn\" value=\"([0-9]+)\"");
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @SuppressWarnings("NullAway.Init") // filled before the first test
    private SmallDisk disk;

    @SuppressWarnings("NullAway.Init") // filled before the first test
    private OpenHouse house;

    @SuppressWarnings("NullAway.Init") // filled before the first test
    private Visitor editor;

    private long edition;

    @BeforeAll
    void a_paper_on_a_small_disk(@TempDir Path folder) throws Exception {
        disk = SmallDisk.at(folder.resolve("disk"), 96);
        house = OpenHouse.at(
                disk.data(), Map.of("buurtpers.disk-reserve", RESERVE + "B", "db-scheduler.heartbeat-interval", "1s"));
        edition = house.takeIn("klein", "klein").id();
        editor = house.visitor();
        editor.signIn("hoofd@wijk.example", OpenHouse.PASSWORD);
        press();
        until(() -> newest().state() == Publication.State.PUBLISHED);
    }

    @AfterEach
    void there_is_room_again() throws IOException {
        disk.empty();
    }

    @AfterAll
    @SuppressWarnings("NullAway") // nothing was opened where a disk cannot be mounted
    void close() throws IOException {
        if (house != null) {
            house.close();
        }
        if (disk != null) {
            disk.close();
        }
    }

    private Dossier edition() {
        return house.get(Dossiers.class).of("wijk").getFirst();
    }

    private String desk() {
        return "/desk/wijk/editions/" + edition;
    }

    private Publication newest() {
        return house.get(Publications.class).of(edition()).getFirst();
    }

    private void press() {
        var page = VERSION.matcher(editor.get(desk() + "/publish").body());
        assertThat(page.find()).isTrue();
        assertThat(editor.post(desk() + "/publish", "version", page.group(1)).statusCode())
                .isEqualTo(302);
    }

    /** Opens the edition for a correction and changes its first item. */
    private void correct(String title) {
        editor.get(desk() + "/publish");
        editor.post(desk() + "/publish/correct");
        assertThat(write(title)).isEqualTo(302);
    }

    private int write(String title) {
        var form = form();
        var base = BASE.matcher(editor.get(form).body());
        assertThat(base.find()).isTrue();
        return editor.post(form, "basedOn", base.group(1), "f.title", title, "body", "Komt allen.", "ready", "true")
                .statusCode();
    }

    private String form() {
        var item = ITEM.matcher(editor.get(desk()).body());
        assertThat(item.find()).isTrue();
        return item.group();
    }

    @Test
    @Order(1)
    void a_picture_that_would_take_the_last_room_is_refused_as_a_whole_while_texts_are_still_kept() throws Exception {
        correct("Voor de foto");
        editor.get(desk() + "/pictures");
        var photo = photo();
        disk.leave(RESERVE + (64 << 10));

        var answer = editor.upload(desk() + "/pictures", "files", "feest.png", photo);

        assertThat(answer.statusCode()).isEqualTo(507);
        var page = Jsoup.parse(answer.body());
        assertThat(page.select("h1").text()).isEqualTo("De schijf is vol");
        assertThat(page.select("[lang=en] h2").text()).isEqualTo("The disk is full");
        assertThat(house.get(Photos.class).of(edition())).isEmpty();
        assertThat(unfinished()).isEmpty();
        assertThat(write("Ook zonder foto")).isEqualTo(302);

        disk.empty();
        assertThat(editor.upload(desk() + "/pictures", "files", "feest.png", photo)
                        .statusCode())
                .isEqualTo(302);
        assertThat(house.get(Photos.class).of(edition())).hasSize(1);
    }

    @Test
    @Order(2)
    void a_press_run_without_room_says_so_in_words_and_leaves_what_was_there() throws Exception {
        var shown = editor.get("/wijk/").body();
        disk.leave(RESERVE - 4096);
        press();
        until(() -> newest().state() == Publication.State.FAILED);

        assertThat(newest().message()).startsWith("De schijf van Buurtpers is vol.");
        assertThat(editor.get(desk() + "/publish").body()).contains("Vraag de beheerder om ruimte te maken");
        assertThat(editor.get("/wijk/").body()).isEqualTo(shown);
        assertThat(bundles()).hasSize(1);

        disk.empty();
        press();
        until(() -> newest().state() == Publication.State.PUBLISHED);
        assertThat(newest().revision()).isEqualTo(2);
        until(() -> editor.get("/wijk/").body().contains("Ook zonder foto"));
    }

    @Test
    @Order(3)
    void a_disk_that_fills_up_while_the_press_runs_leaves_no_half_bundle() throws Exception {
        correct("Tijdens het drukken");
        disk.leave(RESERVE + (64 << 10));
        press();
        until(() -> full() || newest().state() == Publication.State.FAILED);

        assertThat(bundles()).hasSize(2);
        assertThat(editor.get("/wijk/").body()).contains("Ook zonder foto");

        disk.empty();
        until(() -> editor.get(desk() + "/publish").statusCode() == 200 && !newest().busy());
        if (newest().state() == Publication.State.FAILED) {
            assertThat(newest().message())
                    .contains("De schijf van Buurtpers is vol."); // of a channel or of the whole run
            press();
        }
        until(() -> newest().state() == Publication.State.PUBLISHED);
        var bundle = house.get(Shelf.class).open(newest()).orElseThrow();
        assertThat(bundle.whole(
                        bundle.files().stream().map(file -> file.channel()).toList()))
                .isTrue();
        until(() -> editor.get("/wijk/").body().contains("Tijdens het drukken"));
    }

    private boolean full() {
        try {
            return Files.getFileStore(disk.data()).getUsableSpace() == 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    @Order(4)
    void where_not_even_a_text_fits_it_comes_back_with_a_button_and_no_saved_text_is_lost() throws Exception {
        correct("Nummer 0");
        var form = form();
        var base = BASE.matcher(editor.get(form).body());
        assertThat(base.find()).isTrue();
        int version = Integer.parseInt(base.group(1));
        var kept = new ArrayList<>(List.of("Nummer 0"));
        disk.leave(0);
        var refused = "";
        for (int i = 1; refused.isEmpty() || editor.get(form).statusCode() == 200; i++) {
            assertThat(i).as("the database could not write any more in the end").isLessThan(200);
            var title = "Nummer " + i;
            var answer = editor.post(
                    form,
                    "basedOn",
                    Integer.toString(version),
                    "f.title",
                    title,
                    "body",
                    "Een lange tekst. ".repeat(600),
                    "ready",
                    "true");
            if (answer.statusCode() == 302) {
                kept.add(title);
                version++;
            } else if (refused.isEmpty()) {
                assertThat(answer.statusCode()).isEqualTo(507);
                refused = answer.body();
                assertThat(Jsoup.parse(refused)
                                .select("section[lang=nl] input[name=f.title]")
                                .val())
                        .isEqualTo(title);
            }
        }
        assertThat(editor.get("/wijk/").body()).contains("Tijdens het drukken"); // readers notice nothing

        disk.empty();
        until(() -> editor.get(form).statusCode() == 200);
        for (var title : kept) {
            assertThat(versions("title: " + title)).isPositive();
        }
        var fields = Jsoup.parse(refused).select("section[lang=nl] input").stream()
                .flatMap(input -> Stream.of(input.attr("name"), input.val()))
                .toArray(String[]::new);
        assertThat(editor.post(form, fields).statusCode()).isEqualTo(302);
        assertThat(editor.get(form).body()).contains("Nummer " + kept.size());
    }

    private long versions(String words) {
        return house.get(JdbcClient.class)
                .sql("select count(*) from item_version where copy like ?")
                .param("%" + words + "%")
                .query(Long.class)
                .single();
    }

    private List<Path> bundles() throws IOException {
        try (var found = Files.list(disk.data().resolve("bundles/wijk"))) {
            return found.filter(folder -> !folder.getFileName().toString().startsWith(".")) // in the making
                    .toList();
        }
    }

    /** Files that were begun and not finished. */
    private List<Path> unfinished() throws IOException {
        try (var found = Files.walk(disk.data())) {
            return found.filter(file -> file.getFileName().toString().endsWith(".part"))
                    .toList();
        }
    }

    /** A photograph of a few megabytes: noise cannot be packed. */
    private static byte[] photo() throws IOException {
        var chance = new Random(7);
        var image = new BufferedImage(800, 800, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                image.setRGB(x, y, chance.nextInt(1 << 24));
            }
        }
        var out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }

    /** A question that the database cannot answer now is asked again. */
    private static boolean holds(BooleanSupplier question) {
        try {
            return question.getAsBoolean();
        } catch (DataAccessException e) {
            return false;
        }
    }

    private static void until(BooleanSupplier question) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!holds(question)) {
            assertThat(System.nanoTime()).as("came to an end").isLessThan(end);
            try {
                Thread.sleep(100);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new UncheckedIOException(new IOException(e));
            }
        }
    }
}
