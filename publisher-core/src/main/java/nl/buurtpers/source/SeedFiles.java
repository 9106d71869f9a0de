package nl.buurtpers.source;

import java.util.List;
import java.util.Optional;

/** The files that a new installation starts with, wherever they are kept. */
public interface SeedFiles {

    /** None at all. */
    SeedFiles NONE = new SeedFiles() {
        @Override
        public Optional<String> text(String path) {
            return Optional.empty();
        }

        @Override
        public List<String> names(String folder) {
            return List.of();
        }
    };

    /** The text of a file, such as {@code house-styles/liendert.yaml}, if it is there. */
    Optional<String> text(String path);

    /** How the file is named in troubles. */
    default String place(String path) {
        return "seeds/" + path;
    }

    /** Names of the files in a folder, such as {@code house-styles}, without their ending, sorted. */
    List<String> names(String folder);
}
