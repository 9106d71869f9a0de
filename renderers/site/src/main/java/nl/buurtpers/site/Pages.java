package nl.buurtpers.site;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.buurtpers.message.Messages;
import nl.buurtpers.model.Edition;
import nl.buurtpers.model.Picture;
import nl.buurtpers.plan.Fact;
import nl.buurtpers.plan.Linear;
import nl.buurtpers.plan.Plan;
import nl.buurtpers.plan.Planned;
import nl.buurtpers.render.HouseStyle;

/** Every page of the site. */
final class Pages {

    /** What search engines show of a description. */
    private static final int DESCRIPTION = 160;

    private final Plan plan;
    private final Edition edition;
    private final SiteMap map;
    private final Pictures pictures;
    private final Messages messages;
    private final Folios folios;
    private final Stories stories;

    Pages(Plan plan, HouseStyle style, SiteMap map, Pictures pictures) {
        this.plan = plan;
        this.edition = plan.edition();
        this.map = map;
        this.pictures = pictures;
        this.messages = Messages.of(SiteRenderer.class, edition.language());
        this.folios = new Folios(plan, style, map, pictures, messages);
        this.stories = new Stories(edition, pictures, messages);
    }

    Stream<Page> all() {
        var pages = new ArrayList<Page>();
        pages.add(new Page(SiteMap.FRONT, this::front));
        plan.parts().forEach(part -> pages.add(new Page(map.path(part), () -> section(part))));
        gathering(map.diary(), "diary", pages);
        gathering(map.directory(), "directory", pages);
        items(pages);
        return pages.stream();
    }

    private void gathering(SiteMap.Gathering gathering, String what, List<Page> pages) {
        if (gathering.own()) {
            var path = gathering.path().orElseThrow();
            pages.add(new Page(
                    path,
                    () -> list(
                            path,
                            messages.text(what),
                            what.equals("diary")
                                    ? racks("").diary(plan.items().filter(SiteMap::isEvent))
                                    : racks("").directory(plan.items().filter(SiteMap::isService)))));
        }
    }

    private void items(List<Page> pages) {
        var all = plan.items().toList();
        int at = 0;
        for (var part : plan.parts()) {
            for (var item : part.items()) {
                var previous = at > 0 ? Optional.of(all.get(at - 1)) : Optional.<Planned>empty();
                var next = at + 1 < all.size() ? Optional.of(all.get(at + 1)) : Optional.<Planned>empty();
                pages.add(new Page(map.path(item), () -> item(part, item, previous, next)));
                at++;
            }
        }
    }

    private String front() {
        var variables = new HashMap<>(new FrontPage(plan, map, cards("")).variables());
        var description = messages.text("description", edition.publication(), folios.neighbourhood());
        variables.put("folio", folios.of(SiteMap.FRONT, Optional.empty(), description, Optional.empty()));
        if (!edition.colophon().isEmpty()) {
            variables.put("colophon", new BodyHtml(pictures, "", 1, messages).of(edition.colophon()));
        }
        if (!plan.contact().isEmpty()) {
            variables.put("contact", rows(plan.contact()));
        }
        return fill("front", variables);
    }

    private static List<FactRow> rows(List<Fact> facts) {
        return facts.stream().map(fact -> Stories.row(fact, Optional.empty())).toList();
    }

    private String section(Plan.Part part) {
        return list(map.path(part), part.section().title(), racks("").section(part));
    }

    private String list(String path, String title, List<Rack> racks) {
        var description = title + ", " + edition.publication();
        return fill(
                "list",
                Map.of(
                        "folio",
                        folios.of(path, Optional.of(title), description, Optional.empty()),
                        "title",
                        title,
                        "racks",
                        racks));
    }

    private String item(Plan.Part part, Planned item, Optional<Planned> previous, Optional<Planned> next) {
        var variables = new HashMap<String, Object>();
        variables.put(
                "folio",
                folios.of(
                        map.path(item),
                        Optional.of(item.head().title()),
                        description(item),
                        item.head().picture().map(Picture::source)));
        variables.put("story", stories.of(item));
        variables.put("section", new Link("../" + map.path(part), part.section().title()));
        previous.ifPresent(other -> variables.put("previous", link(other)));
        next.ifPresent(other -> variables.put("next", link(other)));
        return fill("item", variables);
    }

    private Card link(Planned item) {
        return cards("../").of(item, "", Cards.CARD);
    }

    private static String description(Planned item) {
        var words =
                item.head().summary().orElseGet(() -> Linear.text(item.text()).replaceAll("\\s+", " "));
        if (words.codePointCount(0, words.length()) <= DESCRIPTION) {
            return words;
        }
        return words.substring(0, words.offsetByCodePoints(0, DESCRIPTION - 1)).strip() + "…";
    }

    private Cards cards(String root) {
        return new Cards(edition, map, pictures, root);
    }

    private Racks racks(String root) {
        return new Racks(edition, messages, cards(root));
    }

    private String fill(String template, Map<String, Object> variables) {
        return Templates.fill(template, messages, variables);
    }
}
