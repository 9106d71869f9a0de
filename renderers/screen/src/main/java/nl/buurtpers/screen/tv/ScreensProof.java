package nl.buurtpers.screen.tv;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import nl.buurtpers.plan.Plan;
import nl.buurtpers.render.Coverage;
import nl.buurtpers.render.Finding;
import nl.buurtpers.render.Measure;
import nl.buurtpers.render.OutputFile;
import nl.buurtpers.render.Proof;
import nl.buurtpers.render.Sink;

/** Composed slides: paints them side by side and lists them for players, stations and browsers. */
final class ScreensProof implements Proof {

    private static final String JSON = "application/json";

    /** Some for each core, so that none waits long for the last of them. */
    private static final int AT_A_TIME = 48;

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
    public List<Measure> measures() {
        return order.measures(time);
    }

    @Override
    public void paint(Sink sink) throws IOException {
        try (var parcel = Parcel.open(sink, stage)) {
            var slides = paintSlides(sink, parcel);
            var language = stage.edition().language();
            var pictures = StationPictures.of(slides, stage.kit().assets());
            pictures.write(parcel, language);
            parcel.write(new OutputFile("playlist.json", JSON, language), new Playlist(stage, slides).json());
            parcel.write(
                    new OutputFile("teksttv.json", JSON, language), new TekstTv(stage, plan, slides, pictures).json());
            parcel.write(
                    new OutputFile(Kabelkrant.NAME, Kabelkrant.MEDIA_TYPE, language),
                    new Kabelkrant(stage, slides).xml());
            parcel.write(new OutputFile(CuttingList.NAME, CuttingList.MEDIA_TYPE, language), CuttingList.of(slides));
            parcel.write(new OutputFile("index.html", "text/html", language), new Carousel(stage, slides).html());
            parcel.write(new OutputFile("worker.js", "text/javascript", language), Carousel.worker());
        }
    }

    /** Painted side by side, a few at a time: only these are in memory while they go into the parcel in their order. */
    private List<PaintedSlide> paintSlides(Sink sink, Parcel parcel) throws IOException {
        var painter = new SlidePainter(stage.kit().assets());
        var done = new AtomicInteger();
        int count = order.slides().size();
        var slides = new ArrayList<PaintedSlide>();
        for (int from = 0; from < count; from += AT_A_TIME) {
            for (var painted : paint(painter, from, Math.min(count, from + AT_A_TIME), sink, done)) {
                parcel.add(painted.slide().file(), painted.png());
                slides.add(painted.slide());
            }
        }
        return slides;
    }

    /** A slide with the bytes of its file. */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    private record Wet(PaintedSlide slide, byte[] png) {}

    private List<Wet> paint(SlidePainter painter, int from, int to, Sink sink, AtomicInteger done) throws IOException {
        try {
            return IntStream.range(from, to)
                    .parallel()
                    .mapToObj(i -> {
                        var painted = paint(painter, i, sink);
                        stage.kit()
                                .progress()
                                .step(done.incrementAndGet(), order.slides().size());
                        return painted;
                    })
                    .toList();
        } catch (UncheckedIOException unwritable) {
            throw unwritable.getCause();
        }
    }

    private Wet paint(SlidePainter painter, int index, Sink sink) {
        var slide = order.slides().get(index);
        var png = PngFile.of(painter.paint(slide.page()));
        var file = file(index + 1);
        try {
            var sha256 = sink.write(new OutputFile(file, "image/png", slide.language()), png);
            return new Wet(new PaintedSlide(slide, file, png.length, sha256, time.of(slide)), png);
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
