package nl.buurtpers.print.press;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.buurtpers.print.press.Preflight.Check;

/** Gathers what a press file was found to be, rule by rule. */
final class Ledger {

    /** So many places of a rule are told one by one; the rest is counted. */
    private static final int TOLD = 20;

    private final ItemsByPlace items;
    private final Map<PressRule, Entry> entries = new EnumMap<>(PressRule.class);

    private static final class Entry {

        private final List<Breach> told = new ArrayList<>();
        private double asked;
        private double found;
        private int times;
    }

    Ledger(ItemsByPlace items) {
        this.items = items;
    }

    /** A rule that was looked at, with the worst amount of the file. */
    void measured(PressRule rule, double found, double asked) {
        var entry = entry(rule);
        entry.found = found;
        entry.asked = asked;
    }

    /** The file as a whole breaks a rule. */
    void broken(PressRule rule, double found, double asked, String what) {
        add(new Breach(rule, Optional.empty(), found, asked, what));
    }

    /** A page breaks a rule on a spot of its trim. */
    void broken(PressRule rule, PressPage page, double x, double y, double found, double asked, String what) {
        double left = page.fromLeft(x);
        double top = page.fromTop(y);
        var spot =
                new Breach.Spot(page.number(), millimetres(left), millimetres(top), items.at(page.number(), left, top));
        add(new Breach(rule, Optional.of(spot), found, asked, what));
    }

    private static double millimetres(double points) {
        return Math.round(points / PressPage.POINTS_PER_MM * 10) / 10.0;
    }

    private void add(Breach breach) {
        var entry = entry(breach.rule());
        entry.times++;
        if (entry.told.size() < TOLD) {
            entry.told.add(breach);
        }
    }

    private Entry entry(PressRule rule) {
        return entries.computeIfAbsent(rule, _ -> new Entry());
    }

    /** One check for each rule, in the order of the rules. */
    List<Check> checks() {
        var checks = new ArrayList<Check>();
        for (var rule : PressRule.values()) {
            var entry = entry(rule);
            checks.add(new Check(rule, entry.found, entry.asked, entry.times, entry.told));
        }
        return checks;
    }
}
