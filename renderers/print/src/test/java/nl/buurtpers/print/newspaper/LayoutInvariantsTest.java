package nl.buurtpers.print.newspaper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.buurtpers.model.Advert;
import nl.buurtpers.model.AdvertSize;
import nl.buurtpers.model.Article;
import nl.buurtpers.model.Block;
import nl.buurtpers.model.Edition;
import nl.buurtpers.model.Head;
import nl.buurtpers.model.Inline;
import nl.buurtpers.model.Item;
import nl.buurtpers.model.Picture;
import nl.buurtpers.plan.Plan;
import nl.buurtpers.print.PrintedPages;
import nl.buurtpers.print.ShownCharacters;
import nl.buurtpers.print.copy.Paper;
import nl.buurtpers.testkit.Editions;
import nl.buurtpers.testkit.Sample;
import nl.buurtpers.testkit.TestKit;
import nl.buurtpers.typeset.frame.Composition;
import nl.buurtpers.typeset.frame.Content;
import nl.buurtpers.typeset.frame.Frame;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for the frames of every paper, whatever it is made of. */
class LayoutInvariantsTest {

    private static final int GENERATED = 500;
    private static final int MOST_ITEMS = 400;
    /** Editions of one round: each round is a test of its own. */
    private static final int ROUND = 50;
    /** Words of fewer letters may stand in a paper twice. */
    private static final int TELLING = 40;

    private static final List<String> PAPERS = List.of("A4", "tabloid", "A3");
    /** Marks may hang out of a column by so much, pt. */
    private static final double HANGING = 5;

    static IntStream rounds() {
        return IntStream.range(0, GENERATED / ROUND);
    }

    @ParameterizedTest
    @MethodSource("rounds")
    void generated_papers_of_1_to_400_items_keep_to_their_columns_and_lose_no_line(int round) {
        IntStream.range(round * ROUND, (round + 1) * ROUND).parallel().forEach(seed -> check(generated(seed)));
    }

    /** Most are small, some are very large; all papers, numbers of columns and sizes of type take turns. */
    private static Sample generated(int seed) {
        int items = 1 + (int) (MOST_ITEMS * Math.pow((seed + 1.0) / GENERATED, 7) * 0.9975);
        var options = Map.of(
                "paper", PAPERS.get(seed % 3),
                "columns", Integer.toString(2 + seed % 4),
                "body-size", Integer.toString(9 + seed % 5));
        return sample("generated " + seed, Editions.generated(seed, items), options);
    }

    private static Sample sample(String name, Edition edition, Map<String, String> options) {
        var plain = Sample.of(name, edition);
        return new Sample(name, edition, plain.style(), plain.assets(), Map.of("newspaper", options));
    }

    static Stream<Sample> monsters() {
        var compound = "gehandicaptenparkeerplaatsvergunningsaanvraag";
        return Stream.of(
                monster("titles of forty letters", 30, i -> article(i, compound + " " + i, 3, 2, false)),
                monster("thirty pictures in a row", 30, i -> article(i, "Foto " + i, 3, 0, true)),
                monster("only fillers", 40, i -> article(i, "Weetje " + i, 5, 1, false)),
                monster("only news for the front page", 12, i -> article(i, "Groot nieuws " + i, 1, 6, true)),
                monster("only advertisements", 25, LayoutInvariantsTest::advert),
                monster("one item", 1, i -> article(i, "Een bericht", 3, 1, false)));
    }

    private static Sample monster(String name, int count, IntFunction<Item> make) {
        var like = Editions.generated(1, 1);
        var items = IntStream.rangeClosed(1, count).mapToObj(make).toList();
        return sample(name, like.withItems(items), Map.of("columns", "3"));
    }

    private static Item article(int number, String title, int priority, int paragraphs, boolean pictured) {
        var donor = Editions.generated(number, 40).items().stream()
                .flatMap(item -> item.head().picture().stream())
                .findFirst();
        var words =
                "In de straat nummer " + number + " staat een bank waar bewoners elke ochtend samen koffie drinken. ";
        List<Block> body = IntStream.range(0, paragraphs)
                .<Block>mapToObj(
                        i -> new Block.Paragraph(List.of(new Inline.Text(words + "Alinea " + i + ". " + words))))
                .toList();
        return new Article(head("item-" + number, title, priority, pictured ? donor : Optional.empty()), body);
    }

