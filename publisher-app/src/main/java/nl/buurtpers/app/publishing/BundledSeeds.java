package nl.buurtpers.app.publishing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.buurtpers.source.SeedFiles;

/** The seeds that are packed with the program. */
public enum BundledSeeds implements SeedFiles {
    INSTANCE;

    private static final String ENDING = ".yaml";

    @Override
    public Optional<String> text(String path) {
        try (var stream = BundledSeeds.class.getResourceAsStream("/seeds/" + path)) {
            return stream == null
                    ? Optional.empty()
                    : Optional.of(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public List<String> names(String folder) {
        var resource = BundledSeeds.class.getResource("/seeds/" + folder);
        if (resource == null) {
            return List.of();
        }
        try {
            return names(resource.toURI());
        } catch (IOException | URISyntaxException e) {
            return List.of(); // these names only help to guess what was meant
        }
    }

    private static List<String> names(URI folder) throws IOException {
        if (folder.getScheme().equals("file")) {
            return names(Path.of(folder));
        }
        try (var jar = FileSystems.newFileSystem(folder, Map.of())) {
            return names(jar.provider().getPath(folder));
        }
    }

    private static List<String> names(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(ENDING))
                    .map(name -> name.substring(0, name.length() - ENDING.length()))
                    .sorted()
                    .toList();
        }
    }
}
