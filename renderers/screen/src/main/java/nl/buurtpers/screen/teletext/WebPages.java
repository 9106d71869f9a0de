package nl.buurtpers.screen.teletext;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.buurtpers.html.Html;
import nl.buurtpers.model.Edition;
import nl.buurtpers.plan.Plan;

/**
 * All pages as one document of real text, for people who do not see the screen or have no television: headings, joined
 * paragraphs, links. It needs neither a network nor a script; the screens themselves can be unfolded as pictures.
 */
final class WebPages {

    private final Plan plan;
    private final Edition edition;
    private final Words words;
    private final Carousel carousel;
    private final StoryHtml stories;
    private final StringBuilder out = new StringBuilder();

    WebPages(Plan plan, Composer.Composed composed) {
        this.plan = plan;
        this.edition = plan.edition();
        this.words = composed.words();
        this.carousel = composed.carousel();
        this.stories = new StoryHtml(edition.language());
    }

    String html() {
        var title = words.messages().text("web.title", edition.publication());
        line("<!DOCTYPE html>");
        line("<html lang=\"" + Html.escape(edition.language()) + "\">");
        line("<head>");
        line("<meta charset=\"utf-8\">");
        line("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">");
        line("<title>" + Html.escape(title) + "</title>");
        line("<style>" + Stylesheet.TEXT + "</style>");
        line("</head>");
        line("<body>");
        line("<a class=\"skip\" href=\"#pages\">" + text("web.skip") + "</a>");
        line("<header><h1>" + Html.escape(title) + "</h1>");
        line("<p>" + Html.escape(about()) + "</p></header>");
        line("<main id=\"pages\">");
        carousel.pages().forEach(this::page);
        line("</main>");
        line("</body>");
        line("</html>");
        return out.toString();
    }

    private String about() {
        return ColophonCopy.about(edition, words).replace("\n", " · ");
    }

    private void page(Page page) {
        line("<section id=\"p%d\" aria-labelledby=\"t%d\">".formatted(page.number(), page.number()));
        line("<h2 id=\"t%d\"><span class=\"number\">%d</span> %s</h2>"
                .formatted(
                        page.number(), page.number(), Html.escape(page.subject().title())));
        switch (page.subject()) {
            case Subject.Overview overview -> overview(overview);
            case Subject.Colophon _ -> colophon();
            case Subject.Stories(var _, var shown) -> stories(page, shown);
        }
        keys(page.fastext());
        screens(page);
        line("</section>");
    }

    private void overview(Subject.Overview overview) {
        var group = "";
        boolean open = false;
        for (var entry : overview.entries()) {
            if (!open || !entry.group().equals(group)) {
                line(open ? "</ul>" : "");
                line(Overviews.spoken(entry.group()) ? "<h3>" + Html.escape(entry.group()) + "</h3>" : "");
                line("<ul class=\"overview\">");
                group = entry.group();
                open = true;
            }
            line("<li><a href=\"#p%d\">%s</a> <span>%s</span></li>"
                    .formatted(entry.page(), Html.escape(entry.title()), Html.escape(entry.label())));
        }
        line(open ? "</ul>" : "");
    }

    private void colophon() {
        line("<p class=\"lead\">" + Html.escape(edition.publication()) + "<br>"
                + Html.escape(ColophonCopy.about(edition, words)).replace("\n", "<br>") + "</p>");
        if (!plan.contact().isEmpty()) {
            line("<h3>" + text("edition.contact") + "</h3>");
            line(stories.facts(plan.contact()));
        }
        line(stories.blocks(edition.colophon()));
    }

    /** A story that fills several pages stands whole on the first of them. */
    private void stories(Page page, List<Story> shown) {
        boolean first = carousel.page(page.number() - 1)
                .filter(before -> before.subject().equals(page.subject()))
                .isEmpty();
        if (first) {
            shown.forEach(story -> line(stories.article(story.item())));
        } else {
            var start = carousel.pages().stream()
                    .filter(other -> other.subject().equals(page.subject()))
                    .mapToInt(Page::number)
                    .min()
                    .orElse(page.number());
            line("<p><a href=\"#p%d\">%s</a></p>".formatted(start, text("web.whole", Integer.toString(start))));
        }
    }

    private void keys(Fastext fastext) {
        var classes = List.of("red", "green", "yellow", "cyan").iterator();
        var links = fastext.links().stream()
                .map(link -> "<li><a class=\"%s\" href=\"#p%d\">%s <span>%d</span></a></li>"
                        .formatted(classes.next(), link.page(), Html.escape(link.label()), link.page()))
                .collect(Collectors.joining());
        line("<ul class=\"keys\">" + links + "</ul>");
    }

    /** The pictures say what the text above them says, so they have no words of their own. */
    private void screens(Page page) {
        var images = IntStream.range(0, page.subpages().size())
                .mapToObj(i -> "<img src=\"%s\" alt=\"\" width=\"%d\" height=\"%d\" loading=\"lazy\">"
                        .formatted(TeletextProof.picture(page, i), PagePicture.WIDTH, PagePicture.HEIGHT))
                .collect(Collectors.joining());
        line("<details><summary>" + text("web.screen", Integer.toString(page.number())) + "</summary>" + images
                + "</details>");
    }

    private String text(String key, Object... arguments) {
        return Html.escape(words.messages().text(key, arguments));
    }

    private void line(String html) {
        if (!html.isEmpty()) {
            out.append(html).append('\n');
        }
    }
}
