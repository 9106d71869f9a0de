package nl.buurtpers.print.newspaper;

import java.util.List;
import java.util.Optional;
import nl.buurtpers.model.AdvertSize;
import nl.buurtpers.typeset.flow.Galley;
import nl.buurtpers.typeset.flow.Plate;
import nl.buurtpers.typeset.frame.Frame;
import nl.buurtpers.typeset.frame.Ink;

/** An advertisement: a box of the size that was bought; larger when its words ask for more. */
final class AdvertBox implements Block {

    /** Units of white inside the box. */
    static final int PAD = 4;
    /** Part of a page beside which nothing else can stand. */
    private static final double ALL = 0.85;

    private final Galley galley;
    private final int span;
    private final int bought;
    private final Sheet sheet;
    private final Ink ink;
    private final int section;

    AdvertBox(Galley galley, AdvertSize size, Sheet sheet, Ink ink, int section) {
        this.galley = galley;
        this.span = span(size, sheet.columns());
        this.bought = bought(size, sheet);
        this.sheet = sheet;
        this.ink = ink;
        this.section = section;
    }

    /** Columns across. */
    static int span(AdvertSize size, int columns) {
        return switch (size) {
            case EIGHTH -> columns >= 4 ? 2 : 1;
            case QUARTER -> columns == 2 ? 1 : columns == 4 ? 2 : columns;
            case HALF, FULL -> columns;
        };
    }

    /** Height that was bought, units. */
    static int bought(AdvertSize size, Sheet sheet) {
        int span = span(size, sheet.columns());
        double part = switch (size) {
            case EIGHTH -> 1 / 8.0;
            case QUARTER -> 1 / 4.0;
            case HALF -> 1 / 2.0;
            case FULL -> 1;
        };
        double high = sheet.down() * part * sheet.columns() / span;
        int units = (int) Math.min(sheet.down(), high - (part < 1 ? Makeup.GAP / 2.0 : 0));
        return units / Sheet.LINE * Sheet.LINE;
    }

    /** Width of the words in the box. */
    static double measure(AdvertSize size, Sheet sheet) {
        return sheet.span(span(size, sheet.columns())) - 2 * PAD * sheet.unit();
    }

    /** Whether the words fit into a box on one page at all. */
    boolean fits() {
        return content() <= sheet.down();
    }

    /** Whether its words need more than was bought. */
    boolean overfull() {
        return content() > bought;
    }

    /** Whether it is a page of its own. */
    boolean wholePage() {
        return span == sheet.columns() && height(span) > sheet.down() * ALL;
    }

    Galley galley() {
        return galley;
    }

    private int content() {
        return Sheet.wholeLines(galley.height() + 2 * PAD);
    }

    @Override
    public List<Integer> spans() {
        return List.of(span);
    }

    @Override
    public int height(int across) {
        return Math.max(bought, content());
    }

    @Override
    public int give(int across) {
        return Math.min(8 * Sheet.LINE, sheet.down() - height(across));
    }

    @Override
    public Optional<Cut> cut(int across, int height, Cutting how) {
        return Optional.empty();
    }

    @Override
    public Cut forcedCut(int across, int height) {
        return new Cut(this, Optional.empty());
    }

    @Override
    public void draw(Slot slot, Plate plate) {
        double unit = slot.unit();
        plate.ornament(new Frame.Box(slot.x(), slot.top(), slot.width(), slot.height() * unit, null, ink, 1));
        double open = (slot.height() - galley.height()) / 2.0;
        galley.draw(0, galley.size(), slot.x() + PAD * sheet.unit(), slot.y(open), unit, plate);
    }

    @Override
    public int priority() {
        return 5;
    }

    @Override
    public int section() {
        return section;
    }

    @Override
    public boolean advert() {
        return true;
    }
}
