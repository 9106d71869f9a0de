package nl.buurtpers.app.publishing;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.buurtpers.pack.Artifact;
import nl.buurtpers.pack.Outcome;
import nl.buurtpers.source.Manuscript;
import nl.buurtpers.source.Trouble;

/** What came of a run. */
public sealed interface Result {

    /** What is wrong with, or worth knowing about, the sources. */
    List<Trouble> troubles();

    /**
     * What was asked cannot be done; nothing was composed.
     *
     * @param troubles at least one
     */
    record Misused(List<Trouble> troubles) implements Result {
        public Misused {
            troubles = List.copyOf(troubles);
        }
    }

    /**
     * The edition has errors; nothing was composed.
     *
     * @param troubles at least one
     */
    record Refused(List<Trouble> troubles) implements Result {
        public Refused {
            troubles = List.copyOf(troubles);
        }
    }

    /**
     * The channels were composed.
     *
     * @param manuscript what was read
     * @param outcomes what became of each channel, sorted by its id
     * @param out where the publication stands; empty where nothing was published
     * @param files all files of the publication but its manifest, sorted by path
     */
    record Composed(
            Manuscript manuscript,
            List<Trouble> troubles,
            List<Outcome> outcomes,
            Optional<Path> out,
            List<Artifact> files)
            implements Result {

        public Composed {
            troubles = List.copyOf(troubles);
            outcomes = List.copyOf(outcomes);
            files = List.copyOf(files);
        }

        /** The channels that were made. */
        public Stream<Outcome.Made> made() {
            return outcomes.stream().mapMulti((outcome, sink) -> {
                if (outcome instanceof Outcome.Made made) {
                    sink.accept(made);
                }
            });
        }

        /** The channels whose renderer gave up. */
        public Stream<Outcome.Failed> failed() {
            return outcomes.stream().mapMulti((outcome, sink) -> {
                if (outcome instanceof Outcome.Failed failed) {
                    sink.accept(failed);
                }
            });
        }

        /** Whether a channel found an error in the edition. */
        public boolean faulty() {
            return made().anyMatch(Outcome.Made::faulty);
        }
    }
}
