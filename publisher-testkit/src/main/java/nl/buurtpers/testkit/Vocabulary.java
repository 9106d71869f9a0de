package nl.buurtpers.testkit;

import java.text.DateFormatSymbols;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** All words that a channel may show: whatever else it shows, nobody wrote. */
final class Vocabulary {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{Nd}]+");
    /** A word of this length may have been broken over lines. */
    private static final int BREAKABLE = 16;

    private final UnaryOperator<String> fold;
    private final Set<String> words = new HashSet<>();
    private final List<String> longWords = new ArrayList<>();

    Vocabulary(UnaryOperator<String> fold) {
        this.fold = fold;
        for (var locale : List.of(Locale.forLanguageTag("nl-NL"), Locale.UK)) {
            var symbols = DateFormatSymbols.getInstance(locale);
            List.of(symbols.getMonths(), symbols.getShortMonths(), symbols.getWeekdays(), symbols.getShortWeekdays())
                    .forEach(names -> add(String.join(" ", names)));
        }
    }

    /** These words may be shown, in this writing or with a capital. */
    void add(String text) {
        for (var word : words(fold.apply(text))) {
            if (words.add(word) && word.length() >= BREAKABLE) {
                longWords.add(word);
            }
            words.add(word.toUpperCase(Locale.ROOT));
            words.add(word.substring(0, word.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT)
                    + word.substring(word.offsetByCodePoints(0, 1)));
        }
    }

    /** The words of a text that are not in here. Numbers are always in. */
    List<String> unknown(String text) {
        return words(fold.apply(text)).stream()
                .filter(word -> !words.contains(word) && !word.chars().allMatch(Character::isDigit))
                .filter(word -> longWords.stream().noneMatch(longWord -> longWord.contains(word)))
                .toList();
    }

    private static List<String> words(String text) {
        var normal = java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFC);
        return WORD.matcher(normal)
                .results()
                .map(java.util.regex.MatchResult::group)
                .toList();
    }
}
