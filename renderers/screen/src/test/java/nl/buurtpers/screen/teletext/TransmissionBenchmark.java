package nl.buurtpers.screen.teletext;

import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import nl.buurtpers.model.Edition;
import nl.buurtpers.model.Item;
import nl.buurtpers.plan.Plan;
import nl.buurtpers.render.Kit;
import nl.buurtpers.screen.transmission.Transmission;
import nl.buurtpers.testkit.DrawnAssets;
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

/** How long teletext takes from items to packets when the machine is warm; {@code bench/teletext} runs it. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xmx1g", "-XX:+UseSerialGC"})
@Warmup(iterations = 5, time = 3)
@Measurement(iterations = 5, time = 3)
public class TransmissionBenchmark {

    /** With the index, the headlines, the colophon and the list of the section there is no free number left. */
    private static final int ITEMS = 770;

    private static final String SENTENCE =
            "De buurt zet elke ochtend koffie in het wijkcentrum, met cafeïne of zonder, en één kopje is gratis. ";

    private final Service full = new Service(full());
    private final Service sample =
            new Service(Samples.named("soesterkwartier-2026-4").edition());
    private final Composer.Composed composed = sample.compose();

    /** An edition with all that is needed to compose it. */
    private record Service(Plan plan, Kit kit) {

        Service(Edition edition) {
            this(
                    TestKit.plan(new TeletextRenderer(), edition),
                    TestKit.of(new TeletextRenderer(), edition, new DrawnAssets()));
        }

        Composer.Composed compose() {
            return new Composer(plan, kit).compose();
        }

        Transmission transmission(Composer.Composed composed) {
            return OnAir.of(plan, composed, kit).transmission();
        }
    }

    private static Edition full() {
        return Small.edition(IntStream.range(0, ITEMS)
                .mapToObj(i -> Small.article("item-" + i, "Bericht " + i, paragraphs()))
                .toArray(Item[]::new));
    }

    /** Eight screens of them. */
    private static String[] paragraphs() {
        return IntStream.range(0, 8).mapToObj(_ -> SENTENCE.repeat(5).strip()).toArray(String[]::new);
    }

    @Benchmark
    public byte[] fullServiceFromItemsToPackets() {
        return full.transmission(full.compose()).packets();
    }

    @Benchmark
    public Composer.Composed fullServiceComposed() {
        return full.compose();
    }

    /** What the files for stations add to a publication. */
    @Benchmark
    public int samplePacketsAndStream() {
        var transmission = sample.transmission(composed);
        return transmission.packets().length + transmission.transportStream().length;
    }

    /** Runs all, and prints milliseconds. */
    public static void main(String[] arguments) throws RunnerException {
        var service = new TransmissionBenchmark().full.compose().carousel().pages();
        int subpages = service.stream().mapToInt(page -> page.subpages().size()).sum();
        var options = new OptionsBuilder()
                .include(TransmissionBenchmark.class.getName())
                .build();
        var results = new Runner(options).run();
        System.out.printf("the full service: %d pages, %d subpages%n", service.size(), subpages);
        for (var result : results) {
            var figure = result.getPrimaryResult();
            System.out.printf(Locale.ROOT, "%s: %.1f ms%n", figure.getLabel(), figure.getScore());
        }
    }
}
