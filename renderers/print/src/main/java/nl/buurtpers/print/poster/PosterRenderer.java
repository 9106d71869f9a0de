package nl.buurtpers.print.poster;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.buurtpers.plan.Plan;
import nl.buurtpers.plan.Reason;
import nl.buurtpers.render.Audience;
import nl.buurtpers.render.Channel;
import nl.buurtpers.render.Coverage;
import nl.buurtpers.render.Finding;
import nl.buurtpers.render.Kit;
import nl.buurtpers.render.Option;
import nl.buurtpers.render.Proof;
import nl.buurtpers.render.Renderer;

/** Makes a poster for each chosen item, {@code <item-id>.pdf}, and the flyer {@code handout/handout.pdf}. */
public final class PosterRenderer implements Renderer {

    private static final Channel CHANNEL = new Channel(
            "poster",
            PosterRenderer.class,
            List.of("application/pdf"),
            Set.of(Audience.OFFLINE, Audience.LOW_VISION, Audience.DEAF),
            Channel.Keeping.KEPT,
            List.of(
                    new Option.Ids("items"),
                    new Option.Choice("paper", "A4", List.of("A4", "A3")),
                    new Option.Choice("strips", "no", List.of("no", "yes"))));

    @Override
    public Channel channel() {
        return CHANNEL;
    }

    @Override
    public Proof compose(Plan plan, Kit kit) {
        var edition = plan.edition();
        var findings = new ArrayList<Finding>();
        var options = kit.options();
        var sheet = PosterSheet.of(options.word("paper"), options.word("strips").equals("yes"));
        var look = PosterLook.of(sheet, kit, edition.language(), findings);
        var selection = Selection.of(plan, options.ids("items"), look.messages());
        var coverage = new Coverage.Builder(plan);
        var posters = new ArrayList<Poster>();
        for (var placed : selection.chosen()) {
            var poster = new PosterComposer(plan, kit, look, placed).compose();
            poster.ifPresentOrElse(
                    each -> {
                        posters.add(each);
                        each.cover(coverage);
                        findings.addAll(each.findings());
                    },
                    () -> coverage.leftOut(placed.item(), Reason.of("poster-title-too-long")));
        }
        plan.items()
                .filter(item -> selection.others().containsKey(item.id()))
                .forEach(item -> coverage.leftOut(
                        item,
                        java.util.Objects.requireNonNull(selection.others().get(item.id()))));
        return new PosterProof(posters, coverage.build(), findings, edition, kit);
    }
}
