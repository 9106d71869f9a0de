package nl.buurtpers.app.publishing.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.buurtpers.message.Messages;
import nl.buurtpers.model.Edition;
import nl.buurtpers.reach.ItemReach;
import nl.buurtpers.reach.ItemReach.Degree;
import nl.buurtpers.reach.Reach;
import nl.buurtpers.reach.Remedy;
import nl.buurtpers.render.Audience;

/** Who is reached, who is not, and what would help. */
final class ReachPart {

    private final Markup page;
    private final Messages messages;
    private final Messages words;
    private final Edition edition;

    ReachPart(Markup page, Messages messages, Edition edition) {
        this.page = page;
        this.messages = messages;
        this.words = Messages.of(Reach.class, edition.language());
        this.edition = edition;
    }

    void write(Reach reach) {
        page.open("section", "aria-labelledby", "reach").line();
        page.say("h2", messages.text("part.reach"), "id", "reach");
        page.openScrolling(messages.text("reach.table"));
        table(reach);
        page.close();
        page.say("h3", messages.text("reach.gaps"));
        gaps(reach);
        page.close().line();
    }

    private void table(Reach reach) {
        page.open("table").open("thead").open("tr");
        page.say("th", messages.text("reach.audience"), "scope", "col");
        for (var degree : Degree.values()) {
            page.say("th", words.text("degree." + key(degree)), "scope", "col");
        }
        page.close().close().open("tbody");
        for (var audience : Audience.values()) {
            page.open("tr").say("th", audience(audience), "scope", "row");
            for (var degree : Degree.values()) {
                page.say("td", messages.text("reach.items", count(reach, audience, degree)));
            }
            page.close().line();
        }
        page.close().close();
    }

    private static long count(Reach reach, Audience audience, Degree degree) {
        return reach.items().stream()
                .filter(item -> item.degrees().get(audience) == degree)
                .count();
    }

    private void gaps(Reach reach) {
        var titles = new LinkedHashMap<String, String>();
        edition.items().forEach(item -> titles.put(item.head().id(), item.head().title()));
        var missing =
                reach.items().stream().filter(item -> !item.gaps().isEmpty()).toList();
        if (missing.isEmpty()) {
            page.say("p", messages.text("reach.none"));
            return;
        }
        page.open("ul", "class", "remarks").line();
        missing.forEach(item -> {
            page.open("li").open("p").open("bdi").text(titles.getOrDefault(item.item(), item.item()));
            page.close().close().open("ul");
            byRemedy(item)
                    .forEach((remedy, audiences) -> page.say(
                            "li", messages.text("reach.gap", String.join(", ", audiences), remedy.words(words))));
            page.close().close().line();
        });
        page.close();
    }

    /** One remedy may help several kinds of readers. */
    private Map<Remedy, List<String>> byRemedy(ItemReach item) {
        var remedies = new LinkedHashMap<Remedy, List<String>>();
        item.gaps()
                .forEach(gap -> remedies.computeIfAbsent(gap.remedy(), _ -> new ArrayList<>())
                        .add(audience(gap.audience())));
        return remedies;
    }

    private String audience(Audience audience) {
        return words.text("audience." + key(audience));
    }

    private static String key(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
