package nl.buurtpers.mail;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.buurtpers.html.Html;
import nl.buurtpers.html.HtmlBody;
import nl.buurtpers.message.Messages;
import nl.buurtpers.model.Advert;
import nl.buurtpers.model.Article;
import nl.buurtpers.model.Block;
import nl.buurtpers.model.Event;
import nl.buurtpers.model.Notice;
import nl.buurtpers.model.Service;
import nl.buurtpers.plan.Fact;
import nl.buurtpers.plan.Planned;

/** An item as HTML of a letter. */
final class ItemHtml {

    private final String language;
    private final Templates templates;
    private final Looks looks;
    private final Figures figures;
    private final HtmlBody body;
    private final Tables tables;

    /**
     * @param language of the letter; an item in another one says so
     * @param address where a picture is found
     */
    ItemHtml(
            String language,
            Messages messages,
            Looks looks,
            MailPictures pictures,
            Function<MailPicture, String> address) {
        this.language = language;
        this.templates = new Templates(messages);
        this.looks = looks;
        this.figures = new Figures(pictures, address, messages);
        this.body = new HtmlBody(2, HtmlBody.Attributes.NONE, figures);
        this.tables = new Tables(messages);
    }

    String write(Letter.Told told) {
        var item = told.item();
        var values = new HashMap<String, Object>();
        if (!item.language().equals(language)) {
            values.put("lang", item.language());
            values.put("dir", HtmlBody.direction(item.language()));
        }
        if (item.item() instanceof Advert) {
            values.put("kind", "box");
            values.put("box", looks.box());
        }
        values.put("h3", looks.headline());
        values.put("title", item.head().title());
        item.head().summary().ifPresent(summary -> values.put("summary", lines(summary)));
        item.byline().ifPresent(byline -> values.put("byline", lines(byline)));
        values.put("picture", item.head().picture().map(figures::figure).orElse(""));
        text(told, values);
        facts(item, values);
        return templates.fill("item", values);
    }

    private void text(Letter.Told told, Map<String, Object> values) {
        if (told.shortened()) {
            values.put("text", "");
            told.item().link().ifPresent(link -> values.put("readOn", link.toString()));
        } else {
            values.put("text", blocks(told.item().text()));
        }
    }

    /** Blocks of text. */
    String blocks(List<Block> blocks) {
        return body.write(HtmlBlocks.told(tables.told(blocks)));
    }

    private void facts(Planned item, Map<String, Object> values) {
        values.put(
                "marks",
                item.facts().stream()
                        .filter(fact -> fact.label().isEmpty())
                        .map(Fact::value)
                        .toList());
        var facts = facts(
                item.facts().stream().filter(fact -> !fact.label().isEmpty()).toList());
        if (!facts.isEmpty()) {
            values.put(
                    switch (item.item()) {
                        case Event _, Service _ -> "factsFirst";
                        case Article _, Notice _, Advert _ -> "factsLast";
                    },
                    facts);
        }
    }

    /** Facts with their labels. */
    static List<String> facts(List<Fact> facts) {
        return facts.stream()
                .map(fact -> "<strong>" + Html.escape(fact.label()) + ":</strong> " + value(fact))
                .toList();
    }

    private static String value(Fact fact) {
        return fact.target()
                .filter(HtmlBody::safe)
                .map(target -> "<a href=\"" + Html.escape(target) + "\">" + lines(fact.value()) + "</a>")
                .orElse(lines(fact.value()));
    }

    private static String lines(String words) {
        return words.lines().map(Html::escape).collect(Collectors.joining("<br/>\n"));
    }
}
