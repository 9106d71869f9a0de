package nl.buurtpers.source;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import nl.buurtpers.render.Severity;

/**
 * A place in a source about which something can be said.
 *
 * @param file path relative to the edition folder
 * @param line from 1; 0 for the file as a whole
 * @param troubles where it is gathered
 */
record Spot(String file, int line, Troubles troubles) {

    /** Another line of the same file. */
    Spot at(int other) {
        return new Spot(file, other, troubles);
    }

    /** So many lines further. */
    Spot down(int lines) {
        return at(line + lines);
    }

    /** Something that keeps the edition from being published. */
    void error(String code, Object... amounts) {
        say(Severity.ERROR, code, amounts);
    }

    /** Something by which a reader will miss something. */
    void warning(String code, Object... amounts) {
        say(Severity.WARNING, code, amounts);
    }

    private void say(Severity severity, String code, Object[] amounts) {
        var place = line > 0 ? OptionalInt.of(line) : OptionalInt.empty();
        troubles.add(new Trouble(file, place, severity, code, words(amounts)));
    }

    private static List<String> words(Object[] amounts) {
        return Stream.of(amounts).map(String::valueOf).map(Spot::brief).toList();
    }

    /** What was written is quoted, but a report stays a report where somebody wrote a megabyte. */
    private static String brief(String words) {
        var line = CleanText.line(words);
        return line.length() <= 200 ? line : line.substring(0, line.offsetByCodePoints(0, 100)) + " …";
    }
}
