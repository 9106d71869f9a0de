package nl.buurtpers.screen.tv;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.buurtpers.plan.Plan;
import nl.buurtpers.render.Audience;
import nl.buurtpers.render.Channel;
import nl.buurtpers.render.Kit;
import nl.buurtpers.render.Option;
import nl.buurtpers.render.Proof;
import nl.buurtpers.render.Renderer;

/** Makes slides for television, waiting rooms and shop windows. */
public final class ScreensRenderer implements Renderer {

    private static final Channel CHANNEL = new Channel(
            "screens",
            ScreensRenderer.class,
            List.of(
                    "image/png",
                    "application/json",
                    "text/html",
                    "text/javascript",
                    "application/rss+xml",
                    "application/zip",
                    "text/plain"),
            Set.of(Audience.OFFLINE, Audience.DEAF, Audience.LOW_VISION),
            Channel.Keeping.FLEETING,
            List.of(
                    new Option.Whole("words-per-minute", 120, 40, 400),
                    new Option.Choice("theme", "dark", List.of("dark", "light")),
                    new Option.Whole("safe-area", Screen.SAFE, Screen.SAFE, Screen.WIDEST_MARGIN),
                    new Option.Whole("ticker-band", 0, 0, Screen.HIGHEST_BAND),
                    new Option.Words("address", Optional.empty()),
                    new Option.Choice("station-picture", "object", List.of("object", "string")),
                    new Option.Whole("slides-per-item", 2, 1, 40),
                    new Option.Whole("times-an-hour", 2, 1, 60)));

    @Override
    public Channel channel() {
        return CHANNEL;
    }

    @Override
    public Proof compose(Plan plan, Kit kit) {
        var chosen = Look.of(kit);
        var stage = Stage.of(plan.edition(), kit, chosen.look());
        var order = RunningOrder.of(plan, stage);
        var time = new ReadingTime(kit.options().whole("words-per-minute"));
        var findings = new ArrayList<>(chosen.findings());
        findings.addAll(
                Findings.of(plan, order, chosen.look(), time, kit.options().whole("times-an-hour")));
        return new ScreensProof(stage, plan, order, time, findings);
    }
}
