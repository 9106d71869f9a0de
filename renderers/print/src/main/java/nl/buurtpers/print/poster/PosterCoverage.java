package nl.buurtpers.print.poster;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.buurtpers.message.Messages;
import nl.buurtpers.plan.Plan;
import nl.buurtpers.plan.Planned;
import nl.buurtpers.plan.Reason;
import nl.buurtpers.render.Coverage;

/** Says of every item where it is: on its poster, else on the flyer, else nowhere and why. */
final class PosterCoverage {

    private final Plan plan;
    private final Messages messages;
    private final Map<String, Reason> without;

    /**
     * A coverage.
     *
     * @param without why items have no poster, by id
     */
    PosterCoverage(Plan plan, Messages messages, Map<String, Reason> without) {
        this.plan = plan;
        this.messages = messages;
        this.without = new TreeMap<>(without);
    }

    /** An item was to have a poster and has none. */
    void tooLong(Planned item) {
        without.put(item.id(), Reason.of("poster-title-too-long"));
    }

    /** The coverage: posters first, then what the flyer adds, in reading order. */
    Coverage of(List<Poster> posters, Handout handout) {
        var coverage = new Coverage.Builder(plan);
        var covered = new HashSet<String>();
        for (var poster : posters) {
            poster.cover(coverage);
            covered.add(poster.item().id());
        }
        for (var mention : handout.mentions()) {
            var why = without.get(mention.item().id());
            if (why != null) {
                mention.cover(why.words(messages), coverage);
                covered.add(mention.item().id());
            }
        }
        plan.items().filter(item -> !covered.contains(item.id())).forEach(item -> leftOut(item, coverage));
        return coverage.build();
    }

    private void leftOut(Planned item, Coverage.Builder coverage) {
        coverage.leftOut(item, without.getOrDefault(item.id(), Reason.of("poster-not-asked")));
    }
}
