package nl.buurtpers.source;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import nl.buurtpers.model.Edition;
import nl.buurtpers.render.Colour;
import nl.buurtpers.render.HouseStyle;
import nl.buurtpers.render.PrintProfile;

/**
 * The house styles, print profiles and neighbourhoods that an installation knows. They are read when they are asked for;
 * what is wrong with a file is gathered as troubles that name it.
 */
public final class Seeds {

    private static final List<String> STYLE_KEYS =
            List.of("id", "title", "accent", "ink", "paper", "headline-font", "text-font");
    private static final List<String> PROFILE_KEYS = List.of(
            "id",
            "title",
            "standard",
            "output-intent",
            "output-condition",
            "bleed",
            "safe-zone",
            "ink-limit",
            "least-resolution",
            "least-line-width",
            "least-type-size",
            "black-only-text",
            "outlines",
            "marks",
            "file-name",
            "pages-multiple");
    private static final List<String> NEIGHBOURHOOD_KEYS = List.of("id", "name", "place", "district", "house-style");

    private final SeedFiles files;
    private final Troubles troubles = new Troubles();

    public Seeds(SeedFiles files) {
        this.files = files;
    }

    /** What was found wrong with the files that were read so far. */
    public List<Trouble> troubles() {
        return troubles.inOrder();
    }

    /** Ids of the house styles. */
    public List<String> houseStyles() {
        return files.names("house-styles");
    }

    /** Ids of the print profiles. */
    public List<String> printProfiles() {
        return files.names("print-profiles");
    }

    /** The id of the house style of an edition's neighbourhood, if the neighbourhood is known. */
    public Optional<String> houseStyleOf(Edition edition) {
        return neighbourhoods().stream()
                .filter(neighbourhood -> same(neighbourhood.name(), edition.neighbourhood()))
                .filter(neighbourhood -> edition.place().isEmpty()
                        || same(neighbourhood.place(), edition.place().get()))
                .map(NeighbourhoodSeed::houseStyle)
                .findFirst();
    }

    private static boolean same(String name, String other) {
        return name.strip().toLowerCase(Locale.ROOT).equals(other.strip().toLowerCase(Locale.ROOT));
    }

    /** The neighbourhoods, in the order of their file. */
    public List<NeighbourhoodSeed> neighbourhoods() {
        return read("neighbourhoods.yaml", this::neighbourhoods).orElse(List.of());
    }

    private Optional<List<NeighbourhoodSeed>> neighbourhoods(Fields fields) {
        fields.known(List.of("neighbourhoods"), "seed");
        var all = new ArrayList<NeighbourhoodSeed>();
        for (var neighbourhood : fields.tables("neighbourhoods")) {
            neighbourhood.known(NEIGHBOURHOOD_KEYS, "seed");
            all.add(new NeighbourhoodSeed(
                    neighbourhood.as("id", Forms::id).orElse(""),
                    neighbourhood.line("name").orElse(""),
                    neighbourhood.line("place").orElse(""),
                    neighbourhood.as("house-style", Forms::id).orElse("")));
        }
        return Optional.of(all);
    }

    /** The house style with this id, if there is one; what its file leaves open is that of {@link HouseStyle#STANDARD}. */
    public Optional<HouseStyle> houseStyle(String id) {
        return named("house-styles", id, fields -> Optional.of(houseStyle(fields)));
    }

    private static HouseStyle houseStyle(Fields fields) {
        fields.known(STYLE_KEYS, "seed");
        var standard = HouseStyle.STANDARD;
        return new HouseStyle(
                colour(fields, "accent").orElse(standard.accent()),
                colour(fields, "ink").orElse(standard.ink()),
                colour(fields, "paper").orElse(standard.paper()),
                fields.line("headline-font").orElse(standard.headlineFont()),
                fields.line("text-font").orElse(standard.textFont()),
                Optional.empty(),
                Optional.empty());
    }

    private static Optional<Colour> colour(Fields fields, String key) {
        return fields.as(key, Forms::colour).flatMap(Colour::of);
    }

    /** The print profile with this id, if there is one; what its file leaves open is that of {@link PrintProfile#STANDARD}. */
    public Optional<PrintProfile> printProfile(String id) {
        return named("print-profiles", id, fields -> Optional.of(printProfile(id, fields)));
    }

    private static PrintProfile printProfile(String id, Fields fields) {
        fields.known(PROFILE_KEYS, "seed");
        var standard = PrintProfile.STANDARD;
        return new PrintProfile(
                id,
                fields.line("title").orElse(id),
                choice(fields, "standard", List.of("X-4", "X-3", "X-1a")).orElse(standard.standard()),
                fields.line("output-intent").orElse(standard.outputIntent()),
                fields.line("output-condition").orElse(standard.outputCondition()),
                number(fields, "bleed", standard.bleed()),
                number(fields, "safe-zone", standard.safeZone()),
                number(fields, "ink-limit", standard.inkLimit()),
                (int) number(fields, "least-resolution", standard.leastResolution()),
                number(fields, "least-line-width", standard.leastLineWidth()),
                number(fields, "least-type-size", standard.leastTypeSize()),
                truth(fields, "black-only-text", standard.blackOnlyText()),
                truth(fields, "outlines", standard.outlines()),
                fields.has("marks")
                        ? fields.list("marks").stream().map(Plain.Words::text).toList()
                        : standard.marks(),
                fields.line("file-name").orElse(standard.fileName()),
                Math.max(1, (int) number(fields, "pages-multiple", standard.pagesMultiple())));
    }

    private static Optional<String> choice(Fields fields, String key, Collection<String> known) {
        return fields.as(key, (words, spot) -> Choices.of(key, words, known, spot));
    }

    private static boolean truth(Fields fields, String key, boolean otherwise) {
        return choice(fields, key, List.of("true", "false")).map("true"::equals).orElse(otherwise);
    }

    private static double number(Fields fields, String key, double otherwise) {
        return fields.<Double>as(key, (words, spot) -> {
                    if (words.matches("[0-9]{1,4}([.][0-9]{1,4})?")) {
                        return Optional.of(Double.parseDouble(words));
                    }
                    spot.error("not-a-number", key, words);
                    return Optional.empty();
                })
                .orElse(otherwise);
    }

    private <T> Optional<T> named(String folder, String id, Function<Fields, Optional<T>> reading) {
        return id.matches("[a-z0-9-]{1,60}") ? read(folder + "/" + id + ".yaml", reading) : Optional.empty();
    }

    private <T> Optional<T> read(String path, Function<Fields, Optional<T>> reading) {
        var spot = troubles.file(files.place(path));
        return files.text(path)
                .flatMap(text -> PlainYaml.read(CleanText.lines(text), spot.at(1)))
                .flatMap(table -> reading.apply(new Fields(table, spot)));
    }
}
