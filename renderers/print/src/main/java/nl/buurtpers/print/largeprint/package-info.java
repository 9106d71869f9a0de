/** The large-print edition: one column of 18 pt or more, ragged right, for readers with low vision. */
@NullMarked
package nl.buurtpers.print.largeprint;

import org.jspecify.annotations.NullMarked;
