package nl.buurtpers.source;

import java.util.Optional;

/**
 * An item file in its two parts.
 *
 * @param yaml what stands between the two lines of hyphens
 * @param yamlLine its first line in the file
 * @param body what follows
 * @param bodyLine its first line in the file
 */
record FrontMatter(String yaml, int yamlLine, String body, int bodyLine) {

    /** The parts, or nothing after telling why not. */
    static Optional<FrontMatter> of(String text, Spot file) {
        var lines = text.split("\n", -1);
        int open = 0;
        while (open < lines.length && lines[open].isBlank()) {
            open++;
        }
        if (open == lines.length) {
            file.error("file-empty");
            return Optional.empty();
        }
        if (!fence(lines[open])) {
            file.at(open + 1).error("no-front-matter");
            return Optional.empty();
        }
        int close = open + 1;
        while (close < lines.length && !fence(lines[close])) {
            close++;
        }
        if (close == lines.length) {
            file.at(open + 1).error("front-matter-open");
            return Optional.empty();
        }
        return Optional.of(new FrontMatter(
                join(lines, open + 1, close), open + 2, join(lines, close + 1, lines.length), close + 2));
    }

    private static boolean fence(String line) {
        return line.stripTrailing().equals("---");
    }

    private static String join(String[] lines, int from, int to) {
        return String.join("\n", java.util.Arrays.asList(lines).subList(from, to));
    }
}
