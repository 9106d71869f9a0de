package nl.buurtpers.print.newspaper;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.buurtpers.model.Picture;
import nl.buurtpers.plan.Plan;
import nl.buurtpers.print.paint.PrintJob;
import nl.buurtpers.print.paint.SideBySide;
import nl.buurtpers.print.preview.PagePreviews;
import nl.buurtpers.render.Audience;
import nl.buurtpers.render.Channel;
import nl.buurtpers.render.Kit;
import nl.buurtpers.render.Option;
import nl.buurtpers.render.Proof;
import nl.buurtpers.render.Renderer;

/** Makes {@code newspaper.pdf}, {@code newspaper-print.pdf} and its {@code print-ticket.json}, and pictures of the pages. */
public final class NewspaperRenderer implements Renderer {

    private static final Channel CHANNEL = new Channel(
            "newspaper",
            NewspaperRenderer.class,
            List.of("application/pdf", "application/json", "image/png"),
            Set.of(Audience.ONLINE, Audience.OFFLINE, Audience.BLIND, Audience.DEAF),
            Channel.Keeping.KEPT,
            List.of(
                    new Option.Choice("paper", "A4", List.of("A4", "A3", "tabloid")),
                    new Option.Whole("columns", 3, 2, 5),
                    new Option.Whole("pages", Optional.empty(), 4, 400),
                    new Option.Words("print-profile", Optional.of("standaard")),
                    new Option.Decimal("body-size", 11, 9, 16),
                    new Option.Choice("press-file", "yes", List.of("yes", "no")),
                    new Option.Choice("previews", "none", PagePreviews.CHOICES)));

    @Override
    public Channel channel() {
        return CHANNEL;
    }

    @Override
    public Proof compose(Plan plan, Kit kit) {
        plan.items()
                .flatMap(item -> item.head().picture().stream())
                .map(Picture::source)
                .filter(PrintJob::photograph)
                .forEach(photograph -> kit.assets().expect(photograph, PrintJob.LEAST_WIDTH));
        var paper = new NewspaperComposer(plan, kit).compose();
        var job = new PrintJob(paper.composition(), kit, plan.edition(), paper.itemOfLeaf());
        var previews = PagePreviews.resolutions(kit.options().word("previews"));
        boolean printed = kit.options().word("press-file").equals("yes");
        return paper.proof(sink -> SideBySide.write(() -> job.tagged(sink, "newspaper.pdf", previews), () -> {
            if (printed) {
                job.press(sink, "newspaper-print.pdf", "print-ticket.json");
            }
        }));
    }
}
