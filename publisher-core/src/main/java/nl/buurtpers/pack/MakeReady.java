package nl.buurtpers.pack;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import nl.buurtpers.render.Channel;
import nl.buurtpers.render.Option;
import nl.buurtpers.render.Options;
import nl.buurtpers.render.PrintProfile;
import nl.buurtpers.render.Renderer;
import nl.buurtpers.render.Renderers;
import nl.buurtpers.render.Severity;
import nl.buurtpers.source.ChannelChoice;
import nl.buurtpers.source.KnownChannels;
import nl.buurtpers.source.Manuscript;
import nl.buurtpers.source.Nearest;
import nl.buurtpers.source.Seeds;
import nl.buurtpers.source.Trouble;

/** Sets the press up for one run: which channels, with which options, in which face, for which print shop. */
public final class MakeReady {

    private static final String EDITION = "edition.yaml";
    private static final String PRINT_PROFILE = "print-profile";
    private static final int MOST_TOLD = 30;

    private final Renderers renderers;
    private final Seeds seeds;
    private final Manuscript manuscript;
    private final Settings settings;
    private final List<Trouble> asked = new ArrayList<>();
    private final List<Trouble> found = new ArrayList<>();
    private final List<Trouble> notes = new ArrayList<>();

    private MakeReady(Renderers renderers, Seeds seeds, Manuscript manuscript, Settings settings) {
        this.renderers = renderers;
        this.seeds = seeds;
        this.manuscript = manuscript;
        this.settings = settings;
    }

    /** Sets the press up. */
    public static Readiness of(Renderers renderers, Seeds seeds, Manuscript manuscript, Settings settings) {
        return new MakeReady(renderers, seeds, manuscript, settings).readiness();
    }

    private Readiness readiness() {
        settings.channels().ifPresent(ids -> ids.forEach(id -> requireChannel("--channels", id)));
        settings.options().forEach(this::requireOption);
        var jobs = renderers.all().stream().filter(this::made).map(this::job).toList();
        manuscript.channels().keySet().stream().filter(this::notYet).forEach(id -> note(EDITION, id));
        var face = new Face(seeds, found).of(manuscript);
        found.addAll(seeds.troubles());
        if (!asked.isEmpty()) {
            return new Readiness.Misused(asked);
        }
        return found.isEmpty() ? new Readiness.Ready(jobs, face, notes) : new Readiness.Refused(found);
    }

    private boolean made(Renderer renderer) {
        var id = renderer.channel().id();
        return settings.channels()
                .map(ids -> ids.contains(id))
                .orElseGet(() -> choice(id).made());
    }

    private ChannelChoice choice(String id) {
        return manuscript.channels().getOrDefault(id, new ChannelChoice(true, Map.of()));
    }

    /** A channel of the edition format for which no renderer is installed. */
    private boolean notYet(String id) {
        return KnownChannels.IDS.contains(id) && renderers.channel(id).isEmpty();
    }

    private void requireChannel(String place, String id) {
        if (notYet(id)) {
            note(place, id);
        } else if (renderers.channel(id).isEmpty()) {
            var ids = renderers.all().stream()
                    .map(renderer -> renderer.channel().id())
                    .toList();
            asked.add(unknown(place, OptionalInt.empty(), "channel", id, ids));
        }
    }

    private void note(String place, String id) {
        notes.add(new Trouble(place, OptionalInt.empty(), Severity.INFO, "channel-not-installed", List.of(id)));
    }

    private void requireOption(Settings.Setting setting) {
        requireChannel(setting.place(), setting.channel());
        renderers
                .channel(setting.channel())
                .flatMap(renderer -> fault(
                        renderer.channel(), setting.option(), setting.value(), setting.place(), OptionalInt.empty()))
                .ifPresent(asked::add);
    }

    private Press.Job job(Renderer renderer) {
        var channel = renderer.channel();
        var values = new TreeMap<String, String>();
        choice(channel.id()).settings().forEach((name, setting) -> {
            var line = setting.line() > 0 ? OptionalInt.of(setting.line()) : OptionalInt.empty();
            fault(channel, name, setting.value(), EDITION, line)
                    .ifPresentOrElse(found::add, () -> values.put(name, setting.value()));
        });
        if (asked.isEmpty()) {
            settings.options().stream()
                    .filter(setting -> setting.channel().equals(channel.id()))
                    .forEach(setting -> values.put(setting.option(), setting.value()));
        }
        var options = Options.of(channel, values);
        var profile = options.text(PRINT_PROFILE).flatMap(seeds::printProfile).orElse(PrintProfile.STANDARD);
        return new Press.Job(renderer, options, profile);
    }

    private Optional<Trouble> fault(Channel channel, String name, String value, String place, OptionalInt line) {
        var known =
                channel.options().stream().filter(o -> o.name().equals(name)).findFirst();
        if (known.isEmpty()) {
            var names = channel.options().stream().map(Option::name).toList();
            return Optional.of(unknown(place, line, channel.id(), name, names));
        }
        if (!known.get().accepts(value)) {
            return Optional.of(
                    error(place, line, "option-value", name, value, known.get().allowed()));
        }
        if (name.equals(PRINT_PROFILE) && seeds.printProfile(value).isEmpty()) {
            return Optional.of(unknown(place, line, name, value, seeds.printProfiles()));
        }
        return known.get() instanceof Option.Ids ? unknownItem(name, value, place, line) : Optional.empty();
    }

    /** The first id of a list that no item of the edition has. */
    private Optional<Trouble> unknownItem(String name, String value, String place, OptionalInt line) {
        var ids = manuscript.edition().items().stream()
                .map(item -> item.head().id())
                .toList();
        return Options.idsIn(value).stream()
                .filter(id -> !ids.contains(id))
                .findFirst()
                .map(id -> unknown(place, line, name, id, ids));
    }

    /** A word that is not known, with the one that was probably meant. */
    static Trouble unknown(String place, OptionalInt line, String what, String word, List<String> known) {
        return Nearest.of(word, known)
                .map(near -> error(place, line, "unknown-value-near", what, word, near))
                .orElseGet(() -> error(place, line, "unknown-value", what, word, some(known)));
    }

    /** As many words as somebody reads. */
    private static String some(List<String> words) {
        var few = String.join(", ", words.subList(0, Math.min(words.size(), MOST_TOLD)));
        return words.size() > MOST_TOLD ? few + ", ..." : few;
    }

    private static Trouble error(String place, OptionalInt line, String code, String... amounts) {
        return new Trouble(place, line, Severity.ERROR, code, List.of(amounts));
    }
}
