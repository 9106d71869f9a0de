package nl.buurtpers.site;

import java.net.URI;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.buurtpers.html.Html;
import nl.buurtpers.plan.Plan;

/** The list of pages for search engines (sitemaps.org, protocol 0.9). */
final class Sitemap {

    private Sitemap() {}

    static Page page(Plan plan, SiteMap map, URI website) {
        var base = website.toString().endsWith("/") ? website.toString() : website + "/";
        return new Page(
                "sitemap.xml",
                "application/xml",
                () -> Stream.of(
                                Stream.of(""),
                                plan.parts().stream().map(map::path),
                                plan.items().map(item -> item.id() + "/"))
                        .flatMap(paths -> paths)
                        .map(path -> "  <url><loc>" + Html.escape(base + path) + "</loc></url>\n")
                        .collect(Collectors.joining("", """
                        <?xml version="1.0" encoding="UTF-8"?>
                        <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
                        """, "</urlset>\n")));
    }
}
