package nl.buurtpers.app.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import nl.buurtpers.app.publishing.PublishingRun;
import nl.buurtpers.render.Renderers;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code buurtpers check}: reads and measures, and writes nothing. */
@Command(name = "check")
final class CheckCommand implements Callable<Integer> {

    private final Console console;
    private final Renderers renderers;

    @Mixin
    private RunOptions options = new RunOptions();

    CheckCommand(Console console, Renderers renderers) {
        this.console = console;
        this.renderers = renderers;
    }

    @Override
    public Integer call() throws IOException {
        var run = new PublishingRun(
                renderers, options.edition(console), options.settings(console), ProgressLines.on(console, options));
        return new Report(console, options, false).give(run.check());
    }
}
