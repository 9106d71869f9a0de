package nl.buurtpers.print.newspaper;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import nl.buurtpers.typeset.flow.Galley;
import nl.buurtpers.typeset.flow.Legs;
import org.jspecify.annotations.Nullable;

/**
 * Lays out a story at every span: the lowest columns of equal height, with its picture above them or beside some.
 *
 * @param priority of the story: the more it matters, the larger its picture
 */
record Shapes(@Nullable LeadPicture picture, Galley galley, int priority, Sheet sheet) {

    /** Lines of text below a picture, at least. */
    private static final int UNDER_PICTURE = 4 * Sheet.LINE;

    private static final int PAGES = 3;
    private static final int TALLEST = 40;

    /** The lowest shape with a picture that is so much higher than it must be, below a headline of so many units. */
    Shape shape(int span, int head, int growth) {
        if (picture == null) {
            return new Shape(head, 0, 0, none(span), balance(none(span)));
        }
        int figureSpan = figureSpan(span, picture);
        int figure = picture.height(figureSpan) + growth;
        if (figureSpan < span) {
            var tops = beside(span, figureSpan, figure);
            var legs = balance(tops);
            if (legs.height() >= figure + UNDER_PICTURE || picture.span(span) < span) {
                int height = Math.max(legs.height(), figure);
                return new Shape(head, figureSpan, figure, tops, new Legs(0, legs.ends(), height));
            }
            figureSpan = span;
            figure = picture.height(span) + growth;
        }
        return new Shape(head + figure, figureSpan, figure, none(span), balance(none(span)));
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

    /** Units by which the picture of a shape may grow, counted in the height of the story. */
    int give(Shape shape) {
        if (picture == null) {
            return 0;
        }
        int grows = picture.give(shape.figureSpan());
        int share = shape.beside() ? grows * shape.figureSpan() / shape.tops().size() : grows;
        return share / Sheet.LINE * Sheet.LINE;
    }

    /** The shape with the largest picture that is not higher than this. */
    Shape fitting(Shape least, int span, int head, int height) {
        var best = least;
        int most = picture == null ? 0 : picture.give(least.figureSpan());
        for (int growth = Sheet.LINE; growth <= most && best.height() < height; growth += Sheet.LINE) {
            var grown = shape(span, head, growth);
            if (grown.height() > height) {
                break;
            }
            best = grown;
        }
        return best;
    }
}
