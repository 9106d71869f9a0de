package nl.buurtpers.pack;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Makes sure that what was written outlives a power cut. */
final class Durable {

    private Durable() {}

    /**
     * Forces every file below a folder to the disk, then the folders that name them. Where there is no folder there is
     * nothing to force.
     */
    static void force(Path root) throws IOException {
        if (Files.exists(root)) {
            var tree = Trees.of(root);
            tree.eachFile(Durable::forceFile);
            tree.folders().forEach(Durable::forceFolder);
        }
    }

    /** Forces the files in a folder to the disk, and their names, but nothing in the folders in it. */
    static void forceFlat(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                forceFile(file);
            }
        }
        forceFolder(folder);
    }

    private static void forceFile(Path file) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    /** Forces the names in one folder to the disk, where the system allows it. */
    static void forceFolder(Path folder) {
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            // Windows opens no folders; its file system writes names through its journal.
        }
    }
}
