package nl.buurtpers.feed;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.buurtpers.message.Calendar;
import nl.buurtpers.message.Messages;
import nl.buurtpers.model.Edition;
import nl.buurtpers.plan.Fact;
import nl.buurtpers.plan.Linear;
import nl.buurtpers.plan.Plan;
import nl.buurtpers.plan.Planned;

/** Makes a plan into a feed. */
final class FeedEditor {

    private final Plan plan;
    private final Edition edition;
    private final Instant published;
    private final FeedPictures pictures;
    private final Messages messages;

    FeedEditor(Plan plan, Instant published, FeedPictures pictures) {
        this.plan = plan;
        this.edition = plan.edition();
        this.published = published;
        this.pictures = pictures;
        this.messages = Messages.of(FeedsRenderer.class, edition.language());
    }

    Feed feed() {
        return new Feed(
                Names.of(edition),
                XmlText.clean(edition.publication()),
                XmlText.clean(description()),
                edition.language(),
                edition.timeZone(),
                edition.website().map(URI::toString),
                edition.contact(),
                published,
                entries());
    }

    private List<Entry> entries() {
        return plan.parts().stream()
                .flatMap(part -> part.items().stream()
                        .map(item -> entry(item, part.section().title())))
                .toList();
    }

    private Entry entry(Planned item, String section) {
        var used = new ArrayList<FeedPicture>();
        var html = new EntryHtml(source -> {
                    var picture = pictures.picture(source);
                    used.add(picture);
                    return picture;
                })
                .write(item, edition.language());
        return new Entry(
                Names.of(edition, item.id()),
                XmlText.clean(title(item)),
                item.head().summary().map(XmlText::clean),
                XmlText.clean(html).strip(),
                published(item),
                item.head().author().map(XmlText::clean),
                XmlText.clean(section),
                used.stream().distinct().toList(),
                item);
    }

    /** In a list of headlines, what is an advertisement or is called off must be told apart by its headline. */
    private String title(Planned item) {
        return item.fact(Fact.Kind.ADVERTISEMENT)
                .or(() -> item.fact(Fact.Kind.CANCELLED))
                .filter(mark -> !says(item.head().title(), mark.value()))
                .map(mark ->
                        messages.text("feed.marked", mark.value(), item.head().title()))
                .orElse(item.head().title());
    }

    private static boolean says(String title, String mark) {
        return title.toLowerCase(Locale.ROOT).contains(mark.toLowerCase(Locale.ROOT));
    }

    /** A day in the future would put the item above everything else for as long as it lasts. */
    private Instant published(Planned item) {
        return item.head()
                .date()
                .map(day -> day.atStartOfDay(edition.timeZone()).toInstant())
                .filter(own -> own.isBefore(published))
                .orElse(published);
    }

    private String description() {
        var where = edition.place()
                .map(place -> messages.text("feed.description", edition.neighbourhood(), place))
                .orElse(edition.neighbourhood());
        var contact = plan.contact().stream().map(Fact::value).collect(Collectors.joining(", "));
        return Stream.of(where, issue(), Linear.text(edition.colophon()), contact)
                .filter(line -> !line.isBlank())
                .collect(Collectors.joining("\n"));
    }

    private String issue() {
        return Stream.of(
                        edition.title(),
                        edition.number().map(number -> messages.text("edition.number", number)),
                        edition.year().map(year -> messages.text("edition.year", year)),
                        Optional.of(new Calendar(messages).shortDay(edition.date())))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
    }
}
