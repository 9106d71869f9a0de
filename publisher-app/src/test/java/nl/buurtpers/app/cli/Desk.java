package nl.buurtpers.app.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Stream;
import nl.buurtpers.render.Renderers;

/**
 * A command line of which a test sees everything.
 *
 * @param renderers the channels that there are
 * @param language of the person
 */
record Desk(Renderers renderers, String language) {

    /** What a command did. */
    record Said(int status, String out, String err) {}

    static Desk ofTheHouse() {
        return new Desk(Renderers.found(), "nl");
    }

    Said run(Object... arguments) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var console = new Console(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false,
                language);
        int status = new CommandLineDesk(console, renderers)
                .run(Stream.of(arguments).map(String::valueOf).toArray(String[]::new));
        return new Said(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    Said publish(Path edition, Path out, Object... more) {
        return run(Stream.concat(Stream.of("publish", edition, "--out", out), Stream.of(more))
                .toArray());
    }
}
