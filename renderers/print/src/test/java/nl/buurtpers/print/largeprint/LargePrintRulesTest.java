package nl.buurtpers.print.largeprint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.buurtpers.print.PrintedPages;
import nl.buurtpers.print.PrintedPages.Words;
import nl.buurtpers.testkit.Editions;
import nl.buurtpers.testkit.Sample;
import nl.buurtpers.testkit.Samples;
import nl.buurtpers.testkit.TestKit;
import nl.buurtpers.typeset.frame.Frame;
import nl.buurtpers.typeset.frame.Mark;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules for large print of UKAAF, ACB and RNIB, one test for each. */
class LargePrintRulesTest {

    static Stream<Sample> editions() {
        var generated =
                IntStream.range(0, 4).mapToObj(seed -> Sample.of("generated " + seed, Editions.generated(seed)));
        return Stream.concat(Samples.all(), generated);
    }

    private static PrintedPages pages(Sample sample) {
        var renderer = new LargePrintRenderer();
        var plan = TestKit.plan(renderer, sample.edition());
        return PrintedPages.of(new LargePrintComposer(plan, TestKit.of(renderer, sample))
                .compose()
                .whole()
                .composition());
    }

    @ParameterizedTest
    @MethodSource("editions")
    void no_letter_at_all_is_smaller_than_18_points(Sample sample) {
        assertThat(pages(sample).words()).allMatch(words -> words.text().size() >= 18);
    }

