package nl.buurtpers.screen.tv;

import java.util.ArrayList;
import java.util.List;
import nl.buurtpers.model.Block;
import nl.buurtpers.render.Colour;
import nl.buurtpers.screen.tv.Passage.Role;
import nl.buurtpers.typeset.frame.Frame;
import nl.buurtpers.typeset.line.Line;
import nl.buurtpers.typeset.line.Setting;
import nl.buurtpers.typeset.line.Typesetter;
import nl.buurtpers.typeset.text.Run;

/**
 * A column of running text.
 *
 * @param look typefaces and colours
 * @param x left edge, px
 * @param width px
 * @param size of the body type, px
 * @param labels how far from the left edge facts stand behind their labels, px
 * @param entries how far each level of a list is moved in, px: its bullets and numbers stand there
 */
record Column(Look look, double x, double width, double size, double labels, double entries) {

    static final double LEADING = 1.27;
    private static final double ENTRY_INDENT = 0.75;
    private static final double BEHIND_NUMBER = 0.25;
    private static final int DEEPEST = 4;
    private static final double CELL_GAP = 48;
    /** Thinner lines flicker on interlaced screens. */
    private static final double THINNEST = 4;
    /** Side of a QR code with its quiet zone: a camera reads it from ten times as far. */
    static final double CODE = 200;

    private static final double ADDRESS = 50;
    private static final double NARROW_ADDRESS = 36;

    /** A column of passages without labels and lists of numbers. */
    Column(Look look, double x, double width, double size) {
        this(look, x, width, size, 0, size * ENTRY_INDENT);
    }

    /** Set passages: frames from y = 0, and how far down they reach. */
    record Text(List<Frame> frames, double height) {}

    /** A column in which all facts of these passages, and all entries of a level, stand at the same distance. */
    static Column of(Look look, double x, double width, double size, List<Passage> passages) {
        double facts = 0;
        double entries = size * ENTRY_INDENT;
        for (var passage : passages) {
            if (passage instanceof Passage.Words words && !words.label().isEmpty()) {
                double type = size * scale(words.role());
                double label = Typesetter.width(label(look, words.label(), type));
                if (words.role() == Role.FACT) {
                    facts = Math.max(facts, label + size * 0.5);
                } else {
                    entries = Math.max(entries, label + type * BEHIND_NUMBER);
                }
            }
        }
        return new Column(look, x, width, size, facts, entries);
    }

    /** How high these passages become. */
    double height(List<Passage> passages) {
        return set(passages, 0).height();
    }

    /** How high a passage becomes. */
    double height(Passage passage) {
        return set(passage, 0, new ArrayList<>());
    }

    /** The frames of the passages, the first one starting at the given height. */
    Text set(List<Passage> passages, double top) {
        var frames = new ArrayList<Frame>();
        double y = top;
        Passage before = null;
        for (var passage : passages) {
            y += before == null ? 0 : gap(before, passage);
            y += set(passage, y, frames);
            before = passage;
        }
        return new Text(frames, y - top);
    }

    private double set(Passage passage, double top, List<Frame> frames) {
        return switch (passage) {
            case Passage.Words words -> words(words, top, frames);
            case Passage.Row row -> row(row, top, frames);
            case Passage.Address address -> address(address, top, frames);
            case Passage.Plate _ -> 0;
        };
    }

    /** The space between two passages. */
    double gap(Passage above, Passage below) {
        if (above instanceof Passage.Row && below instanceof Passage.Row) {
            return size * 0.3;
        }
        if (above instanceof Passage.Words a && below instanceof Passage.Words b) {
            return size * gap(a, b);
        }
        return size * 0.55;
    }

    private static double gap(Passage.Words above, Passage.Words below) {
        if (above.role() == Role.VERBATIM && below.role() == Role.VERBATIM) {
            return 0;
        }
        boolean facts = above.role() == Role.FACT && below.role() == Role.FACT;
        boolean occasion = occasion(above.role()) && occasion(below.role());
        boolean entries = above.depth() > 0 && below.depth() > 0;
        boolean close = facts || occasion || entries || above.role() == Role.HEADING;
        return close ? 0.2 : 0.55;
    }

    private static boolean occasion(Role role) {
        return role == Role.WHEN || role == Role.WHERE;
    }

    private double words(Passage.Words words, double top, List<Frame> frames) {
        double type = size * scale(words.role());
        if (words.role() == Role.FACT && !words.label().isEmpty()) {
            return fact(words, top, frames);
        }
        double indent = entries * Math.min(words.depth(), DEEPEST) + (words.role() == Role.QUOTE ? 44 : 0);
        var lines = lines(words, type, width - indent);
        double height = place(lines, x + indent, top, type, frames);
        if (!words.label().isEmpty()) {
            bullet(words.label(), x + indent, top, type, frames);
        }
        if (words.role() == Role.QUOTE) {
            frames.add(
                    new Frame.Box(x, top, 10, height, Palette.ink(look.palette().accent()), null, 0));
        }
        return height;
    }

    private List<Line> lines(Passage.Words words, double type, double measure) {
        var colour = colour(words.role());
        var spans = words.spans();
        var runs = switch (words.role()) {
            case WHEN -> look.runs(spans.stream().map(Span::inBold).toList(), type, colour);
            case TITLE, HEADING ->
                spans.stream()
                        .flatMap(span -> look.headline(span.text(), type, colour, span.language()).stream())
                        .toList();
            case WHERE, STANDFIRST, PARAGRAPH, QUOTE, VERBATIM, FACT, BYLINE, CREDIT -> look.runs(spans, type, colour);
        };
        return Typesetter.set(runs, measure, Setting.RAGGED);
    }

