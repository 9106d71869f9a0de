package nl.buurtpers.print.newspaper;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import nl.buurtpers.plan.Plan;
import nl.buurtpers.print.copy.Paper;
import nl.buurtpers.print.paint.PrintJob;
import nl.buurtpers.render.Kit;
import nl.buurtpers.testkit.Samples;
import nl.buurtpers.testkit.TestKit;
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

/** How long the newspaper of the sample edition takes when the machine is warm; {@code bench/composer} runs it. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Djava.awt.headless=true", "-Xmx1g", "-XX:+UseSerialGC"})
@Warmup(iterations = 6, time = 5)
@Measurement(iterations = 5, time = 4)
public class ComposerBenchmark {

    private static final double DEMANDED = 250;

    private final Kit kit;
    private final Plan plan;

    public ComposerBenchmark() {
        var sample = Samples.named("soesterkwartier-2026-4");
        var renderer = new NewspaperRenderer();
        this.kit = TestKit.of(renderer, sample);
        this.plan = TestKit.plan(renderer, sample.edition());
    }

    @Benchmark
    public Paper compose() {
        return new NewspaperComposer(plan, kit).compose();
    }

    /** With the file for screens. */
    @Benchmark
    public int composeAndPaint() throws IOException {
        var paper = compose();
        var written = new Counter();
        new PrintJob(paper.composition(), kit, plan.edition()).tagged(_ -> written, "newspaper.pdf");
        return written.bytes;
    }

    private static final class Counter extends OutputStream {

        private int bytes;

        @Override
        public void write(int b) {
            bytes++;
        }

        @Override
        public void write(byte[] b, int from, int length) {
            bytes += length;
        }
    }

    /** Runs both, and prints pages per second. */
    public static void main(String[] arguments) throws RunnerException {
        int pages = new ComposerBenchmark().compose().composition().pages().size();
        var options =
                new OptionsBuilder().include(ComposerBenchmark.class.getName()).build();
        for (var result : new Runner(options).run()) {
            double perSecond = pages * 1000 / result.getPrimaryResult().getScore();
            System.out.printf(
                    Locale.ROOT,
                    "%s: %d pages in %.1f ms, %.0f pages/s, %.2f times %.0f%n",
                    result.getPrimaryResult().getLabel(),
                    pages,
                    result.getPrimaryResult().getScore(),
                    perSecond,
                    perSecond / DEMANDED,
                    DEMANDED);
        }
    }
}