    @ParameterizedTest
    @MethodSource("editions")
    void headings_are_bold_and_larger_than_the_text(Sample sample) {
        for (var heading : pages(sample).words(Words::heading)) {
            int level = ((Mark.Heading) heading.mark()).level();
            assertThat(heading.text().size()).isGreaterThanOrEqualTo(level == 1 ? 22 : 20);
            if (heading.text() instanceof Frame.TextRun) {
                assertThat(heading.text().face().weight()).isGreaterThanOrEqualTo(700);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("editions")
    void lines_stand_at_least_one_and_a_quarter_sizes_apart(Sample sample) {
        var words = pages(sample).words(each -> each.mark() == Mark.Plain.P && !each.furniture());
        for (int i = 1; i < words.size(); i++) {
            var above = words.get(i - 1);
            var below = words.get(i);
            double down = below.text().baseline() - above.text().baseline();
            if (above.page() == below.page() && above.leaf() == below.leaf() && down > 0.01) {
                assertThat(down).isGreaterThanOrEqualTo(below.text().size() * 1.25 - 0.01);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("editions")
    void a_blank_line_and_no_indent_separates_paragraphs(Sample sample) {
        var sizes = TestKit.of(new LargePrintRenderer(), sample).options().decimal("body-size");
        double line = sizes * 1.4;
        var lefts = new ArrayList<Double>();
        var pages = pages(sample);
        var words = pages.words(each -> each.mark() == Mark.Plain.P && !each.furniture());
        for (int i = 1; i < words.size(); i++) {
            if (words.get(i).leaf() != words.get(i - 1).leaf() && words.get(i).text() instanceof Frame.TextRun) {
                lefts.add(words.get(i).text().x());
            }
        }
        assertThat(line).isGreaterThanOrEqualTo(sizes * 1.25);
        double left = pages.words().stream()
                .mapToDouble(each -> each.text().x())
                .min()
                .orElseThrow();
        assertThat(lefts).allMatch(x -> x >= left - 0.01);
    }

    @ParameterizedTest
    @MethodSource("editions")
    void no_word_is_divided(Sample sample) {
        assertThat(pages(sample).words())
                .noneMatch(words -> words.text() instanceof Frame.TextRun run && run.ending() == Frame.Ending.HYPHEN);
    }

    @ParameterizedTest
    @MethodSource("editions")
    void lines_are_not_stretched(Sample sample) {
        assertThat(pages(sample).words())
                .noneMatch(words -> words.text() instanceof Frame.TextRun run && run.wordSpace() != 0);
    }

    @ParameterizedTest
    @MethodSource("editions")
    void there_is_one_column_of_text(Sample sample) {
        var pages = pages(sample);
        for (int page = 0; page < pages.pages().size(); page++) {
            var text = pages.on(page).stream()
                    .filter(words -> words.mark() == Mark.Plain.P && !words.furniture())
                    .toList();
            for (int i = 1; i < text.size(); i++) {
                assertThat(text.get(i).text().baseline())
                        .as("words follow each other down the page")
                        .isGreaterThanOrEqualTo(text.get(i - 1).text().baseline() - 0.01);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("editions")
    void no_letter_slopes(Sample sample) {
        assertThat(pages(sample).words()).noneMatch(words -> words.text().face().italic());
    }

    @ParameterizedTest
    @MethodSource("editions")
    void margins_are_25_millimetres_or_more(Sample sample) {
        var pages = pages(sample);
        double margin = 25 * PrintedPages.MM - 0.01;
        for (var words : pages.words()) {
            var page = pages.pages().get(words.page());
            assertThat(words.text().x()).isGreaterThanOrEqualTo(margin);
            assertThat(words.right()).isLessThanOrEqualTo(page.width() - margin);
            assertThat(words.text().baseline()).isBetween(margin, page.height() - margin);
        }
    }

    @ParameterizedTest
    @MethodSource("editions")
    void no_line_is_longer_than_160_millimetres(Sample sample) {
        assertThat(pages(sample).words()).allMatch(words -> words.text().width() <= 160 * PrintedPages.MM);
    }

    @ParameterizedTest
    @MethodSource("editions")
    void pages_are_a4(Sample sample) {
        for (var page : pages(sample).pages()) {
            assertThat(page.width()).isCloseTo(210 * PrintedPages.MM, within(0.01));
            assertThat(page.height()).isCloseTo(297 * PrintedPages.MM, within(0.01));
        }
    }

    @ParameterizedTest
    @MethodSource("editions")
    void no_words_stand_on_pictures_or_on_other_words(Sample sample) {
        assertThat(pages(sample).collisions()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("editions")
    void the_number_of_a_page_always_stands_at_the_same_place_as_large_as_the_text(Sample sample) {
        var pages = pages(sample);
        var right = new ArrayList<Double>();
        var baselines = new ArrayList<Double>();
        for (int page = 0; page < pages.pages().size(); page++) {
            var label = pages.pages().get(page).label();
            var folio = pages.on(page).stream()
                    .filter(words -> words.furniture() && words.text().text().equals(label))
                    .toList();
            assertThat(folio).hasSize(1);
            right.add(folio.getFirst().right());
            baselines.add(folio.getFirst().text().baseline());
        }
        assertThat(right).allSatisfy(x -> assertThat(x).isCloseTo(right.getFirst(), within(0.01)));
        assertThat(baselines).allSatisfy(y -> assertThat(y).isCloseTo(baselines.getFirst(), within(0.01)));
    }

    @ParameterizedTest
    @MethodSource("editions")
    void letters_are_those_that_no_reader_takes_for_another(Sample sample) {
        assertThat(families(pages(sample)))
                .contains("Atkinson Hyperlegible Next")
                .isSubsetOf("Atkinson Hyperlegible Next", "Noto Sans", "Noto Sans Arabic");
    }

    private static List<String> families(PrintedPages pages) {
        return pages.words().stream()
                .map(words -> words.text().face().family())
                .distinct()
                .toList();
    }

    @ParameterizedTest
    @MethodSource("nl.buurtpers.testkit.Samples#all")
    void no_heading_is_last_on_a_page_and_no_line_is_left_alone(Sample sample) {
        var pages = pages(sample);
        assertThat(pages.headingsAtTheFoot()).isEmpty();
        assertThat(pages.lonelyLines()).isEmpty();
    }
}
