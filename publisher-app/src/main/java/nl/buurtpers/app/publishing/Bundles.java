package nl.buurtpers.app.publishing;

import java.nio.file.Path;
import nl.buurtpers.app.house.House;
import org.springframework.stereotype.Component;

/** Where frozen bundles lie. Each revision has a folder of its own, which is never changed once it is there. */
@Component
public class Bundles {

    private final Path root;

    Bundles(House house) {
        this.root = house.data().toAbsolutePath().resolve("bundles");
    }

    /** The folder of a publication. */
    public Path of(Publication publication) {
        return root.resolve(publication.neighbourhood()).resolve(publication.edition() + "-" + publication.revision());
    }
}
