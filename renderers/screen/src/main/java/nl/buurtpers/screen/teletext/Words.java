package nl.buurtpers.screen.teletext;

import java.time.ZoneId;
import nl.buurtpers.message.Calendar;
import nl.buurtpers.message.Messages;
import nl.buurtpers.model.Event;
import nl.buurtpers.model.Item;

/**
 * The words that the service adds of itself, spelled.
 *
 * @param messages in the language of the edition
 * @param zone time zone of the edition
 */
record Words(Messages messages, ZoneId zone) {

    /** The text with this key. */
    String text(String key, Object... arguments) {
        return new Spelling(java.util.Optional.empty()).spell(messages.text(key, arguments));
    }

    /** The day of an event in words; nothing for other items. */
    String day(Item item) {
        return item instanceof Event event
                ? new Calendar(messages).day(event.occasion().time().firstDay(zone))
                : "";
    }
}
