package nl.buurtpers.print.press;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import nl.buurtpers.render.Finding;
import nl.buurtpers.render.PrintProfile;
import nl.buurtpers.typeset.frame.Composition;
import nl.buurtpers.typeset.frame.Content;
import nl.buurtpers.typeset.frame.Frame;
import nl.buurtpers.typeset.frame.Page;

/** Holds composed pages against the rules of a print shop, before anything is painted. */
public final class PressRules {

    private static final double POINTS_PER_MM = 72 / 25.4;
    private static final Set<String> STANDARDS = Set.of("X-4", "X-3", "X-1a");
    /** Amounts that differ by less than this are equal: measures pass through millimetres and back. */
    private static final double ROUNDING = 0.01;

    private final PrintProfile profile;
    private final IntFunction<Optional<String>> itemOfLeaf;
    private final Map<PressRule, Breach> breaches = new EnumMap<>(PressRule.class);
    private final List<Finding> pictures = new ArrayList<>();

    /** The worst case of a rule so far. */
    private record Breach(Optional<String> item, int page, double found, double asked, int times) {

        Breach and(Breach other) {
            var worst = other.found < found ? other : this;
            return new Breach(worst.item, worst.page, worst.found, worst.asked, times + other.times);
        }
    }

    private PressRules(PrintProfile profile, IntFunction<Optional<String>> itemOfLeaf) {
        this.profile = profile;
        this.itemOfLeaf = itemOfLeaf;
    }

    /** The rules that the pages break, each once with its worst case. */
    public static List<Finding> check(Composition composition, PrintProfile profile) {
        return check(composition, profile, _ -> Optional.empty());
    }

    /**
     * The rules that the pages break, each once with its worst case, and every picture that is too coarse.
     *
     * @param itemOfLeaf the item that a leaf of the composition belongs to
     */
    public static List<Finding> check(
            Composition composition, PrintProfile profile, IntFunction<Optional<String>> itemOfLeaf) {
        var rules = new PressRules(profile, itemOfLeaf);
        rules.profile();
        rules.pages(composition.pages().size());
        for (int i = 0; i < composition.pages().size(); i++) {
            rules.page(composition.pages().get(i), i + 1);
        }
        return rules.findings();
    }

    private void profile() {
        if (OutputCondition.bundled(profile.outputIntent()).isEmpty()) {
            broken(PressRule.OUTPUT_INTENT, Optional.empty(), 0, 0, 0);
        }
        if (!STANDARDS.contains(profile.standard())) {
            broken(PressRule.STANDARD, Optional.empty(), 0, 0, 0);
        }
        if (profile.outlines()) {
            broken(PressRule.OUTLINES, Optional.empty(), 0, 0, 0);
        }
    }

    private void pages(int count) {
        if (profile.pagesMultiple() > 1 && count % profile.pagesMultiple() != 0) {
            broken(PressRule.PAGES_MULTIPLE, Optional.empty(), 0, count, profile.pagesMultiple());
        }
    }

    private void page(Page page, int number) {
        for (var piece : page.pieces()) {
            var item =
                    piece.content() instanceof Content.Of(int leaf) ? itemOfLeaf.apply(leaf) : Optional.<String>empty();
            piece.frames().forEach(frame -> frame(frame, page, number, item));
        }
    }

    private void frame(Frame frame, Page page, int number, Optional<String> item) {
        switch (frame) {
            case Frame.Text text -> {
                atLeast(PressRule.LEAST_TYPE_SIZE, text.size(), profile.leastTypeSize(), number, item);
                atLeast(PressRule.SAFE_ZONE, edge(text, page), profile.safeZone(), number, item);
            }
            case Frame.Rule rule -> line(rule.thickness(), number, item);
            case Frame.Box box -> {
                if (box.outline() != null && box.outlineWidth() > 0) {
                    line(box.outlineWidth(), number, item);
                }
            }
            case Frame.PictureFrame picture -> picture(picture, number, item);
            case Frame.VectorPath _ -> {}
            // Turned words stand inside the page like the box that they are in; only their size is looked at.
            case Frame.Turned turned -> turned.frames().forEach(each -> size(each, number, item));
        }
    }

    private void size(Frame frame, int number, Optional<String> item) {
        if (frame instanceof Frame.Text text) {
            atLeast(PressRule.LEAST_TYPE_SIZE, text.size(), profile.leastTypeSize(), number, item);
        }
    }

    private void line(double thickness, int number, Optional<String> item) {
        atLeast(PressRule.LEAST_LINE_WIDTH, thickness, profile.leastLineWidth(), number, item);
    }

    /** Millimetres between a line of text and the nearest edge of the trim. */
    private static double edge(Frame.Text text, Page page) {
        double top = text.baseline() - text.face().capHeight() * text.size() / 1000;
        double across = Math.min(text.x(), page.width() - text.x() - text.width());
        double down = Math.min(top, page.height() - text.baseline());
        return Math.min(across, down) / POINTS_PER_MM;
    }

    private void picture(Frame.PictureFrame picture, int number, Optional<String> item) {
        double found = Math.floor(picture.resolution() + ROUNDING);
        if (item.isPresent() && found < profile.leastResolution()) {
            pictures.add(new Finding.LowResolution(
                    item.orElseThrow(), picture.source(), (int) found, profile.leastResolution()));
        } else {
            atLeast(PressRule.LEAST_RESOLUTION, found, profile.leastResolution(), number, item);
        }
    }

    private void atLeast(PressRule rule, double found, double asked, int page, Optional<String> item) {
        if (found < asked - ROUNDING) {
            broken(rule, item, page, found, asked);
        }
    }

    private void broken(PressRule rule, Optional<String> item, int page, double found, double asked) {
        breaches.merge(rule, new Breach(item, page, found, asked, 1), Breach::and);
    }

    private List<Finding> findings() {
        var findings = new ArrayList<Finding>();
        breaches.forEach((rule, breach) -> findings.add(new Finding.PressRule(
                breach.item(),
                profile.title(),
                rule.key(),
                breach.page(),
                breach.found(),
                breach.asked(),
                breach.times())));
        findings.addAll(pictures);
        return List.copyOf(findings);
    }
}
