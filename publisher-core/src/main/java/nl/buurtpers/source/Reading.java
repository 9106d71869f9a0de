package nl.buurtpers.source;

import java.util.List;

/** What came of reading an edition folder. */
public sealed interface Reading {

    /** All that was found wrong, ordered by file and line. */
    List<Trouble> troubles();

    /**
     * It can be published.
     *
     * @param manuscript what was read
     * @param troubles warnings and hints, no errors
     */
    record Accepted(Manuscript manuscript, List<Trouble> troubles) implements Reading {
        public Accepted {
            troubles = List.copyOf(troubles);
        }
    }

    /**
     * It cannot be published.
     *
     * @param troubles at least one error
     */
    record Refused(List<Trouble> troubles) implements Reading {
        public Refused {
            troubles = List.copyOf(troubles);
        }
    }
}
