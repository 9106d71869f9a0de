package nl.buurtpers.site;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.buurtpers.html.HtmlBody;
import nl.buurtpers.message.Calendar;
import nl.buurtpers.message.Messages;
import nl.buurtpers.model.Edition;
import nl.buurtpers.plan.Plan;
import nl.buurtpers.render.HouseStyle;

/** Makes what pages have in common. */
final class Folios {

    private final Plan plan;
    private final Edition edition;
    private final HouseStyle style;
    private final SiteMap map;
    private final Pictures pictures;
    private final Messages messages;

    Folios(Plan plan, HouseStyle style, SiteMap map, Pictures pictures, Messages messages) {
        this.plan = plan;
        this.edition = plan.edition();
        this.style = style;
        this.map = map;
        this.pictures = pictures;
        this.messages = messages;
    }

    /**
     * The folio of a page.
     *
     * @param path of the page
     * @param title of the page; nothing for the front page
     * @param picture path of the picture that goes with it
     */
    Folio of(String path, Optional<String> title, String description, Optional<String> picture) {
        var root = path.contains("/") ? "../" : "";
        return new Folio(
                root,
                edition.language(),
                HtmlBody.direction(edition.language()),
                title.map(words -> words + " – " + edition.publication())
                        .orElse(edition.publication() + " – " + neighbourhood()),
                description,
                absolute(path.replaceFirst("(^|/)index[.]html$", "$1")),
                picture.map(pictures::widest).flatMap(this::absolute),
                edition.publication(),
                neighbourhood(),
                new Calendar(messages).day(edition.date()),
                edition.date().toString(),
                editionLine(),
                style.logo().map(logo -> pictures.image(logo, style.logoAlt().orElse(""), root, "14rem")),
                nav(path, root));
    }

    private Optional<String> absolute(String path) {
        return edition.website().map(URI::toString).map(base -> (base.endsWith("/") ? base : base + "/") + path);
    }

    String neighbourhood() {
        return edition.neighbourhood()
                + edition.place().map(place -> ", " + place).orElse("");
    }

    private Optional<String> editionLine() {
        var line = Stream.of(
                        edition.title(),
                        edition.number().map(number -> messages.text("edition.number", number)),
                        edition.year().map(year -> messages.text("edition.year", year)))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" · "));
        return Optional.of(line).filter(words -> !words.isEmpty());
    }

    private List<Link> nav(String here, String root) {
        var links = new ArrayList<Link>();
        links.add(link(SiteMap.FRONT, messages.text("front"), here, root));
        plan.parts()
                .forEach(part -> links.add(link(map.path(part), part.section().title(), here, root)));
        gathering(links, map.diary(), "diary", here, root);
        gathering(links, map.directory(), "directory", here, root);
        return links;
    }

    private void gathering(List<Link> links, SiteMap.Gathering gathering, String what, String here, String root) {
        if (gathering.own()) {
            var words = messages.text(what);
            // Two links that say the same must not lead to different pages (WCAG 2.2, 2.4.4).
            boolean taken = links.stream().anyMatch(link -> link.words().equalsIgnoreCase(words));
            links.add(link(gathering.path().orElseThrow(), taken ? messages.text(what + ".all") : words, here, root));
        }
    }

    private static Link link(String path, String words, String here, String root) {
        return new Link(root + path, words, path.equals(here) ? Optional.of("page") : Optional.empty());
    }
}
