package nl.buurtpers.app.copy;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.buurtpers.app.house.House;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/**
 * Editions as folders on disk, which is the form in which the engine takes them. A folder is made once for each version of
 * an edition and is not changed after that.
 */
@Component
public class Folders {

    private static final Pattern VERSION = Pattern.compile("(?:v|new-)([0-9]{1,18})(?:-.*)?");

    private final Path root;
    private final Items items;
    private final Photos photos;
    private final Archive archive;

    Folders(House house, Items items, Photos photos, Archive archive) {
        this.root = house.data().toAbsolutePath().resolve("desk");
        this.items = items;
        this.photos = photos;
        this.archive = archive;
    }

    /** The folder of an edition as it was at a version for which it was made. */
    public Path at(Dossier dossier, long version) throws IOException {
        if (version == dossier.version()) {
            return of(dossier);
        }
        var folder = shelf(dossier).resolve("v" + version).resolve(dossier.name());
        if (!Files.isDirectory(folder)) {
            throw new NoSuchFileException(folder.toString());
        }
        return folder;
    }

    private Path shelf(Dossier dossier) {
        return root.resolve(dossier.neighbourhood()).resolve(Long.toString(dossier.id()));
    }

    /** The folder of an edition as it is now. */
    public Path of(Dossier dossier) throws IOException {
        var shelf = shelf(dossier);
        var folder = shelf.resolve("v" + dossier.version()).resolve(dossier.name());
        if (!Files.isDirectory(folder)) {
            var fresh = Files.createTempDirectory(Files.createDirectories(shelf), "new-" + dossier.version() + "-");
            try {
                write(dossier, items.of(dossier), fresh.resolve(dossier.name()));
                settle(fresh, folder.resolveSibling("."));
            } finally {
                FileSystemUtils.deleteRecursively(fresh); // where it is still there, it is not whole
            }
            clear(shelf, dossier.version());
        }
        return folder;
    }

    private static void settle(Path fresh, Path place) throws IOException {
        try {
            Files.move(fresh, place.normalize(), StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException e) {
            FileSystemUtils.deleteRecursively(fresh); // another thread or node made the same
            if (!Files.isDirectory(place)) {
                throw e;
            }
        }
    }

    /** Keeps the few versions that something may still be reading; what a killed node had begun goes with its version. */
    private static void clear(Path shelf, long newest) throws IOException {
        try (var versions = Files.list(shelf)) {
            for (var old : versions.toList()) {
                var version = VERSION.matcher(old.getFileName().toString());
                if (version.matches() && Long.parseLong(version.group(1)) < newest - 20) {
                    FileSystemUtils.deleteRecursively(old);
                }
            }
        }
    }

    /** Writes an edition with these items into a folder that is not there yet. */
    public void write(Dossier dossier, List<Copy> chosen, Path folder) throws IOException {
        var articles = Files.createDirectories(folder.resolve("articles"));
        Files.writeString(folder.resolve("edition.yaml"), dossier.sheet());
        int number = 0;
        for (var item : chosen) {
            number += 10;
            Files.writeString(
                    articles.resolve(String.format(Locale.ROOT, "%05d-%s.md", number, item.name())), item.text());
        }
        for (var photo : photos.of(dossier)) {
            place(photo, folder);
        }
    }

    private void place(Photo photo, Path folder) throws IOException {
        var file = folder.resolve(photo.path()).normalize();
        if (!file.startsWith(folder)) {
            throw new IOException("leads out of the folder: " + photo.path());
        }
        Files.createDirectories(file.resolveSibling("."));
        var bytes = archive.file(photo.sha256());
        try {
            Files.createLink(file, bytes);
        } catch (UnsupportedOperationException | FileSystemException e) {
            Files.copy(bytes, file); // another disk
        }
    }

    /** The articles of a folder in the order of their files. */
    static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
