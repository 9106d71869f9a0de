package nl.buurtpers.print.newspaper;

import java.util.List;

/**
 * Blocks of a window as they could stand side by side, whatever page they come on.
 *
 * @param lead index of the block at the left
 * @param members indices of all its blocks, as bits
 * @param band the blocks at the height of the tallest
 * @param empty columns in which nothing stands
 * @param white what the white below the shorter ones and in empty columns costs
 * @param adverts columns times units that are paid for
 */
record Arrangement(int lead, long members, Band band, int empty, double white, int adverts) {

    static Arrangement of(int lead, long members, List<Place> places, int empty) {
        int height = 0;
        int adverts = 0;
        for (var place : places) {
            height = Math.max(height, place.height());
            adverts += place.block().advert() ? place.area() : 0;
        }
        double white = PageCost.white(places, height) + PageCost.beside(height, empty);
        return new Arrangement(lead, members, Band.of(places, height, List.of()), empty, white, adverts);
    }
}
