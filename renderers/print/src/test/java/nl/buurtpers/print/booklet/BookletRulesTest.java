package nl.buurtpers.print.booklet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.buurtpers.print.PrintedPages;
import nl.buurtpers.print.PrintedPages.Words;
import nl.buurtpers.render.Finding;
import nl.buurtpers.render.HouseStyle;
import nl.buurtpers.testkit.Editions;
import nl.buurtpers.testkit.Sample;
import nl.buurtpers.testkit.Samples;
import nl.buurtpers.testkit.TestKit;
import nl.buurtpers.typeset.frame.Frame;
import nl.buurtpers.typeset.frame.Mark;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What a reader, and a designer, may expect of every page of a booklet. */
class BookletRulesTest {

    static Stream<Sample> editions() {
        var generated =
                IntStream.range(0, 6).mapToObj(seed -> Sample.of("generated " + seed, Editions.generated(seed)));
        return Stream.concat(Samples.all(), generated);
    }

    private static Booklet booklet(Sample sample, Map<String, String> options) {
        var renderer = new BookletRenderer();
        var kit = TestKit.of(renderer, sample.edition(), sample.assets(), sample.style(), options);
        return new BookletComposer(TestKit.plan(renderer, sample.edition()), kit).compose();
    }

    private static PrintedPages pages(Sample sample) {
        return PrintedPages.of(booklet(sample, Map.of()).paper().composition());
    }

    @ParameterizedTest
    @MethodSource("editions")
    void pages_are_a5_and_running_text_is_12_points(Sample sample) {
        var pages = pages(sample);
        for (var page : pages.pages()) {
            assertThat(page.width()).isCloseTo(148 * PrintedPages.MM, within(0.01));
            assertThat(page.height()).isCloseTo(210 * PrintedPages.MM, within(0.01));
        }
        assertThat(pages.words(words -> words.text().face().family().equals("Source Serif 4")))
                .allMatch(words -> words.text().size() >= 12);
        assertThat(pages.words()).allMatch(words -> words.text().size() >= 10);
    }

    @ParameterizedTest
    @MethodSource("editions")
    void headlines_are_at_least_four_points_larger_than_the_text(Sample sample) {
        assertThat(pages(sample).words(words -> words.mark() instanceof Mark.Heading(int level) && level <= 3))
                .allMatch(words -> words.text().size() >= 16);
    }

