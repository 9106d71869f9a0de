package nl.buurtpers.screen.tv;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import nl.buurtpers.plan.Plan;
import nl.buurtpers.render.Coverage;
import nl.buurtpers.render.Finding;
import nl.buurtpers.render.OutputFile;
import nl.buurtpers.render.Proof;
import nl.buurtpers.render.Sink;

/** Composed slides: paints them side by side and lists them for players, stations and browsers. */
final class ScreensProof implements Proof {

    private static final String JSON = "application/json";

    private final Stage stage;
    private final Plan plan;
    private final RunningOrder order;
    private final ReadingTime time;
    private final List<Finding> findings;

    ScreensProof(Stage stage, Plan plan, RunningOrder order, ReadingTime time, List<Finding> findings) {
        this.stage = stage;
        this.plan = plan;
        this.order = order;
        this.time = time;
        this.findings = List.copyOf(findings);
    }

    /** The slides in their order. */
    RunningOrder order() {
        return order;
    }

    @Override
    public List<Finding> findings() {
        return findings;
    }

    @Override
    public Coverage coverage() {
        return order.coverage();
    }

    @Override
    public void paint(Sink sink) throws IOException {
        var slides = paintSlides(sink);
        var language = stage.edition().language();
        var pictures = StationPictures.of(slides, stage.kit().assets());
        var station = new TekstTv(stage, plan, slides, pictures).json();
        pictures.write(sink, language);
        sink.write(new OutputFile("playlist.json", JSON, language), new Playlist(stage, slides).json());
        sink.write(new OutputFile("teksttv.json", JSON, language), station);
        sink.write(new OutputFile("index.html", "text/html", language), new Carousel(stage, slides).html());
    }

    /** One picture in memory for each core, however many slides there are. */
    private List<PaintedSlide> paintSlides(Sink sink) throws IOException {
        var painter = new SlidePainter(stage.kit().assets());
        var done = new AtomicInteger();
        int count = order.slides().size();
        try {
            return IntStream.range(0, count)
                    .parallel()
                    .mapToObj(i -> {
                        var painted = paint(painter, i, sink);
                        stage.kit().progress().step(done.incrementAndGet(), count);
                        return painted;
                    })
                    .toList();
        } catch (UncheckedIOException unwritable) {
            throw unwritable.getCause();
        }
    }

    private PaintedSlide paint(SlidePainter painter, int index, Sink sink) {
        var slide = order.slides().get(index);
        var png = PngFile.of(painter.paint(slide.page()));
        var file = file(index + 1);
        try {
            var sha256 = sink.write(new OutputFile(file, "image/png", slide.language()), png);
            return new PaintedSlide(slide, file, sha256, time.of(slide));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** {@code 001.png}; four digits where there are a thousand or more. */
    private String file(int number) {
        int digits = Math.max(3, Integer.toString(order.slides().size()).length());
        return String.format(Locale.ROOT, "%0" + digits + "d.png", number);
    }
}
