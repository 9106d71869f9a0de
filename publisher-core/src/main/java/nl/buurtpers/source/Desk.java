package nl.buurtpers.source;

import java.time.ZoneId;

/**
 * What the reader of an item needs to know of the edition around it.
 *
 * @param zone zone of times that name none
 * @param sections which sections there are
 * @param assets the files that are named
 * @param markdown reads texts
 */
record Desk(ZoneId zone, SectionNames sections, AssetDesk assets, MarkdownReader markdown) {}
