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

    private static final int LEAST_COLUMN = 6 * Sheet.LINE;
    /** Units of text below a picture. */
    private static final int LEAST_UNDER_PICTURE = 3 * Sheet.LINE;
    /** Units of white between text and an ornament below it. */
    private static final int ABOVE_ORNAMENT = 5;
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
    private final Heads heads;
    private final int[] gives;
    private final Map<Knife, Optional<Cut>> cuts = new HashMap<>();
    private boolean cut;
    private @Nullable Story before;
    private int page;
    /** Page on which it goes on. */
    private int nextPage;

    /** Where a story is cut, and how. */
    private record Knife(int span, int height, Cutting how) {}

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
        this.heads = new Heads((span, times) -> head(span, times));
        this.forms = new Shapes(heads, picture, galley, headline.priority(), sheet);
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

    private List<Slip> head(int span, double times) {
        return continued
                ? continuation.head(headline, this, span)
                : headline.slips(span, times, continuation.type(), sheet);
    }

    private Shape shape(int span) {
        var shape = shapes[span];
        if (shape == null) {
            shape = forms.shape(span);
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
    public int white(int span) {
        var shape = shape(span);
        int white = 0;
        for (int open : shape.legs().open(galley, shape.tops(), shape.legs().height())) {
            white += open >= Slot.HOLE ? open : 0;
        }
        return white;
    }

    @Override
    public Optional<Cut> cut(int span, int height, Cutting how) {
        var key = new Knife(span, height, how);
        var known = cuts.get(key);
        if (known == null) {
            known = newCut(span, height, how);
            cuts.put(key, known);
        }
        return known;
    }

    private Optional<Cut> newCut(int span, int height, Cutting how) {
        var shape = shape(span);
        int body = height - shape.head() - Sheet.LINE;
        int room = shape.room(Math.max(0, body));
        if (room < how.least() || body < LEAST_COLUMN) {
            return Optional.empty();
        }
        var legs = Legs.fill(galley, 0, shape.tops(), body, sheet.down() - 4 * Sheet.LINE);
        int end = legs.end();
        boolean full = galley.height(0, end) >= room * how.filled()
                && (shape.tops().getLast() == 0 || body >= shape.tops().getLast() + LEAST_UNDER_PICTURE);
        if (!full || end == 0 || end == galley.size() || galley.height(end, galley.size()) < how.least()) {
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
        first.cut = true;
        first.before = before;
        last.before = first;
        var filled = new Legs(0, legs.ends(), height - shape.head());
        var whole = new Shape(0, shape.head(), shape.figureSpan(), shape.figure(), shape.tops(), filled);
        first.shapes[span] = whole;
        first.gives[span] = whole.give(first.galley);
        return new Cut(first, Optional.of(last));
    }

    @Override
    public void draw(Slot slot, Plate plate) {
        int span = slot.span();
        var shape = cut ? shape(span) : forms.fitting(shape(span), slot.height());
        double y = slot.top();
        for (var slip : heads.slips(span, shape.larger())) {
            slip.drawing().draw(slot.x(), y, plate);
            y += slip.height() * slot.unit();
        }
        if (picture != null) {
            double left = slot.x() + shape.figureColumn() * sheet.step();
            var place = new Slot(slot.sheet(), shape.figureSpan(), shape.figure(), left, slot.y(shape.figureTop()));
            picture.draw(place, plate);
        }
        int foot = cut ? Sheet.LINE : 0;
        int longer = Math.clamp(slot.height() - shape.height(), 0, shape.give(galley));
        int down = shape.legs().height() + longer - foot;
        var legs = slot.part(shape.head(), down);
        shape.legs().draw(galley, shape.tops(), legs.x(), legs.top(), sheet.step(), legs.unit(), down, plate);
        columnRules(shape, legs, plate);
        fill(shape, slot, legs, plate);
        if (cut) {
            continuation.readOn(headline.language(), nextPage, slot.right(), legs.y(down + foot), plate);
        }
    }

    /** Draws ornaments where columns end early, and below all of them. */
    private void fill(Shape shape, Slot slot, Slot legs, Plate plate) {
        var white = shape.legs().open(galley, shape.tops(), legs.height());
        for (int i = 0; i < white.size(); i++) {
            ornament(
                    new Slot(
                            slot.sheet(),
                            1,
                            white.get(i),
                            legs.x() + i * sheet.step(),
                            legs.y(legs.height() - white.get(i))),
                    plate);
        }
        int foot = shape.head() + legs.height() + (cut ? Sheet.LINE : 0);
        ornament(slot.part(foot, slot.height() - foot), plate);
    }

    private void ornament(Slot white, Plate plate) {
        if (white.height() >= Slot.HOLE) {
            var street = white.part(ABOVE_ORNAMENT, white.height() - ABOVE_ORNAMENT);
            new Street(continuation.type().accent()).draw(street, plate);
        }
    }

    private void columnRules(Shape shape, Slot legs, Plate plate) {
        var tops = shape.tops();
        double bottom = legs.y(legs.height());
        for (int i = 1; i < tops.size(); i++) {
            double from = legs.y(Math.min(tops.get(i - 1), tops.get(i)));
            double middle = legs.x() + i * sheet.step() - Sheet.GUTTER / 2;
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
        if (before != null) {
            before.nextPage = number;
        }
    }
}
