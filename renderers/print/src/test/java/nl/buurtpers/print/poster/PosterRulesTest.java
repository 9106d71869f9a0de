package nl.buurtpers.print.poster;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.buurtpers.model.Access;
import nl.buurtpers.model.Advert;
import nl.buurtpers.model.AdvertSize;
import nl.buurtpers.model.Article;
import nl.buurtpers.model.Block;
import nl.buurtpers.model.Contact;
import nl.buurtpers.model.DirectoryEntry;
import nl.buurtpers.model.Event;
import nl.buurtpers.model.EventTime;
import nl.buurtpers.model.Head;
import nl.buurtpers.model.Inline;
import nl.buurtpers.model.Notice;
import nl.buurtpers.model.Occasion;
import nl.buurtpers.model.Service;
import nl.buurtpers.plan.TextSource;
import nl.buurtpers.print.PrintedPages;
import nl.buurtpers.render.Coverage.Shown;
import nl.buurtpers.testkit.Editions;
import nl.buurtpers.testkit.Sample;
import nl.buurtpers.testkit.Samples;
import nl.buurtpers.testkit.pdf.TaggedPdfReader;
import nl.buurtpers.testkit.pdf.VeraPdf;
import nl.buurtpers.typeset.frame.Frame;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a poster promises to those who pass by. */
class PosterRulesTest {

    private static final double LEAST = 18;
    private static final double STRIP = 14;
    private static final int DPI = 150;

    @TempDir
    Path folder;

    static Stream<Sample> walls() {
        return Stream.concat(
                Samples.all(), Stream.of(5, 6).map(seed -> Sample.of("wall-" + seed, Editions.generated(seed, 12))));
    }

    @ParameterizedTest
    @MethodSource("walls")
    void no_letter_is_smaller_than_large_print(Sample sample) {
        for (var paper : List.of("A4", "A3")) {
            for (var poster :
                    Hung.of(sample, "paper=" + paper, "strips=yes").proof().posters()) {
                var page = poster.composition().pages().getFirst();
                page.pieces().stream().flatMap(piece -> piece.frames().stream()).forEach(frame -> {
                    switch (frame) {
                        case Frame.Text text ->
                            assertThat(text.size()).as(text.text()).isGreaterThanOrEqualTo(LEAST);
                        case Frame.Turned turned ->
                            assertThat(turned.frames())
                                    .allMatch(each -> each instanceof Frame.Text text && text.size() >= STRIP);
                        case Frame.Rule _, Frame.Box _, Frame.PictureFrame _, Frame.VectorPath _ -> {}
                    }
                });
            }
        }
    }

    /** Office printers leave an edge white; what would stand in it is lost. */
    @ParameterizedTest
    @MethodSource("walls")
    void nothing_stands_in_the_edge_that_printers_leave_white(Sample sample) throws Exception {
        for (var paper : List.of("A4", "A3")) {
            for (var file : Hung.of(sample, "paper=" + paper, "strips=yes").paint(folder.resolve(paper))) {
                var picture = Hung.picture(file, 0, 50);
                int edge = (int) Math.floor(5 / 25.4 * 50) - 1;
                assertThat(inkIn(picture, edge)).as(file.toString()).isFalse();
            }
        }
    }

