package nl.buurtpers.reach;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import nl.buurtpers.render.Audience;

/**
 * Whom one item reaches.
 *
 * @param item its id
 * @param degrees for every kind of reader, how well
 * @param gaps the readers whom no channel reaches with it
 */
public record ItemReach(String item, Map<Audience, Degree> degrees, List<Gap> gaps) {

    public ItemReach {
        degrees = Collections.unmodifiableMap(new EnumMap<>(degrees));
        gaps = List.copyOf(gaps);
    }

    /** How well, from best to worst. */
    public enum Degree {
        /** Some channel that they can use shows every word. */
        WHOLLY,
        /** The channels that they can use show a shorter text. */
        IN_SHORT,
        NOT_AT_ALL
    }
}
