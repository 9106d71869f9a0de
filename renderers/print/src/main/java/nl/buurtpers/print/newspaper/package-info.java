/**
 * The neighbourhood newspaper: stories as rectangular blocks on a grid of columns and lines, several blocks in a band,
 * bands down the page.
 */
@NullMarked
package nl.buurtpers.print.newspaper;

import org.jspecify.annotations.NullMarked;
