package nl.buurtpers.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import nl.buurtpers.model.Edition;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code buurtpers new}: an edition to begin with. */
@Command(name = "new")
final class NewCommand implements Callable<Integer> {

    private final Console console;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(index = "0", paramLabel = "DIR", descriptionKey = "folder")
    private Path folder = Path.of("");

    NewCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        requireEmpty();
        new StarterEdition(console.language(), LocalDate.now(Edition.DEFAULT_TIME_ZONE)).write(folder);
        console.say("new.done", folder);
        return Status.DONE;
    }

    private void requireEmpty() throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        if (Files.isDirectory(folder)) {
            try (var entries = Files.list(folder)) {
                if (entries.findAny().isEmpty()) {
                    return;
                }
            }
        }
        if (spec != null) {
            throw new ParameterException(
                    spec.commandLine(), console.messages().text("usage.not-empty", folder.toString()));
        }
    }
}
