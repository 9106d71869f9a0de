package nl.buurtpers.print.newspaper;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.buurtpers.model.Advert;
import nl.buurtpers.plan.Planned;

/** Finds the fit in which a newspaper fills its pages, and what must be left out where no fit is tight enough. */
final class Copyfitting {

    /** A paper is set so much tighter rather than made four pages thicker. */
    static final double TIGHTER = 0.93;
    /** A last page with less room left than this is full. */
    private static final double FULL = 0.6;
    /** Pages never fill up quite as the sum of their parts does. */
    private static final double LOSS = 0.1;

    /** A last page may end so much higher than the others. */
    private static final double LEVEL = 0.06;
    /** No paper is set wider that has room for this much more than all of it. */
    private static final double MOST_SPACED = 1;

    private static final int ATTEMPTS = 4;

    private final Commission commission;
    private final Making first;
    private final int target;
    private final boolean fixed;
    /** Type size in pt that is not exceeded. */
    private final double largest;

    private Copyfitting(Commission commission) {
        this.commission = commission;
        var options = commission.kit().options();
        var pages = options.wholeIfSet("pages");
        this.first = new Making(commission, Fit.asked(options.decimal("body-size")), Set.of());
        this.fixed = pages.isPresent();
        this.largest = Fit.largest(first.fit().size(), first.sheet().column());
        this.target = pages.orElseGet(() -> multiple(commission, first.needed() * TIGHTER));
    }

    /**
     * A fitted paper.
     *
     * @param asked pages that it needs as it was asked for
     * @param pages that are made of it
     */
    record Fitted(Making making, double asked, int pages) {}

    static Fitted of(Commission commission) {
        var fitting = new Copyfitting(commission);
        var best = fitting.fitted();
        if (fitting.fixed && best.pageCount() > fitting.target) {
            best = fitting.shortened(best);
        }
        int made = fitting.fixed ? Math.max(best.pageCount(), fitting.target) : multiple(commission, best.pageCount());
        return new Fitted(best, fitting.first.needed(), made);
    }

    static int multiple(Commission commission, double pages) {
        int of = Math.max(1, commission.kit().printProfile().pagesMultiple());
        return Math.max(of, (int) Math.ceil(pages / of - 1e-9) * of);
    }

    /** Sets the paper tighter or wider until it fills its pages: by how much it is off, then between what was tried. */
    private Making fitted() {
        var best = first;
        if (target - first.needed() > MOST_SPACED * first.needed()) {
            return best;
        }
        double tight = 0;
        double wide = Double.POSITIVE_INFINITY;
        double times = 1;
        var current = first;
        for (int attempt = 0; attempt < ATTEMPTS && !fills(current); attempt++) {
            if (current.pageCount() <= target) {
                tight = times;
            } else {
                wide = times;
            }
            int rigid = current.wholePages();
            double next = times * Math.max(0.1, target - LOSS - rigid) / Math.max(0.1, current.needed() - rigid);
            times = next > tight && next < wide ? next : (tight + wide) / 2;
            var fit = first.fit().towards(times, largest);
            if (fit.equals(current.fit())) {
                break;
            }
            current = new Making(commission, fit, Set.of());
            best = better(current, best) ? current : best;
        }
        return best.pageCount() > target ? best : spread(best);
    }

    /** Shares out the room that is left on the last page over all of them. */
    private Making spread(Making fitting) {
        double left = target - fitting.needed();
        for (int attempt = 0; attempt < ATTEMPTS && left > LEVEL; attempt++) {
            var spread = fitting.spread(left, target);
            if (spread.pageCount() <= target) {
                return spread.needed() > fitting.needed() ? spread : fitting;
            }
            left *= 0.7;
        }
        return fitting;
    }

    private boolean fills(Making making) {
        return making.pageCount() <= target && making.needed() > target - FULL;
    }

    /** Fits where the other does not; else fuller, or at least less too long. */
    private boolean better(Making making, Making other) {
        boolean fits = making.pageCount() <= target;
        boolean otherFits = other.pageCount() <= target;
        if (fits != otherFits) {
            return fits;
        }
        return fits ? making.needed() > other.needed() : making.needed() < other.needed();
    }

    /** Leaves out what matters least, and hardly more than it must; what is on the front page or paid for stays. */
    private Making shortened(Making tight) {
        var least = leastFirst(commission);
        double all = least.stream().mapToDouble(Budget::words).sum();
        double perPage = Math.max(1, all / Math.max(1, tight.needed() - tight.wholePages()));
        double wanted = 0;
        var best = tight;
        for (int attempt = 0; attempt < ATTEMPTS && best.pageCount() > target; attempt++) {
            wanted += Math.max(LOSS, best.needed() - target) * perPage;
            best = new Making(commission, tight.fit(), ids(least, wanted));
        }
        return best.pageCount() > target ? new Making(commission, tight.fit(), ids(least, all)) : best;
    }

    /** The least items that have so many words together. */
    private static Set<String> ids(List<Planned> least, double words) {
        int count = 0;
        double sum = 0;
        while (count < least.size() && sum < words) {
            sum += Budget.words(least.get(count++));
        }
        return least.subList(0, count).stream().map(Planned::id).collect(Collectors.toSet());
    }

    static List<Planned> leastFirst(Commission commission) {
        return commission
                .plan()
                .items()
                .filter(item -> item.head().priority() > 1 && !(item.item() instanceof Advert))
                .toList()
                .reversed()
                .stream()
                .sorted(Comparator.comparingInt((Planned item) -> -item.head().priority()))
                .toList();
    }
}
