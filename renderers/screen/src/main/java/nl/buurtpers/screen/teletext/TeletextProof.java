package nl.buurtpers.screen.teletext;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import nl.buurtpers.plan.Plan;
import nl.buurtpers.render.Coverage;
import nl.buurtpers.render.Finding;
import nl.buurtpers.render.Kit;
import nl.buurtpers.render.Measure;
import nl.buurtpers.render.OutputFile;
import nl.buurtpers.render.Proof;
import nl.buurtpers.render.Sink;

/** A composed teletext service. */
record TeletextProof(Plan plan, Composer.Composed composed, Kit kit) implements Proof {

    private static final String BINARY = "application/octet-stream";

    @Override
    public List<Finding> findings() {
        return composed.findings();
    }

    @Override
    public Coverage coverage() {
        return new PageCoverage(plan, composed).coverage();
    }

    @Override
    public List<Measure> measures() {
        return composed.allotment().chapters().stream()
                .flatMap(Chapter::stories)
                .flatMap(story -> Stream.of(
                        new Measure(story.id(), Measure.Unit.ROWS, story.rows()),
                        new Measure(
                                story.id(),
                                Measure.Unit.SUBPAGES,
                                story.subpages().size())))
                .toList();
    }

    @Override
    public void paint(Sink sink) throws IOException {
        var pages = composed.carousel().pages();
        var done = new AtomicInteger();
        try {
            pages.parallelStream().forEach(page -> {
                paint(page, sink);
                kit.progress().step(done.incrementAndGet(), pages.size());
            });
        } catch (UncheckedIOException unwritable) {
            throw unwritable.getCause();
        }
        if (!pages.isEmpty()) {
            broadcast(sink);
        }
        sink.write(
                file("index.html", "text/html"),
                new WebPages(plan, composed).html().getBytes(StandardCharsets.UTF_8));
    }

    private void paint(Page page, Sink sink) {
        var header = composed.carousel().header().row(page.number());
        try {
            sink.write(tti(page), TtiFile.of(page));
            for (int i = 0; i < page.subpages().size(); i++) {
                var subpage = page.subpages().get(i);
                sink.write(file(picture(page, i), "image/png"), PagePicture.png(header, subpage));
                sink.write(file(ep1(page, i), BINARY), Ep1File.of(header, subpage));
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private void broadcast(Sink sink) throws IOException {
        var transmission = OnAir.of(plan, composed, kit).transmission();
        sink.write(file("edition.t42", BINARY), transmission.packets());
        sink.write(
                file(PageLog.FILE, "text/tab-separated-values"), composed.log().bytes());
        sink.write(file("edition.ts", "video/mp2t"), transmission.transportStream());
    }

    private static String ep1(Page page, int index) {
        return "ep1/P%dS%02d.EP1".formatted(page.number(), page.subcode(index));
    }

    /** Name of the picture of a subpage: subpage 00 is the only one of its page. */
    static String picture(Page page, int index) {
        return "png/%d-%02d.png".formatted(page.number(), page.subcode(index));
    }

    private OutputFile tti(Page page) {
        var language = plan.edition().language();
        return new OutputFile(
                "tti/P%d.tti".formatted(page.number()),
                "text/plain",
                language,
                OptionalInt.of(page.subpages().size()));
    }

    private OutputFile file(String path, String mediaType) {
        return new OutputFile(path, mediaType, plan.edition().language());
    }
}
