package nl.buurtpers.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.buurtpers.render.Assets;
import nl.buurtpers.render.HouseStyle;
import nl.buurtpers.render.OutputFile;
import nl.buurtpers.render.Sink;

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
        sink.write(new OutputFile(ICON, "image/svg+xml", language), icon().getBytes(StandardCharsets.UTF_8));
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
                + text.families() + ";\n" + properties(Palette.day(style), "  ") + "}\n"
                + "@media screen and (prefers-color-scheme: dark) {\n  :root {\n"
                + properties(Palette.night(style), "    ") + "  }\n}\n"
                + rules();
    }

    private static String fontFace(Typeface face, String name) {
        return face.source().isEmpty()
                ? ""
                : "@font-face {\n  font-family: \"%s\";\n  src: url(\"%s.%s\");\n  font-display: swap;\n}\n"
                        .formatted(name, name, face.extension());
    }

    private static String properties(Palette palette, String indent) {
        var out = new StringBuilder();
        for (Map.Entry<String, String> property : palette.properties().entrySet()) {
            out.append(indent)
                    .append(property.getKey())
                    .append(": ")
                    .append(property.getValue())
                    .append(";\n");
        }
        return out.toString();
    }

    private static String rules() {
        try (var stream = Objects.requireNonNull(StyleSheet.class.getResourceAsStream("site.css"), "site.css")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A folded paper in the colour of the house. */
    private String icon() {
        var palette = Palette.day(style);
        var rules = new StringBuilder();
        for (int y : List.of(26, 34, 42, 50)) {
            rules.append("<path d=\"M14 %dh36\"/>".formatted(y));
        }
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64">\
                <rect width="64" height="64" rx="10" fill="%s"/>\
                <g stroke="%s" stroke-width="4"><path stroke-width="8" d="M14 15h36"/>%s</g></svg>
                """.formatted(palette.band().hex(), palette.onBand().hex(), rules);
    }
}
