package nl.buurtpers.typeset.line;

import java.util.Arrays;
import java.util.List;
import nl.buurtpers.typeset.font.FontFace;
import nl.buurtpers.typeset.text.Characters;
import nl.buurtpers.typeset.text.Run;

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
    private int lastVisible = -1;

    MeasuredText(List<Run> runs) {
        this.runs = runs;
        int capacity = runs.stream().mapToInt(run -> run.text().length()).sum() + 16;
        chars = new char[capacity];
        owners = new int[capacity];
        faces = new FontFace[capacity];
        advances = new double[capacity];
        kerns = new short[capacity];
        for (int i = 0; i < runs.size(); i++) {
            add(i, Characters.showable(runs.get(i).text(), runs.get(i).style().faces()));
        }
        if (length > 0 && chars[length - 1] == ' ') {
            length--;
        }
    }

    private void add(int run, String text) {
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            switch (c) {
                case ' ', '\t', '\n', '\r', '\f' -> addSpace(run);
                case Run.LINE_END, 0x2029 -> addLineEnd(run);
                default -> addVisible(run, c);
            }
        }
    }

    private void addSpace(int run) {
        if (length > 0 && chars[length - 1] != ' ' && chars[length - 1] != Run.LINE_END) {
            addVisible(run, ' ');
        }
    }

    private void addLineEnd(int run) {
        if (length > 0 && chars[length - 1] == ' ') {
            length--;
        }
        grow(1);
        owners[length] = run;
        faces[length] = runs.get(run).style().faces().first();
        advances[length] = 0;
        chars[length++] = Run.LINE_END;
        lastVisible = -1;
    }

    private void addVisible(int run, int c) {
        var style = runs.get(run).style();
        boolean mark = c == 0x00AD || c == 0x200B;
        var face = mark ? style.faces().first() : style.faces().face(c);
        int units = Character.charCount(c);
        grow(units);
        int at = length;
        Character.toChars(c, chars, length);
        for (int i = 0; i < units; i++) {
            owners[at + i] = run;
            faces[at + i] = face;
            advances[at + i] = 0;
        }
        length += units;
        if (!mark) {
            int glyph = face.glyph(c);
            advances[at] = face.advance(glyph) * style.size() / 1000 + style.tracking();
            kern(at, face, glyph);
            lastVisible = at;
            rightToLeft |= isRightToLeft(c);
        }
    }

    /** Kerning belongs to the left one of two characters that stand in one face and size. */
    private void kern(int at, FontFace face, int glyph) {
        if (lastVisible < 0 || faces[lastVisible] != face) {
            return;
        }
        double size = runs.get(owners[lastVisible]).style().size();
        if (size != runs.get(owners[at]).style().size() || owners[lastVisible] != owners[at]) {
            return;
        }
        double kern = face.kern(face.glyph(Character.codePointAt(chars, lastVisible, length)), glyph);
        if (kern != 0) {
            short rounded = (short) Math.rint(kern);
            kerns[lastVisible + Character.charCount(Character.codePointAt(chars, lastVisible, length)) - 1] = rounded;
            advances[lastVisible] += rounded * size / 1000;
        }
    }

    private void grow(int more) {
        if (length + more > chars.length) {
            int capacity = chars.length * 2 + more;
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
        return sum - kerns[to - 1] * run(to - 1).style().size() / 1000;
    }

    String text(int from, int to) {
        return new String(chars, from, to - from);
    }

    /** The characters without those that only say where a word may be broken. */
    String visible(int from, int to) {
        var text = text(from, to);
        return text.indexOf(0x00AD) < 0 && text.indexOf(0x200B) < 0
                ? text
                : text.replace("\u00ad", "").replace("\u200b", "");
    }

    @Override
    public String toString() {
        return text(0, length);
    }
}
