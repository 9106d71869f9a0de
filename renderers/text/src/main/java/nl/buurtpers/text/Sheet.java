package nl.buurtpers.text;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A sheet of lines, written from top to bottom. Lines are wrapped at spaces and never inside a word; a word that is wider
 * than the sheet stands on a line of its own. A sheet within a sheet is indented and writes on the same paper.
 */
final class Sheet {

    /** Control characters would steer the terminal that shows them. */
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\\s]]");

    private static final Pattern SPACE = Pattern.compile("[\\s\\u0085\\u2028\\u2029]+");
    private static final Pattern LINE_END = Pattern.compile("\\R");

    private final StringBuilder paper;
    private final int columns;
    private String first;
    private final String rest;

    /** An empty sheet of this many columns. */
    Sheet(int columns) {
        this(new StringBuilder(), columns, "", "");
    }

    private Sheet(StringBuilder paper, int columns, String first, String rest) {
        this.paper = paper;
        this.columns = columns;
        this.first = first;
        this.rest = rest;
    }

    /** All that was written. */
    String text() {
        return paper.toString();
    }

    /** The text with every run of white space as one space, without control characters. */
    static String oneLine(String text) {
        return CONTROL.matcher(SPACE.matcher(text).replaceAll(" ")).replaceAll("");
    }

    /** A sheet whose first line starts with a mark and whose other lines stand under the words behind it. */
    Sheet entry(String mark) {
        var sheet = new Sheet(paper, columns, first + mark, rest + " ".repeat(mark.length()));
        first = rest;
        return sheet;
    }

    /** A sheet whose lines start with the mark of a quotation. */
    Sheet quoted() {
        var sheet = new Sheet(paper, columns, first + "> ", rest + "> ");
        first = rest;
        return sheet;
    }

    /** How many columns are left beside the indent; at least a few, however deep lists are nested. */
    int room() {
        return Math.max(columns - rest.length(), Math.min(columns, 24));
    }

    /** A blank line, unless this is the start of the sheet or of an entry. */
    void gap() {
        if (!paper.isEmpty() && first.equals(rest)) {
            line("");
        }
    }

    /** Words wrapped into lines; a line end in them starts a new line. Nothing where there are none and no mark waits. */
    void paragraph(String words) {
        boolean marked = !first.equals(rest);
        for (var part : LINE_END.split(words, -1)) {
            Wrap.lines(oneLine(part).strip(), room()).forEach(this::line);
        }
        if (marked && !first.equals(rest)) {
            line("");
        }
    }

    /** Lines as they are. */
    void verbatim(String text) {
        for (var part : LINE_END.split(text, -1)) {
            line(CONTROL.matcher(part.replace("\t", "    ")).replaceAll(""));
        }
    }

    /** Words with a rule under them as wide as they are. */
    void underlined(String words, char rule) {
        var lines = Wrap.lines(oneLine(words).strip(), room());
        lines.forEach(this::line);
        int width = lines.stream().mapToInt(Wrap::width).max().orElse(0);
        if (width > 0) {
            line(String.valueOf(rule).repeat(Math.min(width, room())));
        }
    }

    /** The name of a section between rules as wide as the sheet, well apart from what was before. */
    void banner(String words) {
        List.of("", "", "").forEach(this::line);
        line("=".repeat(columns));
        paragraph(words);
        line("=".repeat(columns));
    }

    /** A line; spaces at its end are not written. */
    void line(String words) {
        paper.append((first + words).stripTrailing()).append('\n');
        first = rest;
    }
}
