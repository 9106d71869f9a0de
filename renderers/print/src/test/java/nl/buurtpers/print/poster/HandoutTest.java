package nl.buurtpers.print.poster;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.buurtpers.model.Event;
import nl.buurtpers.model.EventTime;
import nl.buurtpers.model.Head;
import nl.buurtpers.model.Item;
import nl.buurtpers.model.Notice;
import nl.buurtpers.model.Occasion;
import nl.buurtpers.print.PrintedPages;
import nl.buurtpers.render.Coverage.Shown;
import nl.buurtpers.testkit.Editions;
import nl.buurtpers.testkit.Sample;
import nl.buurtpers.testkit.Samples;
import nl.buurtpers.testkit.pdf.TaggedPdfReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The flyer of an edition. */
class HandoutTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @MethodSource("nl.buurtpers.testkit.Samples#all")
    void a_flyer_is_two_sides_of_a5_in_clear_print(Sample sample) {
        var pages = pages(sample);

        assertThat(pages.pages()).hasSize(2).allMatch(page -> Math.abs(page.height() - 210 * PrintedPages.MM) < 0.1);
        assertThat(pages.words()).allMatch(words -> words.text().size() >= 12);
        assertThat(pages.collisions()).isEmpty();
    }

    @Test
    void an_edition_of_one_item_is_shown_whole_in_large_letters() {
        var hung = Hung.of(Samples.named("klein"));

        assertThat(hung.entry("bankje").shown()).isEqualTo(Shown.FULL);
        assertThat(PrintedPages.of(hung.proof().handout().composition())
                        .words(words -> words.text().text().contains("eikenhout")))
                .allMatch(words -> words.text().size() >= 18);
    }

    @Test
    void a_large_edition_tells_how_many_more_items_there_are() {
        var items = IntStream.rangeClosed(1, 400)
                .mapToObj(number -> (Item) new Notice(Head.of("n-" + number, "Bericht " + number), List.of()))
                .toList();
        var sample = Sample.of("groot", Editions.generated(1, 3).withItems(items));
        var hung = Hung.of(sample);
        int told = hung.proof().handout().mentions().size();

        assertThat(told).isBetween(15, 60);
        assertThat(words(sample)).contains("en nog " + (400 - told) + " berichten");
        assertThat(hung.proof().coverage().entries())
                .filteredOn(entry -> entry.shown() == Shown.LEFT_OUT)
                .hasSize(400 - told)
                .allMatch(entry -> entry.reason().isPresent());
    }

    @Test
    void the_diary_tells_days_that_nobody_mistakes_and_leaves_out_what_is_over() {
        var words = words(Sample.of(
                "agenda",
                Editions.generated(1, 3)
                        .withItems(List.of(
                                new Notice(Head.of("n", "Een bericht"), List.of()),
                                event("weken", "Soos", LocalDate.of(2025, 1, 7), Optional.of("FREQ=WEEKLY;BYDAY=TU")),
                                event("straks", "Markt", LocalDate.of(2027, 1, 9), Optional.empty()),
                                event("ver", "Jubileum", LocalDate.of(2028, 5, 4), Optional.empty()),
                                event("over", "Geweest", LocalDate.of(2026, 5, 4), Optional.empty())))));

        assertThat(words).contains("elke dinsdag Soos", "9 januari Markt", "4 mei 2028 Jubileum");
        assertThat(words).doesNotContain("Geweest");
    }

    private static Event event(String id, String title, LocalDate day, Optional<String> repeats) {
        var occasion = new Occasion(
                new EventTime.Days(day, day), Optional.empty(), Optional.empty(), List.of(), repeats, false);
        return new Event(Head.of(id, title), List.of(), occasion);
    }

    @Test
    void an_item_may_be_called_handout() throws Exception {
        var files =
                Hung.of(new Notice(Head.of("handout", "Handout"), List.of())).paint(folder);

        assertThat(files)
                .containsExactlyInAnyOrder(folder.resolve("handout.pdf"), folder.resolve("handout/handout.pdf"));
        assertThat(TaggedPdfReader.read(folder.resolve("handout.pdf")).outline())
                .contains("H1: Handout");
    }

    private static PrintedPages pages(Sample sample) {
        return PrintedPages.of(Hung.of(sample).proof().handout().composition());
    }

    private static String words(Sample sample) {
        return pages(sample).words().stream().map(each -> each.text().text()).collect(Collectors.joining(" "));
    }
}
