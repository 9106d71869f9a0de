package nl.buurtpers.screen.tv;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.buurtpers.json.Json;

/** Writes {@code playlist.json}, version 1: what a player needs to show the slides; {@code playlist.schema.json} tells its form. */
final class Playlist {

    private final Stage stage;
    private final List<PaintedSlide> slides;

    Playlist(Stage stage, List<PaintedSlide> slides) {
        this.stage = stage;
        this.slides = slides;
    }

    byte[] json() {
        var edition = stage.edition();
        return Json.bytes(Json.object(
                "version", 1,
                "publication", edition.publication(),
                "neighbourhood", edition.neighbourhood(),
                "language", edition.language(),
                "date", edition.date().toString(),
                "loopMs", slides.stream().mapToLong(PaintedSlide::durationMs).sum(),
                "slides", slides.stream().map(this::entry).toList()));
    }

    private Map<String, Object> entry(PaintedSlide painted) {
        var slide = painted.slide();
        return Json.object(
                "id", slide.id(),
                "item", slide.item(),
                "url", painted.file(),
                "sha256", painted.sha256(),
                "width", Screen.WIDTH,
                "height", Screen.HEIGHT,
                "durationMs", painted.durationMs(),
                "validFrom",
                        time(stage.edition()
                                .date()
                                .atStartOfDay(stage.edition().timeZone())
                                .toInstant()),
                "validUntil", slide.validUntil().map(this::time),
                "language", slide.language(),
                "section", slide.section(),
                "title", slide.title(),
                "part", Optional.of(slide.mark()).filter(mark -> !mark.isEmpty()),
                "alt", slide.alt(),
                "text", slide.text(),
                "priority", slide.priority());
    }

    /** ISO 8601 with the offset of the edition's zone. */
    private String time(Instant instant) {
        return instant.atZone(stage.edition().timeZone()).format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
    }
}
