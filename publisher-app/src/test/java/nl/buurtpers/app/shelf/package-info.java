/** The shelf, tried. */
@NullMarked
package nl.buurtpers.app.shelf;

import org.jspecify.annotations.NullMarked;