    @ParameterizedTest
    @MethodSource("editions")
    void no_words_stand_on_pictures_or_on_other_words(Sample sample) {
        assertThat(pages(sample).collisions()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("editions")
    void nothing_is_nearer_to_the_edge_than_printers_at_home_reach(Sample sample) {
        var pages = pages(sample);
        double margin = 6 * PrintedPages.MM;
        for (var words : pages.words()) {
            var page = pages.pages().get(words.page());
            assertThat(words.text().x()).isGreaterThan(margin);
            assertThat(words.right()).isLessThan(page.width() - margin);
            assertThat(words.text().baseline()).isBetween(margin, page.height() - margin);
        }
    }

    @ParameterizedTest
    @MethodSource("editions")
    void the_number_of_a_page_stands_at_its_outer_edge(Sample sample) {
        var pages = pages(sample);
        for (int page = 1; page < pages.pages().size() - 1; page++) {
            var label = pages.pages().get(page).label();
            var folio = pages.on(page).stream()
                    .filter(words -> words.furniture() && words.text().text().equals(label))
                    .findFirst()
                    .orElseThrow();
            boolean recto = page % 2 == 0;
            double edge = recto
                    ? pages.pages().get(page).width() - folio.right()
                    : folio.text().x();
            assertThat(edge).as("page %s", label).isCloseTo(14 * PrintedPages.MM, within(0.1));
        }
    }

    @ParameterizedTest
    @MethodSource("nl.buurtpers.testkit.Samples#all")
    void no_picture_stands_behind_the_words_of_its_item(Sample sample) {
        assertThat(pages(sample).picturesBehindTheirItem()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("nl.buurtpers.testkit.Samples#all")
    void no_heading_is_last_on_a_page_and_no_line_is_left_alone(Sample sample) {
        var pages = pages(sample);
        assertThat(pages.headingsAtTheFoot()).isEmpty();
        assertThat(pages.lonelyLines()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("nl.buurtpers.testkit.Samples#all")
    void lines_of_running_text_stand_on_the_same_grid_on_every_page(Sample sample) {
        var pages = pages(sample);
        double line = 12 * 1.3;
        var justified = pages.words(words -> !words.furniture()
                && words.page() > 0
                && words.mark() == Mark.Plain.P
                && words.text() instanceof Frame.TextRun run
                && run.wordSpace() != 0);
        var offsets = justified.stream()
                .map(words -> Math.round(words.text().baseline() % line))
                .distinct()
                .toList();
        if (!justified.isEmpty()) {
            long onGrid = justified.stream()
                    .filter(words -> Math.round(words.text().baseline() % line) == offsets.getFirst())
                    .count();
            assertThat((double) onGrid / justified.size()).isGreaterThan(0.9);
        }
    }

    @ParameterizedTest
    @MethodSource("editions")
    void the_contents_name_the_page_where_a_story_starts(Sample sample) {
        var booklet = booklet(sample, Map.of());
        var composition = booklet.paper().composition();
        var pages = PrintedPages.of(composition);
        var jumps = pages.words(words -> words.mark() instanceof Mark.Jump);
        assertThat(jumps).isNotEmpty();
        for (var words : jumps) {
            var number = words.text().text();
            if (words.mark() instanceof Mark.Jump(int leaf, var description) && number.matches("[0-9]+")) {
                var target = pages.words(each -> each.leaf() == leaf).getFirst();
                assertThat(number)
                        .as(description)
                        .isEqualTo(pages.pages().get(target.page()).label());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("editions")
    void leader_dots_lead_to_the_numbers(Sample sample) {
        var pages = pages(sample);
        var numbers = pages.words(words ->
                words.mark() instanceof Mark.Jump && words.text().text().matches("[0-9]+"));
        for (var number : numbers) {
            assertThat(pages.on(number.page()))
                    .anyMatch(words -> words.furniture()
                            && words.text().text().equals(".")
                            && words.text().baseline() == number.text().baseline());
        }
    }

    @ParameterizedTest
    @MethodSource("editions")
    void the_cover_tells_of_large_print_in_14_points(Sample sample) {
        var words = pages(sample).on(0);
        var notice = sample.edition().language().startsWith("en") ? "large print" : "grote letter";
        assertThat(words)
                .anyMatch(each ->
                        each.text().text().contains(notice) && each.text().size() >= 14);
    }

    @Test
    void the_back_page_has_no_number() {
        var pages = pages(Samples.named("soesterkwartier-2026-4"));
        int last = pages.pages().size() - 1;
        assertThat(pages.on(last)).noneMatch(Words::furniture);
        assertThat(pages.on(last)).anyMatch(words -> words.text().text().contains("Colofon"));
    }

    @ParameterizedTest
    @CsvSource({"12, 12", "14, 14", "10, 12"})
    void type_is_as_large_as_asked_but_never_smaller_than_12_points(int asked, int used) {
        var booklet = booklet(Samples.named("soesterkwartier-2026-4"), Map.of("body-size", Integer.toString(asked)));
        var sizes = PrintedPages.of(booklet.paper().composition())
                .words(words -> words.page() > 0
                        && words.text() instanceof Frame.TextRun run
                        && run.ending() == Frame.Ending.HYPHEN)
                .stream()
                .map(words -> words.text().size())
                .distinct();
        assertThat(sizes).contains((double) used);
        assertThat(booklet.paper().findings().contains(new Finding.LargerType(asked, 12)))
                .isEqualTo(asked < 12);
    }

    @Test
    void a_booklet_too_thick_for_staples_comes_in_gatherings_with_a_finding() {
        var sample = Samples.named("soesterkwartier-2026-4");
        var booklet = booklet(sample, Map.of("gathering-pages", "40"));
        int pages = booklet.paper().composition().pages().size();
        assertThat(booklet.gatherings()).hasSize(2);
        assertThat(booklet.paper().findings()).contains(new Finding.Gatherings(pages, 40, 2));
    }

    @Test
    void an_edition_without_a_story_has_a_cover_too() {
        var sample = Sample.of("few", Editions.generated(1, 1));
        var kit = TestKit.of(new BookletRenderer(), sample.edition(), sample.assets(), HouseStyle.STANDARD, Map.of());
        var booklet = new BookletComposer(TestKit.plan(new BookletRenderer(), sample.edition()), kit).compose();
        assertThat(booklet.paper().composition().pages()).hasSizeGreaterThan(1);
        assertThat(List.copyOf(booklet.gatherings())).hasSize(1);
    }
}
