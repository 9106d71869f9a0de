package nl.buurtpers.text;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import nl.buurtpers.render.Coverage;
import nl.buurtpers.render.Finding;
import nl.buurtpers.render.OutputFile;
import nl.buurtpers.render.Proof;
import nl.buurtpers.render.Sink;

/** The edition as one text. */
record TextProof(String text, String language, Coverage coverage) implements Proof {

    static final String FILE = "edition.txt";

    @Override
    public List<Finding> findings() {
        return List.of();
    }

    @Override
    public void paint(Sink sink) throws IOException {
        sink.write(new OutputFile(FILE, "text/plain", language), text.getBytes(StandardCharsets.UTF_8));
    }
}
