package nl.buurtpers.screen.tv;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import nl.buurtpers.html.Html;
import nl.buurtpers.testkit.DrawnAssets;
import nl.buurtpers.testkit.Editions;
import nl.buurtpers.testkit.web.Browser;
import nl.buurtpers.testkit.web.Page;
import nl.buurtpers.testkit.web.View;
import nl.buurtpers.typeset.frame.Frame;

/**
 * Paints sixty slides as PNG and has Chromium do the same of pages with the same words, boxes and pictures, by turns in one
 * run. Both are warm: the browser is running, its fonts are loaded, a slide costs it a navigation and a screenshot. Only one
 * thread of ours paints, as one tab of the browser does.
 */
final class SlidesAgainstBrowser {

    private static final int SLIDES = 60;
    private static final int ROUNDS = 5;

    private SlidesAgainstBrowser() {}

    public static void main(String[] arguments) throws IOException {
        var slides = Made.order(Editions.generated(99, 60)).slides().subList(0, SLIDES);
        var folder = Files.createTempDirectory("slides");
        var pages = IntStream.range(0, SLIDES)
                .mapToObj(i -> page(folder, i, slides.get(i)))
                .toList();
        var painter = new SlidePainter(new DrawnAssets());
        try (var browser = Browser.start();
                var tab = browser.open(pages.getFirst(), new View(1920, 1080, "light", "screen"))) {
            ours(painter, slides, folder);
            theirs(tab, pages, folder);
            var ours = new double[ROUNDS];
            var theirs = new double[ROUNDS];
            for (int round = 0; round < ROUNDS; round++) {
                ours[round] = ours(painter, slides, folder);
                theirs[round] = theirs(tab, pages, folder);
            }
            report(ours, theirs);
        }
    }

    private static void report(double[] ours, double[] theirs) {
        System.out.printf(
                Locale.ROOT,
                "%d slides: ours %.2f s, Chromium %.2f s (medians of %d rounds): %.1f times as fast%n",
                SLIDES,
                median(ours),
                median(theirs),
                ROUNDS,
                median(theirs) / median(ours));
    }

    private static double median(double[] times) {
        return Arrays.stream(times).sorted().toArray()[times.length / 2];
    }

    private static double ours(SlidePainter painter, List<Slide> slides, Path folder) throws IOException {
        long begin = System.nanoTime();
        for (int i = 0; i < slides.size(); i++) {
            Files.write(
                    folder.resolve("ours-" + i + ".png"),
                    PngFile.of(painter.paint(slides.get(i).page())));
        }
        return (System.nanoTime() - begin) / 1e9;
    }

    private static double theirs(Page tab, List<Path> pages, Path folder) throws IOException {
        long begin = System.nanoTime();
        for (int i = 0; i < pages.size(); i++) {
            tab.go(pages.get(i).toUri());
            Files.write(folder.resolve("theirs-" + i + ".png"), tab.screenshot());
        }
        return (System.nanoTime() - begin) / 1e9;
    }

    /** The slide as HTML: what the painter gets, in the words of CSS. */
    private static Path page(Path folder, int number, Slide slide) {
        var html =
                new StringBuilder("<!DOCTYPE html><meta charset=\"utf-8\"><style>*{position:absolute;white-space:pre}"
                        + "span{font-family:'Source Sans 3','Noto Sans',sans-serif;line-height:1}</style><body>");
        slide.page().pieces().stream()
                .flatMap(piece -> piece.frames().stream())
                .forEach(frame -> add(html, frame, folder));
        try {
            return Files.writeString(folder.resolve("slide-" + number + ".html"), html);
        } catch (IOException unwritable) {
            throw new java.io.UncheckedIOException(unwritable);
        }
    }

    private static void add(StringBuilder html, Frame frame, Path folder) {
        switch (frame) {
            case Frame.Text text ->
                html.append(String.format(
                        Locale.ROOT,
                        "<span style=\"left:%.1fpx;top:%.1fpx;font-size:%.0fpx;color:#%06x\">%s</span>",
                        text.x(),
                        text.baseline() - text.size() * 0.8,
                        text.size(),
                        text.ink().rgb(),
                        Html.escape(text.text())));
            case Frame.Box box -> {
                var fill = box.fill();
                html.append(place("div", box.x(), box.y(), box.width(), box.height()))
                        .append(String.format(
                                Locale.ROOT, ";background:%s\"></div>", fill == null ? "none" : hex(fill.rgb())));
            }
            case Frame.PictureFrame picture ->
                html.append(place("img", picture.x(), picture.y(), picture.width(), picture.height()))
                        .append(";object-fit:cover\" src=\"")
                        .append(picture(picture, folder))
                        .append("\">");
            case Frame.Rule _, Frame.VectorPath _, Frame.Turned _ -> {}
        }
    }

    private static String place(String element, double x, double y, double width, double height) {
        return String.format(
                Locale.ROOT,
                "<%s style=\"left:%.0fpx;top:%.0fpx;width:%.0fpx;height:%.0fpx",
                element,
                x,
                y,
                width,
                height);
    }

    private static String hex(int rgb) {
        return String.format(Locale.ROOT, "#%06x", rgb);
    }

    /** The picture as a file of the size at which it is shown. */
    private static String picture(Frame.PictureFrame frame, Path folder) {
        var encoded = new DrawnAssets().encoded(frame.source(), 1280);
        try {
            return Files.write(folder.resolve(encoded.contentName()), encoded.bytes())
                    .getFileName()
                    .toString();
        } catch (IOException unwritable) {
            throw new java.io.UncheckedIOException(unwritable);
        }
    }
}
