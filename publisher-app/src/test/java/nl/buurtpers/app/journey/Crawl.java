package nl.buurtpers.app.journey;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import nl.buurtpers.testkit.web.Page;
import tools.jackson.databind.json.JsonMapper;

/** Follows the links of pages as far as they go, one page of each kind: two items are of one kind, an item and a desk are not. */
final class Crawl {

    private static final String LINKS = """
            JSON.stringify([...document.links].filter(a => a.origin === location.origin && !a.hasAttribute('download'))
              .map(a => a.pathname + a.search))""";

    private final Page page;
    private final Predicate<String> followed;
    private final HashSet<String> kinds = new HashSet<>();

    Crawl(Page page, Predicate<String> followed) {
        this.page = page;
        this.followed = followed;
    }

    /**
     * Goes to the pages in the order in which links lead to them.
     *
     * @param met is told where it is, page by page
     */
    void from(List<URI> begin, Consumer<URI> met) {
        var open = new ArrayDeque<>(begin);
        while (!open.isEmpty()) {
            var next = open.removeFirst();
            if (kinds.add(kind(next))) {
                page.go(next);
                if (page.evaluate("document.contentType").equals("text/html")) {
                    open.addAll(links(next));
                    met.accept(next);
                }
            }
        }
    }

    /** Numbers and what is asked for make no other kind of page. */
    private static String kind(URI address) {
        return address.getPath().replaceAll("\\d+", "N").replaceAll("/index[.]html$", "/");
    }

    private List<URI> links(URI from) {
        return new JsonMapper()
                .readTree(page.evaluate(LINKS))
                .valueStream()
                .map(link -> link.asString())
                .filter(followed)
                .map(from::resolve)
                .toList();
    }
}
