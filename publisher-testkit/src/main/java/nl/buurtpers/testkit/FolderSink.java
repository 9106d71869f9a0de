package nl.buurtpers.testkit;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import nl.buurtpers.render.OutputFile;
import nl.buurtpers.render.Sink;

/** Writes a channel into a folder and remembers what was announced. */
public final class FolderSink implements Sink {

    private final Path folder;
    private final Map<String, OutputFile> files = new TreeMap<>();

    public FolderSink(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    @Override
    public synchronized OutputStream open(OutputFile file) throws IOException {
        var path = folder.resolve(file.path()).normalize();
        if (!path.startsWith(folder) || path.equals(folder) || file.path().contains("\\")) {
            throw new IllegalArgumentException("path leads out of the folder: " + file.path());
        }
        if (files.put(file.path(), file) != null) {
            throw new IllegalArgumentException("written twice: " + file.path());
        }
        Files.createDirectories(path.getParent());
        return Files.newOutputStream(path);
    }

    /** What was announced, by path. */
    public synchronized Map<String, OutputFile> files() {
        return Map.copyOf(files);
    }
}
