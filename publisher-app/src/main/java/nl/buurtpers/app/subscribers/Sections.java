package nl.buurtpers.app.subscribers;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import nl.buurtpers.app.shelf.Frozen;
import nl.buurtpers.app.shelf.Shelf;
import nl.buurtpers.app.shelf.Stall;
import nl.buurtpers.pack.Artifact;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The sections among which a subscriber may choose: those of the newest letter of the neighbourhood. */
@Component
public class Sections {

    private static final Logger LOG = LoggerFactory.getLogger(Sections.class);
    private static final JsonMapper JSON = new JsonMapper();
    private static final int MOST_KEPT = 200;

    private final Shelf shelf;
    private final Map<String, List<Section>> read = new ConcurrentHashMap<>();

    Sections(Shelf shelf) {
        this.shelf = shelf;
    }

    /** A section: the name in files, and what readers see. */
    public record Section(String id, String title) {}

    /** The sections of a neighbourhood, in the order of its paper; none where nothing was mailed yet. */
    public List<Section> of(String neighbourhood) {
        return shelf.of(neighbourhood)
                .flatMap(Stall::newest)
                .flatMap(edition -> edition.file("email/letter.json").map(letter -> of(edition, letter)))
                .orElse(List.of());
    }

    private List<Section> of(Frozen edition, Artifact letter) {
        var known = read.get(letter.sha256());
        if (known != null) {
            return known;
        }
        try {
            var found = new ArrayList<Section>();
            for (var section : JSON.readTree(edition.read(letter)).path("sections")) {
                found.add(new Section(
                        section.path("id").asString(), section.path("title").asString()));
            }
            if (read.size() >= MOST_KEPT) {
                read.clear();
            }
            read.put(letter.sha256(), List.copyOf(found));
            return List.copyOf(found);
        } catch (IOException | JacksonException e) {
            LOG.error("cannot read the letter of {}: {}", edition.edition(), e.getMessage());
            return List.of();
        }
    }
}
