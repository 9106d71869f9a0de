package nl.buurtpers.site;

import java.time.format.DateTimeFormatter;
import java.util.Optional;
import nl.buurtpers.html.HtmlBody;
import nl.buurtpers.message.Calendar;
import nl.buurtpers.message.Messages;
import nl.buurtpers.model.Edition;
import nl.buurtpers.model.Event;
import nl.buurtpers.model.EventTime;
import nl.buurtpers.plan.Fact;
import nl.buurtpers.plan.Planned;

/** Makes the pages of items. */
final class Stories {

    private static final String ROOT = "../";
    private static final String WIDE = "(min-width: 62rem) 60rem, 92vw";

    private final Edition edition;
    private final Pictures pictures;
    private final BodyHtml body;
    private final Calendar calendar;

    Stories(Edition edition, Pictures pictures, Messages messages) {
        this.edition = edition;
        this.pictures = pictures;
        this.body = new BodyHtml(pictures, ROOT, 0, messages);
        this.calendar = new Calendar(messages);
    }

    Story of(Planned item) {
        var date = item.head().date().map(calendar::shortDay);
        return new Story(
                item.language(),
                HtmlBody.direction(item.language()),
                item.head().title(),
                item.head().summary(),
                item.byline()
                        .map(words -> words.substring(
                                0, words.length() - date.map(String::length).orElse(0))),
                date,
                item.head().date().map(Object::toString),
                item.facts().stream()
                        .filter(fact -> fact.label().isEmpty())
                        .map(Fact::value)
                        .toList(),
                item.head().picture().map(picture -> pictures.image(picture, ROOT, WIDE)),
                body.of(item.text()),
                item.facts().stream()
                        .filter(fact -> !fact.label().isEmpty())
                        .map(fact -> row(fact, start(item, fact)))
                        .toList(),
                item.item() instanceof Event);
    }

    /** A fact, with a link where it leads somewhere. */
    static FactRow row(Fact fact, Optional<String> start) {
        return new FactRow(fact.label(), fact.value(), fact.target().filter(HtmlBody::safe), start);
    }

    private Optional<String> start(Planned item, Fact fact) {
        return fact.kind() == Fact.Kind.WHEN && item.item() instanceof Event event
                ? Optional.of(machine(event.occasion().time()))
                : Optional.empty();
    }

    private String machine(EventTime time) {
        return switch (time) {
            case EventTime.Days(var first, var _) -> first.toString();
            case EventTime.Moments(var start, var _) ->
                start.withZoneSameInstant(edition.timeZone())
                        .format(DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mmXXX"));
        };
    }
}
