package nl.buurtpers.print.newspaper;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.buurtpers.plan.Linear;
import nl.buurtpers.plan.Planned;
import nl.buurtpers.render.Finding;

/** What the pages of a fitted paper cost, in words: how many still fit, what did not, what fewer pages would ask. */
record Budget(Commission commission, Copyfitting.Fitted fitted) {

    /** No one saves so large a part of a paper for the sake of its pages. */
    private static final double MOST_SAVED = 0.2;

    static double words(Planned item) {
        return item.pieces().stream()
                .mapToInt(piece -> Linear.words(piece.words()))
                .sum();
    }

    List<Finding> findings() {
        var findings = new ArrayList<Finding>();
        typeSize().ifPresent(findings::add);
        commission
                .plan()
                .items()
                .filter(this::omitted)
                .forEach(item -> findings.add(new Finding.Overset(item.id(), Finding.Unit.WORDS, 0, words(item))));
        findings.add(new Finding.PageBudget(Math.round(fitted.asked() * 10) / 10.0, fitted.pages(), free()));
        fewer().ifPresent(findings::add);
        return findings;
    }

    private Optional<Finding> typeSize() {
        double asked = commission.kit().options().decimal("body-size");
        double set = fitted.making().fit().size();
        return set < asked
                ? Optional.of(new Finding.SmallerType(asked, set))
                : set > asked ? Optional.of(new Finding.RoomierType(asked, set)) : Optional.empty();
    }

    private boolean omitted(Planned item) {
        return fitted.making().omitted().contains(item.id());
    }

    private double shown() {
        return commission
                .plan()
                .items()
                .filter(item -> !omitted(item))
                .mapToDouble(Budget::words)
                .sum();
    }

    /** Words that the paper still has room for. */
    private int free() {
        double needed = fitted.making().needed();
        return (int) Math.round(shown() / needed * Math.max(0, fitted.pages() - needed));
    }

    /** What to save for the next smaller number of pages that the press can make. */
    private Optional<Finding> fewer() {
        int step = Copyfitting.multiple(commission, 1);
        int pages = fitted.pages() - step;
        double over = fitted.asked() * Copyfitting.TIGHTER - pages;
        int save = (int) Math.ceil(shown() / fitted.asked() * over);
        if (pages < step || over <= 0 || save > MOST_SAVED * shown()) {
            return Optional.empty();
        }
        return Copyfitting.leastFirst(commission).stream()
                .filter(item -> words(item) >= save)
                .min(Comparator.comparingInt((Planned item) -> -item.head().priority())
                        .thenComparingDouble(Budget::words))
                .map(item -> new Finding.FewerPages(item.id(), (int) words(item), save, pages));
    }
}
