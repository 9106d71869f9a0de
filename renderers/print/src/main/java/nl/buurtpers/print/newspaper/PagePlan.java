package nl.buurtpers.print.newspaper;

import java.util.List;

/**
 * A page that was made up.
 *
 * @param bands from top to bottom
 * @param room units that it has
 */
record PagePlan(List<Band> bands, int room) {

    PagePlan {
        bands = List.copyOf(bands);
    }

    int used() {
        int sum = Makeup.GAP * Math.max(0, bands.size() - 1);
        for (var band : bands) {
            sum += band.height();
        }
        return sum;
    }

    /** Units by which its bands may grow. */
    int give() {
        return bands.stream().mapToInt(Band::give).sum();
    }

    void placed(int number) {
        bands.forEach(band -> band.places().forEach(place -> place.block().placed(number)));
    }
}
