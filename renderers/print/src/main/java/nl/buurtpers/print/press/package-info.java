/** What a print shop asks: inks, output conditions, the rules of its profile, the ticket, and the check of the file. */
@NullMarked
package nl.buurtpers.print.press;

import org.jspecify.annotations.NullMarked;
