/**
 * What volunteers bring, as candidates of items: documents of Word and LibreOffice, pasted text, calendars, feeds. Plain
 * Java; nothing here opens a file or an address that the bytes name.
 */
@NullMarked
package nl.buurtpers.app.intake;

import org.jspecify.annotations.NullMarked;
