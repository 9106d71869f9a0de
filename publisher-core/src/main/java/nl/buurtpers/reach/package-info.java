/** Whom an item reaches: a reader who is shut out by one channel may be reached by another, or by none. */
@NullMarked
package nl.buurtpers.reach;

import org.jspecify.annotations.NullMarked;
