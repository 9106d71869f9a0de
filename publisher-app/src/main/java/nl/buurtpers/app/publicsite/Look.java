package nl.buurtpers.app.publicsite;

import nl.buurtpers.app.publishing.BundledSeeds;
import nl.buurtpers.render.HouseStyle;
import nl.buurtpers.render.Palette;
import nl.buurtpers.render.Typeface;
import nl.buurtpers.source.Seeds;

/** The face of a neighbourhood as custom properties of CSS, the same as those of the sites in its bundles. */
final class Look {

    private Look() {}

    private static HouseStyle style(String id) {
        return new Seeds(BundledSeeds.INSTANCE).houseStyle(id).orElse(HouseStyle.STANDARD);
    }

    /** The icon of this house style, SVG. */
    static String icon(String houseStyle) {
        return Palette.day(style(houseStyle)).icon();
    }

    /** The style sheet of this house style; the standard one where there is none with this id. */
    static String css(String houseStyle) {
        var style = style(houseStyle);
        return ":root {\n  color-scheme: light dark;\n  --headline: "
                + Typeface.of(style.headlineFont(), "headline").families()
                + ";\n  --text: " + Typeface.of(style.textFont(), "text").families() + ";\n"
                + Palette.day(style).declarations("  ")
                + "}\n@media screen and (prefers-color-scheme: dark) {\n  :root {\n"
                + Palette.night(style).declarations("    ")
                + "  }\n}\n";
    }
}
