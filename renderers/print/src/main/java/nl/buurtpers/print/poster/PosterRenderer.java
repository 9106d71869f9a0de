package nl.buurtpers.print.poster;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.buurtpers.plan.Plan;
import nl.buurtpers.render.Audience;
import nl.buurtpers.render.Channel;
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
        var findings = new ArrayList<Finding>();
        var options = kit.options();
        var sheet = PosterSheet.of(options.word("paper"), options.word("strips").equals("yes"));
        var look = PosterLook.of(sheet, kit, plan.edition().language(), findings);
        var selection = Selection.of(plan, options.ids("items"), look.messages());
        var handout = new HandoutComposer(plan, kit, look).compose();
        var coverage = new PosterCoverage(plan, look.messages(), selection.others());
        var posters = new ArrayList<Poster>();
        for (var placed : selection.chosen()) {
            new PosterComposer(plan, kit, look, placed)
                    .compose()
                    .ifPresentOrElse(posters::add, () -> coverage.tooLong(placed.item()));
        }
        posters.forEach(poster -> findings.addAll(poster.findings()));
        findings.addAll(handout.findings());
        return new PosterProof(
                posters,
                handout,
                coverage.of(posters, handout),
                findings.stream().distinct().toList(),
                plan.edition(),
                kit);
    }
}
