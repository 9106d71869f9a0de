/** Papers of one column: an edition set from top to bottom, cut into pages, with contents that know their numbers. */
@NullMarked
package nl.buurtpers.print.column;

import org.jspecify.annotations.NullMarked;
