package nl.buurtpers.app.publicsite;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import nl.buurtpers.app.post.Post;
import nl.buurtpers.app.shelf.Frozen;
import nl.buurtpers.app.shelf.Stall;
import nl.buurtpers.html.Html;
import nl.buurtpers.message.Messages;
import org.springframework.stereotype.Component;

/**
 * The bar that stands above every page of a neighbourhood: its paper, agenda, directory, archive, and everything to take
 * along. A site in a bundle does not know them; it gets the bar when it is read here, and is not touched otherwise.
 */
@Component
class Bar {

    private static final List<String> PAGES = List.of("agenda", "sociale-kaart", "archief", "downloads");

    private final List<String> pages;

    Bar(Post post) {
        this.pages = post.ready()
                ? Stream.concat(PAGES.stream(), Stream.of("nieuwsbrief")).toList()
                : PAGES;
    }

    /** The pages that it leads to, by their addresses; the newsletter only where this house can send one. */
    List<String> pages() {
        return pages;
    }

    /** A page of a bundle's site with the bar. */
    byte[] dress(byte[] page, Stall stall, Frozen edition, String lasting) {
        var html = new String(page, StandardCharsets.UTF_8);
        var messages = Messages.of(Bar.class, edition.overview().language());
        int head = html.indexOf("</head>");
        int skip = html.indexOf("</a>", html.indexOf("class=\"skip\""));
        if (head < 0 || skip < head) {
            return page; // not a page as our sites have them
        }
        return (html.substring(0, head)
                        + links(stall, html, lasting)
                        + html.substring(head, skip + 4)
                        + navigation(stall, edition, messages)
                        + html.substring(skip + 4))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String links(Stall stall, String html, String lasting) {
        var home = Addresses.of(stall.neighbourhood());
        var links = new StringBuilder("<link rel=\"stylesheet\" href=\"" + Assets.address("bar.css") + "\">\n");
        links.append("<link rel=\"alternate\" type=\"application/atom+xml\" href=\"" + home + "feeds/atom.xml\">\n");
        if (!html.contains("rel=\"canonical\"")) {
            links.append("<link rel=\"canonical\" href=\"")
                    .append(Html.escape(lasting))
                    .append("\">\n");
            links.append("<meta property=\"og:url\" content=\"")
                    .append(Html.escape(lasting))
                    .append("\">\n");
        }
        return links.toString();
    }

    private String navigation(Stall stall, Frozen edition, Messages messages) {
        var home = Addresses.of(stall.neighbourhood());
        boolean newest = stall.newest().filter(edition::equals).isPresent();
        var bar = new StringBuilder("\n<nav class=\"house-bar\" aria-label=\""
                + Html.escape(messages.text("public.bar", stall.neighbourhood().name())) + "\"><ul class=\"wrap\">");
        if (!newest) {
            entry(bar, home, messages.text("public.to-newest"));
        }
        pages.forEach(page -> entry(bar, home + page, messages.text("public." + page)));
        return bar.append("</ul></nav>").toString();
    }

    private static void entry(StringBuilder bar, String address, String words) {
        bar.append("<li><a href=\"")
                .append(address)
                .append("\">")
                .append(Html.escape(words))
                .append("</a></li>");
    }
}
