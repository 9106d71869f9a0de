package nl.buurtpers.app.publishing.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import nl.buurtpers.app.publishing.Remark;
import nl.buurtpers.message.Messages;
import nl.buurtpers.model.Edition;
import nl.buurtpers.render.Severity;

/** What did not fit or is not as it should be, file by file. */
record RemarksPart(Markup page, Messages messages, Edition edition) {

    void write(List<Remark> remarks) {
        page.open("section", "aria-labelledby", "remarks").line();
        page.say("h2", messages.text("part.remarks"), "id", "remarks");
        if (remarks.isEmpty()) {
            page.say("p", messages.text("remarks.none"));
        } else {
            files(remarks);
        }
        page.close().line();
    }

    private void files(List<Remark> remarks) {
        var files = new LinkedHashMap<String, List<Remark>>();
        remarks.stream()
                .sorted(java.util.Comparator.comparing(Remark::severity))
                .forEach(remark -> files.computeIfAbsent(remark.file(), _ -> new ArrayList<>())
                        .add(remark));
        page.open("ul", "class", "remarks").line();
        files.forEach((file, about) -> {
            page.open("li").open("p").say("code", file).close().open("ul");
            about.forEach(this::remark);
            page.close().close().line();
        });
        page.close();
    }

    private void remark(Remark remark) {
        var severity = messages.text("severity." + remark.severity().key());
        page.open("li", "class", remark.severity().key());
        page.say(remark.severity() == Severity.INFO ? "span" : "strong", severity)
                .text(": ");
        remark.line().ifPresent(line -> page.text(messages.text("remarks.line", line) + " "));
        remark.channel().ifPresent(channel -> page.text(channel + ": "));
        page.open("span", "dir", "auto").text(remark.words()).close().close();
    }
}
