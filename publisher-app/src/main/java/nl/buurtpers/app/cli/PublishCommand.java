package nl.buurtpers.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import nl.buurtpers.app.publishing.PublishingRun;
import nl.buurtpers.app.publishing.Result;
import nl.buurtpers.render.Renderers;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code buurtpers publish}: every channel of an edition, in one folder. */
@Command(name = "publish")
final class PublishCommand implements Callable<Integer> {

    private final Console console;
    private final Renderers renderers;

    @Mixin
    private RunOptions options = new RunOptions();

    @Option(names = "--out", paramLabel = "DIR", descriptionKey = "out")
    private @Nullable Path out;

    PublishCommand(Console console, Renderers renderers) {
        this.console = console;
        this.renderers = renderers;
    }

    @Override
    public Integer call() throws IOException {
        var edition = options.edition(console);
        var progress = ProgressLines.on(console, options);
        Result result = new PublishingRun(renderers, edition, options.settings(console), progress)
                .publish(out == null ? byDefault(edition) : out);
        return new Report(console, options, true).give(result);
    }

    private static Path byDefault(Path edition) throws IOException {
        return Path.of("out", String.valueOf(edition.toRealPath().getFileName()));
    }
}
