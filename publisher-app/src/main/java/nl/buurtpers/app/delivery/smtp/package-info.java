/**
 * Handing letters to a mail server (RFC 5321): one conversation after another over a connection that stays open. It knows nothing
 * of mailings or of the database; whoever sends says before every letter that it may be said.
 */
@NullMarked
package nl.buurtpers.app.delivery.smtp;

import org.jspecify.annotations.NullMarked;
