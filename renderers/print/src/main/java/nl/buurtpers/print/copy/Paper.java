package nl.buurtpers.print.copy;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import nl.buurtpers.render.Coverage;
import nl.buurtpers.render.Finding;
import nl.buurtpers.render.Measure;
import nl.buurtpers.render.Proof;
import nl.buurtpers.render.Sink;
import nl.buurtpers.typeset.frame.Composition;

/**
 * What was composed.
 *
 * @param composition the document
 * @param coverage what is shown where
 * @param findings what to tell the editor
 * @param itemOfLeaf the item that a leaf of the composition belongs to
 * @param measures how much each item takes, counted when somebody asks
 */
public record Paper(
        Composition composition,
        Coverage coverage,
        List<Finding> findings,
        IntFunction<Optional<String>> itemOfLeaf,
        Supplier<List<Measure>> measures) {

    /** A paper of which nobody asks what stands where. */
    public Paper(Composition composition, Coverage coverage, List<Finding> findings) {
        this(composition, coverage, findings, _ -> Optional.empty(), List::of);
    }

    public Paper {
        findings = List.copyOf(findings);
    }

    /** The same paper, measured so. */
    public Paper measured(Supplier<List<Measure>> other) {
        return new Paper(composition, coverage, findings, itemOfLeaf, other);
    }

    /** How the files of a paper are written. */
    @FunctionalInterface
    public interface Painting {

        /** Writes every file; twice gives the same bytes. */
        void paint(Sink sink) throws IOException;
    }

    /** The proof that is painted so. */
    public Proof proof(Painting painting) {
        return new PaperProof(this, painting);
    }

    private record PaperProof(Paper paper, Painting painting) implements Proof {

        @Override
        public List<Finding> findings() {
            return paper.findings();
        }

        @Override
        public Coverage coverage() {
            return paper.coverage();
        }

        @Override
        public List<Measure> measures() {
            return paper.measures().get();
        }

        @Override
        public void paint(Sink sink) throws IOException {
            painting.paint(sink);
        }
    }
}
