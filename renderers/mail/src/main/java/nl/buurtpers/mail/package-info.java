/**
 * The channel {@code email}: the newsletter. A {@link nl.buurtpers.mail.Letter} is composed once; its HTML, its plain text
 * and the message that carries both say the same.
 */
@NullMarked
package nl.buurtpers.mail;

import org.jspecify.annotations.NullMarked;
