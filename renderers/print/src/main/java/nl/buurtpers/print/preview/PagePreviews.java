package nl.buurtpers.print.preview;

import java.awt.RenderingHints;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import nl.buurtpers.render.OutputFile;
import nl.buurtpers.render.Sink;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/**
 * The pages of a file for screens as pictures: {@code preview/72/001.png} and so on. What is shown is what a reader of the
 * file sees; colours and marks of the press are not in it.
 *
 * @param file the PDF
 * @param pages how many it has
 * @param language of what stands on them
 */
@SuppressWarnings("ArrayRecordComponent") // on its way into pictures, compared by nobody
public record PagePreviews(byte[] file, int pages, String language) {

    /** What can be asked for. */
    public static final List<String> CHOICES = List.of("none", "72", "150", "both");

    /** Pixels per inch that a choice stands for. */
    public static List<Integer> resolutions(String choice) {
        return switch (choice) {
            case "72" -> List.of(72);
            case "150" -> List.of(150);
            case "both" -> List.of(72, 150);
            default -> List.of();
        };
    }

    /** Writes a picture of every page at each of these resolutions; pages are drawn side by side where cores are free. */
    public void write(Sink sink, List<Integer> resolutions) throws IOException {
        int shares = Math.min(pages, Runtime.getRuntime().availableProcessors());
        try {
            IntStream.range(0, resolutions.isEmpty() ? 0 : shares).parallel().forEach(share -> {
                try {
                    share(sink, resolutions, share, shares);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** Each share reads the file for itself: a document may be read by one thread at a time. */
    private void share(Sink sink, List<Integer> resolutions, int share, int shares) throws IOException {
        try (var pdf = Loader.loadPDF(file)) {
            var renderer = renderer(pdf);
            for (int page = share; page < pages; page += shares) {
                for (int resolution : resolutions) {
                    var picture = renderer.renderImageWithDPI(page, resolution, ImageType.RGB);
                    sink.write(new OutputFile(path(resolution, page), "image/png", language), LightPng.of(picture));
                }
            }
        }
    }

    /** Pictures are thinned out while they are decoded: a page is drawn in a third of the time and looks the same. */
    private static PDFRenderer renderer(PDDocument pdf) {
        var renderer = new PDFRenderer(pdf);
        renderer.setSubsamplingAllowed(true);
        renderer.setRenderingHints(new RenderingHints(Map.of(
                RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON,
                RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR)));
        return renderer;
    }

    private static String path(int resolution, int page) {
        return String.format(Locale.ROOT, "preview/%d/%03d.png", resolution, page + 1);
    }
}
