package nl.buurtpers.app.copy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.buurtpers.message.Calendar;
import nl.buurtpers.message.Messages;
import nl.buurtpers.model.Edition;
import nl.buurtpers.render.Renderers;
import nl.buurtpers.source.FieldSheet;
import org.springframework.stereotype.Component;

/** Finds pictures that an edition would show although somebody on them did not agree, or does no longer. */
@Component
public class Consents {

    /** Channels of words alone: a portrait cannot be seen there. */
    private static final Set<String> WITHOUT_PICTURES = Set.of("teletext", "text", "braille", "audio");

    private final Items items;
    private final Photos photos;
    private final Renderers renderers;

    Consents(Items items, Photos photos, Renderers renderers) {
        this.items = items;
        this.photos = photos;
        this.renderers = renderers;
    }

    /**
     * Somebody who must not be shown as they would be.
     *
     * @param item the item that shows the picture; none where it is the logo of the edition
     * @param person who is portrayed, and where they agreed to be seen
     * @param channels in which they would be seen without having agreed
     */
    public record Objection(Photo photo, Optional<Copy> item, Photos.Portrayed person, List<String> channels) {

        public Objection {
            channels = List.copyOf(channels);
        }

        /** Which item, which picture, who, and what to do. */
        public String words(String language) {
            var messages = Messages.of(Consents.class, language);
            var where = item.map(Copy::title).orElse("edition.yaml");
            return person.revoked()
                    .map(when -> messages.text(
                            "consent.revoked",
                            where,
                            photo.path(),
                            person.name(),
                            new Calendar(messages)
                                    .day(when.atZone(Edition.DEFAULT_TIME_ZONE).toLocalDate())))
                    .orElseGet(() -> messages.text(
                            "consent.channels", where, photo.path(), person.name(), String.join(", ", channels)));
        }
    }

    /** What keeps the pictures of an edition from being published as it is now, by path. */
    public List<Objection> of(Dossier dossier) {
        var copies = items.of(dossier);
        var made = made(dossier);
        var objections = new ArrayList<Objection>();
        for (var photo : photos.of(dossier)) {
            var portrayed = photos.portrayed(photo);
            if (!portrayed.isEmpty()) {
                shown(photo, dossier, copies)
                        .forEach(item -> portrayed.stream()
                                .map(person -> objection(photo, item, person, made))
                                .flatMap(Optional::stream)
                                .forEach(objections::add));
            }
        }
        return objections;
    }

    /** Channels that the edition is made in and that show pictures. */
    private List<String> made(Dossier dossier) {
        return renderers.all().stream()
                .map(renderer -> renderer.channel().id())
                .filter(id -> !WITHOUT_PICTURES.contains(id))
                .filter(dossier::makes)
                .toList();
    }

    /** The items that show a picture; an empty one for the edition itself. */
    private static Stream<Optional<Copy>> shown(Photo photo, Dossier dossier, List<Copy> copies) {
        var logo = dossier.fields().words("style", "logo").equals(photo.path());
        return Stream.concat(
                logo ? Stream.of(Optional.<Copy>empty()) : Stream.of(),
                copies.stream()
                        .filter(copy -> copy.text().contains(photo.path()))
                        .map(Optional::of));
    }

    private static Optional<Objection> objection(
            Photo photo, Optional<Copy> item, Photos.Portrayed person, List<String> made) {
        var sheet = item.map(copy -> copy.file().sheet()).orElse(FieldSheet.EMPTY);
        var only = sheet.list("channels", "only");
        var except = sheet.list("channels", "except");
        var channels = made.stream()
                .filter(id -> only.isEmpty() || only.contains(id))
                .filter(id -> !except.contains(id))
                .filter(id -> person.revoked().isPresent() || !agreed(person, id))
                .toList();
        return channels.isEmpty() ? Optional.empty() : Optional.of(new Objection(photo, item, person, channels));
    }

    private static boolean agreed(Photos.Portrayed person, String channel) {
        return person.channels().isEmpty() || person.channels().contains(channel);
    }
}
