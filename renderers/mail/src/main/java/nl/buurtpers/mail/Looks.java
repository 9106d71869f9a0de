package nl.buurtpers.mail;

import java.util.Map;
import nl.buurtpers.render.HouseStyle;

/**
 * How a letter looks: a few styles on the elements themselves, because some programs drop style sheets, and a sheet for
 * links and for the night. Text is 18 pixels in a standard letter, with lines one and a half times as high, flush left.
 */
final class Looks {

    private static final String TEXT = "font-family:Arial,Helvetica,sans-serif;line-height:1.5;text-align:left;";
    private static final String HEADINGS = "font-family:Georgia,serif;line-height:1.25;";

    private final Palette day;
    private final Palette night;
    private final TypeSize size;

    Looks(HouseStyle style, TypeSize size) {
        this.day = Palette.day(style);
        this.night = Palette.night(style);
        this.size = size;
    }

    /** Values for the frame of the letter. */
    Map<String, Object> frame() {
        return Map.ofEntries(
                Map.entry("css", sheet()),
                Map.entry("nightCss", nightSheet()),
                Map.entry("sheet", "margin:0;padding:0;" + colours()),
                Map.entry(
                        "column",
                        "max-width:640px;margin:0 auto;padding:0 12px 32px 12px;" + TEXT + type(18) + colours()),
                Map.entry("mast", mast()),
                Map.entry("h1", "margin:0 0 8px 0;" + type(28) + HEADINGS),
                Map.entry("h2", "margin:0;" + type(24) + HEADINGS),
                Map.entry(
                        "contentsBox",
                        "margin:24px 0 0 0;padding:16px 12px;border:2px solid "
                                + day.rule().hex()),
                Map.entry("rule", section()),
                Map.entry(
                        "foot",
                        "margin:48px 0 0 0;padding:8px 0 0 0;border-top:4px solid "
                                + day.rule().hex()),
                Map.entry("logo", logo()));
    }

    private String mast() {
        return "padding:24px 16px;background-color:%s;color:%s"
                .formatted(day.band().hex(), day.onBand().hex());
    }

    /** On paper: most logos are drawn in the colour that the band has. */
    private String logo() {
        return "display:block;margin:0 0 16px 0;padding:12px;height:auto;background-color:%s"
                .formatted(day.paper().hex());
    }

    private String section() {
        return "margin:48px 0 0 0;padding:12px 0 0 0;border-top:4px solid %s;color:%s;%s%s"
                .formatted(day.rule().hex(), day.accent().hex(), type(26), HEADINGS);
    }

    /** Style of an item's headline. */
    String headline() {
        return "margin:32px 0 0 0;" + type(22) + HEADINGS;
    }

    /** Style of a box around an advertisement. */
    String box() {
        return "margin:32px 0 0 0;padding:0 12px;border:2px solid " + day.rule().hex();
    }

    private String type(int standard) {
        return "font-size:" + size.pixels(standard) + "px;";
    }

    private String colours() {
        return "background-color:%s;color:%s"
                .formatted(day.paper().hex(), day.ink().hex());
    }

    private String sheet() {
        return """
                a{color:%s}
                ul,ol{padding-left:24px}
                blockquote{margin:16px 0;padding:0 0 0 16px;border-left:4px solid %s}
                """.formatted(day.accent().hex(), day.rule().hex());
    }

    /** Stands in a sheet that is for the dark alone: programs that know no such sheet keep the colours of the day. */
    private String nightSheet() {
        return """
                .sheet{background-color:%s!important;color:%s!important}
                a,h2.rule{color:%s!important}
                .rule,.box,blockquote{border-color:%s!important}
                """.formatted(
                        night.paper().hex(),
                        night.ink().hex(),
                        night.accent().hex(),
                        night.rule().hex());
    }
}
