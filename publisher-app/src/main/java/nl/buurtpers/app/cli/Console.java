package nl.buurtpers.app.cli;

import java.io.PrintStream;
import nl.buurtpers.message.Messages;
import org.jspecify.annotations.Nullable;

/**
 * Where the command line speaks.
 *
 * @param out standard output: what was asked for
 * @param err standard error: what is wrong
 * @param terminal whether standard output is a terminal, so that lines may be written over
 * @param language of this person, {@code nl} or {@code en}
 */
record Console(PrintStream out, PrintStream err, boolean terminal, String language) {

    /** The words of the command line. */
    Messages messages() {
        return Messages.of(Console.class, language);
    }

    /** The same console in another language. */
    Console in(@Nullable String other) {
        return other == null ? this : new Console(out, err, terminal, other);
    }

    /** A line for people on standard output. */
    void say(String key, Object... amounts) {
        out.println(clean(messages().text(key, amounts)));
    }

    /** A line on standard error that says what is wrong. */
    void complain(String key, Object... amounts) {
        err.println(clean(messages().text("complaint", messages().text(key, amounts))));
    }

    /** One line of text: names of files may hold characters that move the cursor or start a new line. */
    static String clean(String line) {
        var clean = new StringBuilder(line.length());
        line.codePoints().forEach(c -> clean.appendCodePoint(harmful(c) ? '\ufffd' : c));
        return clean.toString();
    }

    private static boolean harmful(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE ->
                true;
            // Of the format characters those that turn the direction of text; joiners stay.
            case Character.FORMAT -> (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069);
            default -> false;
        };
    }
}
