package nl.buurtpers.print.largeprint;

import java.util.List;
import nl.buurtpers.print.column.ColumnStyle;
import nl.buurtpers.print.column.Format;
import nl.buurtpers.print.column.Spaces;
import nl.buurtpers.print.column.Titles;
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

    private static final double MARGIN = 25 * Format.MM;
    private static final double LONGEST_LINE = 152 * Format.MM;
    private static final double LEADING = 1.4;
    private static final int UNITS_OF_A_LINE = 4;
    private static final int SCREEN_RESOLUTION = 150;

    static LargePrintStyle of(double size, String paper, HouseStyle style) {
        boolean large = paper.equals("A3");
        return new LargePrintStyle(
                size,
                (large ? 297 : 210) * Format.MM,
                (large ? 420 : 297) * Format.MM,
                Typography.accent(style.accent(), 7));
    }

    ColumnStyle column() {
        int line = UNITS_OF_A_LINE;
        return new ColumnStyle(
                format(),
                typography(),
                new Titles(type(2.1), type(1.6), type(1.35), type(1.35)),
                new Spaces(line * 2, line * 2, line * 2, line * 2, line, line / 2),
                false);
    }

    double unit() {
        return size * LEADING / UNITS_OF_A_LINE;
    }

    /** The folio stands two lines below the text. */
    Format format() {
        int units = (int) Math.floor((height - 2 * MARGIN - 2 * size * LEADING) / unit());
        return new Format(width, height, (width - measure()) / 2, MARGIN, measure(), unit(), units);
    }

    /** Width of the lines: as much of the page as a line may take, and never more than some 65 characters. */
    private double measure() {
        return Math.min(width - 2 * MARGIN, Math.max(LONGEST_LINE, Math.min(width - 2 * MARGIN, size * 24)));
    }

    double folioBaseline() {
        return height - MARGIN;
    }

    private Typography.Type type(double times) {
        double points = Math.max(20, size * times);
        return new Typography.Type(points, (int) Math.ceil(points * 1.25 / unit()));
    }

    private Typography typography() {
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
                format().units(),
                new StandingType());
    }
}
