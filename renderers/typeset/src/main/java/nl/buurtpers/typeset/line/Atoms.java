package nl.buurtpers.typeset.line;

import java.util.Arrays;
import nl.buurtpers.typeset.frame.Frame;
import nl.buurtpers.typeset.hyphen.Hyphenation;
import nl.buurtpers.typeset.text.Run;

/**
 * A paragraph as atoms, which are never broken, and joints between them, where a line may end. Every atom fits into the
 * measure: what does not is broken between any two characters, as a last resort.
 */
final class Atoms {

    /** What joins an atom to the next one, and so what ends a line there. */
    enum Joint {
        SPACE(Frame.Ending.SPACE, 0),
        DIVISION(Frame.Ending.HYPHEN, 60),
        /** After a hyphen or slash of the text itself. */
        SIGN(Frame.Ending.NOTHING, 40),
        LAST_RESORT(Frame.Ending.NOTHING, 2000),
        /** A line end that the editor asked for. */
        FORCED(Frame.Ending.SPACE, 0),
        END(Frame.Ending.SPACE, 0);

        final Frame.Ending ending;
        final double penalty;

        Joint(Frame.Ending ending, double penalty) {
            this.ending = ending;
            this.penalty = penalty;
        }
    }

    private final MeasuredText text;
    private final Inseparable inseparable;
    private final boolean divided;
    private final double widest;

    int count;
    int[] from = new int[64];
    int[] to = new int[64];
    /** Width without the joint, pt. */
    double[] width = new double[64];
    /** Position of the atom on one endless line. */
    double[] start = new double[64];
    /** Number of U+0020 before the atom on that line. */
    int[] spacesBefore = new int[64];
    /** Number of U+0020 inside the atom. */
    int[] spacesInside = new int[64];

    Joint[] joint = new Joint[64];
    /** Width of what shows when the line ends here. */
    double[] ending = new double[64];
    /** How far what starts the line here hangs out to its left, pt. */
    double[] hangsBefore = new double[64];
    /** How far what ends the line here hangs out to its right, pt. */
    double[] hangsAfter = new double[64];

    private double position;
    private int spaces;
    private int owner = -1;
    private Hyphenation hyphenation = Hyphenation.NONE;

