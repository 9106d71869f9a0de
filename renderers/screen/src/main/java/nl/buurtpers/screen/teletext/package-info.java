/**
 * Teletext, Level 1.5 (ETSI EN 300 706). Copy becomes lines, lines become subpages, pages get numbers and links, and only
 * then rows of codes; files, pictures and the text for browsers are written from what was composed.
 */
@NullMarked
package nl.buurtpers.screen.teletext;

import org.jspecify.annotations.NullMarked;
