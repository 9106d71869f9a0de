/** The whole edition as plain text: for screen readers, braille displays, terminals and archives. */
@NullMarked
package nl.buurtpers.text;

import org.jspecify.annotations.NullMarked;
