package nl.buurtpers.print.column;

/**
 * White in units of the grid.
 *
 * @param section above the heading of a section
 * @param first above the first item of a section
 * @param article above an article
 * @param brief above a notice, an event or an entry of the sociale kaart
 * @param part between the parts of an item: summary, byline, text, facts
 * @param title below a headline
 */
public record Spaces(int section, int first, int article, int brief, int part, int title) {}
