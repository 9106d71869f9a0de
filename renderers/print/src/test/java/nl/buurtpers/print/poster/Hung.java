package nl.buurtpers.print.poster;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.buurtpers.model.Item;
import nl.buurtpers.print.PrintedPages;
import nl.buurtpers.render.Coverage;
import nl.buurtpers.testkit.Editions;
import nl.buurtpers.testkit.FolderSink;
import nl.buurtpers.testkit.Sample;
import nl.buurtpers.testkit.TestKit;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Posters of a sample, for tests to look at. */
record Hung(PosterProof proof) {

    static Hung of(Sample sample, String... options) {
        var renderer = new PosterRenderer();
        var set = new java.util.TreeMap<String, String>();
        for (var option : options) {
            var parts = option.split("=", -1);
            set.put(parts[0], parts[1]);
        }
        var kit = TestKit.of(renderer, sample.edition(), sample.assets(), sample.style(), Map.copyOf(set));
        return new Hung((PosterProof) renderer.compose(TestKit.plan(renderer, sample.edition()), kit));
    }

    /** The poster of one item. */
    static Hung of(Item item, String... options) {
        var edition = Editions.generated(3, 3).withItems(List.of(item));
        var asked = Stream.concat(Stream.of("items=" + item.head().id()), Stream.of(options));
        return of(Sample.of(item.head().id(), edition), asked.toArray(String[]::new));
    }

    Poster poster(String id) {
        return proof.posters().stream()
                .filter(poster -> poster.item().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    Poster only() {
        return proof.posters().getFirst();
    }

    PrintedPages page() {
        return PrintedPages.of(only().composition());
    }

    Coverage.Entry entry(String id) {
        return proof.coverage().entry(id).orElseThrow();
    }

    /** Writes the files; tells which. */
    List<Path> paint(Path folder) throws IOException {
        proof.paint(new FolderSink(folder));
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".pdf"))
                    .sorted()
                    .toList();
        }
    }

    /** A page as an independent reader shows it. */
    static BufferedImage picture(Path file, int page, float dpi) throws IOException {
        try (var pdf = Loader.loadPDF(file.toFile())) {
            return new PDFRenderer(pdf).renderImageWithDPI(page, dpi);
        }
    }
}
