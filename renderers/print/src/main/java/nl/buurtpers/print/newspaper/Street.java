package nl.buurtpers.print.newspaper;

import java.util.ArrayList;
import java.util.List;
import nl.buurtpers.typeset.flow.Plate;
import nl.buurtpers.typeset.frame.Frame;
import nl.buurtpers.typeset.frame.Ink;

/** A row of gabled houses: the ornament that closes a column which ends early. */
final class Street {

    /** Width of a house, in heights. */
    private static final double SLIM = 0.62;
    /** Part of the colour of the house that is seen. */
    private static final double TINT = 0.22;
    /** A house is no higher, pt. */
    private static final double HIGHEST = 90;
    /** White between two streets, pt. */
    private static final double ALLEY = 8;
    /** Height of the wall, in heights of the house. */
    private static final double WALL = 0.7;

    private final Ink ink;

    Street(Ink accent) {
        int rgb = accent.rgb();
        this.ink = Ink.accent(tint(rgb >> 16 & 255) << 16 | tint(rgb >> 8 & 255) << 8 | tint(rgb & 255));
    }

    private static int tint(int channel) {
        return (int) Math.round(255 - (255 - channel) * TINT);
    }

    /** Draws it into a slot: as many houses as stand side by side in it, of its height; several streets in a high one. */
    void draw(Slot slot, Plate plate) {
        double width = slot.width();
        double all = slot.height() * slot.unit();
        int streets = (int) Math.ceil(all / Math.min(HIGHEST, width * 0.7));
        double height = all / streets - (streets - 1) * ALLEY / streets;
        for (int i = 0; i < streets; i++) {
            street(slot.x(), slot.top() + i * (height + ALLEY), width, height, i, plate);
        }
    }

    private void street(double x, double top, double width, double height, int first, Plate plate) {
        int count = (int) Math.max(1, Math.round(width / (height * SLIM)));
        double wide = width / count;
        var walls = new ArrayList<Frame.Segment>();
        var windows = new ArrayList<Frame.Segment>();
        for (int i = 0; i < count; i++) {
            var house = new House(x + i * wide + wide * 0.03, top, wide * 0.94, height);
            house.outline((first + i) % 4, walls);
            house.openings(windows);
        }
        plate.ornament(new Frame.VectorPath(walls, ink));
        plate.ornament(new Frame.VectorPath(windows, Ink.WHITE));
    }

    /** A house of this street. */
    private record House(double x, double top, double width, double height) {

        private double px(double part) {
            return x + width * part;
        }

        private double py(double part) {
            return top + height * part;
        }

        /** Its wall below a pointed, stepped, bell or neck gable. */
        void outline(int kind, List<Frame.Segment> path) {
            double eaves = 1 - WALL;
            path.add(new Frame.Segment.Move(px(0), py(1)));
            line(path, 0, eaves);
            switch (kind) {
                case 0 -> line(path, 0.5, 0);
                case 1 -> steps(path, eaves);
                case 2 -> bell(path, eaves);
                default -> neck(path, eaves);
            }
            line(path, 1, eaves);
            line(path, 1, 1);
            path.add(new Frame.Segment.Close());
        }

        private void line(List<Frame.Segment> path, double across, double down) {
            path.add(new Frame.Segment.Line(px(across), py(down)));
        }

        private void steps(List<Frame.Segment> path, double eaves) {
            double rise = eaves / 4;
            for (int i = 0; i < 4; i++) {
                line(path, i * 0.11, eaves - (i + 1) * rise);
                line(path, (i + 1) * 0.11, eaves - (i + 1) * rise);
            }
            for (int i = 3; i >= 0; i--) {
                line(path, 1 - (i + 1) * 0.11, eaves - (i + 1) * rise);
                line(path, 1 - i * 0.11, eaves - (i + 1) * rise);
            }
        }

        private void bell(List<Frame.Segment> path, double eaves) {
            path.add(new Frame.Segment.Curve(px(0.22), py(eaves), px(0.2), py(0.1), px(0.36), py(0)));
            line(path, 0.64, 0);
            path.add(new Frame.Segment.Curve(px(0.8), py(0.1), px(0.78), py(eaves), px(1), py(eaves)));
        }

        private void neck(List<Frame.Segment> path, double eaves) {
            line(path, 0.26, eaves * 0.75);
            line(path, 0.26, eaves * 0.12);
            line(path, 0.5, 0);
            line(path, 0.74, eaves * 0.12);
            line(path, 0.74, eaves * 0.75);
        }

        /** A door, and windows in pairs above it. */
        void openings(List<Frame.Segment> path) {
            double door = Math.min(width * 0.36, height * 0.26);
            hole(path, px(0.39), py(1) - door, width * 0.22, door);
            double high = width * 0.24;
            double floor = height * WALL - door;
            int rows = (int) Math.floor(floor / (high * 1.45));
            for (int row = 0; row < rows; row++) {
                double y = py(1) - door - (row + 1) * (floor / rows) + (floor / rows - high) / 2;
                hole(path, px(0.17), y, width * 0.2, high);
                hole(path, px(0.63), y, width * 0.2, high);
            }
        }

        private static void hole(List<Frame.Segment> path, double x, double y, double width, double height) {
            path.add(new Frame.Segment.Move(x, y));
            path.add(new Frame.Segment.Line(x + width, y));
            path.add(new Frame.Segment.Line(x + width, y + height));
            path.add(new Frame.Segment.Line(x, y + height));
            path.add(new Frame.Segment.Close());
        }
    }
}
