/**
 * From runs to lines. {@link nl.buurtpers.typeset.line.Typesetter#set} is the door: it measures the runs, finds where they
 * may be broken, chooses the breaks that are best for the paragraph as a whole (D. E. Knuth and M. F. Plass, "Breaking
 * Paragraphs into Lines", 1981) and gives lines that know their frames.
 */
@NullMarked
package nl.buurtpers.typeset.line;

import org.jspecify.annotations.NullMarked;
