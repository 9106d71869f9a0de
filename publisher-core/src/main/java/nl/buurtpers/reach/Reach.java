package nl.buurtpers.reach;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import nl.buurtpers.model.Edition;
import nl.buurtpers.reach.ItemReach.Degree;
import nl.buurtpers.render.Audience;
import nl.buurtpers.render.Channel;
import nl.buurtpers.render.Coverage;

/**
 * Whom each item of an edition reaches, and whom it does not.
 *
 * @param items in the order of the edition
 */
public record Reach(List<ItemReach> items) {

    public Reach {
        items = List.copyOf(items);
    }

    /**
     * A channel that is made.
     *
     * @param channel the channel
     * @param coverage what it shows of each item
     */
    public record Made(Channel channel, Coverage coverage) {}

    /**
     * The reach of an edition.
     *
     * @param made the channels that are made
     * @param others channels that could be made as well
     */
    public static Reach of(Edition edition, List<Made> made, Collection<Channel> others) {
        var shown = new HashMap<String, List<Place>>();
        for (var each : made) {
            for (var entry : each.coverage().entries()) {
                shown.computeIfAbsent(entry.item(), _ -> new ArrayList<>()).add(new Place(each.channel(), entry));
            }
        }
        return new Reach(edition.items().stream()
                .map(item -> item.head().id())
                .map(id -> of(id, shown.getOrDefault(id, List.of()), others))
                .toList());
    }

    /** An item in one channel. */
    private record Place(Channel channel, Coverage.Entry entry) {

        Degree degree() {
            return switch (entry.shown()) {
                case FULL, SPLIT -> Degree.WHOLLY;
                case SHORTENED -> Degree.IN_SHORT;
                case LEFT_OUT -> Degree.NOT_AT_ALL;
            };
        }
    }

    private static ItemReach of(String item, List<Place> places, Collection<Channel> others) {
        var degrees = new EnumMap<Audience, Degree>(Audience.class);
        var gaps = new ArrayList<Gap>();
        for (var audience : Audience.values()) {
            var serving = places.stream()
                    .filter(place -> place.channel.audiences().contains(audience))
                    .toList();
            var degree = serving.stream()
                    .map(Place::degree)
                    .min(Comparator.naturalOrder())
                    .orElse(Degree.NOT_AT_ALL);
            degrees.put(audience, degree);
            if (degree == Degree.NOT_AT_ALL) {
                gaps.add(new Gap(audience, remedy(audience, serving, others)));
            }
        }
        return new ItemReach(item, degrees, gaps);
    }

    /** The cheapest one: a choice of the editors costs one line, a channel that is off one line, a shorter text some work. */
    private static Remedy remedy(Audience audience, List<Place> serving, Collection<Channel> others) {
        return serving.stream()
                .map(place -> Remedy.of(place.channel, place.entry))
                .flatMap(java.util.Optional::stream)
                .sorted(Comparator.comparingInt(Remedy::effort))
                .findFirst()
                .or(() -> others.stream()
                        .filter(channel -> channel.audiences().contains(audience))
                        .findFirst()
                        .<Remedy>map(channel -> new Remedy.SwitchOn(channel.id())))
                .orElse(Remedy.NONE);
    }
}
