package nl.buurtpers.mail;

import nl.buurtpers.render.Colour;
import nl.buurtpers.render.HouseStyle;

/**
 * The colours of a letter. Words have a contrast of at least 7 to 1 with what is under them, by day and by night (WCAG
 * 2.2, 1.4.6); rules have 3 to 1 (1.4.11).
 *
 * @param paper under the words
 * @param ink words
 * @param accent links and headings
 * @param rule lines and boxes
 * @param band under the name of the paper
 * @param onBand words there
 */
record Palette(Colour paper, Colour ink, Colour accent, Colour rule, Colour band, Colour onBand) {

    private static final double WORDS = 7;
    private static final double LINES = 3;
    private static final Colour NIGHT = new Colour(0x16, 0x18, 0x1b);
    private static final Colour MOON = new Colour(0xec, 0xea, 0xe6);

    static Palette day(HouseStyle style) {
        return on(style.paper(), style.ink(), style);
    }

    static Palette night(HouseStyle style) {
        return on(NIGHT, MOON, style);
    }

    private static Palette on(Colour paper, Colour ink, HouseStyle style) {
        return new Palette(
                paper,
                ink.withContrast(WORDS, paper),
                style.accent().withContrast(WORDS, paper),
                style.accent().mix(paper, 0.4).withContrast(LINES, paper),
                style.accent(),
                Colour.WHITE.withContrast(WORDS, style.accent()));
    }
}
