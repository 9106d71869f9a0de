package nl.buurtpers.print.booklet;

import java.util.List;
import java.util.Set;
import nl.buurtpers.plan.Plan;
import nl.buurtpers.print.imposition.Creep;
import nl.buurtpers.print.imposition.Imposition;
import nl.buurtpers.print.imposition.SheetFormat;
import nl.buurtpers.print.paint.PrintJob;
import nl.buurtpers.render.Audience;
import nl.buurtpers.render.Channel;
import nl.buurtpers.render.Kit;
import nl.buurtpers.render.Option;
import nl.buurtpers.render.Proof;
import nl.buurtpers.render.Renderer;

/** Makes {@code booklet.pdf} and {@code booklet-imposed.pdf}. */
public final class BookletRenderer implements Renderer {

    private static final Channel CHANNEL = new Channel(
            "booklet",
            BookletRenderer.class,
            List.of("application/pdf"),
            Set.of(Audience.ONLINE, Audience.OFFLINE, Audience.BLIND, Audience.DEAF),
            Channel.Keeping.KEPT,
            List.of(
                    new Option.Choice("paper", "A5", List.of("A5")),
                    new Option.Decimal("body-size", BookletStyle.LEAST, 6, 18),
                    new Option.Choice("sheet", "A4", List.of("A4", "SRA4", "A3")),
                    new Option.Decimal("creep", 0.1, 0, 1),
                    new Option.Whole("gathering-pages", 80, 4, 400)));

    @Override
    public Channel channel() {
        return CHANNEL;
    }

    @Override
    public Proof compose(Plan plan, Kit kit) {
        var booklet = new BookletComposer(plan, kit).compose();
        var imposition = imposition(booklet, plan, kit);
        var job = new PrintJob(booklet.paper().composition(), kit, plan.edition());
        return booklet.paper().proof(sink -> {
            var pages = job.tagged();
            job.write(sink, "booklet.pdf", pages, job.composition().pages().size());
            job.write(sink, "booklet-imposed.pdf", imposition.impose(pages), imposition.sides());
        });
    }

    private static Imposition imposition(Booklet booklet, Plan plan, Kit kit) {
        var options = kit.options();
        return new Imposition(
                booklet.gatherings(),
                SheetFormat.valueOf(options.word("sheet")),
                new Creep(options.decimal("creep")),
                plan.edition().language());
    }
}
