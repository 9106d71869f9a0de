package nl.buurtpers.app.publishing.report;

import java.util.List;
import nl.buurtpers.app.publishing.Remark;
import nl.buurtpers.message.Messages;
import nl.buurtpers.model.Edition;
import nl.buurtpers.pack.Outcome;
import nl.buurtpers.reach.Reach;
import nl.buurtpers.render.Coverage.Shown;
import nl.buurtpers.render.Severity;

/** The edition in a few numbers. */
record Summary(Markup page, Messages messages, Edition edition) {

    void write(List<Outcome.Made> made, List<Remark> remarks, Reach reach) {
        page.open("section", "aria-labelledby", "summary").line();
        page.say("h2", messages.text("part.summary"), "id", "summary");
        page.open("ul", "class", "numbers");
        number("summary.items", edition.items().size());
        number("summary.channels", made.size());
        number("summary.warnings", count(remarks, Severity.WARNING));
        number("summary.shortened", entries(made, Shown.SHORTENED));
        number("summary.left-out", entries(made, Shown.LEFT_OUT));
        number(
                "summary.gaps",
                reach.items().stream().filter(item -> !item.gaps().isEmpty()).count());
        page.close().line().close().line();
    }

    private void number(String key, long number) {
        page.say("li", messages.text(key, number));
    }

    private static long count(List<Remark> remarks, Severity severity) {
        return remarks.stream().filter(remark -> remark.severity() == severity).count();
    }

    private static long entries(List<Outcome.Made> made, Shown shown) {
        return made.stream()
                .flatMap(each -> each.coverage().entries().stream())
                .filter(entry -> entry.shown() == shown)
                .count();
    }
}
