package nl.buurtpers.pack;

import java.util.List;
import nl.buurtpers.render.Channel;
import nl.buurtpers.render.Coverage;
import nl.buurtpers.render.Finding;
import nl.buurtpers.render.Measure;
import nl.buurtpers.render.Severity;

/** What became of one channel. */
public sealed interface Outcome {

    /** The channel. */
    Channel channel();

    /**
     * It was composed, and painted unless nothing was to be written.
     *
     * @param findings what an editor should know
     * @param coverage what it shows of each item
     * @param measures how much the items take; not asked where the channel was painted
     * @param files what was written, sorted by path
     */
    record Made(
            Channel channel, List<Finding> findings, Coverage coverage, List<Measure> measures, List<Artifact> files)
            implements Outcome {
        public Made {
            findings = List.copyOf(findings);
            measures = List.copyOf(measures);
            files = List.copyOf(files);
        }

        /** Whether a finding keeps the edition from being published. */
        public boolean faulty() {
            return findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
        }
    }

    /**
     * The renderer gave up.
     *
     * @param cause why
     */
    record Failed(Channel channel, Throwable cause) implements Outcome {}
}
