package nl.buurtpers.app.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import nl.buurtpers.render.Sha256;

/**
 * Writes the database, the pictures and the frozen bundles of a data folder into one ZIP file, with a list of the hash of
 * each. The service may run meanwhile: H2's {@code BACKUP TO} is a snapshot, pictures and bundles never change once they
 * are there, and the database is taken first, so that everything it names is in the file.
 *
 * @param data the data folder
 */
public record Backup(Path data) {

    /** The list at the end of the file: SHA-256, two spaces, path, as {@code sha256sum} writes it. */
    static final String LIST = "SHA256SUMS";

    static final String DATABASE = "buurtpers.mv.db";
    private static final List<String> FOLDERS = List.of("pictures", "bundles");

    /** Address of the H2 database of a data folder, as the service opens it. */
    public static String database(Path data) {
        return "jdbc:h2:file:" + data.toAbsolutePath().resolve("buurtpers")
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;WRITE_DELAY=0;AUTO_SERVER=TRUE";
    }

    /** What was written. */
    public record Written(int files, long bytes) {}

    /** Whether there is a database here; without this question one would be made, and an empty file look like a backup. */
    public boolean possible() {
        return Files.isRegularFile(data.resolve(DATABASE));
    }

    /**
     * Writes the file; until it is whole, nothing stands at its place.
     *
     * @throws IOException if the disk does not let us
     * @throws SQLException if the database does not let us
     */
    public Written write(Path file) throws IOException, SQLException {
        var made = file.toAbsolutePath().resolveSibling(file.getFileName() + ".part");
        try {
            var written = writeAll(made);
            Files.move(made, file, StandardCopyOption.REPLACE_EXISTING);
            return written;
        } finally {
            Files.deleteIfExists(made);
        }
    }

    private Written writeAll(Path file) throws IOException, SQLException {
        var sums = new ArrayList<String>();
        var snapshot = snapshot(file);
        try (var out = new ZipOutputStream(Files.newOutputStream(file))) {
            try (var database = new ZipFile(snapshot.toFile())) {
                var entry = database.stream()
                        .filter(one -> one.getName().endsWith(".mv.db"))
                        .findFirst()
                        .orElseThrow(() -> new IOException("no database in the snapshot"));
                try (var in = database.getInputStream(entry)) {
                    add(out, DATABASE, in::transferTo, sums);
                }
            }
            for (var folder : FOLDERS) {
                addFolder(out, folder, sums);
            }
            var list = String.join("\n", sums) + "\n";
            add(out, LIST, to -> to.write(list.getBytes(java.nio.charset.StandardCharsets.UTF_8)), new ArrayList<>());
        } finally {
            Files.deleteIfExists(snapshot);
        }
        return new Written(sums.size(), Files.size(file));
    }

    private Path snapshot(Path file) throws SQLException, IOException {
        var snapshot = file.resolveSibling(file.getFileName() + ".db.zip");
        Files.deleteIfExists(snapshot);
        try (var connection = DriverManager.getConnection(database(data), "sa", "");
                var statement = connection.prepareStatement("backup to ?")) {
            statement.setString(1, snapshot.toString());
            statement.execute();
        }
        return snapshot;
    }

    private void addFolder(ZipOutputStream out, String folder, List<String> sums) throws IOException {
        if (!Files.isDirectory(data.resolve(folder))) {
            return;
        }
        try (var files = Files.walk(data.resolve(folder))) {
            for (var file : files.filter(Files::isRegularFile)
                    .filter(Backup::whole)
                    .sorted()
                    .toList()) {
                var name = data.relativize(file).toString().replace('\\', '/');
                add(out, name, to -> Files.copy(file, to), sums);
            }
        }
    }

    /** A file or bundle that is being made has a name that says so. */
    private static boolean whole(Path file) {
        for (var part : file) {
            if (part.toString().startsWith(".") || part.toString().endsWith(".part")) {
                return false;
            }
        }
        return true;
    }

    private interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    private static void add(ZipOutputStream out, String name, Content content, List<String> sums) throws IOException {
        out.putNextEntry(new ZipEntry(name));
        var digest = Sha256.start();
        content.writeTo(new DigestOutputStream(out, digest));
        out.closeEntry();
        sums.add(HexFormat.of().formatHex(digest.digest()) + "  " + name);
    }
}
