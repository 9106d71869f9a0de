package nl.buurtpers.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class BackupCommandTest {

    @TempDir
    Path folder;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    private Console console(String language) {
        var out = new PrintStream(said, true, StandardCharsets.UTF_8);
        return new Console(out, out, false, language);
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }

    @Test
    void where_the_texts_are_in_postgresql_it_says_with_what_to_copy_them() {
        var environment = Map.of("SPRING_PROFILES_ACTIVE", "postgres", "BUURTPERS_DATA", folder.toString());
        var file = folder.resolve("kopie.zip");

        int status = new CommandLine(new BackupCommand(console("nl"), environment)).execute(file.toString());
        new CommandLine(new BackupCommand(console("en"), environment)).execute(file.toString());
        new CommandLine(new RestoreCommand(console("nl"), environment))
                .execute(file.toString(), "--into", folder.resolve("terug").toString());

        assertThat(status).isEqualTo(Status.USAGE);
        assertThat(said())
                .contains("Maak daarvan een kopie met: pg_dump --format=custom")
                .contains("Copy those with: pg_dump --format=custom")
                .contains("uit " + folder)
                .contains("pg_restore --dbname=buurtpers");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void a_folder_without_a_database_is_not_copied_as_if_it_had_one() {
        var environment = Map.of("BUURTPERS_DATA", folder.resolve("verkeerd").toString());

        int status = new CommandLine(new BackupCommand(console("nl"), environment))
                .execute(folder.resolve("kopie.zip").toString());

        assertThat(status).isEqualTo(Status.USAGE);
        assertThat(said()).contains("Wijst BUURTPERS_DATA naar de goede map?");
        assertThat(folder).isEmptyDirectory();
    }
}
