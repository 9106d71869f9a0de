package nl.buurtpers.print.newspaper;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.buurtpers.typeset.flow.Galley;
import nl.buurtpers.typeset.flow.Legs;
import nl.buurtpers.typeset.flow.Plate;
import nl.buurtpers.typeset.flow.Slip;
import nl.buurtpers.typeset.frame.Frame;
import nl.buurtpers.typeset.frame.Ink;
import org.jspecify.annotations.Nullable;

/** A headline over columns of text, with or without a picture. */
final class Story implements Block {

    /** Lines that a part of a story has at least, over all its columns. */
    private static final int LEAST_PART = 12 * Sheet.LINE;

    private static final int LEAST_COLUMN = 6 * Sheet.LINE;
    /** Part of the room that the first half of a cut story fills at least. */
    private static final double FULL = 0.86;
    /** Units of text below a picture. */
    private static final int LEAST_UNDER_PICTURE = 3 * Sheet.LINE;
    /** Lines of one column, if a story is not too long for it. */
    private static final int DEEPEST = 28;

    private final Headline headline;
    private final @Nullable LeadPicture picture;
    private final Galley galley;
    private final Shapes forms;
    private final int section;
    private final Sheet sheet;
    private final Continuation continuation;
    private final boolean continued;

    private final List<Integer> spans;
    private final @Nullable Shape[] shapes;
    private final Map<Integer, List<Slip>> heads = new HashMap<>();
    private final int[] gives;
    private final Map<Integer, Optional<Cut>> cuts = new HashMap<>();
    private @Nullable Story rest;
    private @Nullable Story before;
    private int page;

    Story(Headline headline, @Nullable LeadPicture picture, Galley galley, int section, Continuation continuation) {
        this(headline, picture, galley, section, continuation, false);
    }

    private Story(
            Headline headline,
            @Nullable LeadPicture picture,
            Galley galley,
            int section,
            Continuation continuation,
            boolean continued) {
        this.headline = headline;
        this.picture = picture;
        this.galley = galley;
        this.sheet = continuation.sheet();
        this.forms = new Shapes(picture, galley, headline.priority(), sheet);
        this.section = section;
        this.continuation = continuation;
        this.continued = continued;
        this.spans = List.copyOf(suitable());
        this.shapes = new Shape[sheet.columns() + 1];
        this.gives = new int[sheet.columns() + 1];
    }

    private List<Integer> suitable() {
        int columns = sheet.columns();
        int lines = galley.height() / Sheet.LINE;
        var suitable = new ArrayList<Integer>();
        for (int span = 1; span <= columns; span++) {
            boolean deep = lines / span >= (span == 1 ? 0 : span == 2 ? 7 : 9);
            boolean shallow = span == columns || lines / span <= span * DEEPEST;
            boolean grand = headline.priority() > 1 || continued || span >= Math.min(2, columns);
            if (deep && shallow && grand) {
                suitable.add(span);
            }
        }
        return suitable.isEmpty() ? List.of(Math.min(columns, lines > DEEPEST ? 2 : 1)) : suitable;
    }

    @Override
    public List<Integer> spans() {
        return spans;
    }

    private List<Slip> head(int span) {
        return heads.computeIfAbsent(
                span,
                across -> continued
                        ? continuation.head(headline, this, across)
                        : headline.slips(across, continuation.type(), sheet));
    }

    private int headUnits(int span) {
        int units = 0;
        for (var slip : head(span)) {
            units += slip.height();
        }
        return units;
    }

    private Shape shape(int span) {
        var shape = shapes[span];
        if (shape == null) {
            shape = forms.shape(span, headUnits(span), 0);
            shapes[span] = shape;
            gives[span] = forms.give(shape) + shape.give(galley);
        }
        return shape;
    }

    @Override
    public int height(int span) {
        return shape(span).height();
    }

    @Override
    public int give(int span) {
        shape(span);
        return gives[span];
    }

    @Override
    public Optional<Cut> cut(int span, int height) {
        int key = height * (sheet.columns() + 1) + span;
        var known = cuts.get(key);
        if (known == null) {
            known = newCut(span, height);
            cuts.put(key, known);
        }
        return known;
    }

