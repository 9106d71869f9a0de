package nl.buurtpers.print.largeprint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.buurtpers.plan.Fact;
import nl.buurtpers.print.PrintedPages;
import nl.buurtpers.print.PrintedPages.Words;
import nl.buurtpers.testkit.Editions;
import nl.buurtpers.testkit.Sample;
import nl.buurtpers.testkit.Samples;
import nl.buurtpers.testkit.TestKit;
import nl.buurtpers.typeset.frame.Frame;
import nl.buurtpers.typeset.frame.Ink;
import nl.buurtpers.typeset.frame.Mark;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules for large print of UKAAF, ACB and RNIB, one test for each. */
class LargePrintRulesTest {

    private static final Pattern WHOLE = Pattern.compile("\\b0\\d{2}-\\d{3} \\d{2} \\d{2}\\b"
            + "|\\b\\d{1,2} (januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december)"
            + " \\d{4}\\b|\u20ac \\d+(,\\d{2})?");

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

    /** Flush left, and in the capitals and small letters in which they were written (LP-03). */
    @ParameterizedTest
    @MethodSource("editions")
    void headings_start_at_the_margin_as_they_were_written(Sample sample) {
        var pages = pages(sample);
        double left = pages.words().stream()
                .mapToDouble(each -> each.text().x())
                .min()
                .orElseThrow();
        var starts = new HashMap<Integer, Words>();
        pages.words(LargePrintRulesTest::headline).forEach(words -> starts.putIfAbsent(words.leaf(), words));
        assertThat(starts.values())
                .filteredOn(words -> words.text() instanceof Frame.TextRun)
                .allSatisfy(words -> assertThat(words.text().x()).isCloseTo(left, within(0.01)));
        assertThat(pages.words(words -> words.mark() instanceof Mark.Heading(int level) && level == 1))
                .allMatch(words -> sample.edition()
                        .publication()
                        .contains(words.text().text().strip()));
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

    /** From the last line of a paragraph to the first of the next one: the leading and a size of white (LP-05). */
    @ParameterizedTest
    @MethodSource("editions")
    void a_blank_line_separates_paragraphs(Sample sample) {
        var pages = pages(sample);
        var title = pages.words(Words::heading).stream()
                .filter(words -> words.mark().equals(new Mark.Heading(2)))
                .findFirst()
                .orElseThrow();
        var prose = pages.words().stream()
                .filter(words -> !words.furniture())
                .dropWhile(words -> words.leaf() != title.leaf())
                .toList();
        for (int i = 1; i < prose.size(); i++) {
            var above = prose.get(i - 1);
            var below = prose.get(i);
            if (pages.prose(above)
                    && pages.prose(below)
                    && above.leaf() != below.leaf()
                    && above.page() == below.page()) {
                assertThat(below.text().baseline() - above.text().baseline())
                        .as(below.text().text())
                        .isGreaterThanOrEqualTo(below.text().size() * 2.25);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("editions")
    void no_indent_separates_paragraphs(Sample sample) {
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

    /** Nobody has to put a number together from the end of one line and the start of the next (LP-06). */
    @ParameterizedTest
    @MethodSource("editions")
    void no_date_telephone_number_or_amount_is_divided(Sample sample) {
        var lines = lines(pages(sample));
        var plan = TestKit.plan(new LargePrintRenderer(), sample.edition());
        plan.items().flatMap(item -> item.pieces().stream()).forEach(piece -> {
            var whole = WHOLE.matcher(piece.words().replace('\u00a0', ' '));
            while (whole.find()) {
                assertThat(lines).as(piece.words()).anyMatch(line -> line.contains(whole.group()));
            }
        });
    }

    private static List<String> lines(PrintedPages pages) {
        var lines = new TreeMap<String, StringBuilder>();
        pages.words()
                .forEach(words -> lines.computeIfAbsent(
                                words.page() + " " + words.text().baseline(), _ -> new StringBuilder())
                        .append(words.text().text().replace('\u00a0', ' ')));
        return lines.values().stream().map(StringBuilder::toString).toList();
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

    /** Emphasis is bold alone (LP-08). */
    @ParameterizedTest
    @MethodSource("editions")
    void no_words_are_underlined(Sample sample) {
        var pages = pages(sample);
        for (var words : pages.words(each -> !each.furniture() && each.mark() == Mark.Plain.P)) {
            assertThat(pages.rules(words.page()))
                    .noneMatch(rule -> rule.y1() == rule.y2()
                            && rule.y1() >= words.text().baseline()
                            && rule.y1()
                                    < words.text().baseline() + words.text().size() * 0.3
                            && Math.min(rule.x2(), words.right())
                                    > Math.max(rule.x1(), words.text().x()));
        }
    }

    /** No words are turned, and none stand beside a picture so that the starts of lines move (LP-12). */
    @ParameterizedTest
    @MethodSource("editions")
    void all_lines_of_a_paragraph_are_level_and_start_at_one_place(Sample sample) {
        var pages = pages(sample);
        assertThat(pages.pages())
                .allSatisfy(page -> assertThat(page.pieces())
                        .noneMatch(piece -> piece.frames().stream().anyMatch(Frame.Turned.class::isInstance)));
        var starts = new HashMap<Integer, Double>();
        for (var words : pages.words(pages::prose)) {
            if (words.text() instanceof Frame.TextRun run && run.x() < starts.getOrDefault(words.leaf(), 1e9)) {
                starts.put(words.leaf(), run.x());
            }
        }
        assertThat(pages.words(pages::prose))
                .filteredOn(words -> startsLine(words, pages))
                .allSatisfy(words ->
                        assertThat(words.text().x()).isCloseTo(starts.getOrDefault(words.leaf(), 0.0), within(0.01)));
    }

    /** Lines of words from right to left end where others start. */
    private static boolean startsLine(Words words, PrintedPages pages) {
        return words.text() instanceof Frame.TextRun
                && pages.on(words.page()).stream()
                        .noneMatch(
                                other -> other.text().baseline() == words.text().baseline()
                                        && other.text().x() < words.text().x());
    }

    /** Large, solid and dark (LP-13). */
    @ParameterizedTest
    @MethodSource("editions")
    void bullets_are_large_and_dark(Sample sample) {
        for (var bullet :
                pages(sample).words(words -> words.text().text().strip().equals("\u2022"))) {
            assertThat(bullet.text().size()).isGreaterThanOrEqualTo(18 * 1.2);
            assertThat(bullet.text().face().weight()).isGreaterThanOrEqualTo(700);
            assertThat(Ink.contrast(bullet.text().ink(), Ink.WHITE)).isGreaterThanOrEqualTo(7);
        }
    }

    /** Where an item comes from and under which licence stands below its text (LP-13). */
    @ParameterizedTest
    @MethodSource("editions")
    void notes_stand_at_the_end_of_the_item(Sample sample) {
        var renderer = new LargePrintRenderer();
        var plan = TestKit.plan(renderer, sample.edition());
        var tree = new LargePrintComposer(plan, TestKit.of(renderer, sample))
                .compose()
                .whole()
                .composition();
        var words = PrintedPages.of(tree).words(each -> !each.furniture());
        plan.items()
                .forEach(item -> item.fact(Fact.Kind.LICENCE)
                        .ifPresent(licence -> assertThat(
                                        below(item.head().title(), words).strip())
                                .endsWith(licence.value())));
    }

    /** The words from a headline to the next one. */
    private static String below(String title, List<Words> words) {
        var from = words.stream()
                .dropWhile(each ->
                        !headline(each) || !title.startsWith(each.text().text().strip()))
                .toList();
        return from.stream()
                .dropWhile(each -> each.leaf() == from.getFirst().leaf())
                .takeWhile(each -> !headline(each))
                .map(each -> each.text().text())
                .reduce("", String::concat);
    }

    private static boolean headline(Words words) {
        return words.mark() instanceof Mark.Heading(int level) && level <= 3;
    }

    /** Dots lead from each title in the contents to a number, which is that of its page (LP-13). */
    @ParameterizedTest
    @MethodSource("editions")
    void dots_lead_from_title_to_number_in_the_contents(Sample sample) {
        var pages = pages(sample);
        var numbers = pages.words(words -> words.mark() instanceof Mark.Jump
                && words.text().text().matches("[0-9]+")
                && words.text().x() > pages.pages().getFirst().width() / 2);
        assertThat(numbers).isNotEmpty();
        for (var number : numbers) {
            assertThat(pages.on(number.page()))
                    .anyMatch(words -> words.furniture()
                            && words.text().text().equals(".")
                            && words.text().baseline() == number.text().baseline());
            if (number.mark() instanceof Mark.Jump(int leaf, var title)) {
                var heading =
                        pages.words(words -> words.leaf() == leaf).stream().findFirst();
                heading.ifPresent(words -> assertThat(number.text().text())
                        .as(title)
                        .isEqualTo(pages.pages().get(words.page()).label()));
            }
        }
    }

    /** Nobody is sent to another page for the rest of an item (LP-16). */
    @ParameterizedTest
    @MethodSource("editions")
    void an_item_stands_on_pages_that_follow_each_other(Sample sample) {
        var renderer = new LargePrintRenderer();
        var plan = TestKit.plan(renderer, sample.edition());
        var coverage = renderer.compose(plan, TestKit.of(renderer, sample)).coverage();
        for (var entry : coverage.entries()) {
            var places = entry.places().stream().map(Integer::valueOf).toList();
            for (int i = 1; i < places.size(); i++) {
                assertThat(places.get(i)).isEqualTo(places.get(i - 1) + 1);
            }
        }
    }

    /** Points alone mislead: what counts is the height of the small letters. */
    @ParameterizedTest
    @MethodSource("editions")
    void small_letters_are_three_millimetres_high(Sample sample) {
        assertThat(pages(sample).words(words -> words.text().face().family().startsWith("Atkinson")))
                .allMatch(words -> words.text().face().xHeight() * words.text().size() / 1000 >= 3.0 * PrintedPages.MM);
    }

    @ParameterizedTest
    @MethodSource("editions")
    void no_line_has_more_than_70_letters(Sample sample) {
        assertThat(pages(sample).words(words -> !words.text().text().matches("\\.+")))
                .allMatch(words -> words.text().text().length() <= 70);
    }

    @ParameterizedTest
    @ValueSource(ints = {18, 20, 24})
    void type_is_as_large_as_was_asked(int size) {
        var renderer = new LargePrintRenderer();
        var sample = Samples.named("klein");
        var kit = TestKit.of(
                renderer,
                sample.edition(),
                sample.assets(),
                sample.style(),
                Map.of("body-size", Integer.toString(size)));
        var composition = new LargePrintComposer(TestKit.plan(renderer, sample.edition()), kit)
                .compose()
                .whole()
                .composition();
        var words = PrintedPages.of(composition).words();
        assertThat(words).allMatch(each -> each.text().size() >= size);
        assertThat(words).anyMatch(each -> each.text().size() == size);
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
}
