package nl.buurtpers.app.delivery.smtp;

/**
 * From whom and to whom a letter goes (RFC 5321, 2.3.1).
 *
 * @param from where it comes back if it cannot be delivered
 * @param to one address
 * @param id by which a report names it (RFC 3461, 4.4); empty where no report is read
 */
public record Envelope(String from, String to, String id) {}
