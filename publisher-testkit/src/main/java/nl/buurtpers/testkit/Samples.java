package nl.buurtpers.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.buurtpers.pack.FolderAssets;
import nl.buurtpers.render.Colour;
import nl.buurtpers.render.HouseStyle;
import nl.buurtpers.source.ChannelChoice;
import nl.buurtpers.source.EditionFolder;
import nl.buurtpers.source.Reading;
import nl.buurtpers.source.StyleChoice;

/** The editions of {@code sample-editions}: written by people, for people, and the fixture of every renderer. */
public final class Samples {

    private Samples() {}

    /** Read once: their pictures are many, and all tests of a module look at the same ones. */
    private static final class Shelf {
        static final List<Sample> ALL = readAll();
    }

    /** All of them, by name. */
    public static Stream<Sample> all() {
        return Shelf.ALL.stream();
    }

    private static List<Sample> readAll() {
        try (var folders = Files.list(folder())) {
            return folders.filter(Files::isDirectory)
                    .sorted()
                    .map(Samples::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The one with this name. */
    public static Sample named(String name) {
        return all().filter(sample -> sample.name().equals(name)).findFirst().orElseThrow();
    }

    /** The folder {@code sample-editions}, wherever in the project the test runs. */
    public static Path folder() {
        var here = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(here.resolve("sample-editions"))) {
            var above = here.getParent();
            if (above == null) {
                throw new IllegalStateException(
                        "no sample-editions above " + Path.of("").toAbsolutePath());
            }
            here = above;
        }
        return here.resolve("sample-editions");
    }

    private static Sample read(Path edition) {
        return switch (EditionFolder.read(edition)) {
            case Reading.Accepted(var manuscript, var _) -> {
                try {
                    yield new Sample(
                            String.valueOf(edition.getFileName()),
                            manuscript.edition(),
                            style(manuscript.style()),
                            new FolderAssets(edition),
                            options(manuscript.channels()));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
            case Reading.Refused(var troubles) ->
                throw new IllegalStateException(
                        troubles.stream().map(trouble -> trouble.report("en")).collect(Collectors.joining("\n")));
        };
    }

    private static HouseStyle style(StyleChoice choice) {
        var standard = HouseStyle.STANDARD;
        return new HouseStyle(
                colour(choice.accent(), standard.accent()),
                colour(choice.ink(), standard.ink()),
                colour(choice.paper(), standard.paper()),
                choice.headlineFont().orElse(standard.headlineFont()),
                choice.textFont().orElse(standard.textFont()),
                choice.logo(),
                choice.logoAlt());
    }

    private static Colour colour(Optional<String> hex, Colour otherwise) {
        return hex.flatMap(Colour::of).orElse(otherwise);
    }

    private static Map<String, Map<String, String>> options(Map<String, ChannelChoice> channels) {
        var options = new TreeMap<String, Map<String, String>>();
        channels.forEach((channel, choice) -> {
            var values = new TreeMap<String, String>();
            choice.settings().forEach((name, setting) -> values.put(name, setting.value()));
            options.put(channel, values);
        });
        return options;
    }
}
