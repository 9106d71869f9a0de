package nl.buurtpers.print.largeprint;

import java.util.List;
import java.util.Set;
import nl.buurtpers.plan.Plan;
import nl.buurtpers.print.paint.PrintJob;
import nl.buurtpers.print.preview.PagePreviews;
import nl.buurtpers.render.Audience;
import nl.buurtpers.render.Channel;
import nl.buurtpers.render.Kit;
import nl.buurtpers.render.Option;
import nl.buurtpers.render.Proof;
import nl.buurtpers.render.Renderer;

/** Makes {@code large-print.pdf}, and {@code large-print-volume-1.pdf} and so on where that is too thick to hold. */
public final class LargePrintRenderer implements Renderer {

    private static final Channel CHANNEL = new Channel(
            "large-print",
            LargePrintRenderer.class,
            List.of("application/pdf", "image/png"),
            Set.of(Audience.OFFLINE, Audience.LOW_VISION, Audience.BLIND, Audience.DEAF),
            Channel.Keeping.KEPT,
            List.of(
                    new Option.Decimal("body-size", 18, 18, 32),
                    new Option.Choice("paper", "A4", List.of("A4", "A3")),
                    new Option.Whole("volume-pages", 80, 20, 400),
                    new Option.Choice("previews", "none", PagePreviews.CHOICES)));

    @Override
    public Channel channel() {
        return CHANNEL;
    }

    @Override
    public Proof compose(Plan plan, Kit kit) {
        var print = new LargePrintComposer(plan, kit).compose();
        var whole = new PrintJob(print.whole().composition(), kit, plan.edition());
        var previews = PagePreviews.resolutions(kit.options().word("previews"));
        return print.whole().proof(sink -> {
            whole.tagged(sink, "large-print.pdf", previews);
            for (int i = 0; i < print.volumes().size(); i++) {
                var volume = new PrintJob(print.volumes().get(i), kit, plan.edition());
                volume.tagged(sink, "large-print-volume-" + (i + 1) + ".pdf");
            }
        });
    }
}