    private static boolean inkIn(BufferedImage picture, int edge) {
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                boolean inside =
                        x >= edge && y >= edge && x < picture.getWidth() - edge && y < picture.getHeight() - edge;
                if (!inside && (picture.getRGB(x, y) & 0xffffff) != 0xffffff) {
                    return true;
                }
            }
        }
        return false;
    }

    @ParameterizedTest
    @MethodSource("walls")
    void no_words_stand_on_others_or_on_the_picture(Sample sample) {
        for (var strips : List.of("no", "yes")) {
            for (var poster : Hung.of(sample, "strips=" + strips).proof().posters()) {
                var page = PrintedPages.of(poster.composition());
                var words = page.words(each -> !each.furniture());
                for (int i = 0; i < words.size(); i++) {
                    var place = words.get(i).rectangle();
                    var label = poster.item().id() + ": " + words.get(i).text().text();
                    assertThat(page.pictures()).as(label).noneMatch(picture -> picture.meets(place));
                    assertThat(words.subList(i + 1, words.size()))
                            .as(label)
                            .noneMatch(other -> other.rectangle().meets(place));
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"A4", "A3"})
    void a_short_headline_is_read_from_five_metres_and_when_and_where_from_two(String paper) {
        var page = Hung.of(fete("Zomerfeest"), "paper=" + paper).page();

        assertThat(metres(page, "Zomerfeest")).isGreaterThan(5);
        assertThat(metres(page, "Seringenplein")).isGreaterThanOrEqualTo(1.999);
        assertThat(metres(page, "12 juni 2027")).isGreaterThanOrEqualTo(1.999);
        assertThat(page.words()).allMatch(words -> metres(words.text()) > 0.97);
    }

    /** A capital of 4.36 mm is read from a metre by somebody who sees a third of what is usual. */
    private static double metres(Frame.Text text) {
        return text.size() * text.face().capHeight() / 1000 / 72 * 25.4 / 4.3634;
    }

    private static double metres(PrintedPages page, String words) {
        return page.words(each -> each.text().text().contains(words)).stream()
                .mapToDouble(each -> metres(each.text()))
                .min()
                .orElseThrow();
    }

    @Test
    void a_long_compound_is_divided_only_where_it_would_be_small_otherwise() {
        var divided = Hung.of(new Notice(Head.of("lang", "Gehandicaptenparkeerplaatsvergunningaanvraag"), List.of()))
                .page();
        var whole = Hung.of(new Notice(Head.of("korter", "Bewonersbijeenkomst"), List.of()))
                .page();

        assertThat(divided.words(PrintedPages.Words::heading)).anyMatch(words -> hyphen(words.text()));
        assertThat(divided.words(PrintedPages.Words::heading))
                .allMatch(words -> metres(words.text()) > 2.4)
                .allMatch(words -> words.right() < divided.pages().getFirst().width() - 14);
        assertThat(whole.words(PrintedPages.Words::heading)).noneMatch(words -> hyphen(words.text()));
    }

    private static boolean hyphen(Frame.Text text) {
        return text instanceof Frame.TextRun run && run.ending() == Frame.Ending.HYPHEN;
    }

    @Test
    void every_kind_of_item_can_be_hung_up() {
        for (var item : List.of(
                new Article(Head.of("verhaal", "Een verhaal"), text(2)),
                new Notice(Head.of("bericht", "Een bericht"), text(1)),
                fete("Een feest"),
                new Service(Head.of("hulp", "Hulp bij de hand"), text(1), entry()),
                new Advert(Head.of("winkel", "De winkel"), text(1), Optional.of("Winkel bv"), AdvertSize.HALF))) {
            var hung = Hung.of(item);
            assertThat(hung.entry(item.head().id()).shown())
                    .as(item.head().id())
                    .isEqualTo(Shown.FULL);
        }
    }

    @Test
    void a_very_long_item_shows_its_summary_and_without_one_its_headline_and_facts() {
        var bare = Head.of("lang", "Een lang verhaal");
        var summed = withSummary(Head.of("lang", "Een lang verhaal"), "Kort gezegd: het duurde lang.");

        assertThat(Hung.of(new Article(summed, text(60))).entry("lang").source())
                .isEqualTo(TextSource.SUMMARY);
        assertThat(Hung.of(new Article(bare, text(60))).entry("lang").source()).isEqualTo(TextSource.TITLE);
        assertThat(Hung.of(new Article(bare, text(60))).entry("lang").reason()).isPresent();
    }

    @Test
    void a_headline_that_fits_on_no_poster_is_left_out_with_the_reason() {
        var hung = Hung.of(new Article(Head.of("eindeloos", "Hierna komt nog meer. ".repeat(200)), List.of()));

        assertThat(hung.proof().posters()).isEmpty();
        assertThat(hung.entry("eindeloos").reason()).isPresent();
    }

    @Test
    void an_item_in_arabic_starts_at_the_right_and_says_its_language() throws Exception {
        var head = withLanguage(
                Head.of("arabisch", "\u0645\u0631\u062d\u0628\u0627 \u0628\u0627\u0644\u062c\u064a\u0631\u0627\u0646"),
                "ar");
        var hung = Hung.of(new Notice(head, List.of()));
        var heading = hung.page().words(PrintedPages.Words::heading).getFirst();

        assertThat(heading.right()).isGreaterThan(hung.page().pages().getFirst().width() * 0.85);
        var tags = TaggedPdfReader.read(hung.paint(folder).getFirst());
        assertThat(tags.outline()).contains("lang=ar").contains("\u0645\u0631\u062d\u0628\u0627");
    }

    @Test
    void by_itself_every_event_to_come_and_the_front_page_get_a_poster() {
        var past = new Event(Head.of("geweest", "Geweest"), List.of(), days(LocalDate.of(2026, 1, 5), false));
        var off = new Event(Head.of("afgelast", "Afgelast"), List.of(), days(LocalDate.of(2027, 1, 5), true));
        var edition = Editions.generated(3, 3)
                .withItems(List.of(past, off, fete("Feest"), new Article(Head.of("gewoon", "Gewoon"), List.of())));
        var hung = Hung.of(Sample.of("keuze", edition));

        assertThat(hung.proof().posters()).extracting(Poster::file).containsExactly("feest.pdf");
        var asked = Hung.of(Sample.of("keuze", edition), "items=afgelast,gewoon");
        assertThat(asked.proof().posters())
                .extracting(Poster::file)
                .containsExactlyInAnyOrder("afgelast.pdf", "gewoon.pdf");
        assertThat(PrintedPages.of(asked.poster("afgelast").composition()).words())
                .anyMatch(words -> words.text().text().equals("Gaat niet door") && metres(words.text()) > 1.99);
    }

    @ParameterizedTest
    @MethodSource("nl.buurtpers.testkit.Samples#all")
    void a_code_leads_to_the_address_beside_it_and_says_so_to_those_who_do_not_see_it(Sample sample) throws Exception {
        var hung = Hung.of(sample);
        hung.paint(folder);
        for (var poster : hung.proof().posters()) {
            var file = folder.resolve(poster.file());
            var link = poster.item().link();
            if (link.isPresent()) {
                var address = link.orElseThrow().toString();
                assertThat(code(Hung.picture(file, 0, DPI))).isEqualTo(address);
                var bare = address.replaceAll("^https?://|/$", "");
                assertThat(TaggedPdfReader.read(file).outline())
                        .contains("QR-code naar " + bare)
                        .contains("-> " + address);
            }
        }
        if (sample.edition().website().isPresent()) {
            var flyer = Hung.picture(folder.resolve(Handout.FILE), 1, DPI);
            assertThat(code(flyer))
                    .isEqualTo(sample.edition().website().orElseThrow().toString());
        }
    }

    private static String code(BufferedImage picture) throws Exception {
        int width = picture.getWidth();
        int height = picture.getHeight();
        var pixels = picture.getRGB(0, 0, width, height, null, 0, width);
        var source = new RGBLuminanceSource(width, height, pixels);
        return new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(source)))
                .getText();
    }

    @ParameterizedTest
    @MethodSource("walls")
    void posters_and_flyer_keep_pdf_ua_and_pdf_a(Sample sample) throws Exception {
        for (var path : Hung.of(sample, "strips=yes").paint(folder)) {
            var file = Files.readAllBytes(path);
            assertThat(VeraPdf.failures(file, "ua1")).as(path.toString()).isEmpty();
            assertThat(VeraPdf.failures(file, "2a")).as(path.toString()).isEmpty();
        }
    }

    @Test
    void a_strip_says_what_when_and_where_to_ask_and_runs_up_the_page() {
        var page = Hung.of(fete("Zomerfeest"), "strips=yes")
                .only()
                .composition()
                .pages()
                .getFirst();
        var strips = page.pieces().stream()
                .flatMap(piece -> piece.frames().stream())
                .filter(Frame.Turned.class::isInstance)
                .map(Frame.Turned.class::cast)
                .toList();

        assertThat(strips).hasSizeBetween(8, 10);
        assertThat(strips.getFirst().frames())
                .extracting(frame -> ((Frame.Text) frame).text())
                .containsExactly("Zomerfeest", "12 juni, 14 uur", "033-555 01 99");
    }

    private static Event fete(String title) {
        var contact = new Contact(
                Optional.of("Buurtvereniging"),
                Optional.empty(),
                Optional.of("033-555 01 99"),
                Optional.empty(),
                Optional.empty());
        var time = new EventTime.Moments(
                ZonedDateTime.parse("2027-06-12T14:00:00+02:00[Europe/Amsterdam]"), Optional.empty());
        var occasion = new Occasion(
                time,
                Optional.of("Seringenplein"),
                Optional.of("gratis"),
                List.of(Access.values()),
                Optional.empty(),
                false);
        var id = title.toLowerCase(java.util.Locale.ROOT).replace(' ', '-');
        return new Event(withContact(Head.of(id, title), contact), text(1), occasion);
    }

    private static Occasion days(LocalDate day, boolean cancelled) {
        return new Occasion(
                new EventTime.Days(day, day),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                cancelled);
    }

    private static DirectoryEntry entry() {
        return new DirectoryEntry(
                Optional.of("Zorg"),
                Optional.of("Kerkstraat 1"),
                Optional.of("033-555 02 00"),
                Optional.of("www.hulp.example"),
                Optional.of("elke werkdag van 9 tot 17 uur"),
                List.of(Access.WHEELCHAIR),
                Optional.of(LocalDate.of(2026, 10, 1)));
    }

    private static List<Block> text(int paragraphs) {
        var words = "Het is een verhaal van gewone mensen die samen iets moois maakten in hun eigen straat. ";
        return Stream.generate(() -> (Block) new Block.Paragraph(List.of(new Inline.Text(words))))
                .limit(paragraphs)
                .toList();
    }

    private static Head withSummary(Head head, String summary) {
        return copy(head, Optional.of(summary), head.language(), head.contact());
    }

    private static Head withLanguage(Head head, String language) {
        return copy(head, head.summary(), Optional.of(language), head.contact());
    }

    private static Head withContact(Head head, Contact contact) {
        return copy(head, head.summary(), head.language(), contact);
    }

    private static Head copy(Head head, Optional<String> summary, Optional<String> language, Contact contact) {
        return new Head(
                head.id(),
                head.title(),
                head.shortTitle(),
                summary,
                head.section(),
                head.priority(),
                head.author(),
                head.date(),
                language,
                head.order(),
                head.picture(),
                contact,
                head.adjustment(),
                head.wording(),
                head.sharing());
    }
}
