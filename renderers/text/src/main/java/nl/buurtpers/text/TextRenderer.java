package nl.buurtpers.text;

import java.util.List;
import java.util.Set;
import nl.buurtpers.plan.Plan;
import nl.buurtpers.render.Audience;
import nl.buurtpers.render.Channel;
import nl.buurtpers.render.Coverage;
import nl.buurtpers.render.Kit;
import nl.buurtpers.render.Option;
import nl.buurtpers.render.Proof;
import nl.buurtpers.render.Renderer;

/** Makes {@code edition.txt}: every word of the edition in reading order, UTF-8, lines ended by LF. */
public final class TextRenderer implements Renderer {

    private static final String LINE_LENGTH = "line-length";

    /** 72 columns: what fits a terminal of 80 with room for quoting, and about the measure of a book. */
    private static final Channel CHANNEL = new Channel(
            "text",
            TextRenderer.class,
            List.of("text/plain"),
            Set.of(Audience.ONLINE, Audience.BLIND, Audience.DEAF),
            Channel.Keeping.KEPT,
            List.of(new Option.Whole(LINE_LENGTH, 72, 40, 200)));

    @Override
    public Channel channel() {
        return CHANNEL;
    }

    @Override
    public Proof compose(Plan plan, Kit kit) {
        var text = new EditionText(plan, kit.options().whole(LINE_LENGTH)).write();
        return new TextProof(text, plan.edition().language(), coverage(plan));
    }

    private static Coverage coverage(Plan plan) {
        var coverage = new Coverage.Builder(plan);
        plan.items().forEach(item -> coverage.full(item, List.of(TextProof.FILE)));
        return coverage.build();
    }
}
