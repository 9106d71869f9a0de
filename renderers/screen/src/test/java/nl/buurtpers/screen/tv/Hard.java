package nl.buurtpers.screen.tv;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.buurtpers.model.Edition;
import nl.buurtpers.model.Item;
import nl.buurtpers.testkit.Editions;

/** Editions that nobody wrote, each with an item that is hard to set. */
final class Hard {

    /** Every letter of Latin-1 Supplement, Latin Extended-A and -B, a word for each sixteen. */
    private static final String LATIN = IntStream.rangeClosed(0xc0, 0x24f)
            .filter(Character::isLetter)
            .mapToObj(point -> Character.toString(point) + ((point & 15) == 15 ? " " : ""))
            .collect(Collectors.joining());

    private static final List<String> WORDS = List.of(
            "Meervoudigepersoonlijkheidsstoornisbehandelaarsopleidingscoördinator van de wijk. ".repeat(3),
            "aaaaaaaaaa".repeat(90),
            LATIN,
            "Feest! 🎉👩‍👩‍👧‍👦🏳️‍🌈 met taart 🍰 en 👍🏽 van de buren. ".repeat(4),
            "מסיבת שכונה ביום שבת בשעה 10 (עשר) — أهلا وسهلا بكم في الحي 2026. ".repeat(3),
            "%PDF-1.7 << /JS (app.alert) >> \\u0007 PNG IHDR ]]>, </script><script>alert(1)</script> OL,1,\u00a0DE,x",
            "{\"slides\":[]} <![CDATA[ x ]]> &amp;&lt; <?xml version='1.0'?> -->\n<!-- ../../etc/passwd ${7*7} {{x}} %n%s",
            "Een heel gewone zin over de buurt, met 12,50 en 10.30 uur en https://example.org/een/heel/lang/pad?met=vragen.");

    private Hard() {}

    /** The edition of a seed: up to eight items of all kinds, and one or two of these. */
    static Edition edition(long seed) {
        var made = Editions.generated(seed, 1 + (int) (seed % 8));
        var items = new ArrayList<Item>(made.items());
        var words = WORDS.get((int) (seed % WORDS.size()));
        items.add(Made.article("hard", words.strip().substring(0, Math.min(60, words.length() - 1)), words));
        if (seed % 3 == 0) {
            items.add(Made.article("harder", "Kop", words, words, words));
        }
        return Made.edition(items.toArray(Item[]::new));
    }

    /** Three hundred events in one section. */
    static Edition agenda() {
        return Made.edition(IntStream.rangeClosed(1, 300)
                .mapToObj(number -> Made.event(
                        "feest-" + number,
                        "Buurtfeest nummer " + number + " in het park achter de oude steenfabriek",
                        "2026-12-%02dT14:00".formatted(1 + number % 28),
                        "2026-12-%02dT16:30".formatted(1 + number % 28)))
                .toArray(Item[]::new));
    }
}
