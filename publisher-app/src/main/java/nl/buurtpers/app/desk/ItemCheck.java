package nl.buurtpers.app.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.buurtpers.app.copy.Copy;
import nl.buurtpers.app.copy.Dossier;
import nl.buurtpers.app.copy.Folders;
import nl.buurtpers.app.house.House;
import nl.buurtpers.model.Item;
import nl.buurtpers.source.EditionFolder;
import nl.buurtpers.source.Reading;
import nl.buurtpers.source.Trouble;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/** Reads one item as the engine will read it. */
@Component
class ItemCheck {

    private static final String ALONE = "publication: Proef\nneighbourhood: Proef\ndate: 2026-01-01\n";

    private final Path root;
    private final Folders folders;

    ItemCheck(House house, Folders folders) {
        this.root = house.data().toAbsolutePath().resolve("check");
        this.folders = folders;
    }

    /** What came of reading. */
    record Checked(List<Item> item, List<Trouble> troubles) {
        Checked {
            item = List.copyOf(item);
            troubles = List.copyOf(troubles);
        }
    }

    /** Reads an item with the sheet and pictures of its edition, or alone. */
    Checked of(Copy item, String text, java.util.Optional<Dossier> dossier) {
        try {
            Files.createDirectories(root);
            var folder = Files.createTempDirectory(root, "item");
            try {
                return read(item, text, dossier, folder.resolve("edition"));
            } finally {
                FileSystemUtils.deleteRecursively(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Checked read(Copy item, String text, java.util.Optional<Dossier> dossier, Path folder) throws IOException {
        if (dossier.isPresent()) {
            folders.write(dossier.get(), List.of(), folder);
        } else {
            Files.createDirectories(folder.resolve("articles"));
            Files.writeString(folder.resolve("edition.yaml"), ALONE);
        }
        Files.writeString(folder.resolve("articles").resolve(item.name() + ".md"), text);
        return switch (EditionFolder.read(folder)) {
            case Reading.Accepted(var manuscript, var notes) ->
                new Checked(manuscript.edition().items(), own(notes));
            case Reading.Refused(var troubles) -> new Checked(List.of(), own(troubles));
        };
    }

    /** What is wrong with the sheet is told on the page of the edition. */
    private static List<Trouble> own(List<Trouble> troubles) {
        return troubles.stream()
                .filter(trouble -> trouble.file().startsWith("articles/"))
                .toList();
    }
}
