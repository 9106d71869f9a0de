package nl.buurtpers.print.poster;

import java.util.List;
import java.util.SplittableRandom;
import nl.buurtpers.typeset.flow.Plate;
import nl.buurtpers.typeset.frame.Content;
import nl.buurtpers.typeset.frame.Frame;
import nl.buurtpers.typeset.frame.Ink;

/**
 * A row of houses at the foot of a coloured field that no picture fills.
 *
 * @param wall colour of the houses
 * @param window colour of their windows
 */
record Skyline(Ink wall, Ink window) {

    /** Draws houses of at most this height that stand on the bottom; the same ones for the same seed. */
    void draw(double left, double right, double bottom, double height, long seed, Plate plate) {
        var random = new SplittableRandom(seed);
        double widest = Math.min(height * 0.75, (right - left) / 4);
        int houses = (int) Math.max(4, Math.round((right - left) / (widest * 0.8)));
        double x = left;
        for (int i = 0; i < houses; i++) {
            double rest = (right - x) / (houses - i);
            double width = i == houses - 1 ? right - x : rest * (0.85 + 0.3 * random.nextDouble());
            double tall = height * (0.62 + 0.38 * random.nextDouble());
            house(x, bottom, width, tall, random.nextInt(3), plate);
            x += width;
        }
    }

    private void house(double x, double bottom, double width, double height, int kind, Plate plate) {
        double gap = width * 0.03;
        double left = x + gap;
        double right = x + width - gap;
        var house = new Pictogram();
        double eaves = bottom - height * 0.68;
        double top = bottom - height;
        double middle = (left + right) / 2;
        switch (kind) {
            case 0 -> house.polygon(left, bottom, left, eaves, middle, top, right, eaves, right, bottom);
            case 1 -> stepped(house, left, right, bottom, eaves, top);
            default ->
                house.polygon(
                        left,
                        bottom,
                        left,
                        eaves,
                        left + width * 0.2,
                        top,
                        right - width * 0.2,
                        top,
                        right,
                        eaves,
                        right,
                        bottom);
        }
        plate.furniture(Content.Artifact.LAYOUT, List.of(house.at(0, 0, 24, wall)));
        windows(left, right - left, bottom, bottom - eaves, plate);
    }

    /** The stepped gable of an old street. */
    private static void stepped(Pictogram house, double left, double right, double bottom, double eaves, double top) {
        double third = (eaves - top) / 3;
        double step = (right - left) / 7;
        house.polygon(
                left,
                bottom,
                left,
                eaves,
                left + step,
                eaves,
                left + step,
                eaves - third,
                left + 2 * step,
                eaves - third,
                left + 2 * step,
                eaves - 2 * third,
                left + 3 * step,
                eaves - 2 * third,
                left + 3 * step,
                top,
                right - 3 * step,
                top,
                right - 3 * step,
                eaves - 2 * third,
                right - 2 * step,
                eaves - 2 * third,
                right - 2 * step,
                eaves - third,
                right - step,
                eaves - third,
                right - step,
                eaves,
                right,
                eaves,
                right,
                bottom);
    }

    private void windows(double left, double width, double bottom, double wallHeight, Plate plate) {
        double pane = width * 0.2;
        int rows = (int) Math.floor(wallHeight / (pane * 2.1));
        for (int row = 0; row < rows; row++) {
            double y = bottom - wallHeight + pane * 0.5 + row * pane * 2.1;
            pane(left + width * 0.2, y, pane, plate);
            pane(left + width * 0.6, y, pane, plate);
        }
    }

    private void pane(double x, double y, double side, Plate plate) {
        plate.ornament(new Frame.Box(x, y, side, side * 1.35, window, null, 0));
    }
}
