package nl.buurtpers.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.buurtpers.model.Block;
import nl.buurtpers.model.Inline;

/** Running text by chance, in words that a neighbourhood paper uses, and in some that put a renderer to the test. */
final class Prose {

    private static final List<String> WORDS = List.of(
            "de",
            "het",
            "een",
            "buurt",
            "straat",
            "bewoners",
            "koffie",
            "wijkcentrum",
            "vrijwilligers",
            "zaterdag",
            "middag",
            "kinderen",
            "ouderen",
            "fiets",
            "bankje",
            "tuin",
            "soep",
            "café",
            "ideeën",
            "reünie",
            "zeeën",
            "coördinator",
            "garçon",
            "naïef",
            "één",
            "vóór",
            "€",
            "12,50",
            "10.30",
            "13%",
            "41",
            "ouderenwerkgroep",
            "gehandicaptenparkeerplaats",
            "bestemmingsplanwijziging",
            "in-",
            "en",
            "uitgang",
            "samen",
            "doen",
            "voor",
            "met",
            "naar",
            "huisarts",
            "apotheek",
            "'s",
            "avonds",
            "foto’s",
            "‘goed’",
            "“mooi”",
            "&",
            "<b>",
            "1/2",
            "A&B",
            "$5",
            "#wijk",
            "twee_drie",
            "[haak]",
            "50°",
            "m²",
            "–",
            "…");

    private final SplittableRandom random;

    Prose(SplittableRandom random) {
        this.random = random;
    }

    /** So many words. */
    String words(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> WORDS.get(random.nextInt(WORDS.size())))
                .collect(Collectors.joining(" "));
    }

    /** A sentence that no other text has: it ends in six letters by chance. */
    String sentence() {
        return "In " + words(3 + random.nextInt(14)) + " " + letters(6) + ".";
    }

    String name() {
        var letters = letters(6);
        return letters.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + letters.substring(1);
    }

    String title(int number) {
        return "Bericht " + number + ": " + words(1 + random.nextInt(7)) + " " + letters(4);
    }

    /** Letters by chance, vowels and consonants in turn. */
    String letters(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> i % 2 == 0 ? "bdfgklmnprstvz" : "aeiou")
                .map(set -> set.substring(0, 1 + random.nextInt(set.length())))
                .map(set -> set.substring(set.length() - 1))
                .collect(Collectors.joining());
    }

    Block paragraph() {
        return new Block.Paragraph(inlines());
    }

    /** Running text with marks. */
    List<Inline> inlines() {
        var content = new ArrayList<Inline>();
        content.add(text(sentence() + " "));
        for (int i = random.nextInt(5); i > 0; i--) {
            content.add(inline());
            content.add(text(" " + sentence() + " "));
        }
        content.add(text("Einde " + letters(4) + "."));
        return content;
    }

    private Inline inline() {
        return switch (random.nextInt(9)) {
            case 0 -> new Inline.Emphasis(List.of(text(words(2))));
            case 1 -> new Inline.Strong(List.of(text(words(3))));
            case 2 -> new Inline.Strike(List.of(text(words(1))));
            case 3 -> new Inline.Code("buurt " + letters(3));
            case 4 -> new Inline.Link("https://" + letters(8) + ".example/pad?x=1&y=2", List.of(text(words(2))));
            case 5 -> new Inline.Link("mailto:" + letters(5) + "@buurt.example", List.of(text("mail " + letters(3))));
            case 6 -> new Inline.Foreign("tr", List.of(text("Hoş geldiniz komşular")));
            case 7 -> new Inline.LineBreak();
            default -> new Inline.Strong(List.of(new Inline.Emphasis(List.of(text(words(2))))));
        };
    }

    private static Inline text(String words) {
        return new Inline.Text(words);
    }
}
