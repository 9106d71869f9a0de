package nl.buurtpers.screen.tv;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import nl.buurtpers.message.Messages;
import nl.buurtpers.model.Edition;
import nl.buurtpers.model.Event;
import nl.buurtpers.model.Item;
import nl.buurtpers.render.Kit;

/**
 * What all slides of an edition share.
 *
 * @param edition the edition
 * @param kit all that comes from the world
 * @param look the face
 * @param screen what of the screen may be used
 * @param messages words in the edition's language
 */
record Stage(Edition edition, Kit kit, Look look, Screen screen, Messages messages) {

    static Stage of(Edition edition, Kit kit, Look look) {
        return new Stage(
                edition, kit, look, Screen.of(kit.options()), Messages.of(ScreensRenderer.class, edition.language()));
    }

    /** Paper and day, as they stand under every slide: "De Soesterpoort · donderdag 26 november". */
    String footer() {
        var day = DateTimeFormatter.ofPattern(messages.text("screens.day"), messages.locale());
        return edition.publication() + "  ·  " + edition.date().format(day);
    }

    /** The end of the last day of the edition. */
    Optional<Instant> editionEnd() {
        return edition.validUntil()
                .map(day -> day.plusDays(1).atStartOfDay(edition.timeZone()).toInstant());
    }

    /** When there is no more use in showing an item: its event is over, or the edition is. */
    Optional<Instant> end(Item item) {
        if (item instanceof Event event && event.occasion().repeats().isEmpty()) {
            var over = event.occasion()
                    .time()
                    .lastDay(edition.timeZone())
                    .plusDays(1)
                    .atStartOfDay(edition.timeZone())
                    .toInstant();
            return Optional.of(editionEnd().filter(over::isAfter).orElse(over));
        }
        return editionEnd();
    }
}
