/** Newsletters as messages: taken from a frozen bundle in pieces, encoded once, filled in for each reader. */
@NullMarked
package nl.buurtpers.app.delivery.letter;

import org.jspecify.annotations.NullMarked;
