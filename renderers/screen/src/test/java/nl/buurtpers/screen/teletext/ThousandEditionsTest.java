package nl.buurtpers.screen.teletext;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.buurtpers.model.Edition;
import nl.buurtpers.model.Item;
import nl.buurtpers.plan.Plan;
import nl.buurtpers.render.Coverage;
import nl.buurtpers.render.HouseStyle;
import nl.buurtpers.testkit.DrawnAssets;
import nl.buurtpers.testkit.TestKit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Editions with all that people paste into a text: what a strict receiver shows is what was written. */
class ThousandEditionsTest {

    private static final List<String> WORDS = List.of(
            "buurt",
            "café",
            "cafe\u0301",
            "ideeën",
            "zomeravond".repeat(9),
            "https://www.buurt.example/agenda/winter?dag=26&uur=20_30",
            "€ 12,50",
            "€5",
            "🎉",
            "👩‍👩‍👧",
            "مرحبا",
            "שלום",
            "欢迎",
            "Ласкаво",
            "\u202Eomgekeerd\u202C",
            "zacht\u00ADstreepje",
            "bel\u0007len",
            "\u001B[31m",
            "PN,10000",
            "OL,1,\u001BAROOD",
            "%%%T %t+",
            "FL,888,889",
            "DE,\r\nPS,8000",
            "<b>vet</b> &amp;",
            "[a]{b}|c\\d^e_f`g~h#i@j",
            "½ × 3 – “ja” ‘nee’",
            "m² 20°C",
            "Ĳsland ĳs",
            "ŵ ŷ ẁ ễ ǎ",
            "non\u2011breaking\u00A0hier");

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9})
    void a_hundred_editions_are_received_without_a_fault_and_word_for_word(int hundred) {
        for (int seed = hundred * 100; seed < hundred * 100 + 100; seed++) {
            received(edition(new SplittableRandom(seed)), "edition " + seed);
        }
    }

    @Test
    void all_letters_of_latin_extended_come_back_as_they_are() {
        var letters = IntStream.rangeClosed(0xa1, 0x17f)
                .filter(Character::isLetter)
                .filter(c -> c != 0x17f) // the long s, which no set of teletext has
                .filter(c -> c != 0xd0) // the capital eth, which shares its code with Đ
                .mapToObj(Character::toString)
                .collect(Collectors.joining(" "));
        var decomposed = Normalizer.normalize(letters, Normalizer.Form.NFD);
        var shown = received(
                Small.edition(Small.article("een", "Letters", letters), Small.article("twee", "Nog eens", decomposed)),
                "Latin Extended");
        assertThat(shown.get("een")).isEqualTo(letters("Letters" + letters));
        assertThat(shown.get("twee")).isEqualTo(letters("Nog eens" + letters));
    }

    @Test
    void three_hundred_events_are_all_in_the_diary_and_on_a_page() {
        var items = IntStream.range(0, 300)
                .mapToObj(i -> (Item) Small.event(
                        "feest-" + i,
                        "Feest nummer " + i,
                        "2026-12-%02dT%02d:00".formatted(1 + i % 31, 8 + i % 9),
                        "2026-12-%02dT20:00".formatted(1 + i % 31)))
                .toArray(Item[]::new);
        var shown = received(Small.edition(items), "300 events");
        for (int i = 0; i < 300; i++) {
            assertThat(shown.get("feest-" + i)).startsWith("Feestnummer" + i);
        }
    }

    private static Edition edition(SplittableRandom random) {
        var items = new ArrayList<Item>();
        for (int i = random.nextInt(1, 4); i > 0; i--) {
            int most = random.nextInt(12) == 0 ? 60 : 8;
            var paragraphs = IntStream.range(0, random.nextInt(1, 4))
                    .mapToObj(_ -> words(random, most))
                    .toArray(String[]::new);
            items.add(Small.article("item-" + i, "Bericht " + words(random, 3), paragraphs));
        }
        if (random.nextInt(4) == 0) {
            items.add(Small.event("feest", "Feest " + words(random, 2), "2026-12-05T14:00", "2026-12-05T16:30"));
        }
        return Small.edition(items.toArray(Item[]::new));
    }

    private static String words(SplittableRandom random, int most) {
        return IntStream.range(0, random.nextInt(1, most + 1))
                .mapToObj(_ -> random.nextInt(3) == 0 ? WORDS.get(random.nextInt(WORDS.size())) : "woord")
                .collect(Collectors.joining(" "));
    }

    /** The letters of each item as a receiver shows them, compared with the plan less what the coverage tells. */
    private static Map<String, String> received(Edition edition, String name) {
        var renderer = new TeletextRenderer();
        var kit = TestKit.of(renderer, edition, new DrawnAssets(), HouseStyle.STANDARD, Map.of("lines", "1"));
        var plan = TestKit.plan(renderer, edition);
        var composed = new Composer(plan, kit).compose();
        var receiver =
                PacketReader.of(OnAir.of(plan, composed, kit).transmission().packets());
        assertThat(receiver.faults()).as(name).isEmpty();
        var pages = receiver.screens().stream()
                .collect(Collectors.groupingBy(
                        screen -> Integer.toString(screen.page()),
                        Collectors.mapping(
                                screen -> letters(String.join(" ", screen.rows().subList(3, 22))),
                                Collectors.joining())));
        var coverage = new PageCoverage(plan, composed).coverage();
        coverage.entries().forEach(entry -> compare(plan, entry, pages, name));
        return coverage.entries().stream()
                .filter(entry -> !entry.places().isEmpty())
                .collect(Collectors.toMap(Coverage.Entry::item, entry -> shown(entry, pages)));
    }

    private static String shown(Coverage.Entry entry, Map<String, String> pages) {
        return entry.places().stream().map(pages::get).collect(Collectors.joining());
    }

    private static void compare(Plan plan, Coverage.Entry entry, Map<String, String> pages, String name) {
        var item = plan.item(entry.item()).orElseThrow();
        if (entry.shown() == Coverage.Shown.LEFT_OUT) {
            assertThat(entry.reason().orElseThrow().code()).as(name).isEqualTo("letters-missing");
            return;
        }
        var text = item.text().stream()
                .map(block -> RunningText.of(((nl.buurtpers.model.Block.Paragraph) block).content()))
                .collect(Collectors.joining(" "));
        var wanted = letters(
                new Spelling(Optional.empty()).spell(item.head().title()) + new Spelling(Optional.empty()).spell(text));
        if (item.facts().isEmpty()) {
            assertThat(shown(entry, pages)).as(name).isEqualTo(wanted);
        } else {
            assertThat(shown(entry, pages)).as(name).endsWith(letters(text));
        }
    }

    private static String letters(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
