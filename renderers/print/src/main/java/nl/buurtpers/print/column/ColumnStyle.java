package nl.buurtpers.print.column;

import nl.buurtpers.model.Advert;
import nl.buurtpers.model.Article;
import nl.buurtpers.model.Event;
import nl.buurtpers.model.Item;
import nl.buurtpers.model.Notice;
import nl.buurtpers.model.Service;
import nl.buurtpers.print.copy.Typography;

/**
 * How a paper of one column looks.
 *
 * @param format its page
 * @param type its words
 * @param titles the sizes of what stands over words
 * @param spaces white between its parts
 * @param ruled whether sections and short items stand under a rule and advertisements in a box
 */
public record ColumnStyle(Format format, Typography type, Titles titles, Spaces spaces, boolean ruled) {

    Typography.Type title(Item item) {
        return brief(item) ? titles.brief() : titles.article();
    }

    int above(Item item) {
        return brief(item) ? spaces.brief() : spaces.article();
    }

    /** Whether lines stand on a grid, so that those of facing pages, and of both sides of a leaf, coincide. */
    boolean onGrid() {
        return type.gap() == 0;
    }

    static boolean brief(Item item) {
        return switch (item) {
            case Notice _, Event _, Service _ -> true;
            case Article _, Advert _ -> false;
        };
    }
}
