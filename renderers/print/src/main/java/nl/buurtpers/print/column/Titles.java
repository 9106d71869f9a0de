package nl.buurtpers.print.column;

import nl.buurtpers.print.copy.Typography;

/**
 * The sizes of what stands over words.
 *
 * @param publication name of the paper
 * @param section heading of a section
 * @param article headline of an article
 * @param brief headline of a notice, an event or an entry of the sociale kaart
 */
public record Titles(
        Typography.Type publication, Typography.Type section, Typography.Type article, Typography.Type brief) {}
