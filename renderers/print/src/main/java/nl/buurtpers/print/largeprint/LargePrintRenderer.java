package nl.buurtpers.print.largeprint;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import nl.buurtpers.model.Edition;
import nl.buurtpers.plan.Plan;
import nl.buurtpers.print.paint.PrintJob;
import nl.buurtpers.render.Audience;
import nl.buurtpers.render.Channel;
import nl.buurtpers.render.Coverage;
import nl.buurtpers.render.Finding;
import nl.buurtpers.render.Kit;
import nl.buurtpers.render.Option;
import nl.buurtpers.render.Proof;
import nl.buurtpers.render.Renderer;
import nl.buurtpers.render.Sink;

/** Makes {@code large-print.pdf}. */
public final class LargePrintRenderer implements Renderer {

    private static final Channel CHANNEL = new Channel(
            "large-print",
            LargePrintRenderer.class,
            List.of("application/pdf"),
            Set.of(Audience.OFFLINE, Audience.LOW_VISION, Audience.BLIND, Audience.DEAF),
            Channel.Keeping.KEPT,
            List.of(
                    new Option.Decimal("body-size", 18, 18, 32),
                    new Option.Choice("paper", "A4", List.of("A4", "A3"))));

    @Override
    public Channel channel() {
        return CHANNEL;
    }

    @Override
    public Proof compose(Plan plan, Kit kit) {
        var composed = new LargePrintComposer(plan, kit).compose();
        return new LargePrint(composed, kit, plan.edition());
    }

    private record LargePrint(LargePrintComposer.Composed composed, Kit kit, Edition edition) implements Proof {

        @Override
        public List<Finding> findings() {
            return composed.findings();
        }

        @Override
        public Coverage coverage() {
            return composed.coverage();
        }

        @Override
        public void paint(Sink sink) throws IOException {
            new PrintJob(composed.composition(), kit, edition).tagged(sink, "large-print.pdf");
        }
    }
}
