package nl.buurtpers.app.copy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.buurtpers.message.Calendar;
import nl.buurtpers.message.Messages;
import nl.buurtpers.model.Edition;
import nl.buurtpers.plan.Withheld;
import nl.buurtpers.render.Channel;
import nl.buurtpers.render.Renderer;
import nl.buurtpers.render.Renderers;
import nl.buurtpers.source.FieldSheet;
import org.springframework.stereotype.Component;

/** Finds pictures of an edition that must not be seen somewhere, since somebody on them did not agree, or does no longer. */
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
     * @param channels names of the channels in which the picture is left out for their sake
     */
    public record Objection(Photo photo, Optional<Copy> item, Photos.Portrayed person, List<Channel> channels) {

        public Objection {
            channels = List.copyOf(channels);
        }

        /** Which item, which picture, who, and what to do. */
        public String words(String language) {
            var messages = Messages.of(Consents.class, language);
            var where = item.map(Copy::title).orElseGet(() -> messages.text("consent.logo"));
            var names =
                    channels.stream().map(channel -> channel.title(language)).collect(Collectors.joining(", "));
            return person.revoked()
                    .map(when -> messages.text(
                            "consent.revoked",
                            where,
                            photo.file(),
                            person.name(),
                            new Calendar(messages)
                                    .day(when.atZone(Edition.DEFAULT_TIME_ZONE).toLocalDate())))
                    .orElseGet(() -> messages.text("consent.channels", where, photo.file(), person.name(), names));
        }
    }

    /**
     * The pictures that channels must not show. A channel of words alone may tell of a picture that is shown elsewhere; of
     * what was taken back no channel tells.
     */
    public Withheld withheld(Dossier dossier) {
        var channels = new TreeMap<String, Map<String, Withheld.Why>>();
        for (var photo : photos.of(dossier)) {
            for (var person : photos.portrayed(photo)) {
                renderers.all().stream()
                        .map(renderer -> renderer.channel().id())
                        .forEach(channel -> why(person, channel)
                                .ifPresent(why -> channels.computeIfAbsent(channel, _ -> new TreeMap<>())
                                        .merge(photo.path(), why, Consents::graver)));
            }
        }
        return new Withheld(channels);
    }

    private static Optional<Withheld.Why> why(Photos.Portrayed person, String channel) {
        if (person.revoked().isPresent()) {
            return Optional.of(Withheld.Why.TAKEN_BACK);
        }
        return WITHOUT_PICTURES.contains(channel) || agreed(person, channel)
                ? Optional.empty()
                : Optional.of(Withheld.Why.NOT_AGREED);
    }

    private static Withheld.Why graver(Withheld.Why one, Withheld.Why other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    /** The pictures of an edition that will be missing from some of its channels, by path. */
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
    private List<Channel> made(Dossier dossier) {
        return renderers.all().stream()
                .map(Renderer::channel)
                .filter(channel -> !WITHOUT_PICTURES.contains(channel.id()))
                .filter(channel -> dossier.makes(channel.id()))
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
            Photo photo, Optional<Copy> item, Photos.Portrayed person, List<Channel> made) {
        var sheet = item.map(copy -> copy.file().sheet()).orElse(FieldSheet.EMPTY);
        var only = sheet.list("channels", "only");
        var except = sheet.list("channels", "except");
        var channels = made.stream()
                .filter(channel -> only.isEmpty() || only.contains(channel.id()))
                .filter(channel -> !except.contains(channel.id()))
                .filter(channel -> person.revoked().isPresent() || !agreed(person, channel.id()))
                .toList();
        return channels.isEmpty() ? Optional.empty() : Optional.of(new Objection(photo, item, person, channels));
    }

    private static boolean agreed(Photos.Portrayed person, String channel) {
        return person.channels().isEmpty() || person.channels().contains(channel);
    }
}
