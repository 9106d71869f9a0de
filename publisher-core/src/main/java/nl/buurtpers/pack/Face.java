package nl.buurtpers.pack;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import nl.buurtpers.render.Colour;
import nl.buurtpers.render.HouseStyle;
import nl.buurtpers.source.Manuscript;
import nl.buurtpers.source.Seeds;
import nl.buurtpers.source.Trouble;

/**
 * The face of an edition: the house style that it names, else that of its neighbourhood, else the standard one; and over
 * it whatever the edition sets itself.
 *
 * @param seeds the house styles that there are
 * @param troubles where it is told that one is not there
 */
record Face(Seeds seeds, List<Trouble> troubles) {

    private static final String STANDARD = "standaard";

    HouseStyle of(Manuscript manuscript) {
        var style = manuscript.style();
        var house = style.house().map(this::named).orElseGet(() -> ofNeighbourhood(manuscript));
        return new HouseStyle(
                style.accent().flatMap(Colour::of).orElse(house.accent()),
                style.ink().flatMap(Colour::of).orElse(house.ink()),
                style.paper().flatMap(Colour::of).orElse(house.paper()),
                style.headlineFont().orElse(house.headlineFont()),
                style.textFont().orElse(house.textFont()),
                style.logo().or(house::logo),
                style.logo().isPresent() ? style.logoAlt() : house.logoAlt());
    }

    private HouseStyle named(String id) {
        return seeds.houseStyle(id).orElseGet(() -> {
            troubles.add(MakeReady.unknown("edition.yaml", OptionalInt.empty(), "house", id, seeds.houseStyles()));
            return HouseStyle.STANDARD;
        });
    }

    private HouseStyle ofNeighbourhood(Manuscript manuscript) {
        return Optional.of(manuscript.edition())
                .flatMap(seeds::houseStyleOf)
                .flatMap(seeds::houseStyle)
                .or(() -> seeds.houseStyle(STANDARD))
                .orElse(HouseStyle.STANDARD);
    }
}
