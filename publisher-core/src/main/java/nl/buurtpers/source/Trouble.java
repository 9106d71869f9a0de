package nl.buurtpers.source;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import nl.buurtpers.message.Messages;
import nl.buurtpers.render.Severity;

/**
 * Something wrong with a source: where, what, and what to do. The words come from the bundle of this package ({@code
 * trouble.<code>}) and always end in the remedy.
 *
 * @param file path relative to the edition folder, with forward slashes; the name of the folder for the folder itself
 * @param line from 1, where it is known
 * @param severity an error keeps the edition from being published
 * @param code which trouble
 * @param amounts what fills its words
 */
public record Trouble(String file, OptionalInt line, Severity severity, String code, List<String> amounts) {

    public Trouble {
        amounts = List.copyOf(amounts);
    }

    /** An error in a line of a file. */
    public static Trouble error(String file, int line, String code, Object... amounts) {
        return new Trouble(file, OptionalInt.of(line), Severity.ERROR, code, words(amounts));
    }

    /** An error in a file as a whole. */
    public static Trouble error(String file, String code, Object... amounts) {
        return new Trouble(file, OptionalInt.empty(), Severity.ERROR, code, words(amounts));
    }

    private static List<String> words(Object[] amounts) {
        return Stream.of(amounts).map(String::valueOf).toList();
    }

    /** What is wrong and what to do, in words. */
    public String words(String language) {
        return Messages.of(Trouble.class, language).text("trouble." + code, amounts.toArray());
    }

    /** The whole report: {@code articles/020-x.md:4: error: picture without alt text. Add "alt:".} */
    public String report(String language) {
        var place = line.isPresent() ? file + ":" + line.getAsInt() : file;
        return place + ": " + Messages.of(language).text("severity." + severity.key()) + ": " + words(language);
    }
}
