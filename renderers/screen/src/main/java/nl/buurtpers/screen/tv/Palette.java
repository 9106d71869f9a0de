package nl.buurtpers.screen.tv;

import nl.buurtpers.render.Colour;
import nl.buurtpers.render.HouseStyle;
import nl.buurtpers.typeset.frame.Ink;

/**
 * The colours of the slides: those of the neighbourhood, kept within the levels 16 to 235 that television can show, and
 * moved until everything that is read has a contrast of {@value #LEAST_CONTRAST} to 1 with its ground.
 *
 * @param ground under everything
 * @param text of titles and running text
 * @param quiet of footers and credits
 * @param accent of labels, dates and rules, on the ground
 * @param plate under the masthead and behind the logo
 * @param onPlate of words on the plate
 */
record Palette(Colour ground, Colour text, Colour quiet, Colour accent, Colour plate, Colour onPlate) {

    /** WCAG 2.2, 1.4.6 "contrast (enhanced)". */
    static final double LEAST_CONTRAST = 7;

    private static final int DARKEST = 16;
    private static final int LIGHTEST = 235;
    private static final Colour BLACK = new Colour(DARKEST, DARKEST, DARKEST);
    private static final Colour WHITE = new Colour(LIGHTEST, LIGHTEST, LIGHTEST);

    /** Light words on a dark ground that has a little of the accent. */
    static Palette dark(HouseStyle style) {
        var ground = legal(style.accent().mix(Colour.BLACK, 0.82));
        return of(style, ground, WHITE);
    }

    /** The paper and the ink of the neighbourhood. */
    static Palette light(HouseStyle style) {
        boolean printed = style.paper().luminance() > 0.5;
        return of(style, legal(printed ? style.paper() : Colour.WHITE), legal(printed ? style.ink() : Colour.BLACK));
    }

    private static Palette of(HouseStyle style, Colour ground, Colour words) {
        var text = readable(words, ground);
        var plate = legal(style.accent());
        return new Palette(
                ground,
                text,
                readable(text.mix(ground, 0.3), ground),
                readable(legal(style.accent()), ground),
                plate,
                plate.contrast(WHITE) >= plate.contrast(BLACK) ? WHITE : BLACK);
    }

    /** The plate, made darker or lighter until the words on it can be read. */
    Palette {
        plate = readable(plate, onPlate);
    }

    private static Colour readable(Colour colour, Colour ground) {
        var towards = ground.contrast(WHITE) >= ground.contrast(BLACK) ? WHITE : BLACK;
        var moved = colour;
        for (int step = 1; step <= 20 && moved.contrast(ground) < LEAST_CONTRAST; step++) {
            moved = colour.mix(towards, step / 20.0);
        }
        return moved;
    }

    private static Colour legal(Colour colour) {
        return new Colour(legal(colour.red()), legal(colour.green()), legal(colour.blue()));
    }

    /** The whole range is narrowed rather than cut off, so that a warm paper stays warm. */
    private static int legal(int level) {
        return DARKEST + level * (LIGHTEST - DARKEST) / 255;
    }

    /** A colour of the palette as ink. */
    static Ink ink(Colour colour) {
        return new Ink(Ink.Role.TEXT, (colour.red() << 16) | (colour.green() << 8) | colour.blue());
    }
}
