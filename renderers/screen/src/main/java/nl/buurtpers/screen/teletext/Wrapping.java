package nl.buurtpers.screen.teletext;

import java.util.ArrayList;
import java.util.List;

/**
 * Breaks spelled text into lines. Words are never hyphenated: old viewers know teletext without it. A word that is longer
 * than a line, such as an address, is broken after a slash, hyphen, stop or at sign, else where the line ends.
 */
final class Wrapping {

    private static final String SEAMS = "/-.@_?&=";

    private final int width;
    private final List<String> lines = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();

    private Wrapping(int width) {
        this.width = width;
    }

    /** The lines, none longer than {@code width}, none blank; no lines for blank text. */
    static List<String> lines(String text, int width) {
        var wrapping = new Wrapping(width);
        int from = 0;
        for (int at = 0; at < text.length(); at++) {
            char character = text.charAt(at);
            if (character == ' ' || character == '\n') {
                wrapping.add(text.substring(from, at));
                from = at + 1;
            }
            if (character == '\n') {
                wrapping.end();
            }
        }
        wrapping.add(text.substring(from));
        wrapping.end();
        return wrapping.lines;
    }

    private void add(String word) {
        if (word.isEmpty()) {
            return;
        }
        int gap = line.isEmpty() ? 0 : 1;
        if (line.length() + gap + word.length() <= width) {
            line.append(gap == 0 ? "" : " ").append(word);
        } else if (word.length() <= width) {
            end();
            line.append(word);
        } else {
            cut(word, width - line.length() - gap);
        }
    }

    /** Puts as much of a huge word in the line as looks well, and goes on with the rest. */
    private void cut(String word, int room) {
        int seam = seam(word, room);
        if (seam == 0 && !line.isEmpty()) {
            end();
            add(word);
            return;
        }
        int at = seam == 0 ? room : seam;
        line.append(line.isEmpty() ? "" : " ").append(word, 0, at);
        end();
        add(word.substring(at));
    }

    private static int seam(String word, int room) {
        for (int at = Math.min(room, word.length()); at > 3; at--) {
            if (SEAMS.indexOf(word.charAt(at - 1)) >= 0) {
                return at;
            }
        }
        return 0;
    }

    private void end() {
        if (!line.toString().isBlank()) {
            lines.add(line.toString());
        }
        line.setLength(0);
    }
}
