package nl.buurtpers.print.poster;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import nl.buurtpers.print.ShownCharacters;
import nl.buurtpers.render.Coverage;
import nl.buurtpers.render.Renderer;
import nl.buurtpers.testkit.Extract;
import nl.buurtpers.testkit.RendererContract;
import nl.buurtpers.testkit.pdf.TaggedPdfReader;

class PosterContractTest extends RendererContract {

    @Override
    protected Renderer renderer() {
        return new PosterRenderer();
    }

    /** Loose sheets have no order of their own: they are read in the order of the coverage report, the flyer last. */
    @Override
    protected Extract read(Path channel, Coverage coverage) throws IOException {
        var files = new LinkedHashSet<String>();
        coverage.entries().forEach(entry -> files.addAll(entry.places()));
        files.remove(Handout.FILE);
        files.add(Handout.FILE);
        var passages = new ArrayList<Extract.Passage>();
        for (var file : List.copyOf(files)) {
            for (var passage : TaggedPdfReader.extract(channel.resolve(file)).passages()) {
                passages.add(new Extract.Passage(file + ", " + passage.place(), passage.text()));
            }
        }
        return new Extract(passages);
    }

    @Override
    protected String fold(String text) {
        return ShownCharacters.fold(text);
    }

    /** A poster is of its item; the colophon stands in the paper. */
    @Override
    protected boolean showsTheEditionItself() {
        return false;
    }
}
