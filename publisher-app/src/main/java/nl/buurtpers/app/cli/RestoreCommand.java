package nl.buurtpers.app.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import nl.buurtpers.app.backup.Restore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code buurtpers restore}: puts a backup back into an empty data folder. */
@Command(name = "restore")
final class RestoreCommand implements Callable<Integer> {

    private final Console console;
    private final Map<String, String> environment;

    @Parameters(index = "0", paramLabel = "FILE", descriptionKey = "backupFile")
    private Path file = Path.of("");

    @Option(names = "--into", paramLabel = "DIR", required = true, descriptionKey = "into")
    private Path into = Path.of("");

    RestoreCommand(Console console, Map<String, String> environment) {
        this.console = console;
        this.environment = environment;
    }

    @Override
    public Integer call() throws Exception {
        if (BackupCommand.elsewhere(environment)) {
            console.complain("restore.elsewhere");
            return Status.USAGE;
        }
        if (!Files.isRegularFile(file)) {
            console.complain("restore.no-file", file.toString());
            return Status.USAGE;
        }
        return switch (new Restore(into.toAbsolutePath()).from(file)) {
            case Restore.Outcome.Done(var files) -> {
                console.out().println(console.messages().text("restore.done", files, into));
                yield Status.DONE;
            }
            case Restore.Outcome.NotEmpty() -> {
                console.complain("restore.not-empty", into.toString());
                yield Status.USAGE;
            }
            case Restore.Outcome.Damaged(var name) -> {
                console.complain("restore.damaged", name);
                yield Status.FAULT;
            }
        };
    }
}
