/** Pictures of pages, for people who look at them in a report or on a desk. */
@NullMarked
package nl.buurtpers.print.preview;

import org.jspecify.annotations.NullMarked;
