package nl.buurtpers.pack;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * The folders beside an output folder {@code NAME}: {@code .NAME.tmp-PID} where process PID makes the next publication,
 * {@code .NAME.old-PID} where the last one waits while the next takes its place. A process that was killed leaves them
 * behind; whoever comes next puts that right.
 */
final class Moorings {

    /** Two runs that swap the same folder at the same instant get in each other's way a few times at most. */
    private static final int TRIES = 20;

    /** Folders that this process is making, so that one run does not sweep another's. */
    private static final Set<Path> OURS = ConcurrentHashMap.newKeySet();

    private Moorings() {}

    /** Opens an empty folder beside the output folder. */
    static Path open(Berth berth) throws IOException {
        Files.createDirectories(berth.parent());
        for (int number = 0; ; number++) {
            var folder = beside(berth, "tmp", number);
            if (OURS.add(folder)) {
                try {
                    return Files.createDirectory(folder);
                } catch (FileAlreadyExistsException e) {
                    OURS.remove(folder);
                } catch (IOException e) {
                    OURS.remove(folder);
                    throw e;
                }
            }
        }
    }

    private static Path beside(Berth berth, String what, int number) {
        var suffix = number == 0 ? "" : "-" + number;
        return berth.parent()
                .resolve("." + berth.name() + "." + what + "-"
                        + ProcessHandle.current().pid() + suffix);
    }

    /** Puts a finished folder in the place of the output folder. */
    static void swap(Path folder, Berth berth) throws IOException {
        for (int attempt = 0; ; attempt++) {
            var aside = setAside(berth, attempt);
            try {
                Files.move(folder, berth.folder(), StandardCopyOption.ATOMIC_MOVE);
                OURS.remove(folder);
                Durable.forceFolder(berth.parent());
                aside.ifPresent(Moorings::discard);
                return;
            } catch (DirectoryNotEmptyException | FileAlreadyExistsException e) {
                // Somebody else published in between: theirs is the older one now.
                aside.ifPresent(Moorings::discard);
                if (attempt == TRIES) {
                    throw e;
                }
            } catch (IOException e) {
                putBack(aside, berth);
                throw e;
            }
        }
    }

    private static Optional<Path> setAside(Berth berth, int attempt) throws IOException {
        var aside = beside(berth, "old", attempt);
        try {
            Files.move(berth.folder(), aside, StandardCopyOption.ATOMIC_MOVE);
            return Optional.of(aside);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    private static void putBack(Optional<Path> aside, Berth berth) throws IOException {
        if (aside.isPresent() && !Files.exists(berth.folder(), LinkOption.NOFOLLOW_LINKS)) {
            Files.move(aside.get(), berth.folder(), StandardCopyOption.ATOMIC_MOVE);
        }
    }

    /** Removes a folder that will not be published. */
    static void abandon(Path folder) throws IOException {
        try {
            Trees.delete(folder);
        } finally {
            OURS.remove(folder);
        }
    }

    /** The new publication stands; an old one that cannot be removed now is swept by the next run. */
    private static void discard(Path aside) {
        try {
            Trees.delete(aside);
        } catch (IOException e) {
            aside.toFile().deleteOnExit();
        }
    }

    /** Puts right what killed runs left beside this output folder. */
    static void repair(Berth berth) throws IOException {
        if (!Files.isDirectory(berth.parent())) {
            return;
        }
        restore(berth.folder(), leftovers(berth, "old"));
        for (var left : leftovers(berth, "old")) {
            Trees.delete(left);
        }
        for (var left : leftovers(berth, "tmp")) {
            Trees.delete(left);
        }
    }

    private static void restore(Path out, List<Path> asides) throws IOException {
        if (!asides.isEmpty() && !Files.exists(out, LinkOption.NOFOLLOW_LINKS)) {
            try {
                Files.move(asides.getLast(), out, StandardCopyOption.ATOMIC_MOVE);
            } catch (FileSystemException e) {
                if (!Files.exists(out, LinkOption.NOFOLLOW_LINKS)) {
                    throw e;
                }
            }
        }
    }

    private static List<Path> leftovers(Berth berth, String what) throws IOException {
        var name = Pattern.compile("\\." + Pattern.quote(berth.name()) + "\\." + what + "-([0-9]{1,18})(-[0-9]{1,9})?");
        try (var entries = Files.list(berth.parent())) {
            return entries.filter(entry -> Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS))
                    .filter(entry -> !OURS.contains(entry))
                    .filter(entry -> {
                        var match = name.matcher(entry.getFileName().toString());
                        return match.matches() && dead(Long.parseLong(match.group(1)));
                    })
                    .sorted()
                    .toList();
        }
    }

    /** A folder of our own number that we are not making was left by a process that had the number before us. */
    private static boolean dead(long pid) {
        return pid == ProcessHandle.current().pid() || ProcessHandle.of(pid).isEmpty();
    }
}
