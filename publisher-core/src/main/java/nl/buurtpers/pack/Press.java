package nl.buurtpers.pack;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.buurtpers.model.Edition;
import nl.buurtpers.plan.Plan;
import nl.buurtpers.plan.Planner;
import nl.buurtpers.plan.Withheld;
import nl.buurtpers.render.Assets;
import nl.buurtpers.render.Channel;
import nl.buurtpers.render.Coverage;
import nl.buurtpers.render.Finding;
import nl.buurtpers.render.HouseStyle;
import nl.buurtpers.render.Kit;
import nl.buurtpers.render.Measure;
import nl.buurtpers.render.Options;
import nl.buurtpers.render.Previous;
import nl.buurtpers.render.PrintProfile;
import nl.buurtpers.render.Proof;
import nl.buurtpers.render.Renderer;

/**
 * Makes the channels of one edition: plans, composes and paints each of them, several at a time. What comes out does not
 * depend on the number of threads: each channel writes its own folder, and outcomes keep the order of the jobs.
 */
public final class Press {

    /** Deeply nested text is walked by recursion; this many bytes carry far more than the format allows. */
    private static final long STACK = 16L << 20;

    private final Edition edition;
    private final Assets assets;
    private final HouseStyle style;
    private final Listener listener;
    private final Withheld withheld;

    public Press(Edition edition, Assets assets, HouseStyle style, Listener listener) {
        this(edition, assets, style, listener, Withheld.NOTHING);
    }

    /** A press that shows no picture where it must not be seen. */
    public Press(Edition edition, Assets assets, HouseStyle style, Listener listener, Withheld withheld) {
        this.edition = edition;
        this.assets = assets;
        this.style = style;
        this.listener = listener;
        this.withheld = withheld;
    }

    /**
     * A channel to make.
     *
     * @param renderer makes it
     * @param options what is set for it
     * @param printProfile rules of its print shop
     */
    public record Job(Renderer renderer, Options options, PrintProfile printProfile) {}

    /** Is told what happens, from several threads. */
    public interface Listener {

        /** Nobody listens. */
        Listener SILENT = new Listener() {};

        /** The channel is begun. */
        default void begun(Channel channel) {}

        /** The channel is so far. */
        default void step(Channel channel, int done, int of) {}

        /** The channel is finished. */
        default void ended(Outcome outcome) {}
    }

    /** Composes the channels and writes nothing. */
    public List<Outcome> compose(List<Job> jobs) {
        return each(jobs, _ -> Previous.NONE, (_, composed) -> {
            return made(composed, composed.proof().measures(), List.of());
        });
    }

    /** Composes and paints the channels into a bundle. */
    public List<Outcome> print(List<Job> jobs, Bundle bundle) {
        return each(jobs, bundle::previous, (job, composed) -> {
            var unpainted = made(composed, List.of(), List.of());
            if (unpainted.faulty()) {
                return unpainted;
            }
            var sink = bundle.channel(job.renderer().channel().id());
            composed.proof().paint(sink);
            return made(composed, List.of(), bundle.finished(sink));
        });
    }

    /**
     * A channel that is composed.
     *
     * @param withheld what it must not show
     */
    private record Composed(Channel channel, Proof proof, List<Finding> withheld) {
        Composed {
            withheld = List.copyOf(withheld);
        }
    }

    private interface Step {
        Outcome of(Job job, Composed composed) throws IOException;
    }

    private List<Outcome> each(List<Job> jobs, Function<String, Previous> previous, Step step) {
        try (var pool = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors(), Press::thread)) {
            var running = jobs.stream()
                    .map(job -> pool.submit(() -> outcome(job, previous, step)))
                    .toList();
            var outcomes = new ArrayList<Outcome>();
            for (var each : running) {
                outcomes.add(await(each));
            }
            return List.copyOf(outcomes);
        }
    }

    private static Thread thread(Runnable task) {
        var thread = new Thread(null, task, "press", STACK);
        thread.setDaemon(true);
        return thread;
    }

    @SuppressWarnings("CatchingUnchecked") // whatever a renderer does wrong must not take the other channels with it
    private Outcome outcome(Job job, Function<String, Previous> previous, Step step) {
        var channel = job.renderer().channel();
        listener.begun(channel);
        Outcome outcome;
        try {
            outcome = step.of(job, compose(job, channel, previous.apply(channel.id())));
        } catch (Exception | StackOverflowError | OutOfMemoryError | LinkageError | AssertionError e) {
            outcome = new Outcome.Failed(channel, e);
        }
        listener.ended(outcome);
        return outcome;
    }

    private Composed compose(Job job, Channel channel, Previous previous) {
        var plan = plan(channel);
        var kit = new Kit(
                assets,
                withheld(channel).map(_ -> style.withoutLogo()).orElse(style),
                job.options(),
                edition.date().atStartOfDay(edition.timeZone()).toInstant(),
                job.printProfile(),
                (done, of) -> listener.step(channel, done, of),
                previous);
        return new Composed(channel, job.renderer().compose(plan, kit), withheld(plan, channel));
    }

    /** The logo, if it must not be seen in this channel. */
    private Optional<Finding> withheld(Channel channel) {
        return style.logo()
                .flatMap(logo -> withheld.why(channel.id(), logo)
                        .map(why -> new Finding.PictureWithheld(Optional.empty(), logo, why)));
    }

    private List<Finding> withheld(Plan plan, Channel channel) {
        return Stream.concat(
                        withheld(channel).stream(),
                        plan.lacks().stream()
                                .map(lack -> new Finding.PictureWithheld(
                                        Optional.of(lack.item()), lack.picture(), lack.why())))
                .toList();
    }

    private Plan plan(Channel channel) {
        var planner = new Planner(edition, withheld);
        return switch (channel.keeping()) {
            case KEPT -> planner.plan(channel.id());
            case FLEETING -> planner.planOn(edition.date(), channel.id());
        };
    }

    private Outcome.Made made(Composed composed, List<Measure> measures, List<Artifact> files) {
        var proof = composed.proof();
        var coverage = proof.coverage();
        requireWhole(coverage);
        var findings = Stream.concat(composed.withheld().stream(), proof.findings().stream())
                .toList();
        return new Outcome.Made(composed.channel(), findings, coverage, measures, files);
    }

    /** Nothing is lost in silence: a channel that forgets an item is not published. */
    private void requireWhole(Coverage coverage) {
        var ids = new HashSet<String>();
        edition.items().forEach(item -> ids.add(item.head().id()));
        coverage.entries().forEach(entry -> {
            if (!ids.remove(entry.item())) {
                throw new IllegalStateException("coverage of an item that is unknown or was covered: " + entry.item());
            }
        });
        if (!ids.isEmpty()) {
            throw new IllegalStateException(
                    "no coverage of " + String.join(", ", ids.stream().sorted().toList()));
        }
    }

    private static Outcome await(Future<Outcome> running) {
        try {
            return running.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }
}
