package nl.buurtpers.screen.tv;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.buurtpers.json.Json;
import nl.buurtpers.model.Picture;
import nl.buurtpers.plan.Plan;

/**
 * Writes {@code teksttv.json}: slides and a ticker in the form that the text-TV player of Dutch local stations reads. The
 * player sets text itself, so text slides carry words, and slides of nothing but a picture carry our painted slide.
 */
final class TekstTv {

    /** The player drops what is longer. */
    private static final long LONGEST = 120_000;

    /** The player takes what stands before the first ": " as a label where it is this short. */
    private static final int LABEL = 30;

    /** Items that deserve a line that is always there. */
    private static final int TICKER_PRIORITY = 2;

    private final Plan plan;
    private final List<PaintedSlide> slides;
    private final StationPictures pictures;
    private final Addresses addresses;
    private final boolean bare;

    TekstTv(Stage stage, Plan plan, List<PaintedSlide> slides, StationPictures pictures) {
        this.plan = plan;
        this.slides = slides;
        this.pictures = pictures;
        this.addresses = Addresses.of(stage);
        this.bare = stage.kit().options().word("station-picture").equals("string");
    }

    byte[] json() {
        return Json.bytes(Json.object("slides", slides.stream().map(this::slide).toList(), "ticker", ticker()));
    }

    private Map<String, Object> slide(PaintedSlide painted) {
        var body = SlideHtml.stationBody(painted.slide().passages());
        return body.isEmpty() ? image(painted) : text(painted, body);
    }

    private Map<String, Object> image(PaintedSlide painted) {
        return Json.object("type", "image", "duration", duration(painted), "url", addresses.of(painted.file()));
    }

    private Map<String, Object> text(PaintedSlide painted, String body) {
        var slide = painted.slide();
        var title = slide.title().isEmpty() ? slide.section() : slide.title();
        return Json.object(
                "type",
                "text",
                "duration",
                duration(painted),
                "title",
                slide.mark().isEmpty() ? title : title + " (" + slide.mark() + ")",
                "body",
                body,
                "image",
                picture(slide));
    }

    /** Players of before April 2026 ask for an address, be it empty; later ones for an address with its words, or nothing. */
    private Optional<?> picture(Slide slide) {
        return bare
                ? Optional.of(slide.picture()
                        .map(picture -> addresses.of(pictures.path(picture.source())))
                        .orElse(""))
                : slide.picture().map(this::picture);
    }

    private Map<String, Object> picture(Picture picture) {
        return Json.object(
                "url",
                addresses.of(pictures.path(picture.source())),
                "caption",
                picture.caption(),
                "attribution",
                picture.credit());
    }

    private static long duration(PaintedSlide painted) {
        return Math.min(LONGEST, painted.durationMs());
    }

    private List<Map<String, Object>> ticker() {
        var messages = new ArrayList<Map<String, Object>>();
        var told = new HashSet<String>();
        for (var part : plan.parts()) {
            var section = Optional.of(part.section().title()).filter(title -> title.length() <= LABEL - 2);
            for (var item : part.items()) {
                var words = section.map(label -> label + ": ").orElse("")
                        + item.head().brief();
                if (item.head().priority() <= TICKER_PRIORITY && told.add(words)) {
                    messages.add(Json.object("message", words.replaceAll("\\s+", " ")));
                }
            }
        }
        return messages;
    }
}
