package nl.buurtpers.app.delivery.queue;

import nl.buurtpers.app.delivery.MailSettings.RelaySettings;
import nl.buurtpers.app.delivery.smtp.Server;

/**
 * A server that takes mailings.
 *
 * @param settings how it is used
 * @param server how it is talked to
 * @param haste whether commands go ahead of answers
 */
record Relay(RelaySettings settings, Server server, Haste haste) {

    String name() {
        return settings.name();
    }
}
