package nl.buurtpers.print.newspaper;

import java.util.List;

/**
 * Blocks side by side.
 *
 * @param height units
 * @param give units by which all of its blocks may grow
 * @param rest what goes on on the next page
 */
record Band(List<Place> places, int height, int give, List<Block> rest) {

    Band {
        places = List.copyOf(places);
        rest = List.copyOf(rest);
    }

    static Band of(List<Place> places, int height, List<Block> rest) {
        int give = Integer.MAX_VALUE;
        for (var place : places) {
            give = Math.min(give, place.give() - (height - place.height()));
        }
        return new Band(places, height, Math.max(0, give), rest);
    }

    boolean advert() {
        for (var place : places) {
            if (place.block().advert()) {
                return true;
            }
        }
        return false;
    }
}
