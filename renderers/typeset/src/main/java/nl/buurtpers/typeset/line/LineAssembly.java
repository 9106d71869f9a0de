package nl.buurtpers.typeset.line;

import java.text.Bidi;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import nl.buurtpers.typeset.frame.Frame;

/** Puts the atoms of one line into runs, each at its place. */
final class LineAssembly {

    private final MeasuredText text;
    private final Atoms atoms;
    private final Setting setting;
    private final double measure;
    private final Glue glue;
    private final boolean startsRight;

    LineAssembly(MeasuredText text, Atoms atoms, Setting setting, double measure, Glue glue) {
        this.text = text;
        this.atoms = atoms;
        this.setting = setting;
        this.measure = measure;
        this.glue = glue;
        this.startsRight = text.rightToLeft() && firstStrongIsRight();
    }

    private boolean firstStrongIsRight() {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isLetter(text.at(i))) {
                return MeasuredText.isRightToLeft(text.at(i));
            }
        }
        return false;
    }

    Line line(int first, int last, double ratio) {
        int from = atoms.from[first];
        int to = atoms.to[last];
        var joint = atoms.joint[last];
        boolean mixed = text.rightToLeft(from, to);
        double r = setting.justified() && !mixed ? Math.max(-1, ratio) : 0;
        var run = new Assembly(glue.wordSpace(r), glue.letterSpace(r));
        double indent = first == 0 ? setting.indent() : 0;
        boolean hangs = setting.justified() && !mixed;
        if (mixed) {
            run.visual(from, to);
        } else {
            run.logical(from, to);
        }
        run.end(joint);
        double left = hangs ? atoms.hangingBefore(first) : 0;
        double right = hangs ? atoms.hangsAfter[last] : 0;
        return run.placed(indent, left, right, joint == Atoms.Joint.DIVISION);
    }

    private double offset(double width, double indent) {
        double open = measure - indent - width;
        return switch (setting.alignment()) {
            case CENTRE -> indent + Math.max(0, open / 2);
            case END -> indent + Math.max(0, open);
            case START, JUSTIFIED -> startsRight ? Math.max(0, open) : indent;
        };
    }

    /** The parts of one line while they are put side by side from 0. */
    private final class Assembly {

        private final double wordSpace;
        private final double letterSpace;
        private final List<Line.Part> parts = new ArrayList<>();
        private double x;
        private final List<Integer> starts = new ArrayList<>();

        Assembly(double wordSpace, double letterSpace) {
            this.wordSpace = wordSpace;
            this.letterSpace = letterSpace;
        }

        void logical(int from, int to) {
            for (int start = from; start < to; ) {
                int end = ComplexText.sameLook(text, start, to);
                simple(start, end);
                start = end;
            }
        }

        /** By the Unicode Bidirectional Algorithm: runs of one direction, from left to right. */
        void visual(int from, int to) {
            var bidi = new Bidi(
                    text.text(from, to), startsRight ? Bidi.DIRECTION_RIGHT_TO_LEFT : Bidi.DIRECTION_LEFT_TO_RIGHT);
            int count = bidi.getRunCount();
            var levels = new byte[count];
            var order = new Integer[count];
            for (int i = 0; i < count; i++) {
                levels[i] = (byte) bidi.getRunLevel(i);
                order[i] = i;
            }
            Bidi.reorderVisually(levels, 0, order, 0, count);
            for (int each : order) {
                int start = from + bidi.getRunStart(each);
                int end = from + bidi.getRunLimit(each);
                if ((bidi.getRunLevel(each) & 1) == 1) {
                    backwards(start, end);
                } else {
                    logical(start, end);
                }
            }
            sortAsRead();
        }

        /** The parts stand where they are seen and follow each other as they are read. */
        private void sortAsRead() {
            var order = IntStream.range(0, parts.size())
                    .boxed()
                    .sorted(Comparator.comparing(starts::get))
                    .map(parts::get)
                    .toList();
            parts.clear();
            parts.addAll(order);
        }

        private void backwards(int from, int to) {
            var looks = new ArrayList<Integer>();
            for (int start = from; start < to; start = ComplexText.sameLook(text, start, to)) {
                looks.addFirst(start);
            }
            for (int start : looks) {
                starts.add(start);
                var run = ComplexText.run(text, start, ComplexText.sameLook(text, start, to), x, Frame.Ending.NOTHING);
                parts.add(new Line.Part(
                        text.run(start).leaf(), run, text.run(start).style().struck()));
                x += run.width();
            }
        }

        private void simple(int from, int to) {
            var shown = text.visible(from, to);
            if (shown.isEmpty()) {
                return;
            }
            var style = text.run(from).style();
            int characters = shown.codePointCount(0, shown.length());
            int spaces = spaces(shown);
            starts.add(from);
            // The pair of the last character here and the first one of the next look has no kerning.
            double width = text.width(from, to) - characters * style.tracking();
            double track = letterSpace + style.tracking();
            width += spaces * wordSpace + characters * track;
            parts.add(new Line.Part(
                    text.run(from).leaf(),
                    new Frame.TextRun(
                            x,
                            0,
                            width,
                            text.face(from),
                            style.size(),
                            style.ink(),
                            shown,
                            Glue.kerns(text, from, to),
                            wordSpace,
                            track,
                            Frame.Ending.NOTHING),
                    style.struck()));
            x += width;
        }

        private static int spaces(String text) {
            int sum = 0;
            for (int i = 0; i < text.length(); i++) {
                sum += text.charAt(i) == ' ' ? 1 : 0;
            }
            return sum;
        }

        /** Tells the last part, in reading order, what follows it. */
        void end(Atoms.Joint joint) {
            if (joint.ending != Frame.Ending.NOTHING && !parts.isEmpty()) {
                var last = parts.getLast();
                double hyphen = joint.ending == Frame.Ending.HYPHEN ? hyphenAfter(last.text()) : 0;
                parts.set(parts.size() - 1, last.ending(joint.ending, hyphen));
                x += hyphen;
            }
        }

        private double hyphenAfter(Frame.Text text) {
            return text.face().advance(text.face().glyph('-')) * text.size() / 1000;
        }

        Line placed(double indent, double left, double right, boolean hyphenated) {
            double room = Math.max(1, measure - indent + left + right);
            if (x > room) {
                // Letters that join take other widths in company than alone, by which the breaks were chosen; and marks
                // that show nothing were counted as if they could give.
                double share = room / x;
                parts.replaceAll(part -> part.squeezed(share));
                x = room;
            }
            double shift = offset(x, indent) - left;
            if (shift == 0) {
                return new Line(parts, x, hyphenated);
            }
            parts.replaceAll(part -> part.moved(shift));
            return new Line(parts, x, hyphenated);
        }
    }
}
