/** The whole work on a desk in a real browser, as people do it: with a mouse, with keys alone, and where no script runs. */
@NullMarked
package nl.buurtpers.app.journey;

import org.jspecify.annotations.NullMarked;
