package nl.buurtpers.app.publishing.report;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.buurtpers.message.Messages;
import nl.buurtpers.model.Head;
import nl.buurtpers.pack.Outcome;
import nl.buurtpers.render.Coverage.Entry;
import nl.buurtpers.render.Coverage.Shown;
import nl.buurtpers.source.Manuscript;

/** Every item against every channel: shown in full, shortened, split or left out, where, and why. */
record CoveragePart(Markup page, Messages messages, Manuscript manuscript) {

    void write(List<Outcome.Made> made) {
        page.open("section", "aria-labelledby", "coverage").line();
        page.say("h2", messages.text("part.coverage"), "id", "coverage");
        page.say("p", messages.text("coverage.intro"));
        page.openScrolling(messages.text("coverage.table"));
        page.open("table").line();
        headings(made);
        page.open("tbody").line();
        var entries = made.stream().map(CoveragePart::byItem).toList();
        for (var item : manuscript.edition().items()) {
            row(item.head(), entries);
        }
        page.close().close().close().close().line();
    }

    private static Map<String, Entry> byItem(Outcome.Made made) {
        var entries = new HashMap<String, Entry>();
        made.coverage().entries().forEach(entry -> entries.put(entry.item(), entry));
        return entries;
    }

    private void headings(List<Outcome.Made> made) {
        page.open("thead").open("tr");
        page.say("th", messages.text("coverage.item"), "scope", "col");
        made.forEach(
                each -> page.say("th", each.channel().title(manuscript.edition().language()), "scope", "col"));
        page.close().close().line();
    }

    private void row(Head head, List<Map<String, Entry>> entries) {
        page.open("tr").open("th", "scope", "row");
        page.open(
                "span",
                "dir",
                "auto",
                "lang",
                head.language().orElse(manuscript.edition().language()));
        page.text(head.title()).close();
        page.say("code", manuscript.files().getOrDefault(head.id(), head.id()));
        page.close();
        entries.forEach(channel -> {
            var entry = channel.get(head.id());
            if (entry == null) {
                page.say("td", "");
            } else {
                cell(entry);
            }
        });
        page.close().line();
    }

    /** A sign, a word, the places, the reason: nobody needs to see colours. */
    private void cell(Entry entry) {
        page.open("td", "class", entry.shown().key());
        page.say("span", sign(entry.shown()), "class", "sign", "aria-hidden", "true");
        page.text(" " + messages.text("shown." + entry.shown().key()));
        if (!entry.places().isEmpty()) {
            page.say("span", places(entry.places()), "class", "places");
        }
        entry.reason()
                .filter(_ -> entry.shown() != Shown.SPLIT)
                .ifPresent(reason -> page.say("span", reason.words(messages), "class", "reason"));
        page.close();
    }

    private String places(List<String> places) {
        var most = places.size() > 4 ? places.subList(0, 4) : places;
        var words = String.join(", ", most);
        return messages.text(most.size() < places.size() ? "coverage.places-more" : "coverage.places", words);
    }

    private static String sign(Shown shown) {
        return switch (shown) {
            case FULL -> "●";
            case SPLIT -> "◑";
            case SHORTENED -> "◔";
            case LEFT_OUT -> "○";
        };
    }
}