    Atoms(MeasuredText text, boolean divided, double widest) {
        this.text = text;
        this.inseparable = new Inseparable(text.toString());
        this.divided = divided;
        this.widest = widest;
        int begin = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.at(i);
            if (c == Run.LINE_END) {
                token(begin, i, Joint.FORCED);
                begin = i + 1;
            } else if (c == ' ' && !inseparable.joins(i) && !inseparable.joins(i + 1)) {
                token(begin, i, Joint.SPACE);
                begin = i + 1;
            }
        }
        token(begin, text.length(), Joint.END);
        if (count > 0) {
            joint[count - 1] = Joint.END;
        }
    }

    /** What stands between two breakable spaces. */
    private void token(int begin, int end, Joint last) {
        if (begin == end && last != Joint.FORCED) {
            return;
        }
        int done = begin;
        for (int i = begin; i < end; ) {
            if (Character.isLetter(text.at(i)) && !inseparable.inAddress(i)) {
                int wordEnd = wordEnd(i, end);
                done = word(done, i, wordEnd);
                i = wordEnd;
            } else {
                done = sign(done, i, begin, end);
                i++;
            }
        }
        atom(done, end, last);
    }

    private int wordEnd(int i, int end) {
        while (i < end && (Character.isLetter(text.at(i)) || text.at(i) == 0x00AD)) {
            i++;
        }
        return i;
    }

    /** Divides a word; gives the start of what is not yet in an atom. */
    private int word(int done, int begin, int end) {
        int soft = softHyphen(begin, end);
        if (soft >= 0) {
            for (int i = soft; i < end; i++) {
                if (text.at(i) == 0x00AD) {
                    atom(done, i, Joint.DIVISION);
                    done = i + 1;
                }
            }
            return done;
        }
        if (!divided) {
            return done;
        }
        if (end - begin < Hyphenation.LEAST_BEFORE + Hyphenation.LEAST_AFTER) {
            return done;
        }
        for (int division : hyphenation(begin).divisions(text.text(begin, end))) {
            if (!inseparable.joins(begin + division)) {
                atom(done, begin + division, Joint.DIVISION);
                done = begin + division;
            }
        }
        return done;
    }

    private Hyphenation hyphenation(int index) {
        if (text.owner(index) != owner) {
            owner = text.owner(index);
            hyphenation = Hyphenation.of(text.run(index).style().language());
        }
        return hyphenation;
    }

    private int softHyphen(int begin, int end) {
        for (int i = begin; i < end && divided; i++) {
            if (text.at(i) == 0x00AD) {
                return i;
            }
        }
        return -1;
    }

    /** Breaks after a hyphen, dash or slash between words; gives the start of what is not yet in an atom. */
    private int sign(int done, int i, int begin, int end) {
        int after = i + 1;
        char c = text.at(i);
        if (c == 0x200B) {
            atom(done, i, Joint.SIGN);
            return after;
        }
        if (i == begin || after >= end || inseparable.joins(after)) {
            return done;
        }
        boolean breaks = inseparable.inAddress(i)
                ? "/?&=@_".indexOf(c) >= 0 && text.at(after) != '/'
                : switch (c) {
                    case '/' -> true;
                    case '-', '\u2010', '\u2013', '\u2014' ->
                        Character.isLetter(text.at(i - 1)) && Character.isLetter(text.at(after));
                    default -> false;
                };
        if (!breaks) {
            // An address is broken before its full stops, so that no stop seems to end a sentence.
            if (inseparable.inAddress(after) && text.at(after) == '.' && i > begin + 3) {
                atom(done, after, Joint.SIGN);
                return after;
            }
            return done;
        }
        atom(done, after, Joint.SIGN);
        return after;
    }

    /** Adds an atom, in pieces if it is wider than the measure. */
    private void atom(int begin, int end, Joint last) {
        double hyphen = last == Joint.DIVISION ? hyphenWidth(end - 1) : 0;
        double wide = text.width(begin, end);
        if (wide + hyphen <= widest) {
            put(begin, end, wide, hyphen, last);
            return;
        }
        int space = text.text(begin, end).indexOf(' ');
        if (space > 0) {
            atom(begin, begin + space, Joint.SPACE);
            atom(begin + space + 1, end, last);
        } else {
            fragments(begin, end, last);
        }
    }

    private void fragments(int begin, int end, Joint last) {
        int at = begin;
        while (at < end) {
            int next = at + Character.charCount(Character.codePointAt(text.text(at, Math.min(end, at + 2)), 0));
            while (next < end && Character.getType(text.at(next)) == Character.NON_SPACING_MARK) {
                next++;
            }
            boolean ends = next >= end;
            put(at, next, text.width(at, next), 0, ends && last != Joint.DIVISION ? last : Joint.LAST_RESORT);
            at = next;
        }
    }

    private double hyphenWidth(int index) {
        var face = text.face(Math.max(0, index));
        return face.advance(face.glyph('-'))
                * text.run(Math.max(0, index)).style().size()
                / 1000;
    }

    private void put(int begin, int end, double wide, double hyphen, Joint last) {
        grow();
        from[count] = begin;
        to[count] = end;
        width[count] = wide;
        start[count] = position;
        spacesBefore[count] = spaces;
        spacesInside[count] = inside(begin, end);
        joint[count] = last;
        ending[count] = hyphen;
        hangsBefore[count] = end > begin ? Hanging.before(text.at(begin)) * advance(begin) : 0;
        hangsAfter[count] = last == Joint.DIVISION
                ? Hanging.HYPHEN * hyphen
                : end > begin ? Hanging.after(text.at(end - 1)) * advance(end - 1) : 0;
        spaces += spacesInside[count];
        // Kerning towards the next atom counts when the line does not end between them.
        position += last == Joint.SPACE ? text.width(begin, end) + spaceWidth(end) : kerned(begin, end, wide);
        spaces += last == Joint.SPACE ? 1 : 0;
        count++;
    }

    private double advance(int index) {
        return text.width(index, index + 1);
    }

    private double kerned(int begin, int end, double wide) {
        return end > begin
                ? wide + text.kern(end - 1) * text.run(end - 1).style().size() / 1000
                : wide;
    }

    private double spaceWidth(int space) {
        double kern =
                space > 0 ? text.kern(space - 1) * text.run(space - 1).style().size() / 1000 : 0;
        return text.width(space, space + 1)
                + kern
                + text.kern(space) * text.run(space).style().size() / 1000;
    }

    private int inside(int begin, int end) {
        int sum = 0;
        for (int i = begin; i < end; i++) {
            sum += text.at(i) == ' ' ? 1 : 0;
        }
        return sum;
    }

    private void grow() {
        if (count == from.length) {
            int capacity = count * 2;
            from = Arrays.copyOf(from, capacity);
            to = Arrays.copyOf(to, capacity);
            width = Arrays.copyOf(width, capacity);
            start = Arrays.copyOf(start, capacity);
            spacesBefore = Arrays.copyOf(spacesBefore, capacity);
            spacesInside = Arrays.copyOf(spacesInside, capacity);
            joint = Arrays.copyOf(joint, capacity);
            ending = Arrays.copyOf(ending, capacity);
            hangsBefore = Arrays.copyOf(hangsBefore, capacity);
            hangsAfter = Arrays.copyOf(hangsAfter, capacity);
        }
    }

    /** Natural width of a line of the atoms first to last, with what shows at its end. */
    double natural(int first, int last) {
        return start[last] + width[last] - start[first] + ending[last];
    }

    /** How far a justified line of the atoms first to last hangs out of its measure on both sides. */
    double hanging(int first, int last) {
        return hangingBefore(first) + hangsAfter[last];
    }

    /** How far it hangs out to the left: the first line of a paragraph, which may be indented, does not. */
    double hangingBefore(int first) {
        return first == 0 ? 0 : hangsBefore[first];
    }

    /** Number of U+0020 shown between and inside the atoms first to last. */
    int spaces(int first, int last) {
        return spacesBefore[last] + spacesInside[last] - spacesBefore[first];
    }
}
