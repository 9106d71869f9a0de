package nl.buurtpers.site;

import java.util.List;
import java.util.Set;
import nl.buurtpers.plan.Plan;
import nl.buurtpers.render.Audience;
import nl.buurtpers.render.Channel;
import nl.buurtpers.render.Coverage;
import nl.buurtpers.render.Kit;
import nl.buurtpers.render.Proof;
import nl.buurtpers.render.Renderer;

/** Makes the site: a front page, a page for each item and section, a diary and a directory, with all that they need. */
public final class SiteRenderer implements Renderer {

    private static final Channel CHANNEL = new Channel(
            "site",
            SiteRenderer.class,
            List.of("text/html"),
            Set.of(Audience.ONLINE, Audience.LOW_VISION, Audience.BLIND, Audience.DEAF),
            Channel.Keeping.KEPT,
            List.of());

    @Override
    public Channel channel() {
        return CHANNEL;
    }

    @Override
    public Proof compose(Plan plan, Kit kit) {
        var map = new SiteMap(plan);
        var pictures = Pictures.of(plan, kit);
        return new SiteProof(plan, kit, map, pictures, coverage(plan, map));
    }

    private static Coverage coverage(Plan plan, SiteMap map) {
        var coverage = new Coverage.Builder(plan);
        plan.items().forEach(item -> coverage.full(item, List.of(map.path(item))));
        return coverage.build();
    }
}
