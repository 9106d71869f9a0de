package nl.buurtpers.app.cli;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import nl.buurtpers.app.backup.Backup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code buurtpers backup}: all that the service keeps, in one file; it may run meanwhile. */
@Command(name = "backup")
final class BackupCommand implements Callable<Integer> {

    private final Console console;
    private final Map<String, String> environment;

    @Parameters(index = "0", paramLabel = "FILE", descriptionKey = "backupFile")
    private Path file = Path.of("");

    BackupCommand(Console console, Map<String, String> environment) {
        this.console = console;
        this.environment = environment;
    }

    @Override
    public Integer call() throws Exception {
        var data = ServeCommand.data(environment);
        if (elsewhere(environment)) {
            console.complain("backup.elsewhere", data.toString());
            return Status.USAGE;
        }
        var backup = new Backup(data);
        if (!backup.possible()) {
            console.complain("backup.nothing", data.toString());
            return Status.USAGE;
        }
        try {
            var written = backup.write(file);
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

    /** Whether the texts are in a PostgreSQL, which has tools of its own for this. */
    static boolean elsewhere(Map<String, String> environment) {
        return Stream.of(environment.getOrDefault("SPRING_PROFILES_ACTIVE", "").split(",", -1))
                        .map(String::strip)
                        .anyMatch("postgres"::equals)
                || environment.getOrDefault("SPRING_DATASOURCE_URL", "").startsWith("jdbc:postgresql:");
    }
}
