package nl.buurtpers.app.publicsite;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Words as they are compared when people search: small letters without their marks. */
final class Fold {

    private Fold() {}

    /** {@code "Café Ĳsselzicht"} becomes {@code cafe ijsselzicht}. */
    static String fold(String words) {
        return Normalizer.normalize(words, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replace('ı', 'i')
                .replace("ß", "ss")
                .replace("ø", "o")
                .replace("ł", "l");
    }

    /** The words of a text, folded, without signs. */
    static List<String> words(String text) {
        return Arrays.stream(fold(text).split("[^\\p{L}\\p{N}]+", -1))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
