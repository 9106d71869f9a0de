package nl.buurtpers.feed;

import java.util.List;
import java.util.Set;
import nl.buurtpers.model.Event;
import nl.buurtpers.plan.Plan;
import nl.buurtpers.plan.Planned;
import nl.buurtpers.render.Audience;
import nl.buurtpers.render.Channel;
import nl.buurtpers.render.Coverage;
import nl.buurtpers.render.Kit;
import nl.buurtpers.render.Proof;
import nl.buurtpers.render.Renderer;

/** Makes {@code rss.xml}, {@code atom.xml}, {@code feed.json} and {@code agenda.ics}: every item with its whole text. */
public final class FeedsRenderer implements Renderer {

    private static final Channel CHANNEL = new Channel(
            "feeds",
            FeedsRenderer.class,
            List.of(RssFile.MEDIA_TYPE, AtomFile.MEDIA_TYPE, JsonFeedFile.MEDIA_TYPE, AgendaFile.MEDIA_TYPE),
            Set.of(Audience.ONLINE, Audience.LOW_VISION, Audience.BLIND, Audience.DEAF),
            Channel.Keeping.FLEETING,
            List.of());

    @Override
    public Channel channel() {
        return CHANNEL;
    }

    /** A feed has room for everything, so there is nothing to measure: every item is shown in full. */
    @Override
    public Proof compose(Plan plan, Kit kit) {
        var coverage = new Coverage.Builder(plan);
        plan.items().forEach(item -> coverage.full(item, places(item)));
        return new FeedsProof(plan, kit, coverage.build());
    }

    private static List<String> places(Planned item) {
        return item.item() instanceof Event
                ? List.of(RssFile.NAME, AtomFile.NAME, JsonFeedFile.NAME, AgendaFile.NAME)
                : List.of(RssFile.NAME, AtomFile.NAME, JsonFeedFile.NAME);
    }
}
