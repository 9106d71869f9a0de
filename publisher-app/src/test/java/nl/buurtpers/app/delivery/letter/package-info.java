/** Letters to readers, read back by a parser of messages. */
@NullMarked
package nl.buurtpers.app.delivery.letter;

import org.jspecify.annotations.NullMarked;
