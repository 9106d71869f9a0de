package nl.buurtpers.screen.teletext;

import java.util.List;
import java.util.stream.Collectors;
import nl.buurtpers.html.Html;
import nl.buurtpers.html.HtmlBody;
import nl.buurtpers.model.Block;
import nl.buurtpers.model.Picture;
import nl.buurtpers.plan.Fact;
import nl.buurtpers.plan.Planned;

/**
 * Items as text for browsers, in the characters that the editors wrote. Pictures are left out, as on the screen.
 *
 * @param language BCP 47 tag of the edition
 */
record StoryHtml(String language) {

    private static final HtmlBody.Pictures NONE = new HtmlBody.Pictures() {
        @Override
        public String figure(Picture picture) {
            return "";
        }

        @Override
        public String inline(Picture picture) {
            return "";
        }
    };

    /** The pages' own headings are of level 2, the titles of items of level 3. */
    private static final HtmlBody BODY = new HtmlBody(2, HtmlBody.Attributes.NONE, NONE);

    String article(Planned item) {
        var head = item.head();
        return "<article" + language(item) + ">\n<h3>" + Html.escape(head.title()) + "</h3>\n"
                + head.summary()
                        .map(words -> "<p class=\"lead\">" + Html.escape(words) + "</p>\n")
                        .orElse("")
                + blocks(item.text())
                + facts(item.facts())
                + item.byline()
                        .map(words -> "<p class=\"byline\">" + Html.escape(words) + "</p>\n")
                        .orElse("")
                + "</article>";
    }

    /**
     * Blocks of text. Headings are of one level, so that none is skipped whatever the editor wrote; a wide table is scrolled
     * by itself. Text is escaped, so that these are tags.
     */
    String blocks(List<Block> blocks) {
        return BODY.write(blocks)
                .replaceAll("<(/?)h[56]>", "<$1h4>")
                .replace("<table>", "<div class=\"wide\" tabindex=\"0\" role=\"group\"><table>")
                .replace("</table>", "</table></div>");
    }

    String facts(List<Fact> facts) {
        return facts.isEmpty()
                ? ""
                : facts.stream()
                        .map(StoryHtml::fact)
                        .collect(Collectors.joining("", "<ul class=\"facts\">\n", "</ul>\n"));
    }

    private static String fact(Fact fact) {
        var value = fact.target()
                .filter(HtmlBody::safe)
                .map(target -> "<a href=\"" + Html.escape(target) + "\">" + Html.escape(fact.value()) + "</a>")
                .orElseGet(() -> Html.escape(fact.value()));
        var label = fact.label().isEmpty() ? "" : "<b>" + Html.escape(fact.label()) + ":</b> ";
        return "<li>" + label + value + "</li>\n";
    }

    private String language(Planned item) {
        return item.language().equals(language)
                ? ""
                : " lang=\"" + Html.escape(item.language()) + "\" dir=\"" + HtmlBody.direction(item.language()) + "\"";
    }
}
