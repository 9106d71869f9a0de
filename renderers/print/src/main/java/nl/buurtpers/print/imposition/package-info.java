/**
 * Puts the pages of a finished PDF side by side on sheets, so that a folded and stapled pile of them reads in order. Pages
 * are never scaled.
 */
@NullMarked
package nl.buurtpers.print.imposition;

import org.jspecify.annotations.NullMarked;