    private Optional<Cut> newCut(int span, int height) {
        var shape = shape(span);
        int body = height - shape.head() - Sheet.LINE;
        int room = shape.room(Math.max(0, body));
        if (room < LEAST_PART || body < LEAST_COLUMN) {
            return Optional.empty();
        }
        var legs = Legs.fill(galley, 0, shape.tops(), body, sheet.down() - 4 * Sheet.LINE);
        int end = legs.end();
        boolean full = galley.height(0, end) >= room * FULL
                && (shape.tops().getLast() == 0 || body >= shape.tops().getLast() + LEAST_UNDER_PICTURE);
        if (!full || end == 0 || end == galley.size() || galley.height(end, galley.size()) < LEAST_PART) {
            return Optional.empty();
        }
        return Optional.of(cut(span, height, shape, legs));
    }

    @Override
    public Cut forcedCut(int span, int height) {
        var shape = shape(span);
        int body = Math.max(2 * Sheet.LINE, height - shape.head() - Sheet.LINE);
        var legs = Legs.fill(galley, 0, shape.tops(), body, body);
        return legs.end() == galley.size() ? new Cut(this, Optional.empty()) : cut(span, height, shape, legs);
    }

    private Cut cut(int span, int height, Shape shape, Legs legs) {
        int end = legs.end();
        var first = new Story(headline, picture, galley.before(end), section, continuation, continued);
        var last = new Story(headline, null, galley.from(end), section, continuation, true);
        first.rest = last;
        first.before = before;
        last.before = first;
        var filled = new Legs(0, legs.ends(), height - shape.head());
        var whole = new Shape(shape.head(), shape.figureSpan(), shape.figure(), shape.tops(), filled);
        first.shapes[span] = whole;
        first.gives[span] = whole.give(first.galley);
        return new Cut(first, Optional.of(last));
    }

    @Override
    public void draw(int span, int height, double x, double top, Plate plate) {
        var shape = rest == null ? forms.fitting(shape(span), span, headUnits(span), height) : shape(span);
        double unit = sheet.unit();
        double y = top;
        for (var slip : head(span)) {
            slip.drawing().draw(x, y, plate);
            y += slip.height() * unit;
        }
        if (picture != null) {
            double left = x + shape.figureColumn() * sheet.step();
            picture.draw(shape.figureSpan(), shape.figure(), left, top + shape.figureTop() * unit, plate);
        }
        int foot = rest == null ? 0 : Sheet.LINE;
        int longer = Math.clamp(height - shape.height(), 0, shape.give(galley));
        int down = shape.legs().height() + longer - foot;
        double legsTop = top + shape.head() * unit;
        shape.legs().draw(galley, shape.tops(), x, legsTop, sheet.step(), unit, down, plate);
        columnRules(shape, x, legsTop, legsTop + down * unit, plate);
        if (rest != null) {
            double right = x + sheet.span(span);
            continuation.readOn(headline.language(), rest.page, right, legsTop + (down + foot) * unit, plate);
        }
    }

    private void columnRules(Shape shape, double x, double top, double bottom, Plate plate) {
        var tops = shape.tops();
        for (int i = 1; i < tops.size(); i++) {
            double from = top + Math.min(tops.get(i - 1), tops.get(i)) * sheet.unit();
            double middle = x + i * sheet.step() - Sheet.GUTTER / 2;
            if (bottom - from > Sheet.LINE * sheet.unit()) {
                plate.ornament(new Frame.Rule(middle, from + 2, middle, bottom - 2, 0.5, Ink.grey(0x99)));
            }
        }
    }

    /** The page of the part that comes before this one. */
    int pageBefore() {
        return before == null ? 0 : before.page;
    }

    @Override
    public int priority() {
        return headline.priority();
    }

    @Override
    public int section() {
        return section;
    }

    @Override
    public boolean continued() {
        return continued;
    }

    @Override
    public void placed(int number) {
        page = number;
    }
}
