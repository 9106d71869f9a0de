package nl.buurtpers.print.booklet;

import java.util.List;
import nl.buurtpers.print.column.ColumnStyle;
import nl.buurtpers.print.column.Format;
import nl.buurtpers.print.column.Spaces;
import nl.buurtpers.print.column.Titles;
import nl.buurtpers.print.copy.Fount;
import nl.buurtpers.print.copy.Typography;
import nl.buurtpers.render.Finding;
import nl.buurtpers.render.Kit;
import nl.buurtpers.typeset.font.FontLibrary;
import nl.buurtpers.typeset.frame.Ink;
import nl.buurtpers.typeset.line.Setting;
import nl.buurtpers.typeset.line.StandingType;

/**
 * The looks of the booklet. It is set for A5, never made smaller from A4 (CP-02): type of 12 pt or more (CP-01), lines of
 * some sixty letters, headings at least 4 pt larger than the text (CP-04), lines of facing pages level.
 *
 * @param size type size of running text, pt
 */
record BookletStyle(double size, Fount text, Fount headline, Ink accent) {

    /** Clear print asks no smaller type in anything printed (CP-01). */
    static final double LEAST = 12;

    private static final double WIDTH = 148 * Format.MM;
    private static final double HEIGHT = 210 * Format.MM;
    private static final double INNER = 16 * Format.MM;
    private static final double OUTER = 14 * Format.MM;
    private static final double TOP = 18 * Format.MM;
    private static final double FOOT = 13 * Format.MM;
    private static final double LEADING = 1.3;
    private static final int LINE = 4;
    /** What the printer at home or in a library shows. */
    private static final int RESOLUTION = 200;

    private static final double CONTRAST = 4.5;

    static BookletStyle of(Kit kit, List<Finding> findings) {
        var house = kit.style();
        return new BookletStyle(
                Math.max(LEAST, kit.options().decimal("body-size")),
                Fount.of(house.textFont(), kit.assets(), FontLibrary.SERIF, findings),
                Fount.of(house.headlineFont(), kit.assets(), FontLibrary.SERIF, findings),
                Typography.accent(house.accent(), CONTRAST));
    }

    ColumnStyle column() {
        var titles = new Titles(type(2.5), section(), type(1.6), type(1.34));
        return new ColumnStyle(format(), typography(), titles, new Spaces(3 * LINE, 0, 3 * LINE, 2 * LINE, 2, 1), true);
    }

    private double unit() {
        return size * LEADING / LINE;
    }

    private Format format() {
        int lines = (int) Math.floor((HEIGHT - TOP - FOOT) / (unit() * LINE));
        return new Format(WIDTH, HEIGHT, INNER, TOP, WIDTH - INNER - OUTER, unit(), lines * LINE);
    }

    private Typography.Type type(double times) {
        double points = size * times;
        return new Typography.Type(points, (int) Math.ceil(points * 1.15 / unit()));
    }

    /** A heading with room for the rule above it. */
    private Typography.Type section() {
        var plain = type(1.85);
        return new Typography.Type(plain.size(), plain.line() + 2);
    }

    private Typography typography() {
        return new Typography(
                unit(),
                text,
                headline,
                Fount.of(FontLibrary.SANS),
                Ink.BLACK,
                accent,
                new Typography.Type(size, LINE),
                new Typography.Type(size * 0.9, LINE),
                new Typography.Type(size * 1.25, LINE + 1),
                List.of(
                        new Typography.Type(size * 1.17, LINE),
                        new Typography.Type(size * 1.08, LINE),
                        new Typography.Type(size, LINE)),
                Setting.JUSTIFIED,
                size,
                0,
                false,
                RESOLUTION,
                format().units(),
                new StandingType());
    }
}
