package nl.buurtpers.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import nl.buurtpers.render.Assets;
import nl.buurtpers.render.HouseStyle;
import nl.buurtpers.render.OutputFile;
import nl.buurtpers.render.Palette;
import nl.buurtpers.render.Sink;
import nl.buurtpers.render.Typeface;

/** The one style sheet: the house style as custom properties, then the rules that are the same for every paper. */
final class StyleSheet {

    static final String FILE = "assets/site.css";
    static final String ICON = "assets/icon.svg";

    private final HouseStyle style;
    private final Typeface headline;
    private final Typeface text;

    StyleSheet(HouseStyle style) {
        this.style = style;
        this.headline = Typeface.of(style.headlineFont(), "headline");
        this.text = Typeface.of(style.textFont(), "text");
    }

    /** Writes the style sheet, the font files of the edition and the icon. */
    void paint(Sink sink, Assets assets, String language) throws IOException {
        sink.write(new OutputFile(FILE, "text/css", language), css().getBytes(StandardCharsets.UTF_8));
        sink.write(
                new OutputFile(ICON, "image/svg+xml", language),
                Palette.day(style).icon().getBytes(StandardCharsets.UTF_8));
        font(headline, "headline", sink, assets, language);
        font(text, "text", sink, assets, language);
    }

    private static void font(Typeface face, String name, Sink sink, Assets assets, String language) throws IOException {
        if (face.source().isPresent()) {
            var file = new OutputFile("assets/" + name + "." + face.extension(), "font/" + face.extension(), language);
            sink.write(file, assets.font(face.source().orElseThrow()));
        }
    }

    String css() {
        return fontFace(headline, "headline")
                + fontFace(text, "text")
                + ":root {\n  color-scheme: light dark;\n  --headline: " + headline.families() + ";\n  --text: "
                + text.families() + ";\n" + Palette.day(style).declarations("  ") + "}\n"
                + "@media screen and (prefers-color-scheme: dark) {\n  :root {\n"
                + Palette.night(style).declarations("    ") + "  }\n}\n"
                + rules();
    }

    private static String fontFace(Typeface face, String name) {
        return face.source().isEmpty()
                ? ""
                : "@font-face {\n  font-family: \"%s\";\n  src: url(\"%s.%s\");\n  font-display: swap;\n}\n"
                        .formatted(name, name, face.extension());
    }

    private static String rules() {
        try (var stream = Objects.requireNonNull(StyleSheet.class.getResourceAsStream("site.css"), "site.css")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
