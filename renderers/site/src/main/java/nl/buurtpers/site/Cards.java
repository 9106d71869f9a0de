package nl.buurtpers.site;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import nl.buurtpers.html.HtmlBody;
import nl.buurtpers.message.Messages;
import nl.buurtpers.model.Edition;
import nl.buurtpers.model.Event;
import nl.buurtpers.model.Picture;
import nl.buurtpers.plan.Fact;
import nl.buurtpers.plan.Planned;

/** Makes cards of items for one page. */
final class Cards {

    static final String LEAD = "(min-width: 60rem) 44rem, 92vw";
    static final String CARD = "(min-width: 60rem) 22rem, (min-width: 40rem) 45vw, 92vw";

    private final Edition edition;
    private final SiteMap map;
    private final Pictures pictures;
    private final String root;
    private final DateTimeFormatter month;

    /** Cards whose links start from a page. */
    Cards(Edition edition, SiteMap map, Pictures pictures, String root) {
        this.edition = edition;
        this.map = map;
        this.pictures = pictures;
        this.root = root;
        this.month = DateTimeFormatter.ofPattern(
                "MMM", Messages.of(edition.language()).locale());
    }

    /** The card of an item. */
    Card of(Planned item, String kicker, String sizes) {
        var own = Optional.of(item.language()).filter(language -> !language.equals(edition.language()));
        var day = day(item);
        return new Card(
                root + map.path(item),
                own,
                own.map(HtmlBody::direction),
                kicker,
                item.head().title(),
                item.head().summary(),
                item.head().picture().map(picture -> bare(picture, sizes)),
                mark(item),
                value(item, Fact.Kind.WHEN),
                day.map(LocalDate::toString),
                day.map(date -> Integer.toString(date.getDayOfMonth())),
                day.map(date -> date.format(month).replace(".", "")),
                value(item, Fact.Kind.WHERE).or(() -> value(item, Fact.Kind.ADDRESS)),
                phone(item));
    }

    /** Beside a headline that says what it is about, a picture on a card is decoration. */
    private Image bare(Picture picture, String sizes) {
        return pictures.image(picture.source(), "", root, sizes);
    }

    private Optional<LocalDate> day(Planned item) {
        return item.item() instanceof Event event
                ? Optional.of(event.occasion().time().firstDay(edition.timeZone()))
                : Optional.empty();
    }

    /** Who looks for a service wants to call it; elsewhere a number stands with the text that explains it. */
    private static Optional<FactRow> phone(Planned item) {
        return item.fact(Fact.Kind.PHONE)
                .filter(_ -> SiteMap.isService(item))
                .map(fact -> Stories.row(fact, Optional.empty()));
    }

    private static Optional<String> mark(Planned item) {
        return value(item, Fact.Kind.CANCELLED).or(() -> value(item, Fact.Kind.ADVERTISEMENT));
    }

    private static Optional<String> value(Planned item, Fact.Kind kind) {
        return item.fact(kind).map(Fact::value);
    }
}
