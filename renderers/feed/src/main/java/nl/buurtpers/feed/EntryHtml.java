package nl.buurtpers.feed;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.buurtpers.html.Html;
import nl.buurtpers.html.HtmlBody;
import nl.buurtpers.model.Advert;
import nl.buurtpers.model.Article;
import nl.buurtpers.model.Event;
import nl.buurtpers.model.Notice;
import nl.buurtpers.model.Picture;
import nl.buurtpers.model.Service;
import nl.buurtpers.plan.Fact;
import nl.buurtpers.plan.Planned;

/** Everything an item says but its headline, as HTML without looks: readers bring their own. */
final class EntryHtml {

    private final Function<String, FeedPicture> pictures;
    private final HtmlBody body;

    /** @param pictures the picture file for a path in the edition */
    EntryHtml(Function<String, FeedPicture> pictures) {
        this.pictures = pictures;
        this.body = new HtmlBody(0, HtmlBody.Attributes.NONE, new HtmlBody.Pictures() {
            @Override
            public String figure(Picture picture) {
                return EntryHtml.this.figure(picture);
            }

            @Override
            public String inline(Picture picture) {
                return image(picture);
            }
        });
    }

    /** @param around language of the feed; an item in another language says so */
    String write(Planned item, String around) {
        var html = content(item);
        if (item.language().equals(around)) {
            return html;
        }
        return "<div lang=\"%s\" dir=\"%s\">\n%s</div>\n"
                .formatted(Html.escape(item.language()), HtmlBody.direction(item.language()), html);
    }

    private String content(Planned item) {
        var text = body.write(item.text());
        var facts = facts(item);
        return marks(item)
                + opening(item)
                + switch (item.item()) {
                    case Event _, Service _ -> facts + text;
                    case Article _, Notice _, Advert _ -> text + facts;
                };
    }

    /** That it is an advertisement, or is called off, comes first. */
    private static String marks(Planned item) {
        return item.facts().stream()
                .filter(fact -> fact.label().isEmpty())
                .map(fact -> "<p><strong>" + Html.escape(fact.value()) + "</strong></p>\n")
                .collect(Collectors.joining());
    }

    private String opening(Planned item) {
        return Stream.of(
                        item.head().summary().map(summary -> "<p><strong>" + lines(summary) + "</strong></p>\n"),
                        item.byline().map(byline -> "<p>" + lines(byline) + "</p>\n"),
                        item.head().picture().map(picture -> figure(picture) + "\n"))
                .flatMap(java.util.Optional::stream)
                .collect(Collectors.joining());
    }

    private static String facts(Planned item) {
        var facts =
                item.facts().stream().filter(fact -> !fact.label().isEmpty()).toList();
        return facts.isEmpty() ? "" : "<ul>\n" + list(facts) + "</ul>\n";
    }

    private static String list(List<Fact> facts) {
        return facts.stream()
                .map(fact -> "<li><strong>" + Html.escape(fact.label()) + ":</strong> " + value(fact) + "</li>\n")
                .collect(Collectors.joining());
    }

    private static String value(Fact fact) {
        return fact.target()
                .filter(HtmlBody::safe)
                .map(target -> "<a href=\"" + Html.escape(target) + "\">" + lines(fact.value()) + "</a>")
                .orElse(lines(fact.value()));
    }

    private String figure(Picture picture) {
        var words = Stream.of(picture.caption(), picture.credit())
                .flatMap(java.util.Optional::stream)
                .map(EntryHtml::lines)
                .collect(Collectors.joining("<br/>\n"));
        var caption = words.isEmpty() ? "" : "<figcaption>" + words + "</figcaption>";
        return "<figure>" + image(picture) + caption + "</figure>";
    }

    private String image(Picture picture) {
        var file = pictures.apply(picture.source());
        return "<img src=\"%s\" alt=\"%s\" width=\"%d\" height=\"%d\"/>"
                .formatted(
                        Html.escape(file.address()),
                        Html.escape(picture.alt()),
                        file.size().width(),
                        file.size().height());
    }

    private static String lines(String words) {
        return words.lines().map(Html::escape).collect(Collectors.joining("<br/>\n"));
    }
}
