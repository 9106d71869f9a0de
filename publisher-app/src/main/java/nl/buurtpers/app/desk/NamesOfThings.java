package nl.buurtpers.app.desk;

import java.util.Optional;
import nl.buurtpers.app.accounts.SubjectNames;
import nl.buurtpers.app.copy.Copy;
import nl.buurtpers.app.copy.Dossier;
import nl.buurtpers.app.copy.Dossiers;
import nl.buurtpers.app.copy.Items;
import nl.buurtpers.app.copy.Photo;
import nl.buurtpers.app.copy.Photos;
import nl.buurtpers.app.delivery.Mailing;
import nl.buurtpers.app.delivery.Mailings;
import nl.buurtpers.app.publishing.Publications;
import org.springframework.stereotype.Component;

/** How what lies on a desk is called. */
@Component
class NamesOfThings implements SubjectNames {

    private final Dossiers dossiers;
    private final Items items;
    private final Photos photos;
    private final Publications publications;
    private final Mailings mailings;

    NamesOfThings(Dossiers dossiers, Items items, Photos photos, Publications publications, Mailings mailings) {
        this.dossiers = dossiers;
        this.items = items;
        this.photos = photos;
        this.publications = publications;
        this.mailings = mailings;
    }

    @Override
    public Optional<String> name(String neighbourhood, String kind, long id) {
        return switch (kind) {
            case "edition" -> dossiers.byId(neighbourhood, id).map(Dossier::title);
            case "item" -> items.byId(neighbourhood, id).map(Copy::title).filter(title -> !title.isBlank());
            case "picture" -> photos.byId(neighbourhood, id).map(Photo::file);
            case "publication" ->
                publications
                        .byId(neighbourhood, id)
                        .flatMap(publication -> dossiers.byId(neighbourhood, publication.edition()))
                        .map(Dossier::title);
            case "mailing" -> mailings.byId(neighbourhood, id).map(Mailing::subject);
            default -> Optional.empty();
        };
    }
}
