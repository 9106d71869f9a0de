package nl.buurtpers.pack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import nl.buurtpers.pack.Refusal.Why;

/**
 * The place of an output folder: where it stands once every link is followed, checked to be safe to replace.
 *
 * @param parent the folder that holds it; may not exist yet
 * @param name its name
 */
record Berth(Path parent, String name) {

    /** The output folder itself. */
    Path folder() {
        return parent.resolve(name);
    }

    /**
     * The berth of an output folder.
     *
     * @param out the folder as it was asked for
     * @param edition the edition folder, which must stay out of reach
     * @throws Refusal if it is a place that must never be replaced
     */
    static Berth of(Path out, Path edition) throws IOException {
        var real = real(out.toAbsolutePath().normalize());
        var source = edition.toRealPath();
        var parent = real.getParent();
        var name = real.getFileName();
        if (parent == null || name == null || precious(real)) {
            throw new Refusal(Why.PRECIOUS, out.toString());
        }
        if (real.startsWith(source) || source.startsWith(real)) {
            throw new Refusal(Why.EDITION, out.toString());
        }
        return new Berth(parent, name.toString());
    }

    /**
     * Makes sure that nothing but an earlier publication stands here.
     *
     * @throws Refusal if replacing it would destroy something else
     */
    void requireReplaceable() throws IOException {
        if (!Files.exists(folder(), LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        if (!Files.isDirectory(folder(), LinkOption.NOFOLLOW_LINKS)) {
            throw new Refusal(Why.NO_FOLDER, folder().toString());
        }
        try (var entries = Files.list(folder())) {
            if (entries.findAny().isPresent() && !Manifest.marks(folder())) {
                throw new Refusal(Why.FOREIGN, folder().toString());
            }
        }
    }

    /** The path with its links followed as far as it exists. */
    private static Path real(Path path) throws IOException {
        if (Files.exists(path)) {
            return path.toRealPath();
        }
        var parent = path.getParent();
        return parent == null ? path : real(parent).resolve(path.getFileName());
    }

    private static boolean precious(Path folder) throws IOException {
        for (var place : List.of(System.getProperty("user.home", "/"), System.getProperty("user.dir", "/"))) {
            var path = Path.of(place).toAbsolutePath();
            if ((Files.exists(path) ? path.toRealPath() : path).startsWith(folder)) {
                return true;
            }
        }
        return false;
    }
}
