/**
 * From lines to columns. A galley is type set in one column, a row of slips; legs cut it into columns of the heights that
 * a page gives, without headings at a foot or lines left alone. Heights are counted in units of the page's grid.
 */
@NullMarked
package nl.buurtpers.typeset.flow;

import org.jspecify.annotations.NullMarked;
