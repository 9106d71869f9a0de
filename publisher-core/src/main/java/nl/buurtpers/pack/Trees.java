package nl.buurtpers.pack;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * A folder with all that is in it. Links are things of their own and are not followed.
 *
 * @param files what is not a folder
 * @param folders the deepest first, the folder itself last
 */
record Trees(List<Path> files, List<Path> folders) {

    /** Disks answer many questions at a time as fast as one. */
    private static final int AT_A_TIME = 8;

    /** What is done to one file or folder. */
    interface Deed {
        void on(Path path) throws IOException;
    }

    static Trees of(Path root) throws IOException {
        var files = new ArrayList<Path>();
        var folders = new ArrayList<Path>();
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                files.add(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException trouble) throws IOException {
                if (trouble != null) {
                    throw trouble;
                }
                folders.add(folder);
                return FileVisitResult.CONTINUE;
            }
        });
        return new Trees(files, folders);
    }

    /** Deletes a folder with all that is in it. */
    static void delete(Path root) throws IOException {
        if (Files.exists(root, LinkOption.NOFOLLOW_LINKS)) {
            var tree = of(root);
            tree.eachFile(Files::delete);
            for (var folder : tree.folders) {
                Files.delete(folder);
            }
        }
    }

    /** Does something to every file, several at a time. */
    void eachFile(Deed deed) throws IOException {
        try (var pool = Executors.newFixedThreadPool(AT_A_TIME)) {
            DiskWork.await(
                    files.stream().map(file -> pool.submit(task(deed, file))).toList());
        }
    }

    private static Callable<Path> task(Deed deed, Path file) {
        return () -> {
            deed.on(file);
            return file;
        };
    }
}
