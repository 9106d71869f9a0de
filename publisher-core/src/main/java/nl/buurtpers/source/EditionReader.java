package nl.buurtpers.source;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.buurtpers.model.Contact;
import nl.buurtpers.model.Edition;
import nl.buurtpers.model.Section;

/** Reads {@code edition.yaml}. */
final class EditionReader {

    static final List<String> KEYS = List.of(
            "publication",
            "neighbourhood",
            "place",
            "date",
            "valid-until",
            "title",
            "number",
            "year",
            "language",
            "time-zone",
            "website",
            "contact",
            "colophon",
            "style",
            "sections",
            "channels");

    private final Fields fields;
    private final AssetDesk assets;
    private final MarkdownReader markdown;

    EditionReader(Fields fields, AssetDesk assets, MarkdownReader markdown) {
        this.fields = fields;
        this.assets = assets;
        this.markdown = markdown;
    }

    /**
     * What {@code edition.yaml} says.
     *
     * @param edition the edition without its items
     */
    record Frame(Edition edition, StyleChoice style, Map<String, ChannelChoice> channels) {}

    /** What stands for an edition that could not be read. */
    static Frame unread() {
        var nothing = new Edition(
                "",
                "",
                Optional.empty(),
                LocalDate.EPOCH,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Edition.DEFAULT_LANGUAGE,
                Edition.DEFAULT_TIME_ZONE,
                Optional.empty(),
                Contact.NONE,
                List.of(),
                List.of(),
                List.of());
        return new Frame(nothing, StyleChoice.NONE, Map.of());
    }

    /** Everything but the items; what is missing is told and stands empty. */
    Frame read() {
        fields.known(KEYS, "edition");
        var edition = new Edition(
                required("publication"),
                required("neighbourhood"),
                fields.line("place"),
                date(),
                validUntil(),
                fields.line("title"),
                fields.line("number"),
                fields.line("year"),
                fields.as("language", Forms::language).orElse(Edition.DEFAULT_LANGUAGE),
                fields.as("time-zone", Forms::timeZone).orElse(Edition.DEFAULT_TIME_ZONE),
                fields.as("website", Forms::website),
                Contacts.read(fields),
                fields.words("colophon")
                        .map(words -> markdown.read(words.text(), fields.spot().at(words.firstLine())))
                        .orElse(List.of()),
                sections(),
                List.of());
        return new Frame(edition, style(), channels());
    }

    private String required(String key) {
        var words = fields.line(key);
        if (words.isEmpty()) {
            fields.spot(key).error("missing-key.edition", key);
        }
        return words.orElse("");
    }

    private LocalDate date() {
        if (fields.line("date").isEmpty()) {
            fields.spot("date").error("missing-key.edition", "date");
        }
        return fields.as("date", Forms::date).orElse(LocalDate.EPOCH);
    }

    private Optional<LocalDate> validUntil() {
        var until = fields.as("valid-until", Forms::date);
        var date = fields.as("date", Forms::date);
        if (until.isPresent() && date.isPresent() && until.get().isBefore(date.get())) {
            fields.spot("valid-until").error("valid-until-before-date", until.get(), date.get());
        }
        return until;
    }

    private List<Section> sections() {
        var sections = new ArrayList<Section>();
        Map<String, Integer> lines = new HashMap<>();
        for (var section : fields.tables("sections")) {
            section.known(List.of("id", "title"), "section");
            var id = section.as("id", Forms::id);
            var title = section.line("title");
            for (var key : List.of("id", "title")) {
                if (section.line(key).isEmpty()) {
                    section.spot(key).error("missing-key.section", key);
                }
            }
            id.ifPresent(name -> {
                var earlier = lines.putIfAbsent(name, section.spot("id").line());
                if (earlier != null) {
                    section.spot("id").error("section-twice", name, earlier);
                } else {
                    sections.add(new Section(name, title.orElse(name)));
                }
            });
        }
        return sections;
    }

    private StyleChoice style() {
        return fields.table("style").map(this::style).orElse(StyleChoice.NONE);
    }

    private StyleChoice style(Fields style) {
        style.known(
                List.of("house", "accent", "ink", "paper", "headline-font", "text-font", "logo", "logo-alt"), "style");
        var logo = style.as("logo", (words, spot) -> assets.name(words, AssetDesk.Use.LOGO, spot));
        if (style.line("logo").isPresent() && style.line("logo-alt").isEmpty()) {
            style.spot("logo").error("missing-logo-alt");
        }
        return new StyleChoice(
                style.as("house", Forms::id),
                colour(style, "accent"),
                colour(style, "ink"),
                colour(style, "paper"),
                style.as("headline-font", this::font),
                style.as("text-font", this::font),
                logo,
                style.prose("logo-alt"));
    }

    private static Optional<String> colour(Fields style, String key) {
        if (style.has(key) && style.words(key).isEmpty()) {
            style.spot(key).error("colour-without-quotes", key);
        }
        return style.as(key, Forms::colour);
    }

    /** A bundled family by its name, or a file. */
    private Optional<String> font(String words, Spot spot) {
        return isFile(words) ? assets.name(words, AssetDesk.Use.FONT, spot) : Optional.of(words);
    }

    /** Whether a font is named by its file. */
    static boolean isFile(String font) {
        return font.contains("/") || font.contains("\\") || font.matches("(?i).*[.](ttf|otf|ttc|woff2?)");
    }

    private Map<String, ChannelChoice> channels() {
        Map<String, ChannelChoice> channels = new TreeMap<>();
        fields.table("channels").ifPresent(table -> {
            for (var field : table.all()) {
                var spot = table.spot(field.key());
                Choices.of("channels", field.key(), KnownChannels.IDS, spot)
                        .flatMap(id -> choice(id, field.value(), spot))
                        .ifPresent(choice -> channels.put(field.key(), choice));
            }
        });
        return channels;
    }

    private static Optional<ChannelChoice> choice(String id, Plain value, Spot spot) {
        switch (value) {
            case Plain.Words(var words, var _, var _)
            when words.equals("false") -> {
                return Optional.of(ChannelChoice.OFF);
            }
            case Plain.Words(var words, var _, var _)
            when words.isBlank() || words.equals("true") -> {
                return Optional.of(new ChannelChoice(true, Map.of()));
            }
            case Plain.Table table -> {
                return Optional.of(new ChannelChoice(true, settings(table, spot)));
            }
            case Plain.Words _, Plain.Series _ -> spot.error("channel-choice", id);
        }
        return Optional.empty();
    }

    private static Map<String, ChannelChoice.Setting> settings(Plain.Table table, Spot spot) {
        Map<String, ChannelChoice.Setting> settings = new TreeMap<>();
        var fields = new Fields(table, spot);
        for (var field : table.fields()) {
            if (field.value() instanceof Plain.Table) {
                spot.at(field.line()).error("not-words", field.key());
            }
            var words = fields.list(field.key()).stream()
                    .map(entry -> CleanText.line(entry.text()))
                    .collect(Collectors.joining(", "));
            settings.put(field.key(), new ChannelChoice.Setting(words, field.line()));
        }
        return settings;
    }
}
