package nl.buurtpers.print.largeprint;

import java.util.List;
import nl.buurtpers.print.copy.Fount;
import nl.buurtpers.print.copy.Typography;
import nl.buurtpers.render.HouseStyle;
import nl.buurtpers.typeset.font.FontLibrary;
import nl.buurtpers.typeset.frame.Ink;
import nl.buurtpers.typeset.line.Setting;
import nl.buurtpers.typeset.line.StandingType;

/**
 * The looks of large print, after UKAAF G003 and the guidelines of the American Council of the Blind (2025): nothing
 * smaller than the body, which is 18 pt or more; no slope, no underline, no divided words; 1.4 lines apart; margins of
 * 25 mm or more; lines of at most 152 mm.
 *
 * @param size type size of running text, pt
 * @param width of the page, pt
 * @param height of the page, pt
 */
record LargePrintStyle(double size, double width, double height, Ink accent) {

    static final double MM = 72 / 25.4;
    private static final double MARGIN = 25 * MM;
    private static final double LONGEST_LINE = 152 * MM;
    private static final double LEADING = 1.4;
    private static final int UNITS_OF_A_LINE = 4;
    private static final int SCREEN_RESOLUTION = 150;

    static LargePrintStyle of(double size, String paper, HouseStyle style) {
        boolean large = paper.equals("A3");
        return new LargePrintStyle(
                size, (large ? 297 : 210) * MM, (large ? 420 : 297) * MM, Typography.accent(style.accent(), 7));
    }

    double unit() {
        return size * LEADING / UNITS_OF_A_LINE;
    }

    int line() {
        return UNITS_OF_A_LINE;
    }

    /** Width of the lines: as much of the page as a line may take, and never more than some 65 characters. */
    double measure() {
        return Math.min(width - 2 * MARGIN, Math.max(LONGEST_LINE, Math.min(width - 2 * MARGIN, size * 24)));
    }

    double left() {
        return (width - measure()) / 2;
    }

    double top() {
        return MARGIN;
    }

    /** Units of text on a page; the folio stands two lines below. */
    int units() {
        return (int) Math.floor((height - 2 * MARGIN - 2 * size * LEADING) / unit());
    }

    double folioBaseline() {
        return height - MARGIN;
    }

    Typography.Type publication() {
        return type(2.1);
    }

    Typography.Type section() {
        return type(1.6);
    }

    Typography.Type title() {
        return type(1.35);
    }

    private Typography.Type type(double times) {
        double points = Math.max(20, size * times);
        return new Typography.Type(points, (int) Math.ceil(points * 1.25 / unit()));
    }

    Typography typography() {
        var fount = Fount.of(FontLibrary.HYPERLEGIBLE).upright();
        var body = new Typography.Type(size, UNITS_OF_A_LINE);
        return new Typography(
                unit(),
                fount,
                fount,
                fount,
                Ink.BLACK,
                accent,
                body,
                body,
                body,
                List.of(type(1.2), type(1.12), type(1.12)),
                Setting.RAGGED,
                0,
                UNITS_OF_A_LINE,
                true,
                SCREEN_RESOLUTION,
                units(),
                new StandingType());
    }
}
