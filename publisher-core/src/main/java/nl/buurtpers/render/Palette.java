package nl.buurtpers.render;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The colours of pages on a screen, by day and by night. Text has a contrast of 7 to 1 or more on everything that it stands on
 * (WCAG 2.2, 1.4.6), lines and frames that mean something 3 to 1 (1.4.11), whatever colours a neighbourhood chose.
 *
 * @param paper colour under the text
 * @param tint colour under panels
 * @param ink colour of text
 * @param quiet colour of text that stands back
 * @param accent colour of links and rules
 * @param band colour under the navigation
 * @param onBand colour of text on the band
 * @param line colour of thin rules
 */
public record Palette(
        Colour paper, Colour tint, Colour ink, Colour quiet, Colour accent, Colour band, Colour onBand, Colour line) {

    /** A little over 7, because colours are rounded to whole steps. */
    private static final double TEXT = 7.05;

    private static final Colour NIGHT = new Colour(0x15, 0x17, 0x1a);
    private static final Colour MOONLIGHT = new Colour(0xec, 0xea, 0xe6);
    /** The darkest paper of a day: darker, neither black nor white ink reaches 7 to 1 with room for a tint. */
    private static final double DAY = 0.45;

    /** On the paper of the house. */
    public static Palette day(HouseStyle style) {
        return of(usable(style.paper()), style.ink(), style.accent());
    }

    /** On a dark ground, for who asks for it. */
    public static Palette night(HouseStyle style) {
        return of(NIGHT.mix(style.accent(), 0.06), MOONLIGHT, style.accent());
    }

    /** Papers in between are made lighter; dark ones are a choice and stay. */
    private static Colour usable(Colour paper) {
        var lighter = paper;
        for (int step = 1; step <= 20 && lighter.luminance() > 0.06 && lighter.luminance() < DAY; step++) {
            lighter = paper.mix(Colour.WHITE, step / 20.0);
        }
        return lighter;
    }

    private static Palette of(Colour paper, Colour ink, Colour accent) {
        var tint = paper.mix(accent, 0.07);
        var hard = harder(paper, tint);
        var text = ink.withContrast(TEXT, hard);
        var strong = accent.withContrast(TEXT, hard);
        return new Palette(
                paper,
                tint,
                text,
                text.mix(paper, 0.25).withContrast(TEXT, hard),
                strong,
                strong,
                paper,
                text.mix(paper, 0.5).withContrast(3.05, hard));
    }

    /** The one of the two on which text is harder to read. */
    private static Colour harder(Colour paper, Colour tint) {
        boolean dark = paper.luminance() <= 0.18;
        return dark == tint.luminance() > paper.luminance() ? tint : paper;
    }

    /** As custom properties of CSS, a line each. */
    public String declarations(String indent) {
        var out = new StringBuilder();
        properties()
                .forEach((name, value) -> out.append(indent)
                        .append(name)
                        .append(": ")
                        .append(value)
                        .append(";\n"));
        return out.toString();
    }

    /** A folded paper in these colours: an icon as SVG. */
    public String icon() {
        var lines = new StringBuilder();
        for (int y : List.of(26, 34, 42, 50)) {
            lines.append("<path d=\"M14 %dh36\"/>".formatted(y));
        }
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64">\
                <rect width="64" height="64" rx="10" fill="%s"/>\
                <g stroke="%s" stroke-width="4"><path stroke-width="8" d="M14 15h36"/>%s</g></svg>
                """.formatted(band.hex(), onBand.hex(), lines);
    }

    /** Names of custom properties and their values, in order. */
    private Map<String, String> properties() {
        var properties = new LinkedHashMap<String, String>();
        properties.put("--paper", paper.hex());
        properties.put("--tint", tint.hex());
        properties.put("--ink", ink.hex());
        properties.put("--quiet", quiet.hex());
        properties.put("--accent", accent.hex());
        properties.put("--band", band.hex());
        properties.put("--on-band", onBand.hex());
        properties.put("--line", line.hex());
        return properties;
    }
}
