package nl.buurtpers.print.press;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import nl.buurtpers.render.Assets;
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
    private final Map<String, Breach> pictures = new LinkedHashMap<>();

    /** The worst case of a rule so far. */
    private record Breach(
            Optional<String> item, Optional<Finding.Spot> spot, String what, double found, double asked, int times) {

        Breach and(Breach other) {
            var worst = other.found < found ? other : this;
            return new Breach(worst.item, worst.spot, worst.what, worst.found, worst.asked, times + other.times);
        }

        Finding finding(PressRule rule, PrintProfile profile) {
            return new Finding.PressRule(item, profile.title(), rule.key(), spot, what, found, asked, times);
        }
    }

    /** Where a frame stands: its page, what it is part of, its top left corner in pt. */
    private record Place(int page, Optional<String> item, double x, double y) {

        Optional<Finding.Spot> spot() {
            return Optional.of(new Finding.Spot(page, millimetres(x), millimetres(y)));
        }

        private static double millimetres(double points) {
            return Math.round(points / POINTS_PER_MM * 10) / 10.0;
        }
    }

    private PressRules(PrintProfile profile, IntFunction<Optional<String>> itemOfLeaf) {
        this.profile = profile;
        this.itemOfLeaf = itemOfLeaf;
    }

    /**
     * The rules that the pages break, each once with its worst case, and every picture that is too coarse.
     *
     * @param assets where the profile of the press may be
     * @param itemOfLeaf the item that a leaf of the composition belongs to
     */
    public static List<Finding> check(
            Composition composition, PrintProfile profile, Assets assets, IntFunction<Optional<String>> itemOfLeaf) {
        var rules = new PressRules(profile, itemOfLeaf);
        rules.profile(assets);
        rules.pages(composition.pages().size());
        for (int i = 0; i < composition.pages().size(); i++) {
            rules.page(composition.pages().get(i), i + 1);
        }
        return rules.findings();
    }

    private void profile(Assets assets) {
        if (OutputCondition.known(profile.outputIntent(), assets).isEmpty()) {
            broken(PressRule.OUTPUT_INTENT, profile.outputIntent(), 0, 0);
        }
        if (!STANDARDS.contains(profile.standard())) {
            broken(PressRule.STANDARD, profile.standard(), 0, 0);
        }
    }

    private void pages(int count) {
        if (profile.pagesMultiple() > 1 && count % profile.pagesMultiple() != 0) {
            broken(PressRule.PAGES_MULTIPLE, "", count, profile.pagesMultiple());
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
                var place = new Place(number, item, text.x(), text.baseline());
                atLeast(PressRule.LEAST_TYPE_SIZE, text.size(), profile.leastTypeSize(), place);
                atLeast(PressRule.SAFE_ZONE, edge(text, page), profile.safeZone(), place);
            }
            case Frame.Rule rule -> line(rule.thickness(), new Place(number, item, rule.x1(), rule.y1()));
            case Frame.Box box -> {
                if (box.outline() != null && box.outlineWidth() > 0) {
                    line(box.outlineWidth(), new Place(number, item, box.x(), box.y()));
                }
            }
            case Frame.PictureFrame picture -> picture(picture, new Place(number, item, picture.x(), picture.y()));
            case Frame.VectorPath _ -> {}
            // Turned words stand inside the page like the box that they are in; only their size is looked at.
            case Frame.Turned turned ->
                turned.frames().forEach(each -> size(each, new Place(number, item, turned.x(), turned.y())));
        }
    }

    private void size(Frame frame, Place place) {
        if (frame instanceof Frame.Text text) {
            atLeast(PressRule.LEAST_TYPE_SIZE, text.size(), profile.leastTypeSize(), place);
        }
    }

    private void line(double thickness, Place place) {
        atLeast(PressRule.LEAST_LINE_WIDTH, thickness, profile.leastLineWidth(), place);
    }

    /** Millimetres between a line of text and the nearest edge of the trim. */
    private static double edge(Frame.Text text, Page page) {
        double top = text.baseline() - text.face().capHeight() * text.size() / 1000;
        double across = Math.min(text.x(), page.width() - text.x() - text.width());
        double down = Math.min(top, page.height() - text.baseline());
        return Math.min(across, down) / POINTS_PER_MM;
    }

    private void picture(Frame.PictureFrame picture, Place place) {
        double found = Math.floor(picture.resolution() + ROUNDING);
        if (found < profile.leastResolution()) {
            var coarse = new Breach(place.item(), place.spot(), picture.source(), found, profile.leastResolution(), 1);
            pictures.merge(picture.source(), coarse, Breach::and);
        }
    }

    private void atLeast(PressRule rule, double found, double asked, Place place) {
        if (found < asked - ROUNDING) {
            breaches.merge(rule, new Breach(place.item(), place.spot(), "", found, asked, 1), Breach::and);
        }
    }

    private void broken(PressRule rule, String what, double found, double asked) {
        breaches.put(rule, new Breach(Optional.empty(), Optional.empty(), what, found, asked, 1));
    }

    private List<Finding> findings() {
        var findings = new ArrayList<Finding>();
        breaches.forEach((rule, breach) -> findings.add(breach.finding(rule, profile)));
        pictures.values().forEach(breach -> findings.add(breach.finding(PressRule.LEAST_RESOLUTION, profile)));
        return List.copyOf(findings);
    }
}
