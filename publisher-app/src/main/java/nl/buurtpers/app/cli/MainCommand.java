package nl.buurtpers.app.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** {@code buurtpers} itself: without a command it shows what there is. */
@SuppressWarnings("UnusedVariable") // help and version are read by the parser
@Command(name = "buurtpers", versionProvider = EngineVersion.class)
final class MainCommand implements Callable<Integer> {

    private final Console console;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--language", paramLabel = "nl|en", scope = ScopeType.INHERIT, descriptionKey = "language")
    private @Nullable String language;

    @Option(names = "--debug", hidden = true, scope = ScopeType.INHERIT)
    private boolean debug;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            descriptionKey = "help")
    private boolean help;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            scope = ScopeType.INHERIT,
            descriptionKey = "version")
    private boolean version;

    MainCommand(Console console) {
        this.console = console;
    }

    boolean debug() {
        return debug;
    }

    boolean languageAsked() {
        return language != null;
    }

    @Override
    public Integer call() {
        if (spec != null) {
            spec.commandLine().usage(console.err());
        }
        return Status.USAGE;
    }
}
