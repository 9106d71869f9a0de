package nl.buurtpers.print.press;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.awt.image.ColorConvertOp;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.DataBufferInt;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import nl.buurtpers.testkit.Samples;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * How long a photograph of 1,200 by 800 takes to become inks, and how far that is from what the colour management of the
 * JDK makes of it; {@code bench/separation} runs it.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Djava.awt.headless=true", "-Xmx1g", "-XX:+UseSerialGC"})
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 6, time = 2)
public class SeparationBenchmark {

    private static final int WIDTH = 1200;
    private static final int HEIGHT = 800;
    private static final double DEMANDED = 10;
    /** More than any press takes: nothing is held back, so that only the colours differ. */
    private static final double NO_LIMIT = 400;

    private final BufferedImage picture = photograph();
    private final Separation separation;
    private final ColorConvertOp engine;
    private final Raster levels;

    public SeparationBenchmark() {
        var condition = OutputCondition.bundled(OutputCondition.STANDARD).orElseThrow();
        this.separation = condition.separation(NO_LIMIT);
        var profiles = new ICC_Profile[] {
            ICC_Profile.getInstance(ColorSpace.CS_sRGB), ICC_Profile.getInstance(condition.profile()),
        };
        this.engine = new ColorConvertOp(profiles, null);
        this.levels = levels(picture);
    }

    /** A real one, with the colours that real ones have. */
    private static BufferedImage photograph() {
        var assets = Samples.named("soesterkwartier-2026-4").assets();
        var whole = assets.picture("images/bekers.jpg", WIDTH * 2, HEIGHT * 2);
        var picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        var pen = picture.createGraphics();
        pen.drawImage(whole, 0, 0, WIDTH, HEIGHT, null);
        pen.dispose();
        return picture;
    }

    private static Raster levels(BufferedImage picture) {
        var levels = new byte[WIDTH * HEIGHT * 3];
        int at = 0;
        for (int pixel : ((DataBufferInt) picture.getRaster().getDataBuffer()).getData()) {
            levels[at++] = (byte) (pixel >> 16);
            levels[at++] = (byte) (pixel >> 8);
            levels[at++] = (byte) pixel;
        }
        return Raster.createInterleavedRaster(
                new DataBufferByte(levels, levels.length), WIDTH, HEIGHT, WIDTH * 3, 3, new int[] {0, 1, 2}, null);
    }

    @Benchmark
    public byte[] lattice() {
        return separation.inks(picture);
    }

    @Benchmark
    public WritableRaster colourConvertOp() {
        var inks = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, WIDTH, HEIGHT, 4, null);
        return engine.filter(levels, inks);
    }

    /** How often each difference occurs, 0 to 255. */
    private long[] differences() {
        var exact = ((DataBufferByte) colourConvertOp().getDataBuffer()).getData();
        var ours = lattice();
        var differences = new long[256];
        for (int i = 0; i < exact.length; i++) {
            differences[Math.abs((exact[i] & 255) - (ours[i] & 255))]++;
        }
        return differences;
    }

    private static String error(long[] differences) {
        long all = Arrays.stream(differences).sum();
        double mean = 0;
        long counted = 0;
        int percentile = -1;
        int most = 0;
        for (int i = 0; i < differences.length; i++) {
            mean += (double) i * differences[i] / all;
            counted += differences[i];
            if (percentile < 0 && counted >= 0.99 * all) {
                percentile = i;
            }
            most = differences[i] > 0 ? i : most;
        }
        return String.format(Locale.ROOT, "error of 255: mean %.2f, p99 %d, max %d", mean, percentile, most);
    }

    /** Runs both, and prints how many times faster the lattice is, and how far off. */
    public static void main(String[] arguments) throws RunnerException {
        var options = new OptionsBuilder()
                .include(SeparationBenchmark.class.getName())
                .build();
        double lattice = 0;
        double engine = 0;
        for (var result : new Runner(options).run()) {
            double score = result.getPrimaryResult().getScore();
            if (result.getPrimaryResult().getLabel().equals("lattice")) {
                lattice = score;
            } else {
                engine = score;
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%d x %d: lattice %.1f ms, ColorConvertOp %.1f ms, %.1f times faster (demanded %.0f); %s%n",
                WIDTH,
                HEIGHT,
                lattice,
                engine,
                engine / lattice,
                DEMANDED,
                error(new SeparationBenchmark().differences()));
    }
}
