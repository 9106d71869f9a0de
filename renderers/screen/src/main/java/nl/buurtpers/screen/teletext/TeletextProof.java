package nl.buurtpers.screen.teletext;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicInteger;
import nl.buurtpers.plan.Plan;
import nl.buurtpers.render.Coverage;
import nl.buurtpers.render.Finding;
import nl.buurtpers.render.Kit;
import nl.buurtpers.render.OutputFile;
import nl.buurtpers.render.Proof;
import nl.buurtpers.render.Sink;

/** A composed teletext service. */
record TeletextProof(Plan plan, Composer.Composed composed, Kit.Progress progress) implements Proof {

    @Override
    public List<Finding> findings() {
        return composed.findings();
    }

    @Override
    public Coverage coverage() {
        return new PageCoverage(plan, composed).coverage();
    }

    @Override
    public void paint(Sink sink) throws IOException {
        var pages = composed.carousel().pages();
        var done = new AtomicInteger();
        try {
            pages.parallelStream().forEach(page -> {
                paint(page, sink);
                progress.step(done.incrementAndGet(), pages.size());
            });
        } catch (UncheckedIOException unwritable) {
            throw unwritable.getCause();
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
                var picture = PagePicture.png(header, page.subpages().get(i));
                sink.write(file(picture(page, i), "image/png"), picture);
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** Name of the picture of a subpage: subpage 00 is the only one of its page. */
    static String picture(Page page, int index) {
        return "png/%d-%02d.png".formatted(page.number(), page.subpages().size() == 1 ? 0 : index + 1);
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
