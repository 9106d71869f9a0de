package nl.buurtpers.source;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nl.buurtpers.render.Severity;

/** Gathers all that is found wrong, so that an editor hears everything at once. */
final class Troubles {

    private static final Comparator<Trouble> ORDER = Comparator.comparing(Trouble::file, NaturalOrder.PATHS)
            .thenComparingInt(trouble -> trouble.line().orElse(0));

    private final List<Trouble> found = new ArrayList<>();

    synchronized void add(Trouble trouble) {
        if (!found.contains(trouble)) {
            found.add(trouble);
        }
    }

    /** Whether something keeps the edition from being published. */
    synchronized boolean grave() {
        return found.stream().anyMatch(trouble -> trouble.severity() == Severity.ERROR);
    }

    /** By file and line; what stands in one line keeps the order in which it was found. */
    synchronized List<Trouble> inOrder() {
        return found.stream().sorted(ORDER).toList();
    }

    /** A file as a whole. */
    Spot file(String file) {
        return new Spot(file, 0, this);
    }
}
