package nl.buurtpers.app.cli;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import nl.buurtpers.app.backup.Backup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code buurtpers backup}: all that the service keeps, in one file; it may run meanwhile. */
@Command(name = "backup")
final class BackupCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(index = "0", paramLabel = "FILE", descriptionKey = "backupFile")
    private Path file = Path.of("");

    BackupCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        try {
            var written = new Backup(ServeCommand.data(System.getenv())).write(file);
            console.out()
                    .println(console.messages()
                            .text("backup.done", file, written.files(), written.bytes() / 1_000_000 + 1));
            return Status.DONE;
        } catch (SQLException e) {
            console.complain(
                    "backup.database",
                    String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
            return Status.FAULT;
        }
    }
}
