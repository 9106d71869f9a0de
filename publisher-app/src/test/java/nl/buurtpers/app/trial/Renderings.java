package nl.buurtpers.app.trial;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.buurtpers.plan.Plan;
import nl.buurtpers.render.Audience;
import nl.buurtpers.render.Channel;
import nl.buurtpers.render.Coverage;
import nl.buurtpers.render.Finding;
import nl.buurtpers.render.Kit;
import nl.buurtpers.render.Option;
import nl.buurtpers.render.OutputFile;
import nl.buurtpers.render.Proof;
import nl.buurtpers.render.Renderer;
import nl.buurtpers.render.Renderers;
import nl.buurtpers.render.Sink;

/** Channels that go well or wrong on purpose. The title of each is that of the plain text. */
public final class Renderings {

    private Renderings() {}

    /** Writes the titles. */
    public static final Renderer GOOD = new Titles("good", Optional.empty());

    public static Renderer failing(Throwable cause) {
        return new Titles("bad", Optional.of(cause));
    }

    public static Renderers of(Renderer... renderers) {
        return new Renderers(List.of(renderers));
    }

    private record Titles(String id, Optional<Throwable> cause) implements Renderer {

        @Override
        public Channel channel() {
            return new Channel(
                    id,
                    Renderings.class,
                    List.of("text/plain"),
                    Set.of(Audience.ONLINE),
                    Channel.Keeping.KEPT,
                    List.of(new Option.Whole("columns", 3, 2, 5)));
        }

        @Override
        public Proof compose(Plan plan, Kit kit) {
            var coverage = new Coverage.Builder(plan);
            plan.items().forEach(item -> coverage.full(item, List.of("1")));
            var titles = String.join(
                    "\n", plan.items().map(item -> item.head().title()).toList());
            return new Sheet(coverage.build(), titles + kit.options().whole("columns"), cause);
        }
    }

    private record Sheet(Coverage coverage, String text, Optional<Throwable> cause) implements Proof {

        @Override
        public List<Finding> findings() {
            return List.of();
        }

        @Override
        public void paint(Sink sink) throws IOException {
            sink.write(new OutputFile("titles.txt", "text/plain", "nl"), text.getBytes(StandardCharsets.UTF_8));
            if (cause.isPresent()) {
                switch (cause.get()) {
                    case IOException io -> throw io;
                    case RuntimeException exception -> throw exception;
                    case Error error -> throw error;
                    default -> throw new IOException(cause.get());
                }
            }
        }
    }
}
