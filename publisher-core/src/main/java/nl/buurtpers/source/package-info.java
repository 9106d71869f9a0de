/** What an editor hands in: an edition as a folder of plain text and pictures, read tolerantly, all troubles at once. */
@NullMarked
package nl.buurtpers.source;

import org.jspecify.annotations.NullMarked;
