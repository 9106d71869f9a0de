package nl.buurtpers.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import nl.buurtpers.render.OutputFile;
import nl.buurtpers.testkit.FolderSink;
import nl.buurtpers.testkit.Sample;
import nl.buurtpers.testkit.TestKit;

/** A site that was made for a test. */
record Built(Path folder, Map<String, OutputFile> files) {

    static Built of(Sample sample, Path folder) throws IOException {
        var renderer = new SiteRenderer();
        var sink = new FolderSink(folder);
        renderer.compose(TestKit.plan(renderer, sample.edition()), TestKit.of(renderer, sample))
                .paint(sink);
        return new Built(folder, sink.files());
    }

    /** Every page. */
    List<Path> pages() throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".html"))
                    .sorted()
                    .toList();
        }
    }
}
