package nl.buurtpers.print.newspaper;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.buurtpers.print.copy.Typography;
import nl.buurtpers.typeset.flow.Galley;
import nl.buurtpers.typeset.flow.Legs;
import nl.buurtpers.typeset.flow.Plate;
import nl.buurtpers.typeset.flow.Slip;
import nl.buurtpers.typeset.frame.Content;
import nl.buurtpers.typeset.frame.Frame;
import nl.buurtpers.typeset.frame.Ink;
import nl.buurtpers.typeset.line.Setting;
import nl.buurtpers.typeset.line.Typesetter;
import nl.buurtpers.typeset.text.Run;
import org.jspecify.annotations.Nullable;

/** A headline over columns of text, with or without a picture. */
final class Story implements Block {

    /** Lines that a part of a story has at least, over all its columns. */
    private static final int LEAST_PART = 12 * Sheet.LINE;

    /** Part of the room that the first half of a cut story fills at least. */
    private static final double FULL = 0.86;
    /** Units of text below a picture. */
    private static final int LEAST_UNDER_PICTURE = 3 * Sheet.LINE;

    private final Headline headline;
    private final @Nullable LeadPicture picture;
    private final Galley galley;
    private final int section;
    private final Typography type;
    private final Sheet sheet;
    private final ContinuationWords words;
    private final boolean continued;

    private final Map<Integer, Shape> shapes = new HashMap<>();
    private final Map<List<Integer>, Optional<Cut>> cuts = new HashMap<>();
    private final Map<Integer, List<Slip>> heads = new HashMap<>();
    private @Nullable Story rest;
    private @Nullable Story before;
    private int page;

    Story(
            Headline headline,
            @Nullable LeadPicture picture,
            Galley galley,
            int section,
            Typography type,
            Sheet sheet,
            ContinuationWords words) {
        this(headline, picture, galley, section, type, sheet, words, false);
    }

    private Story(
            Headline headline,
            @Nullable LeadPicture picture,
            Galley galley,
            int section,
            Typography type,
            Sheet sheet,
            ContinuationWords words,
            boolean continued) {
        this.headline = headline;
        this.picture = picture;
        this.galley = galley;
        this.section = section;
        this.type = type;
        this.sheet = sheet;
        this.words = words;
        this.continued = continued;
    }

    /** "Read on at page 5", "continued from page 4": words with a place for the number. */
    interface ContinuationWords {
        String to(int page);

        String from(int page, String title);
    }

    /**
     * How it is laid out at one span.
     *
     * @param head units of the headline
     * @param figureSpan columns of the picture, 0 without one
     * @param figure units of the picture
     * @param tops units taken at the head of each column
     * @param legs the columns
     */
    private record Shape(int head, int figureSpan, int figure, List<Integer> tops, Legs legs) {
        int height() {
            return head + legs.height();
        }
    }

    @Override
    public List<Integer> spans() {
        int columns = sheet.columns();
        int lines = galley.height() / Sheet.LINE;
        var spans = new ArrayList<Integer>();
        for (int span = 1; span <= columns; span++) {
            boolean deep = lines / span >= (span == 1 ? 0 : span == 2 ? 7 : 9);
            boolean shallow = lines / span <= (span == columns ? Integer.MAX_VALUE : span * 28);
            boolean grand = headline.priority() > 1 || continued || span >= Math.min(2, columns);
            if (deep && shallow && grand) {
                spans.add(span);
            }
        }
        if (spans.isEmpty()) {
            spans.add(Math.min(columns, lines > 28 ? 2 : 1));
        }
        return spans;
    }

    private List<Slip> head(int span) {
        return heads.computeIfAbsent(span, s -> continued ? continuationHead(s) : headline.slips(s, type, sheet));
    }

    /** A continuation has a short head; the number of the page comes when it is drawn. */
    private List<Slip> continuationHead(int span) {
        return List.of(new Slip(3 * Sheet.LINE, (x, top, plate) -> {
            double measure = sheet.span(span);
            plate.ornament(new Frame.Rule(x, top, x + measure, top, 1.6, type.accent()));
            var style = type.style(type.headline().bold(), type.body().size() * 1.2, headline.language());
            int from = before == null ? 0 : before.page;
            var lines = Typesetter.set(
                    List.of(new Run(words.from(from, headline.title()), style, 0)), measure, Setting.RAGGED);
            double y = top + 1.6 * Sheet.LINE * sheet.unit() * 0.85;
            for (var line : lines.subList(0, Math.min(lines.size(), 2))) {
                plate.furniture(Content.Artifact.LAYOUT, line.frames(x, y));
                y += Sheet.LINE * sheet.unit();
            }
        }));
    }

    private int headUnits(int span) {
        return head(span).stream().mapToInt(Slip::height).sum();
    }

    private Shape shape(int span) {
        return shapes.computeIfAbsent(span, s -> shape(s, 0));
    }

    /** The lowest shape with a picture that is so much higher than it must be. */
    private Shape shape(int span, int growth) {
        int head = headUnits(span);
        if (picture == null) {
            return new Shape(head, 0, 0, none(span), balance(none(span)));
        }
        int figureSpan = figureSpan(span, picture);
        int figure = picture.height(figureSpan) + growth;
        if (figureSpan < span) {
            var tops = new ArrayList<Integer>();
            for (int i = 0; i < span; i++) {
                tops.add(i >= span - figureSpan ? figure : 0);
            }
            var legs = balance(tops);
            if (legs.height() >= figure + 4 * Sheet.LINE || picture.span(span) < span) {
                int height = Math.max(legs.height(), figure);
                return new Shape(head, figureSpan, figure, tops, new Legs(0, legs.ends(), height));
            }
            figureSpan = span;
            figure = picture.height(span) + growth;
        }
        return new Shape(head + figure, figureSpan, figure, none(span), balance(none(span)));
    }

