package nl.buurtpers.print.newspaper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.buurtpers.print.PrintedPages;
import nl.buurtpers.print.copy.Paper;
import nl.buurtpers.render.Finding;
import nl.buurtpers.render.PrintProfile;
import nl.buurtpers.testkit.Editions;
import nl.buurtpers.testkit.Sample;
import nl.buurtpers.testkit.Samples;
import nl.buurtpers.testkit.TestKit;
import nl.buurtpers.typeset.frame.Frame;
import nl.buurtpers.typeset.frame.Mark;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a designer would look at. */
class NewspaperPagesTest {

    private static final String SAMPLE = "soesterkwartier-2026-4";

    static Stream<Sample> editions() {
        var generated =
                IntStream.range(0, 6).mapToObj(seed -> Sample.of("generated " + seed, Editions.generated(seed)));
        return Stream.concat(Samples.all(), generated);
    }

    private static Paper paper(Sample sample) {
        var renderer = new NewspaperRenderer();
        return new NewspaperComposer(TestKit.plan(renderer, sample.edition()), TestKit.of(renderer, sample)).compose();
    }

    private static Paper paper(Map<String, String> options) {
        var sample = Samples.named(SAMPLE);
        return paper(new Sample(
                sample.name(), sample.edition(), sample.style(), sample.assets(), Map.of("newspaper", options)));
    }

    private static PrintedPages pages(Sample sample) {
        return PrintedPages.of(paper(sample).composition());
    }

    @ParameterizedTest
    @MethodSource("editions")
    void no_words_stand_on_other_words_or_on_a_picture(Sample sample) {
        assertThat(pages(sample).collisions()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("editions")
    void all_words_stand_inside_the_safe_zone(Sample sample) {
        double edge = PrintProfile.STANDARD.safeZone() * PrintedPages.MM;
        var pages = pages(sample);
        for (var words : pages.words()) {
            var page = pages.pages().get(words.page());
            assertThat(words.text().x()).as(words.text().text()).isGreaterThanOrEqualTo(edge);
            assertThat(words.right()).as(words.text().text()).isLessThanOrEqualTo(page.width() - edge);
            assertThat(words.text().baseline()).isBetween(edge, page.height() - edge);
        }
    }

    @ParameterizedTest
    @MethodSource("nl.buurtpers.testkit.Samples#all")
    void no_heading_stands_at_the_foot_of_a_column(Sample sample) {
        assertThat(pages(sample).headingsAtTheFoot()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("editions")
    void no_line_of_a_paragraph_is_left_alone(Sample sample) {
        assertThat(pages(sample).lonelyLines()).isEmpty();
    }

    @Test
    void the_sample_fills_its_sixteen_pages_and_leaves_nothing_out() {
        var paper = paper(Samples.named(SAMPLE));
        assertThat(paper.composition().pages()).hasSize(16);
        assertThat(paper.findings())
                .noneMatch(finding -> finding instanceof Finding.Overset || finding instanceof Finding.SmallerType);
    }

    /** Columns of every page but the last: 97 % of ordinary papers, a little less of what nobody would write. */
    @ParameterizedTest
    @MethodSource("editions")
    void pages_are_full(Sample sample) {
        var renderer = new NewspaperRenderer();
        var commission = Commission.of(TestKit.plan(renderer, sample.edition()), TestKit.of(renderer, sample));
        var sheet = Copyfitting.of(commission).making().sheet();
        var pages = paper(sample).composition().pages();
        double least = sample.name().startsWith("generated") ? 0.92 : 0.97;
        for (var page : pages.subList(0, pages.size() - 1)) {
            var grid = ColumnGrid.of(page, sheet);
            assertThat(grid.filled())
                    .as("page %s: %s", page.label(), grid.holes())
                    .isGreaterThan(least);
        }
    }

    @Test
    void justified_lines_of_three_columns_are_seldom_very_loose() {
        var lines = lines(paper(Map.of("paper", "A4", "columns", "3")));
        long justified = lines.stream().filter(line -> line.wordSpace() != 0).count();
        long loose = lines.stream().filter(NewspaperPagesTest::veryLoose).count();
        assertThat(justified).isGreaterThan(500);
        assertThat((double) loose / justified).isLessThan(0.05);
    }

    /** Its spaces are more than two and a half times as wide as those of the face. */
    private static boolean veryLoose(Frame.TextRun line) {
        double usual = line.face().advance(line.face().glyph(' ')) * line.size() / 1000;
        return usual + line.wordSpace() > 2.5 * usual;
    }

    /** The first words of each line of running text, in the order of the columns. */
    private static List<Frame.TextRun> lines(Paper paper) {
        var lines = new ArrayList<Frame.TextRun>();
        for (var words : PrintedPages.of(paper.composition()).words(each -> each.mark() == Mark.Plain.P)) {
            boolean first = lines.isEmpty()
                    || lines.getLast().baseline() != words.text().baseline();
            if (first && words.text() instanceof Frame.TextRun run) {
                lines.add(run);
            }
        }
        return lines;
    }

    @Test
    void divided_words_do_not_stand_on_top_of_each_other() {
        int ladder = 0;
        int longest = 0;
        for (var line : lines(paper(Map.of("paper", "A4", "columns", "3")))) {
            ladder = line.ending() == Frame.Ending.HYPHEN ? ladder + 1 : 0;
            longest = Math.max(longest, ladder);
        }
        assertThat(longest).isBetween(1, 3);
    }

    @Test
    void a_page_that_was_bought_is_the_back_of_the_paper() {
        var paper = paper(Samples.named(SAMPLE));
        var pages = PrintedPages.of(paper.composition());
        assertThat(pages.on(15)).anyMatch(words -> words.text().text().contains("Coöperatie Zon"));
    }

    @Test
    void a_paper_with_few_pages_says_that_its_type_is_smaller_and_what_is_left_out() {
        var paper = paper(Map.of("paper", "A4", "columns", "3", "pages", "12"));
        assertThat(paper.composition().pages()).hasSize(12);
        assertThat(paper.findings()).anyMatch(Finding.SmallerType.class::isInstance);
        assertThat(paper.findings()).anyMatch(Finding.Overset.class::isInstance);
    }

    @Test
    void rules_of_the_print_shop_that_pages_break_are_findings() {
        var coarse = paper(Map.of("paper", "A3", "columns", "4"));
        assertThat(coarse.findings())
                .anyMatch(finding ->
                        finding instanceof Finding.PressRule rule && rule.rule().equals("least-resolution"));
    }

    @Test
    void the_number_of_pages_is_one_that_the_print_shop_takes() {
        for (var columns : new String[] {"2", "3"}) {
            assertThat(paper(Map.of("columns", columns)).composition().pages().size() % 4)
                    .isZero();
        }
    }
}
