package nl.buurtpers.screen.tv;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.buurtpers.plan.Piece;
import nl.buurtpers.plan.Plan;
import nl.buurtpers.plan.Planned;
import nl.buurtpers.render.Finding;
import nl.buurtpers.typeset.frame.Frame;
import nl.buurtpers.typeset.text.Characters;

/** What an editor should know about the slides. */
final class Findings {

    /** Where pictures have one pixel to the point they have 72 to the inch; a third fewer is seen. */
    private static final int WHOLE = 72;

    private static final int LEAST = 48;

    private Findings() {}

    static List<Finding> of(Plan plan, RunningOrder order, Look look, ReadingTime time, int timesAnHour) {
        var findings = new ArrayList<Finding>();
        seldom(order.loop(time), timesAnHour).ifPresent(findings::add);
        findings.addAll(coarse(order));
        plan.items().forEach(item -> findings.addAll(substituted(item, look)));
        return findings;
    }

    private static Optional<Finding> seldom(long loop, int timesAnHour) {
        double minutes = Math.round(loop / 6_000.0) / 10.0;
        double perHour = Math.floor(36_000_000.0 / loop) / 10; // never up to what is asked for
        return loop * timesAnHour <= 3_600_000
                ? Optional.empty()
                : Optional.of(new Finding.Seldom(minutes, perHour, timesAnHour));
    }

    private static List<Finding> coarse(RunningOrder order) {
        var found = new LinkedHashSet<Finding>();
        for (var slide : order.slides()) {
            slide.item()
                    .ifPresent(item -> slide.page().pieces().stream()
                            .flatMap(piece -> piece.frames().stream())
                            .forEach(frame -> {
                                if (frame instanceof Frame.PictureFrame picture && picture.resolution() < LEAST) {
                                    int ppi = (int) Math.round(picture.resolution());
                                    found.add(new Finding.LowResolution(item, picture.source(), ppi, WHOLE));
                                }
                            }));
        }
        return List.copyOf(found);
    }

    private static List<Finding> substituted(Planned item, Look look) {
        var text = item.pieces().stream().map(Piece::words).collect(Collectors.joining("\n"));
        return Characters.substitutions(text, look.regular()).entrySet().stream()
                .<Finding>map(each -> new Finding.Substituted(
                        Optional.of(item.id()),
                        Character.toString(each.getKey()) + String.format(Locale.ROOT, " (U+%04X)", each.getKey()),
                        each.getValue()))
                .toList();
    }
}
