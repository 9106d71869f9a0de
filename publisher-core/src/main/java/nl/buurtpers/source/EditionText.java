package nl.buurtpers.source;

import nl.buurtpers.model.Edition;

/** Writes {@code edition.yaml}. */
final class EditionText {

    private EditionText() {}

    static String of(Manuscript manuscript) {
        var yaml = new YamlText();
        edition(manuscript.edition(), yaml);
        style(manuscript.style(), yaml);
        if (!manuscript.edition().sections().isEmpty()) {
            yaml.fields(
                    "sections",
                    inner -> manuscript
                            .edition()
                            .sections()
                            .forEach(section -> inner.entry(
                                    fields -> fields.field("id", section.id()).field("title", section.title()))));
        }
        yaml.fields("channels", inner -> manuscript.channels().forEach((id, choice) -> channel(id, choice, inner)));
        return yaml.toString();
    }

    private static void edition(Edition edition, YamlText yaml) {
        yaml.field("publication", edition.publication())
                .field("neighbourhood", edition.neighbourhood())
                .field("place", edition.place())
                .field("date", edition.date().toString())
                .field("valid-until", edition.validUntil())
                .field("title", edition.title())
                .field("number", edition.number())
                .field("year", edition.year())
                .field("language", edition.language())
                .field("time-zone", edition.timeZone().getId())
                .field("website", edition.website());
        ItemText.contact(yaml, edition.contact());
        yaml.text("colophon", MarkdownText.of(edition.colophon()));
    }

    private static void style(StyleChoice style, YamlText yaml) {
        yaml.fields(
                "style",
                inner -> inner.field("house", style.house())
                        .field("accent", style.accent())
                        .field("ink", style.ink())
                        .field("paper", style.paper())
                        .field("headline-font", style.headlineFont())
                        .field("text-font", style.textFont())
                        .field("logo", style.logo())
                        .field("logo-alt", style.logoAlt()));
    }

    private static void channel(String id, ChannelChoice choice, YamlText yaml) {
        if (!choice.made()) {
            yaml.field(id, "false");
        } else if (choice.settings().isEmpty()) {
            yaml.field(id, "true");
        } else {
            yaml.fields(id, inner -> choice.settings().forEach((name, setting) -> inner.field(name, setting.value())));
        }
    }
}
