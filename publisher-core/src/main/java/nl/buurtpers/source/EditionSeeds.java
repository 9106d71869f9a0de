package nl.buurtpers.source;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The print profiles that an edition brings along, in its folder {@code print-profiles}, before those of the house. What
 * else a house knows an edition cannot change.
 */
public final class EditionSeeds implements SeedFiles {

    private static final String PROFILES = "print-profiles";
    private static final String ENDING = ".yaml";

    private final Folder edition;
    private final SeedFiles house;

    /**
     * The seeds of an edition.
     *
     * @param edition its folder
     * @param house the seeds of the house
     */
    public EditionSeeds(Path edition, SeedFiles house) {
        this.edition = new Folder(edition);
        this.house = house;
    }

    @Override
    public Optional<String> text(String path) {
        return own(path).or(() -> house.text(path));
    }

    private Optional<String> own(String path) {
        if (!path.startsWith(PROFILES + "/") || !(edition.find(path) instanceof Folder.Found.File file)) {
            return Optional.empty();
        }
        try {
            return Folder.bytes(file.file(), Limits.YAML_BYTES).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    @Override
    public String place(String path) {
        return own(path).isPresent() ? path : house.place(path);
    }

    @Override
    public List<String> names(String folder) {
        return Stream.concat(ownNames(folder), house.names(folder).stream())
                .distinct()
                .sorted()
                .toList();
    }

    private Stream<String> ownNames(String folder) {
        return folder.equals(PROFILES) && edition.find(PROFILES) instanceof Folder.Found.Directory directory
                ? edition.names(directory).stream()
                        .filter(name -> name.endsWith(ENDING))
                        .map(name -> name.substring(0, name.length() - ENDING.length()))
                : Stream.of();
    }
}
