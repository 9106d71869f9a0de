package nl.buurtpers.print.booklet;

import nl.buurtpers.print.column.ColumnStyle;
import nl.buurtpers.print.column.Furniture;
import nl.buurtpers.typeset.flow.Plate;
import nl.buurtpers.typeset.frame.Frame;

/** The band of the house colour at the foot of the back page, as on the cover. */
record BackBand(ColumnStyle style) implements Furniture {

    private static final double HEIGHT = 27;

    @Override
    public void draw(int number, String label, Plate plate) {
        var format = style.format();
        plate.ornament(new Frame.Box(
                0,
                format.height() - HEIGHT,
                format.width(),
                HEIGHT,
                style.type().accent(),
                null,
                0));
    }
}
