package nl.buurtpers.typeset.line;

import java.util.Arrays;
import java.util.List;
import nl.buurtpers.typeset.font.FontFace;
import nl.buurtpers.typeset.text.Characters;
import nl.buurtpers.typeset.text.Run;
import nl.buurtpers.typeset.text.Style;

/**
 * The runs of a paragraph as one row of characters, each with its face and width. White space is one U+0020 between words;
 * U+2028 forces a line end; U+00AD and U+200B say where a word may be broken and show nothing.
 */
final class MeasuredText {

    private final List<Run> runs;
    private char[] chars;
    private int[] owners;
    private FontFace[] faces;
    private double[] advances;
    private short[] kerns;
    private int length;
    private boolean rightToLeft;
    private boolean marked;
    private int lastVisible = -1;
    private int lastGlyph;

    MeasuredText(List<Run> runs) {
        this.runs = runs;
        int capacity = 16;
        for (int i = 0; i < runs.size(); i++) {
            capacity += runs.get(i).text().length();
        }
        chars = new char[capacity];
        owners = new int[capacity];
        faces = new FontFace[capacity];
        advances = new double[capacity];
        kerns = new short[capacity];
        for (int i = 0; i < runs.size(); i++) {
            var run = runs.get(i);
            add(i, run.style(), Characters.showable(run.text(), run.style().faces()));
        }
        if (length > 0 && chars[length - 1] == ' ') {
            length--;
        }
    }

    private void add(int run, Style style, String text) {
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            switch (c) {
                case ' ', '\t', '\n', '\r', '\f' -> addSpace(run, style);
                case Run.LINE_END, 0x2029 -> addLineEnd(run, style);
                case 0x00AD, 0x200B -> addMark(run, style, (char) c);
                default -> addVisible(run, style, c);
            }
        }
    }

    private void addSpace(int run, Style style) {
        if (length > 0 && chars[length - 1] != ' ' && chars[length - 1] != Run.LINE_END) {
            addVisible(run, style, ' ');
        }
    }

    private void addLineEnd(int run, Style style) {
        if (length > 0 && chars[length - 1] == ' ') {
            length--;
        }
        add(run, style.faces().first(), Run.LINE_END);
        lastVisible = -1;
    }

    private void addMark(int run, Style style, char mark) {
        add(run, style.faces().first(), mark);
        marked = true;
    }

    private void add(int run, FontFace face, char c) {
        grow();
        owners[length] = run;
        faces[length] = face;
        advances[length] = 0;
        kerns[length] = 0;
        chars[length++] = c;
    }

    private void addVisible(int run, Style style, int c) {
        var face = style.faces().face(c);
        int at = length;
        if (Character.isBmpCodePoint(c)) {
            add(run, face, (char) c);
        } else {
            add(run, face, Character.highSurrogate(c));
            add(run, face, Character.lowSurrogate(c));
        }
        int glyph = face.glyph(c);
        advances[at] = face.advance(glyph) * style.size() / 1000 + style.tracking();
        kern(at, style.size(), face, glyph);
        lastVisible = at;
        lastGlyph = glyph;
        rightToLeft |= isRightToLeft(c);
    }

    /** Kerning belongs to the left one of two characters of one run that stand in one face. */
    private void kern(int at, double size, FontFace face, int glyph) {
        if (lastVisible < 0 || faces[lastVisible] != face || owners[lastVisible] != owners[at]) {
            return;
        }
        double kern = face.kern(lastGlyph, glyph);
        if (kern != 0) {
            short rounded = (short) Math.rint(kern);
            boolean pair = Character.isHighSurrogate(chars[lastVisible]);
            kerns[lastVisible + (pair ? 1 : 0)] = rounded;
            advances[lastVisible] += rounded * size / 1000;
        }
    }

    private void grow() {
        if (length == chars.length) {
            int capacity = chars.length * 2;
            chars = Arrays.copyOf(chars, capacity);
            owners = Arrays.copyOf(owners, capacity);
            faces = Arrays.copyOf(faces, capacity);
            advances = Arrays.copyOf(advances, capacity);
            kerns = Arrays.copyOf(kerns, capacity);
        }
    }

    static boolean isRightToLeft(int c) {
        if (c < 0x590) {
            return false;
        }
        byte direction = Character.getDirectionality(c);
        return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }

    int length() {
        return length;
    }

    char at(int index) {
        return chars[index];
    }

    Run run(int index) {
        return runs.get(owners[index]);
    }

    int owner(int index) {
        return owners[index];
    }

    FontFace face(int index) {
        return faces[index];
    }

    short kern(int index) {
        return kerns[index];
    }

    /** Whether some of it is written from right to left. */
    boolean rightToLeft() {
        return rightToLeft;
    }

    boolean rightToLeft(int from, int to) {
        if (rightToLeft) {
            for (int i = from; i < to; i++) {
                if (isRightToLeft(Character.codePointAt(chars, i, to))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Points from the first to the last of these characters, kerning to the next one left out. */
    double width(int from, int to) {
        if (from >= to) {
            return 0;
        }
        if (rightToLeft(from, to)) {
            return ComplexText.width(this, from, to);
        }
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += advances[i];
        }
        return kerns[to - 1] == 0
                ? sum
                : sum - kerns[to - 1] * run(to - 1).style().size() / 1000;
    }

    String text(int from, int to) {
        return new String(chars, from, to - from);
    }

    /** The characters without those that only say where a word may be broken. */
    String visible(int from, int to) {
        var text = text(from, to);
        return marked ? text.replace("\u00ad", "").replace("\u200b", "") : text;
    }

    @Override
    public String toString() {
        return text(0, length);
    }
}
