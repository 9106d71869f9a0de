package nl.buurtpers.render;

import java.io.IOException;
import java.util.List;

/** A composed channel: it knows what fits and what does not before a byte is written. Immutable and thread-safe. */
public interface Proof {

    /** What an editor should know, with amounts. */
    List<Finding> findings();

    /** What is shown of each item of the plan, in the reading order of the channel, followed by the plan's omissions. */
    Coverage coverage();

    /** How much each item takes that is shown, for an editor who writes to measure; empty where nothing is measured. */
    default List<Measure> measures() {
        return List.of();
    }

    /** Writes the files. Decides nothing; twice gives the same bytes. */
    void paint(Sink sink) throws IOException;
}