    private static Head head(String id, String title, int priority, Optional<Picture> picture) {
        var plain = Head.of(id, title);
        return new Head(
                id,
                title,
                plain.shortTitle(),
                plain.summary(),
                plain.section(),
                priority,
                plain.author(),
                plain.date(),
                plain.language(),
                plain.order(),
                picture,
                plain.contact(),
                plain.adjustment(),
                plain.wording(),
                plain.sharing());
    }

    private static Item advert(int number) {
        var sizes = AdvertSize.values();
        var words =
                new Inline.Text("Winkel nummer " + number + " heeft deze week alles wat een mens in huis wil hebben.");
        return new Advert(
                Head.of("advert-" + number, "Winkel " + number),
                List.of(new Block.Paragraph(List.of(words))),
                Optional.empty(),
                sizes[number % sizes.length]);
    }

    @ParameterizedTest
    @MethodSource("monsters")
    void papers_that_nobody_would_make_keep_to_their_columns_and_lose_no_line(Sample sample) {
        check(sample);
    }

    private static void check(Sample sample) {
        var renderer = new NewspaperRenderer();
        var plan = TestKit.plan(renderer, sample.edition());
        var kit = TestKit.of(renderer, sample);
        var paper = new NewspaperComposer(plan, kit).compose();
        var pages = PrintedPages.of(paper.composition());
        assertThat(pages.collisions()).as("%s: words on words", sample).isEmpty();
        assertThat(pages.lonelyLines()).as("%s: lines left alone", sample).isEmpty();
        var options = kit.options();
        keepsToColumns(sample, pages, Sheet.of(options.word("paper"), options.whole("columns"), 12));
        showsEveryLineOnce(sample, plan, paper);
    }

    /** Words that are no wider than a column stand in one; wide ones and those in boxes stand inside the type area. */
    private static void keepsToColumns(Sample sample, PrintedPages pages, Sheet sheet) {
        for (var words : pages.words(each -> !each.furniture())) {
            double left = words.text().x();
            assertThat(left).as("%s: %s", sample, words).isGreaterThanOrEqualTo(sheet.left() - HANGING);
            assertThat(words.right())
                    .as("%s: %s", sample, words)
                    .isLessThanOrEqualTo(sheet.left() + sheet.across() + HANGING);
            double foot = sheet.height() - 10 * PrintedPages.MM;
            assertThat(words.text().baseline()).as("%s: %s", sample, words).isBetween(10 * PrintedPages.MM, foot);
        }
    }

    private static void showsEveryLineOnce(Sample sample, Plan plan, Paper paper) {
        var shown = letters(paper.composition());
        var wanted = new HashMap<String, Integer>();
        plan.items().forEach(item -> item.text().forEach(block -> texts(block, wanted)));
        wanted.forEach((words, times) -> {
            int found = count(shown, words);
            boolean part = wanted.keySet().stream().anyMatch(other -> !other.equals(words) && other.contains(words));
            if (part) {
                assertThat(found).as("%s: %s", sample, words).isGreaterThanOrEqualTo(times);
            } else {
                assertThat(found).as("%s: %s", sample, words).isEqualTo(times);
            }
        });
    }

    /** Plain words of paragraphs, with how often they stand in the plan. */
    private static void texts(Block block, Map<String, Integer> wanted) {
        if (block instanceof Block.Paragraph(var content)) {
            for (var inline : content) {
                if (inline instanceof Inline.Text(var words) && letters(words).length() >= TELLING) {
                    wanted.merge(letters(words), 1, Integer::sum);
                }
            }
        }
    }

    private static int count(String text, String part) {
        int count = 0;
        for (int at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + part.length())) {
            count++;
        }
        return count;
    }

    /** The letters of a composition in the order in which it is read. */
    private static String letters(Composition composition) {
        var byLeaf = new HashMap<Integer, StringBuilder>();
        for (var page : composition.pages()) {
            for (var piece : page.pieces()) {
                if (piece.content() instanceof Content.Of(int leaf)) {
                    var text = byLeaf.computeIfAbsent(leaf, _ -> new StringBuilder());
                    piece.frames().forEach(frame -> collect(frame, text));
                }
            }
        }
        var all = new StringBuilder();
        composition.eachLeaf(leaf -> all.append(byLeaf.getOrDefault(leaf.id(), new StringBuilder())));
        return letters(all.toString());
    }

    private static void collect(Frame frame, StringBuilder text) {
        if (frame instanceof Frame.Text words) {
            text.append(words.text());
        }
    }

    private static String letters(String text) {
        return ShownCharacters.fold(text)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }
}
