/** A run: read the edition, set up the press, make every channel, put the whole in its place. */
@NullMarked
package nl.buurtpers.app.publishing;

import org.jspecify.annotations.NullMarked;
