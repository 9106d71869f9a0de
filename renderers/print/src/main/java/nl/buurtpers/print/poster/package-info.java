/** Posters of items, with letters as large as the distance from which they are read, and a flyer of the edition. */
@NullMarked
package nl.buurtpers.print.poster;

import org.jspecify.annotations.NullMarked;
