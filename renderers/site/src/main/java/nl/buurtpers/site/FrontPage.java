package nl.buurtpers.site;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.buurtpers.model.Advert;
import nl.buurtpers.model.Article;
import nl.buurtpers.model.Event;
import nl.buurtpers.model.Notice;
import nl.buurtpers.model.Service;
import nl.buurtpers.plan.Plan;
import nl.buurtpers.plan.Planned;

/** Chooses what stands on the front page: the story of the edition, what else is news, what is coming, and all sections. */
final class FrontPage {

    /** Two rows of three cards. */
    private static final int HIGHLIGHTS = 6;

    private static final int COMING = 5;
    /** A section shows so many headlines; the rest is a tap away. */
    private static final int HEADLINES = 6;

    private final Plan plan;
    private final SiteMap map;
    private final Cards cards;
    private final Map<String, String> sectionOf = new HashMap<>();

    FrontPage(Plan plan, SiteMap map, Cards cards) {
        this.plan = plan;
        this.map = map;
        this.cards = cards;
        plan.parts()
                .forEach(part -> part.items()
                        .forEach(item -> sectionOf.put(item.id(), part.section().title())));
    }

    /** Variables of the template. */
    Map<String, Object> variables() {
        var stories = stories().toList();
        var variables = new HashMap<String, Object>();
        stories.stream().findFirst().ifPresent(lead -> variables.put("lead", card(lead, Cards.LEAD)));
        put(variables, "highlights", stories.stream().skip(1).limit(HIGHLIGHTS).map(item -> card(item, Cards.CARD)));
        map.diary().path().flatMap(this::coming).ifPresent(rack -> variables.put("coming", rack));
        put(variables, "racks", plan.parts().stream().map(this::rack));
        return variables;
    }

    /** An empty list is not there, so that its heading is not either. */
    private static void put(Map<String, Object> variables, String name, Stream<?> values) {
        var list = values.toList();
        if (!list.isEmpty()) {
            variables.put(name, list);
        }
    }

    /** News by priority; a story with a picture leads its equals. */
    private Stream<Planned> stories() {
        return plan.items()
                .filter(item -> switch (item.item()) {
                    case Article _, Notice _ -> true;
                    case Event _, Service _, Advert _ -> false;
                })
                .sorted(Comparator.<Planned>comparingInt(item -> item.head().priority())
                        .thenComparing(item -> item.head().picture().isEmpty()));
    }

    /** What happens on the day of the edition or after it. */
    private Optional<Rack> coming(String path) {
        var today = plan.edition().date();
        var zone = plan.edition().timeZone();
        var events = plan.items()
                .filter(item -> item.item() instanceof Event event
                        && !event.occasion().time().lastDay(zone).isBefore(today))
                .sorted(Comparator.comparing(Racks::moment))
                .limit(COMING)
                .map(item -> card(item, Cards.CARD))
                .toList();
        return Optional.of(new Rack("", Optional.empty(), events, path, Optional.empty()))
                .filter(rack -> !rack.cards().isEmpty());
    }

    private Rack rack(Plan.Part part) {
        var items = part.items().stream()
                .limit(HEADLINES)
                .map(item -> card(item, Cards.CARD))
                .toList();
        int count = part.items().size();
        return new Rack(
                part.section().title(),
                Optional.empty(),
                items,
                map.path(part),
                Optional.of(count).filter(all -> all > HEADLINES));
    }

    private Card card(Planned item, String sizes) {
        return cards.of(item, sectionOf.getOrDefault(item.id(), ""), sizes);
    }
}
