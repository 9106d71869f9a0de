package nl.buurtpers.source;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An edition folder on disk. Everything is looked at without following links before it is opened, and only regular files
 * are opened: a link could lead out of the folder, a pipe could wait for ever.
 */
final class Folder {

    private final Path root;

    Folder(Path root) {
        this.root = root;
    }

    /** What stands at a path. */
    sealed interface Found {

        /**
         * A regular file.
         *
         * @param path its path as it is on disk; accents may be written in another Unicode form than was asked for
         */
        record File(String path, Path file, long size) implements Found {}

        /** A folder. */
        record Directory(String path, Path directory) implements Found {}

        /** A symbolic link. */
        record Link(String path) implements Found {}

        /** A pipe, a device or a socket. */
        record Special(String path) implements Found {}

        /**
         * Nothing.
         *
         * @param names what does stand in that folder
         * @param folder that folder, ending in a slash; empty for the edition folder itself
         */
        record Nothing(String folder, List<String> names) implements Found {}
    }

    /** Looks at every step of a safe relative path. */
    Found find(String path) {
        var found = look("", root);
        for (var name : path.split("/", -1)) {
            if (!(found instanceof Found.Directory directory)) {
                return found instanceof Found.File ? new Found.Nothing("", List.of()) : found;
            }
            found = step(directory, name);
        }
        return found;
    }

    private Found step(Found.Directory directory, String name) {
        var prefix = directory.path().isEmpty() ? "" : directory.path() + "/";
        try {
            var found = look(prefix + name, directory.directory().resolve(name));
            return found instanceof Found.Nothing ? otherForm(directory, prefix, name) : found;
        } catch (InvalidPathException e) {
            return otherForm(directory, prefix, name);
        }
    }

    /** A Mac writes é as two characters, other machines as one; both mean the same file. */
    private Found otherForm(Found.Directory directory, String prefix, String name) {
        var names = names(directory);
        return names.stream()
                .filter(other -> nfc(other).equals(nfc(name)))
                .findFirst()
                .map(other -> look(prefix + other, directory.directory().resolve(other)))
                .orElseGet(() -> new Found.Nothing(prefix, names));
    }

    private static String nfc(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC);
    }

    private Found look(String path, Path file) {
        try {
            var options = file.equals(root) ? new LinkOption[0] : new LinkOption[] {LinkOption.NOFOLLOW_LINKS};
            var attributes = Files.readAttributes(file, BasicFileAttributes.class, options);
            if (attributes.isRegularFile()) {
                return new Found.File(path, file, attributes.size());
            }
            if (attributes.isDirectory()) {
                return new Found.Directory(path, file);
            }
            return attributes.isSymbolicLink() ? new Found.Link(path) : new Found.Special(path);
        } catch (IOException | SecurityException e) {
            return new Found.Nothing("", List.of());
        }
    }

    /** The names in a folder, in natural order, without hidden files and what editors leave behind; empty where it cannot be read. */
    List<String> names(Found.Directory directory) {
        var names = new ArrayList<String>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(directory.directory())) {
            for (var entry : stream) {
                var name = entry.getFileName().toString();
                if (!litter(name) && names.size() < Limits.NAMES) {
                    names.add(name);
                }
            }
        } catch (IOException | java.nio.file.DirectoryIteratorException e) {
            return List.of();
        }
        names.sort(NaturalOrder.PATHS);
        return names;
    }

    private static boolean litter(String name) {
        return name.startsWith(".")
                || name.startsWith("~$")
                || name.endsWith("~")
                || Set.of("Thumbs.db", "desktop.ini", "__MACOSX").contains(name);
    }

    /** The bytes of a file, or nothing where it has grown beyond the limit or cannot be read. */
    static Optional<byte[]> bytes(Path file, int limit) throws IOException {
        try (SeekableByteChannel channel =
                Files.newByteChannel(file, Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS))) {
            var buffer = ByteBuffer.allocate((int) Math.min(limit + 1L, channel.size() + 1));
            while (buffer.hasRemaining() && channel.read(buffer) >= 0) {
                // a channel may give less than was asked for
            }
            if (buffer.position() > limit) {
                throw new NoSuchFileException(file.toString(), null, "grew while it was read");
            }
            var bytes = new byte[buffer.position()];
            buffer.flip().get(bytes);
            return Optional.of(bytes);
        }
    }
}
