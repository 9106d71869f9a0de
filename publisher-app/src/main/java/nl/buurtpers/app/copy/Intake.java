package nl.buurtpers.app.copy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.buurtpers.source.EditionFolder;
import nl.buurtpers.source.Manuscript;
import nl.buurtpers.source.Reading;
import nl.buurtpers.source.Trouble;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes an edition folder onto the desk. */
@Service
public class Intake {

    private static final Map<String, String> TYPES = Map.of(
            "jpg",
            "image/jpeg",
            "jpeg",
            "image/jpeg",
            "png",
            "image/png",
            "webp",
            "image/webp",
            "gif",
            "image/gif",
            "ttf",
            "font/ttf",
            "otf",
            "font/otf",
            "yaml",
            "application/yaml",
            "icc",
            "application/vnd.iccprofile");

    private final Dossiers dossiers;
    private final Items items;
    private final Photos photos;

    Intake(Dossiers dossiers, Items items, Photos photos) {
        this.dossiers = dossiers;
        this.items = items;
        this.photos = photos;
    }

    /** What came of it. */
    public sealed interface Taken {

        /** It is on the desk. */
        record In(Dossier dossier, List<Trouble> notes) implements Taken {
            public In {
                notes = List.copyOf(notes);
            }
        }

        /** It has errors. */
        record Refused(List<Trouble> troubles) implements Taken {
            public Refused {
                troubles = List.copyOf(troubles);
            }
        }
    }

    /** Takes a folder in as a new edition of a neighbourhood. */
    @Transactional(rollbackFor = IOException.class)
    public Taken take(String neighbourhood, String name, Path folder, Optional<Long> person) throws IOException {
        return switch (EditionFolder.read(folder)) {
            case Reading.Refused(var troubles) -> new Taken.Refused(troubles);
            case Reading.Accepted(var manuscript, var notes) ->
                new Taken.In(take(neighbourhood, name, folder, manuscript, person), notes);
        };
    }

    private Dossier take(String neighbourhood, String name, Path folder, Manuscript manuscript, Optional<Long> person)
            throws IOException {
        var dossier = dossiers.open(
                neighbourhood,
                name,
                Files.readString(folder.resolve("edition.yaml")),
                manuscript.edition().date());
        for (var file : Folders.files(folder)) {
            var path = folder.relativize(file).toString().replace('\\', '/');
            var ending = path.substring(path.lastIndexOf('.') + 1).toLowerCase(java.util.Locale.ROOT);
            if (!path.equals("edition.yaml") && !path.startsWith("articles/") && TYPES.containsKey(ending)) {
                photos.add(
                        dossier, new Photos.Fresh(path, TYPES.get(ending), 0, 0, ""), Files.readAllBytes(file), person);
            }
        }
        for (var item : manuscript.edition().items()) {
            var id = item.head().id();
            var path = folder.resolve(manuscript.files().getOrDefault(id, id));
            items.add(new Items.Fresh(
                    neighbourhood, Optional.of(dossier), id, Files.readString(path), Copy.State.READY, "", "", person));
        }
        return dossiers.byId(neighbourhood, dossier.id()).orElseThrow();
    }
}
