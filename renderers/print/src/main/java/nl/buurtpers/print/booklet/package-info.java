/** The booklet: the edition at A5 in type of 12 points or more, to be printed at home and stapled. */
@NullMarked
package nl.buurtpers.print.booklet;

import org.jspecify.annotations.NullMarked;
