package nl.buurtpers.print.newspaper;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import nl.buurtpers.typeset.flow.Galley;
import nl.buurtpers.typeset.flow.Legs;
import org.jspecify.annotations.Nullable;

/**
 * Lays out a story at every span: the lowest columns of equal height, with its picture above them or beside some; and
 * higher ones, for a slot that is higher.
 *
 * @param heads what stands above its columns
 * @param priority of the story: the more it matters, the larger its picture
 */
record Shapes(Heads heads, @Nullable LeadPicture picture, Galley galley, int priority, Sheet sheet) {

    /** Lines of text below a picture, at least. */
    private static final int UNDER_PICTURE = 4 * Sheet.LINE;

    /** What is left open below a story that no one sees. */
    private static final int LEVEL = 2 * Sheet.LINE;

    private static final int PAGES = 3;
    private static final int TALLEST = 40;

    /** The usual shape: the lowest. */
    Shape shape(int span) {
        return shape(span, 0, picture == null ? 0 : figureSpan(span, picture), 0);
    }

    /**
     * A shape.
     *
     * @param larger steps by which the headline is larger than usual
     * @param columns that the picture should take
     * @param growth units by which it is higher than it must be
     */
    private Shape shape(int span, int larger, int columns, int growth) {
        int head = heads.units(span, larger);
        if (picture == null) {
            return new Shape(larger, head, 0, 0, none(span), balance(none(span)));
        }
        int figure = picture.height(columns) + growth;
        if (columns < span) {
            var tops = beside(span, columns, figure);
            var legs = balance(tops);
            if (legs.height() >= figure + UNDER_PICTURE || picture.span(span) < span) {
                int height = Math.max(legs.height(), figure);
                return new Shape(larger, head, columns, figure, tops, new Legs(0, legs.ends(), height));
            }
        }
        int across = picture.span(span) < span ? columns : span;
        int above = picture.height(across) + growth;
        return new Shape(larger, head + above, across, above, none(span), balance(none(span)));
    }

    private static List<Integer> beside(int span, int figureSpan, int figure) {
        var tops = new ArrayList<Integer>();
        for (int i = 0; i < span; i++) {
            tops.add(i >= span - figureSpan ? figure : 0);
        }
        return tops;
    }

    private int figureSpan(int span, LeadPicture lead) {
        int wanted = switch (span) {
            case 1 -> 1;
            case 2 -> galley.height() > 34 * Sheet.LINE && priority > 2 ? 1 : 2;
            default ->
                priority <= 1 && galley.height() > 40 * Sheet.LINE ? Math.max(2, span - 1) : Math.max(2, span / 2);
        };
        return lead.span(Math.min(wanted, span));
    }

    private static List<Integer> none(int span) {
        return Collections.nCopies(span, 0);
    }

    /** What is longer than some pages is cut anyway; how it would be balanced is of no interest. */
    private Legs balance(List<Integer> tops) {
        int pages = PAGES * sheet.down() * tops.size();
        if (galley.size() > PAGES * sheet.down() && galley.height() > pages) {
            return new Legs(0, Collections.nCopies(tops.size(), galley.size()), pages);
        }
        return Legs.balance(galley, 0, tops, Sheet.LINE, TALLEST * sheet.down(), sheet.down() - UNDER_PICTURE);
    }

    /** Units by which a shape may grow, by its picture and its headline, counted in the height of the story. */
    int give(Shape shape) {
        int span = shape.tops().size();
        int larger = heads.units(span, Heads.LARGEST) - heads.units(span, 0);
        if (picture == null) {
            return larger;
        }
        int grows = picture.give(shape.figureSpan());
        int share = shape.beside() ? grows * shape.figureSpan() / shape.tops().size() : grows;
        return larger + share / Sheet.LINE * Sheet.LINE;
    }

    /** Of all shapes the one that fills a slot best: that of which least is left open, then the most usual one. */
    Shape fitting(Shape usual, int height) {
        var best = usual;
        int span = usual.tops().size();
        for (int larger = 0; larger <= Heads.LARGEST && open(best, height) > 0; larger++) {
            best = better(best, grown(span, larger, usual.figureSpan(), height), height);
            for (int columns = span; columns > 0 && picture != null && open(best, height) > LEVEL; columns--) {
                best = better(best, grown(span, larger, columns, height), height);
            }
        }
        return best;
    }

    /** The shape with the largest picture that is not higher than the slot. */
    private Shape grown(int span, int larger, int columns, int height) {
        var best = shape(span, larger, columns, 0);
        int most = picture == null ? 0 : picture.give(best.figureSpan());
        for (int growth = Sheet.LINE; growth <= most && best.height() < height; growth += Sheet.LINE) {
            var next = shape(span, larger, columns, growth);
            if (next.height() > height) {
                return best;
            }
            best = next;
        }
        return best;
    }

    private Shape better(Shape best, Shape other, int height) {
        boolean possible =
                other.height() <= height && (picture == null || picture.span(other.figureSpan()) == other.figureSpan());
        return possible && open(other, height) < open(best, height) ? other : best;
    }

    /** Units of a slot that a shape leaves open, its columns made as long as they may be. */
    private int open(Shape shape, int height) {
        return Math.max(0, height - shape.height() - shape.give(galley));
    }
}
