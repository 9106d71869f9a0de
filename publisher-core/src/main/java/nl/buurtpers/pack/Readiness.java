package nl.buurtpers.pack;

import java.util.List;
import nl.buurtpers.render.HouseStyle;
import nl.buurtpers.source.Trouble;

/** Whether the press can start. */
public sealed interface Readiness {

    /**
     * It can.
     *
     * @param jobs the channels to make, sorted by id
     * @param style the face of the edition
     * @param notes what an editor may want to know
     */
    record Ready(List<Press.Job> jobs, HouseStyle style, List<Trouble> notes) implements Readiness {
        public Ready {
            jobs = List.copyOf(jobs);
            notes = List.copyOf(notes);
        }
    }

    /**
     * What was asked of this run cannot be done.
     *
     * @param troubles at least one
     */
    record Misused(List<Trouble> troubles) implements Readiness {
        public Misused {
            troubles = List.copyOf(troubles);
        }
    }

    /**
     * What the edition says of its channels or its face is wrong.
     *
     * @param troubles at least one
     */
    record Refused(List<Trouble> troubles) implements Readiness {
        public Refused {
            troubles = List.copyOf(troubles);
        }
    }
}
