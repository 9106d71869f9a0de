package nl.buurtpers.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import nl.buurtpers.model.Edition;
import nl.buurtpers.plan.Plan;
import nl.buurtpers.plan.Planner;
import nl.buurtpers.plan.Withheld;
import nl.buurtpers.render.Assets;
import nl.buurtpers.render.Channel;
import nl.buurtpers.render.HouseStyle;
import nl.buurtpers.render.Kit;
import nl.buurtpers.render.Options;
import nl.buurtpers.render.PrintProfile;
import nl.buurtpers.render.Renderer;

/** What a renderer gets from the press, without the press. */
public final class TestKit {

    private TestKit() {}

    /** A kit with defaults for everything. */
    public static Kit of(Renderer renderer, Edition edition, Assets assets) {
        return of(renderer, edition, assets, HouseStyle.STANDARD, Map.of());
    }

    /** A kit with a face and options. */
    public static Kit of(
            Renderer renderer, Edition edition, Assets assets, HouseStyle style, Map<String, String> options) {
        return new Kit(
                assets,
                style,
                Options.of(renderer.channel(), options),
                published(edition),
                PrintProfile.STANDARD,
                Kit.Progress.SILENT);
    }

    /** A kit for a sample. */
    public static Kit of(Renderer renderer, Sample sample) {
        return of(renderer, sample.edition(), sample.assets(), sample.style(), sample.options(renderer));
    }

    /** The same kit for a channel that was published into this folder before. */
    public static Kit after(Kit kit, Path channel) {
        return new Kit(
                kit.assets(),
                kit.style(),
                kit.options(),
                kit.published(),
                kit.printProfile(),
                kit.progress(),
                path -> read(channel.resolve(path)));
    }

    private static Optional<byte[]> read(Path file) {
        try {
            return Files.exists(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The plan of a renderer's channel on the day of the edition. */
    public static Plan plan(Renderer renderer, Edition edition) {
        return plan(renderer, edition, Withheld.NOTHING);
    }

    /** The same without pictures that must not be seen there. */
    public static Plan plan(Renderer renderer, Edition edition, Withheld withheld) {
        var channel = renderer.channel();
        var planner = new Planner(edition, withheld);
        return channel.keeping() == Channel.Keeping.KEPT
                ? planner.plan(channel.id())
                : planner.planOn(edition.date(), channel.id());
    }

    /** The start of the day of publication. */
    public static Instant published(Edition edition) {
        return edition.date().atStartOfDay(edition.timeZone()).toInstant();
    }
}