    private int figureSpan(int span, LeadPicture lead) {
        int wanted = switch (span) {
            case 1 -> 1;
            case 2 -> galley.height() > 34 * Sheet.LINE && headline.priority() > 2 ? 1 : 2;
            default ->
                headline.priority() <= 1 && galley.height() > 40 * Sheet.LINE
                        ? Math.max(2, span - 1)
                        : Math.max(2, span / 2);
        };
        return lead.span(Math.min(wanted, span));
    }

    private static List<Integer> none(int span) {
        return Collections.nCopies(span, 0);
    }

    /** What is longer than some pages is cut anyway; how it would be balanced is of no interest. */
    private Legs balance(List<Integer> tops) {
        int pages = 3 * sheet.down() * tops.size();
        if (galley.size() > 3 * sheet.down() && galley.height() > pages) {
            return new Legs(0, Collections.nCopies(tops.size(), galley.size()), pages);
        }
        return Legs.balance(galley, 0, tops, Sheet.LINE, 40 * sheet.down(), sheet.down() - 4 * Sheet.LINE);
    }

    @Override
    public int height(int span) {
        return shape(span).height();
    }

    @Override
    public int give(int span) {
        int share = 0;
        if (picture != null) {
            var shape = shape(span);
            int grows = picture.give(shape.figureSpan());
            share = shape.tops().getFirst() == 0 && shape.tops().getLast() > 0
                    ? grows * shape.figureSpan() / span
                    : grows;
        }
        return share / Sheet.LINE * Sheet.LINE;
    }

    private Shape shapeFor(int span, int height) {
        var best = shape(span);
        if (picture == null) {
            return best;
        }
        int most = picture.give(best.figureSpan());
        for (int growth = Sheet.LINE; growth <= most && best.height() < height; growth += Sheet.LINE) {
            var grown = shape(span, growth);
            if (grown.height() > height) {
                break;
            }
            best = grown;
        }
        return best;
    }

    @Override
    public Optional<Cut> cut(int span, int height) {
        return cuts.computeIfAbsent(List.of(span, height), _ -> newCut(span, height));
    }

    private Optional<Cut> newCut(int span, int height) {
        var shape = shape(span);
        int body = height - shape.head() - Sheet.LINE;
        int room =
                body * span - shape.tops().stream().mapToInt(Integer::intValue).sum();
        if (room < LEAST_PART || body < 6 * Sheet.LINE) {
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
        var first = new Story(
                headline, picture, new Galley(galley.slips().subList(0, end)), section, type, sheet, words, continued);
        var last = new Story(headline, null, galley.from(end), section, type, sheet, words, true);
        first.rest = last;
        first.before = before;
        last.before = first;
        var filled = new Legs(0, legs.ends(), height - shape.head());
        first.shapes.put(span, new Shape(shape.head(), shape.figureSpan(), shape.figure(), shape.tops(), filled));
        return new Cut(first, Optional.of(last));
    }

    @Override
    public void draw(int span, int height, double x, double top, Plate plate) {
        var shape = rest == null ? shapeFor(span, height) : shape(span);
        double y = top;
        for (var slip : head(span)) {
            slip.drawing().draw(x, y, plate);
            y += slip.height() * sheet.unit();
        }
        if (picture != null) {
            int column = shape.tops().getLast() > 0 ? span - shape.figureSpan() : 0;
            picture.draw(shape.figureSpan(), shape.figure(), x + column * sheet.step(), y, plate);
        }
        double legsTop = top + shape.head() * sheet.unit();
        shape.legs().draw(galley, shape.tops(), x, legsTop, sheet.step(), sheet.unit(), plate);
        columnRules(span, shape, x, legsTop, top + shape.height() * sheet.unit(), plate);
        if (rest != null) {
            readOn(span, x, top + shape.height() * sheet.unit(), plate);
        }
    }

    private void columnRules(int span, Shape shape, double x, double top, double bottom, Plate plate) {
        for (int i = 1; i < span; i++) {
            boolean underPicture = shape.tops().get(i) > 0 && shape.tops().get(i - 1) > 0;
            double from = top + (underPicture ? shape.tops().get(i) * sheet.unit() : 0);
            double middle = x + i * sheet.step() - Sheet.GUTTER / 2;
            if (bottom - from > Sheet.LINE * sheet.unit()) {
                plate.ornament(new Frame.Rule(middle, from + 2, middle, bottom - 2, 0.4, Ink.grey(0x99)));
            }
        }
    }

    private void readOn(int span, double x, double bottom, Plate plate) {
        var style = type.style(type.small().bold(), type.note().size(), headline.language());
        int next = rest == null ? 0 : rest.page;
        var line = Typesetter.line(List.of(new Run(words.to(next), style.withInk(type.accent()), 0)));
        plate.furniture(
                Content.Artifact.LAYOUT, line.frames(x + sheet.span(span) - line.width(), bottom - sheet.unit() * 1.2));
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
