package nl.buurtpers.plan;

import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.buurtpers.message.Calendar;
import nl.buurtpers.message.Messages;
import nl.buurtpers.model.Advert;
import nl.buurtpers.model.Article;
import nl.buurtpers.model.Edition;
import nl.buurtpers.model.Event;
import nl.buurtpers.model.Item;
import nl.buurtpers.model.Notice;
import nl.buurtpers.model.Section;
import nl.buurtpers.model.Service;

/** Decides what a channel will show: the editor's choices, texts for this channel, order, freshness. */
public final class Planner {

    private final Edition edition;
    private final Withheld withheld;
    private final Messages messages;

    public Planner(Edition edition) {
        this(edition, Withheld.NOTHING);
    }

    /** A planner that shows no picture where it must not be seen. */
    public Planner(Edition edition, Withheld withheld) {
        this.edition = edition;
        this.withheld = withheld;
        this.messages = Messages.of(edition.language());
    }

    /**
     * The plan of a channel that keeps everything, such as a paper.
     *
     * @param channel its id
     */
    public Plan plan(String channel) {
        return plan(channel, _ -> Optional.empty());
    }

    /**
     * The plan of a channel that drops what is over, such as a screen.
     *
     * @param channel its id
     * @param today the day on which it is shown
     */
    public Plan planOn(LocalDate today, String channel) {
        return plan(channel, item -> stale(item, today));
    }

    /** Every item, whatever channels it is for, by section in the order in which channels show them. */
    public List<Plan.Part> whole() {
        var sections = new LinkedHashMap<String, List<Item>>();
        declaredSections().forEach(section -> sections.put(section.id(), new ArrayList<>()));
        edition.items()
                .forEach(item -> sections.computeIfAbsent(sectionId(item), _ -> new ArrayList<>())
                        .add(item));
        return parts(sections, "");
    }

    private Plan plan(String channel, Freshness freshness) {
        var omissions = new ArrayList<Plan.Omission>();
        var sections = new LinkedHashMap<String, List<Item>>();
        var shown = WithoutPictures.of(edition, channel, withheld);
        declaredSections().forEach(section -> sections.put(section.id(), new ArrayList<>()));
        for (var item : shown.edition().items()) {
            var reason = item.head().adjustment().allows(channel)
                    ? freshness.stale(item)
                    : Optional.of(Reason.of("editor-choice"));
            reason.ifPresentOrElse(
                    why -> omissions.add(
                            new Plan.Omission(item.head().id(), item.head().title(), why)),
                    () -> sections.computeIfAbsent(sectionId(item), _ -> new ArrayList<>())
                            .add(item));
        }
        var left = omissions.stream().map(Plan.Omission::item).toList();
        return new Plan(
                shown.edition(),
                channel,
                parts(sections, channel),
                omissions,
                shown.lacks().stream()
                        .filter(lack -> !left.contains(lack.item()))
                        .toList(),
                Facts.of(edition.contact(), edition));
    }

    private List<Section> declaredSections() {
        return edition.sections();
    }

    private List<Plan.Part> parts(Map<String, List<Item>> sections, String channel) {
        return sections.entrySet().stream()
                .filter(entry -> !entry.getValue().isEmpty())
                .map(entry -> new Plan.Part(
                        section(entry.getKey()),
                        entry.getValue().stream()
                                .sorted(Comparator.comparingInt(Planner::order))
                                .map(item -> planned(item, channel))
                                .toList()))
                .toList();
    }

    /** Explicit order first; the sort is stable, so that the others keep the order of their files. */
    private static int order(Item item) {
        return item.head().order().orElse(Integer.MAX_VALUE);
    }

    private Planned planned(Item item, String channel) {
        var head = item.head();
        var own = head.wording().forChannel(channel);
        return new Planned(
                item,
                own.isPresent() ? TextSource.TEXTS : TextSource.BODY,
                own.orElse(item.body()),
                Facts.of(item, edition),
                Planned.byline(head, messages),
                head.language().orElse(edition.language()),
                edition.website().map(base -> link(base, head.id())));
    }

    private static URI link(URI base, String id) {
        var text = base.toString();
        return URI.create((text.endsWith("/") ? text : text + "/") + id + "/");
    }

    private Section section(String id) {
        return edition.sections().stream()
                .filter(section -> section.id().equals(id))
                .findFirst()
                .orElseGet(() -> new Section(id, implicitTitle(id)));
    }

    private String implicitTitle(String id) {
        var key = "section." + id;
        return messages.has(key)
                ? messages.text(key)
                : id.substring(0, 1).toUpperCase(messages.locale()) + id.substring(1);
    }

    /** An item without a section goes to the one that its kind has by nature. */
    private static String sectionId(Item item) {
        return item.head().section().orElseGet(() -> switch (item) {
            case Article _ -> "article";
            case Notice _ -> "notice";
            case Event _ -> "event";
            case Service _ -> "service";
            case Advert _ -> "advert";
        });
    }

    private Optional<Reason> stale(Item item, LocalDate today) {
        var calendar = new Calendar(messages);
        var until = edition.validUntil().filter(today::isAfter);
        if (until.isPresent()) {
            return until.map(day -> Reason.of("edition-over", calendar.shortDay(day)));
        }
        if (item instanceof Event event && event.occasion().repeats().isEmpty()) {
            var last = event.occasion().time().lastDay(edition.timeZone());
            return last.isBefore(today)
                    ? Optional.of(Reason.of("event-over", calendar.shortDay(last)))
                    : Optional.empty();
        }
        return Optional.empty();
    }

    private interface Freshness {
        Optional<Reason> stale(Item item);
    }
}
