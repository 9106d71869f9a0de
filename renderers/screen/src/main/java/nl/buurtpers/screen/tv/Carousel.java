package nl.buurtpers.screen.tv;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import nl.buurtpers.html.Html;
import nl.buurtpers.message.Calendar;
import nl.buurtpers.model.Picture;
import nl.buurtpers.plan.Linear;
import nl.buurtpers.render.Colour;
import nl.buurtpers.render.Sha256;

/**
 * Writes {@code index.html}: the slides one after another, each with its words as real text. It needs no network and no
 * library: where it is served it asks for a newer playlist every five minutes and plays on with what it has when the network is
 * gone, also when it is started anew; opened as a file it plays what stands in it. Without JavaScript it is a list to read (WCAG 2.2: 2.2.2 for the pause button, 1.1.1 for the text).
 */
final class Carousel {

    private final Stage stage;
    private final List<PaintedSlide> slides;

    Carousel(Stage stage, List<PaintedSlide> slides) {
        this.stage = stage;
        this.slides = slides;
    }

    byte[] html() {
        var script = resource("carousel.js");
        var out = new StringBuilder(1 << 16);
        head(out, script);
        out.append("<header>\n<h1>")
                .append(escape(stage.edition().publication()))
                .append("</h1>\n<p>")
                .append(escape(day()))
                .append("</p>\n</header>\n<main>\n");
        out.append("<div id=\"slides\" role=\"region\" aria-roledescription=\"carousel\" aria-label=\"")
                .append(text("screens.carousel", stage.edition().publication()))
                .append("\" data-slide=\"")
                .append(text("screens.slide", "{0}", "{1}"))
                .append("\" data-playing=\"")
                .append(playing())
                .append("\">\n");
        for (int i = 0; i < slides.size(); i++) {
            slide(out, i);
        }
        out.append("<p id=\"over\" hidden>").append(text("screens.over")).append("</p>\n</div>\n");
        controls(out);
        return out.append("</main>\n<script>")
                .append(script)
                .append("</script>\n</body>\n</html>\n")
                .toString()
                .getBytes(StandardCharsets.UTF_8);
    }

    /** What the script compares with a playlist that it fetches, in the form in which it writes it down. */
    private String playing() {
        return slides.stream()
                .map(painted -> painted.sha256().substring(0, 16) + " " + painted.durationMs() + " "
                        + painted.slide()
                                .validUntil()
                                .map(until -> Long.toString(until.toEpochMilli()))
                                .orElse(""))
                .collect(Collectors.joining(","));
    }

    private void head(StringBuilder out, String script) {
        out.append("<!DOCTYPE html>\n<html lang=\"")
                .append(escape(stage.edition().language()))
                .append("\">\n<head>\n")
                .append("<meta charset=\"utf-8\">\n")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
                .append(
                        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; img-src 'self' file:; connect-src 'self'; "
                                + "style-src 'unsafe-inline'; worker-src 'self'; script-src 'sha256-")
                .append(hash(script))
                .append("'\">\n<title>")
                .append(escape(stage.edition().publication() + ", " + day()))
                .append("</title>\n<style>\n")
                .append(colours())
                .append(resource("carousel.css"))
                .append("</style>\n</head>\n<body>\n");
    }

    /** What lets a browser begin without a network, where it lets pages do so: over https, or on the machine itself. */
    static byte[] worker() {
        return resource("worker.js").getBytes(StandardCharsets.UTF_8);
    }

    private String day() {
        return new Calendar(stage.messages()).day(stage.edition().date());
    }

    private String colours() {
        var palette = stage.look().palette();
        return ":root{" + colour("ground", palette.ground()) + colour("text", palette.text())
                + colour("quiet", palette.quiet()) + colour("accent", palette.accent()) + "}\n";
    }

    private static String colour(String name, Colour colour) {
        return "--" + name + ":" + colour.hex() + ";";
    }

    private void slide(StringBuilder out, int index) {
        var painted = slides.get(index);
        var slide = painted.slide();
        out.append("<div class=\"slide\" role=\"group\" aria-roledescription=\"slide\" aria-label=\"")
                .append(text("screens.slide", Integer.toString(index + 1), Integer.toString(slides.size())))
                .append("\" data-ms=\"")
                .append(painted.durationMs())
                .append('"');
        slide.validUntil()
                .ifPresent(until -> out.append(" data-until=\"")
                        .append(DateTimeFormatter.ISO_INSTANT.format(until))
                        .append('"'));
        out.append(">\n<img src=\"")
                .append(painted.file())
                .append("\" width=\"1920\" height=\"1080\" loading=\"lazy\" alt=\"")
                .append(slide.picture().map(Picture::alt).map(Carousel::escape).orElse(""))
                .append("\">\n<div class=\"words\"");
        if (!slide.language().equals(stage.edition().language())) {
            out.append(" lang=\"").append(escape(slide.language())).append('"');
        }
        out.append(">\n");
        words(out, slide);
        out.append("</div>\n</div>\n");
    }

    private static void words(StringBuilder out, Slide slide) {
        if (!slide.section().isBlank()) {
            out.append("<p class=\"section\">").append(escape(slide.section())).append("</p>\n");
        }
        if (!slide.title().isBlank()) {
            out.append("<h2>").append(escape(slide.title()));
            if (!slide.mark().isEmpty()) {
                out.append(" <span class=\"mark\">").append(slide.mark()).append("</span>");
            }
            out.append("</h2>\n");
        }
        out.append(SlideHtml.body(slide));
        slide.picture()
                .map(Linear::picture)
                .filter(words -> !words.isBlank())
                .ifPresent(words -> out.append("\n<p class=\"caption\">")
                        .append(escape(words).replace("\n", "<br>"))
                        .append("</p>"));
        out.append('\n');
    }

    private void controls(StringBuilder out) {
        out.append("<div id=\"controls\" hidden>\n");
        out.append("<button type=\"button\" id=\"pause\" data-play=\"")
                .append(text("screens.play"))
                .append("\" data-pause=\"")
                .append(text("screens.pause"))
                .append("\">")
                .append(text("screens.pause"))
                .append("</button>\n");
        out.append("<button type=\"button\" id=\"previous\">")
                .append(text("screens.previous"))
                .append("</button>\n");
        out.append("<button type=\"button\" id=\"next\">")
                .append(text("screens.next"))
                .append("</button>\n");
        out.append("<button type=\"button\" id=\"list\" data-list=\"")
                .append(text("screens.list"))
                .append("\" data-show=\"")
                .append(text("screens.show"))
                .append("\">")
                .append(text("screens.list"))
                .append("</button>\n");
        out.append("<p id=\"keys\">").append(text("screens.keys")).append("</p>\n</div>\n");
    }

    private String text(String key, Object... arguments) {
        return escape(stage.messages().text(key, arguments));
    }

    private static String escape(String text) {
        return Html.escape(text);
    }

    private static String hash(String script) {
        return Base64.getEncoder().encodeToString(Sha256.start().digest(script.getBytes(StandardCharsets.UTF_8)));
    }

    private static String resource(String name) {
        try (var stream = Carousel.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("missing from the jar: " + name);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