    private Colour colour(Role role) {
        return switch (role) {
            case WHEN, HEADING -> look.palette().accent();
            case BYLINE, CREDIT -> look.palette().quiet();
            case TITLE, WHERE, STANDFIRST, PARAGRAPH, QUOTE, VERBATIM, FACT ->
                look.palette().text();
        };
    }

    static double scale(Role role) {
        return switch (role) {
            case TITLE, STANDFIRST, PARAGRAPH, HEADING, QUOTE -> 1;
            case WHEN, WHERE -> 0.9;
            case FACT -> 0.82;
            case VERBATIM -> 0.85;
            case BYLINE -> 0.66;
            case CREDIT -> 0.88;
        };
    }

    /** Lines one below the other, their capitals in the middle of their leading; gives the height. */
    private double place(List<Line> lines, double left, double top, double type, List<Frame> frames) {
        double leading = type * LEADING;
        double baseline = top + (leading + capHeight(type)) / 2;
        for (int i = 0; i < lines.size(); i++) {
            frames.addAll(lines.get(i).frames(left, baseline + i * leading));
        }
        return lines.size() * leading;
    }

    private double capHeight(double type) {
        return look.regular().first().capHeight() * type / 1000;
    }

    private void bullet(String label, double right, double top, double type, List<Frame> frames) {
        var line = Typesetter.line(label(look, label, type));
        double left = right - Math.max(size * ENTRY_INDENT, line.width() + type * BEHIND_NUMBER);
        frames.addAll(line.frames(left, top + (type * LEADING + capHeight(type)) / 2));
    }

    private double fact(Passage.Words words, double top, List<Frame> frames) {
        double type = size * scale(Role.FACT);
        var label = Typesetter.line(label(look, words.label(), type));
        frames.addAll(label.frames(x, top + (type * LEADING + capHeight(type)) / 2));
        return place(lines(words, type, width - labels), x + labels, top, type, frames);
    }

    private static List<Run> label(Look look, String label, double type) {
        return look.runs(
                List.of(Span.plain(label, "nl").inBold()), type, look.palette().accent());
    }

    /** The code, and the address beside it for who has no telephone at hand. */
    private double address(Passage.Address address, double top, List<Frame> frames) {
        var code = QrCode.of(address.target());
        code.ifPresent(modules -> modules.place(x, top, CODE, frames));
        double left = code.isPresent() ? CODE + 32 : 0;
        double type = width < 1000 ? NARROW_ADDRESS : ADDRESS;
        // An address may be broken before a full stop and behind a slash, and nowhere else.
        var breakable = address.text().replace(".", "\u200b.").replace("/", "/\u200b");
        var words = List.of(Span.plain(breakable, "nl"));
        var lines = Typesetter.set(look.runs(words, type, look.palette().text()), width - left, Setting.RAGGED);
        double height = lines.size() * type * LEADING;
        place(lines, x + left, top + Math.max(0, (CODE - height) / 2), type, frames);
        return code.isPresent() ? Math.max(CODE, height) : height;
    }

    private double row(Passage.Row row, double top, List<Frame> frames) {
        double type = size * 0.8;
        var widths = widths(row.table(), type);
        double left = x;
        double height = type * LEADING;
        for (int column = 0; column < row.cells().size() && column < widths.length; column++) {
            var spans = row.cells().get(column);
            var lines = Typesetter.set(
                    look.runs(row.head() ? spans.stream().map(Span::inBold).toList() : spans, type, rowColour(row)),
                    widths[column],
                    setting(row.table(), column));
            height = Math.max(height, place(lines, left, top, type, frames));
            left += widths[column] + CELL_GAP;
        }
        var ink = Palette.ink(row.head() ? look.palette().accent() : faint());
        double end = left - CELL_GAP;
        frames.add(new Frame.Rule(x, top + height + 6, end, top + height + 6, THINNEST, ink));
        return height + 6 + THINNEST;
    }

    private double width(List<Span> cell, double type) {
        return Typesetter.width(look.runs(
                cell.stream().map(Span::inBold).toList(), type, look.palette().text()));
    }

    private Colour rowColour(Passage.Row row) {
        return row.head() ? look.palette().accent() : look.palette().text();
    }

    private Colour faint() {
        return look.palette().text().mix(look.palette().ground(), 0.75);
    }

    private static Setting setting(Passage.Table table, int column) {
        var alignment = column < table.alignments().size() ? table.alignments().get(column) : Block.Alignment.START;
        return switch (alignment) {
            case START -> Setting.RAGGED;
            case CENTRE -> Setting.CENTRED;
            case END -> Setting.RAGGED.withAlignment(Setting.Alignment.END);
        };
    }

    /** Columns as wide as their longest cell; where that is too much, each gives in proportion. */
    private double[] widths(Passage.Table table, double type) {
        var widths = table.columns().stream()
                .mapToDouble(cells -> 2
                        + cells.stream()
                                .mapToDouble(cell -> width(cell, type))
                                .max()
                                .orElse(0))
                .toArray();
        double room = width - CELL_GAP * (widths.length - 1);
        double sum = java.util.Arrays.stream(widths).sum();
        if (sum > room) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] *= room / sum;
            }
        }
        return widths;
    }
}
