package nl.buurtpers.app.publishing.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import nl.buurtpers.app.publishing.Remark;
import nl.buurtpers.app.publishing.Result;
import nl.buurtpers.message.Calendar;
import nl.buurtpers.message.Messages;
import nl.buurtpers.model.Edition;
import nl.buurtpers.reach.Reach;
import nl.buurtpers.render.Channel;
import nl.buurtpers.render.Renderer;
import nl.buurtpers.render.Renderers;

/** The page that an editor looks at: what was made, what did not fit, what is missing, who is reached. */
public final class EditorsReport {

    /** Its name at the top of the bundle. */
    public static final String FILE = "report.html";

    private final Result.Composed run;
    private final Edition edition;
    private final List<Channel> others;
    private final Messages messages;
    private final Markup page = new Markup();

    private EditorsReport(Result.Composed run, Renderers renderers) {
        this.run = run;
        this.edition = run.manuscript().edition();
        this.messages = Messages.of(EditorsReport.class, edition.language());
        var made = run.made().map(each -> each.channel().id()).toList();
        this.others = renderers.all().stream()
                .map(Renderer::channel)
                .filter(channel -> !made.contains(channel.id()))
                .toList();
    }

    /**
     * The page, as UTF-8.
     *
     * @param run what came of the run
     * @param renderers all channels that could have been made
     */
    public static byte[] of(Result.Composed run, Renderers renderers) {
        return new EditorsReport(run, renderers).html().getBytes(StandardCharsets.UTF_8);
    }

    private String html() {
        page.raw("<!DOCTYPE html>\n").open("html", "lang", messages.locale().getLanguage());
        head();
        page.open("body");
        page.say("a", messages.text("skip"), "class", "skip", "href", "#main").line();
        masthead();
        page.open("main", "id", "main").line();
        var made = run.made().toList();
        var remarks = Remark.all(run, edition.language());
        var reach = Reach.of(
                edition,
                made.stream()
                        .map(each -> new Reach.Made(each.channel(), each.coverage()))
                        .toList(),
                others);
        new Summary(page, messages, edition).write(made, remarks, reach);
        new ChannelsPart(page, messages, edition.language()).write(made, others);
        new RemarksPart(page, messages, edition).write(remarks);
        new CoveragePart(page, messages, run.manuscript()).write(made);
        new ReachPart(page, messages, edition).write(reach);
        page.close().line().close().close().line();
        return page.toString();
    }

    private void head() {
        page.open("head").line();
        page.empty("meta", "charset", "utf-8").line();
        page.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1")
                .line();
        page.empty("meta", "name", "color-scheme", "content", "light dark").line();
        page.say("title", messages.text("title", edition.publication())).line();
        page.open("style").raw(style()).close().line();
        page.close().line();
    }

    private void masthead() {
        page.open("header").line();
        page.open("h1").open("bdi").text(edition.publication()).close().close();
        page.say("p", messages.text("subtitle", new Calendar(messages).shortDay(edition.date())));
        page.open("nav", "aria-label", messages.text("nav")).open("ul");
        for (var part : List.of("summary", "channels", "remarks", "coverage", "reach")) {
            page.open("li")
                    .say("a", messages.text("part." + part), "href", "#" + part)
                    .close();
        }
        page.close().close().close().line();
    }

    private static String style() {
        try (var stream = Objects.requireNonNull(EditorsReport.class.getResourceAsStream("report.css"), "report.css")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
