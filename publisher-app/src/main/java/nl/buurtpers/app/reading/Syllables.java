package nl.buurtpers.app.reading;

import java.util.Set;

/**
 * Counts the syllables of Dutch words by their vowels: a run of vowels is cut into the longest sounds that Dutch writes
 * together. Good for figures about a text, not for parting words.
 */
final class Syllables {

    private static final String VOWELS = "aeiouyäëïöüâêîôûàèéìòóùáíú";
    /** Sounds of several letters, longest first. */
    private static final Set<String> TOGETHER = Set.of(
            "aai", "ooi", "oei", "eeu", "ieu", "eau", "oeu", "aaie", "aa", "ee", "oo", "uu", "ie", "oe", "eu", "ui",
            "ou", "au", "ei", "ij", "ai", "oi", "ay", "oy", "ey", "eeuw", "uw");

    private static final int LONGEST = 3;

    private Syllables() {}

    /** How many; at least one. */
    static int of(String word) {
        int count = 0;
        int at = 0;
        while (at < word.length()) {
            int length = sound(word, at);
            count += length > 0 ? 1 : 0;
            at += Math.max(1, length);
        }
        return Math.max(1, count);
    }

    /** Letters of the sound that starts here; 0 where no vowel stands. */
    private static int sound(String word, int at) {
        if (!vowel(word, at)) {
            return 0;
        }
        for (int length = LONGEST; length > 1; length--) {
            if (at + length <= word.length() && TOGETHER.contains(word.substring(at, at + length))) {
                return length;
            }
        }
        return 1;
    }

    private static boolean vowel(String word, int at) {
        char c = word.charAt(at);
        if (c == 'y') { // a consonant before a vowel: yoga
            return at + 1 >= word.length() || VOWELS.indexOf(word.charAt(at + 1)) < 0;
        }
        return VOWELS.indexOf(c) >= 0;
    }
}
