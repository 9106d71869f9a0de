package nl.buurtpers.screen.teletext;

import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;

/**
 * Words of other scripts in Latin letters, by the rules of Unicode (CLDR) that ICU brings. Starting ICU takes most of a
 * second: only an edition with such words waits for it.
 */
final class Romanisation {

    private Romanisation() {}

    /** How the word sounds; characters of scripts that have no rules stay as they are. */
    static String of(String word) {
        return Normalizer.normalize(Rules.ANY_TO_LATIN.transliterate(word), Normalizer.Form.NFC);
    }

    private static final class Rules {
        private static final Transliterator ANY_TO_LATIN = Transliterator.getInstance("Any-Latin");
    }
}
