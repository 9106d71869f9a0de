package nl.buurtpers.app.desk;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import nl.buurtpers.app.house.House;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;
import org.springframework.web.multipart.MultipartFile;

/** Edition folders as one file to carry: ZIP. What comes in is counted while it is unpacked, and never leaves its folder. */
@Component
class Parcel {

    private static final int MOST_ENTRIES = 10_000;
    private static final long MOST_BYTES = 1L << 30;

    private final Path root;

    Parcel(House house) {
        this.root = house.data().toAbsolutePath().resolve("parcels");
    }

    /** What came of opening a parcel. */
    sealed interface Opened<T> {

        /** What was made of the folder in it. */
        record Whole<T>(T made) implements Opened<T> {}

        /** It cannot be opened; the key of the words that say why. */
        record Broken<T>(String key) implements Opened<T> {}
    }

    /** What is done with the folder of a parcel; it is gone after that. */
    interface Use<T> {
        T of(Path folder) throws IOException;
    }

    /** Unpacks a parcel for as long as it is used. */
    <T> Opened<T> unpack(MultipartFile file, Use<T> use) throws IOException {
        Files.createDirectories(root);
        var folder = Files.createTempDirectory(root, "in");
        try (var in = file.getInputStream()) {
            return unpack(in, folder)
                    ? new Opened.Whole<>(use.of(edition(folder)))
                    : new Opened.Broken<>("parcel.too-large");
        } catch (ZipException | IllegalArgumentException e) {
            return new Opened.Broken<>("parcel.broken");
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    /** False where it holds more than a parcel may. */
    private static boolean unpack(InputStream in, Path folder) throws IOException {
        var names = new HashSet<String>();
        long left = MOST_BYTES;
        try (var zip = new ZipInputStream(in)) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (!names.add(entry.getName()) || names.size() > MOST_ENTRIES) {
                    return false;
                }
                if (!entry.isDirectory()) {
                    left = write(zip, file(folder, entry.getName()), left);
                    if (left < 0) {
                        return false;
                    }
                }
            }
        }
        if (names.isEmpty()) {
            throw new ZipException("nothing in it");
        }
        return true;
    }

    private static Path file(Path folder, String name) throws IOException {
        var file = folder.resolve(name.replace('\\', '/')).normalize();
        if (!file.startsWith(folder) || file.equals(folder)) {
            throw new ZipException("leads out of the parcel");
        }
        Files.createDirectories(file.resolveSibling("."));
        return file;
    }

    private static long write(InputStream in, Path file, long most) throws IOException {
        var buffer = new byte[1 << 16];
        long left = most;
        try (var out = Files.newOutputStream(file)) {
            for (int read = in.read(buffer); read >= 0 && left >= 0; read = in.read(buffer)) {
                left -= read;
                if (left >= 0) {
                    out.write(buffer, 0, read);
                }
            }
        }
        return left;
    }

    /** The folder that holds {@code edition.yaml}: the parcel itself, or the one folder in it. */
    private static Path edition(Path folder) throws IOException {
        if (Files.exists(folder.resolve("edition.yaml"))) {
            return folder;
        }
        try (var inner = Files.list(folder)) {
            var all = inner.filter(path -> !path.getFileName().toString().startsWith("__"))
                    .toList();
            return all.size() == 1 ? all.getFirst() : folder;
        }
    }

    /** Packs a folder under its own name; the same folder gives the same bytes. */
    static void pack(Path folder, OutputStream out) throws IOException {
        var name = String.valueOf(folder.getFileName());
        try (var zip = new ZipOutputStream(out);
                var files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
                var entry = new ZipEntry(
                        name + "/" + folder.relativize(file).toString().replace('\\', '/'));
                entry.setTime(0);
                zip.putNextEntry(entry);
                Files.copy(file, zip);
                zip.closeEntry();
            }
        }
    }
}
