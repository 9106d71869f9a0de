package nl.buurtpers.app.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupTest {

    @TempDir
    Path folder;

    Path data;
    Path file;

    @BeforeEach
    void an_installation_at_work() throws Exception {
        data = folder.resolve("data");
        file = folder.resolve("kopie.zip");
        Files.createDirectories(data.resolve("pictures/ab"));
        Files.writeString(data.resolve("pictures/ab/abcd"), "een foto");
        Files.createDirectories(data.resolve("bundles/wijk/1-1"));
        Files.writeString(data.resolve("bundles/wijk/1-1/manifest.json"), "{}");
        Files.writeString(data.resolve("pictures/half.part"), "nog niet klaar");
        sql(data, "create table item (title varchar(40))", "insert into item values ('Buurtfeest')");
    }

    private static void sql(Path data, String... statements) throws Exception {
        try (var connection = DriverManager.getConnection(Backup.database(data), "sa", "");
                var statement = connection.createStatement()) {
            for (var each : statements) {
                statement.execute(each);
            }
        }
    }

    @Test
    void a_backup_that_is_put_back_holds_every_row_picture_and_bundle() throws Exception {
        new Backup(data).write(file);

        var fresh = folder.resolve("nieuw");
        assertThat(new Restore(fresh).from(file)).isEqualTo(new Restore.Outcome.Done(3));

        assertThat(Files.readString(fresh.resolve("pictures/ab/abcd"))).isEqualTo("een foto");
        assertThat(fresh.resolve("bundles/wijk/1-1/manifest.json")).exists();
        assertThat(fresh.resolve("pictures/half.part")).doesNotExist();
        try (var connection = DriverManager.getConnection(Backup.database(fresh), "sa", "");
                var rows = connection.createStatement().executeQuery("select title from item")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getString(1)).isEqualTo("Buurtfeest");
        }
    }

    @Test
    void a_backup_is_made_while_somebody_writes() throws Exception {
        try (var connection = DriverManager.getConnection(Backup.database(data), "sa", "");
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("insert into item values ('Nog niet bewaard')");

            new Backup(data).write(file);
            connection.commit();
        }
        var fresh = folder.resolve("nieuw");
        new Restore(fresh).from(file);
        try (var connection = DriverManager.getConnection(Backup.database(fresh), "sa", "");
                var rows = connection.createStatement().executeQuery("select count(*) from item")) {
            rows.next();
            assertThat(rows.getInt(1)).isEqualTo(1);
        }
    }

    @Test
    void a_damaged_backup_is_refused_and_leaves_nothing() throws Exception {
        new Backup(data).write(file);
        try (var damaged = new RandomAccessFile(file.toFile(), "rw")) {
            damaged.seek(200);
            damaged.write(new byte[] {1, 2, 3, 4, 5, 6, 7, 8});
        }
        var fresh = folder.resolve("nieuw");

        assertThat(new Restore(fresh).from(file)).isInstanceOf(Restore.Outcome.Damaged.class);
        assertThat(fresh).doesNotExist();
    }

    @Test
    void a_folder_in_which_something_lies_is_left_alone() throws IOException, java.sql.SQLException {
        new Backup(data).write(file);

        assertThat(new Restore(data).from(file)).isEqualTo(new Restore.Outcome.NotEmpty());
        assertThat(data.resolve("pictures/ab/abcd")).exists();
    }
}
