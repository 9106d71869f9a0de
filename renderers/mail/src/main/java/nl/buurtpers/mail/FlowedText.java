package nl.buurtpers.mail;

import java.util.ArrayList;
import java.util.List;

/**
 * Plain text as paragraphs, written in two ways: wrapped for a file, and as {@code format=flowed} (RFC 3676), whose lines
 * a telephone joins and wraps anew.
 */
final class FlowedText {

    /** Columns; with the space at its end a flowed line stays under the 78 that RFC 5322 (2.1.1) asks for. */
    private static final int COLUMNS = 76;

    /** Longest rule: as wide as a telephone. */
    private static final int NARROW = 32;

    private final List<Paragraph> paragraphs = new ArrayList<>();

    /**
     * A run of words.
     *
     * @param first what stands before its first line
     * @param rest what stands before its other lines
     * @param words without line ends
     * @param kind whether its line may be broken
     */
    private record Paragraph(String first, String rest, String words, Kind kind) {}

    private enum Kind {
        WRAPPED,
        KEPT,
        /** No line at all, but a place between lines. */
        MARK
    }

    /** Words that may be wrapped; every line end in them starts a new run. */
    void words(String first, String rest, String words) {
        var lines = words.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            var line = lines[i].replaceAll("[ \t]+", " ").strip();
            if (i == 0 || !line.isEmpty()) {
                paragraphs.add(new Paragraph(i == 0 ? first : rest, rest, line, Kind.WRAPPED));
            }
        }
    }

    /** A line that stays as it is. */
    void line(String line) {
        paragraphs.add(new Paragraph("", "", line.stripTrailing(), Kind.KEPT));
    }

    /** An empty line, unless there is one or nothing yet. */
    void gap() {
        boolean wanted = paragraphs.reversed().stream()
                .filter(paragraph -> paragraph.kind() != Kind.MARK)
                .findFirst()
                .filter(last -> !(last.first() + last.words()).isBlank())
                .isPresent();
        if (wanted) {
            line("");
        }
    }

    /** A mark at this place of a message; a file has none. */
    void mark(String words) {
        paragraphs.add(new Paragraph("", "", words, Kind.MARK));
    }

    /** Words with a rule under them. */
    void headline(String words, char rule) {
        words("", "", words);
        line(String.valueOf(rule).repeat(Math.clamp(words.length(), 3, NARROW)));
    }

    /** Lines for a file, ended by LF. */
    String file() {
        var out = new StringBuilder();
        for (var paragraph : paragraphs) {
            var lines = paragraph.kind() == Kind.MARK ? List.<String>of() : lines(paragraph, paragraph.rest());
            lines.forEach(line -> out.append(line.stripTrailing()).append('\n'));
        }
        return out.toString();
    }

    /** Lines for a message, ended by CR LF: a space at the end says that the line goes on. */
    String flowed() {
        var out = new StringBuilder();
        for (var paragraph : paragraphs) {
            var lines = lines(paragraph, "");
            for (int i = 0; i < lines.size(); i++) {
                boolean goesOn = i < lines.size() - 1;
                out.append(stuffed(lines.get(i).stripTrailing())).append(goesOn ? " \r\n" : "\r\n");
            }
        }
        return out.toString();
    }

    /** A space before lines that would mean something else (RFC 3676, 4.4). */
    private static String stuffed(String line) {
        return line.startsWith(" ") || line.startsWith(">") || line.startsWith("From ") ? " " + line : line;
    }

    private static List<String> lines(Paragraph paragraph, String rest) {
        if (paragraph.kind() != Kind.WRAPPED) {
            return List.of(paragraph.words());
        }
        var lines = new ArrayList<String>();
        var line = new StringBuilder(paragraph.first());
        boolean empty = true;
        for (var word : paragraph.words().split(" ", -1)) {
            if (!empty && columns(line) + 1 + columns(word) > COLUMNS) {
                lines.add(line.toString());
                line = new StringBuilder(rest);
                empty = true;
            }
            line.append(empty ? "" : " ").append(word);
            empty = false;
        }
        lines.add(line.toString());
        return lines;
    }

    private static int columns(CharSequence text) {
        return Character.codePointCount(text, 0, text.length());
    }
}
