package nl.buurtpers.print.poster;

import java.io.IOException;
import java.util.List;
import nl.buurtpers.model.Edition;
import nl.buurtpers.print.paint.PrintJob;
import nl.buurtpers.render.Coverage;
import nl.buurtpers.render.Finding;
import nl.buurtpers.render.Kit;
import nl.buurtpers.render.Proof;
import nl.buurtpers.render.Sink;

/** Composed posters, and the flyer. */
record PosterProof(
        List<Poster> posters, Handout handout, Coverage coverage, List<Finding> findings, Edition edition, Kit kit)
        implements Proof {

    PosterProof {
        posters = List.copyOf(posters);
        findings = List.copyOf(findings);
    }

    @Override
    public void paint(Sink sink) throws IOException {
        for (int i = 0; i < posters.size(); i++) {
            var poster = posters.get(i);
            new PrintJob(poster.composition(), kit, edition).tagged(sink, poster.file());
            kit.progress().step(i + 1, posters.size() + 1);
        }
        new PrintJob(handout.composition(), kit, edition).tagged(sink, Handout.FILE);
    }
}
