package nl.buurtpers.screen.tv;

import java.net.URI;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.buurtpers.model.Advert;
import nl.buurtpers.model.AdvertSize;
import nl.buurtpers.model.Article;
import nl.buurtpers.model.Block;
import nl.buurtpers.model.Contact;
import nl.buurtpers.model.Edition;
import nl.buurtpers.model.Event;
import nl.buurtpers.model.EventTime;
import nl.buurtpers.model.Head;
import nl.buurtpers.model.Inline;
import nl.buurtpers.model.Item;
import nl.buurtpers.model.Occasion;
import nl.buurtpers.model.Picture;
import nl.buurtpers.render.HouseStyle;
import nl.buurtpers.testkit.DrawnAssets;
import nl.buurtpers.testkit.TestKit;

/** Small editions and the slides that come of them. */
final class Made {

    private static final ScreensRenderer RENDERER = new ScreensRenderer();

    private Made() {}

    static Edition edition(Item... items) {
        return new Edition(
                "De Proefkrant",
                "Proefwijk",
                Optional.of("Amersfoort"),
                LocalDate.of(2026, 11, 26),
                Optional.of(LocalDate.of(2027, 2, 24)),
                Optional.of("Winter"),
                Optional.of("4"),
                Optional.of("38"),
                "nl",
                Edition.DEFAULT_TIME_ZONE,
                Optional.of(URI.create("https://krant.voorbeeld.example/")),
                Contact.NONE,
                List.of(),
                List.of(),
                List.of(items));
    }

    static Article article(String id, String title, String... paragraphs) {
        return new Article(Head.of(id, title), blocks(paragraphs));
    }

    static Article pictured(String id, String title, Picture picture, String... paragraphs) {
        var head = Head.of(id, title);
        return new Article(
                new Head(
                        id,
                        title,
                        head.shortTitle(),
                        head.summary(),
                        head.section(),
                        head.priority(),
                        head.author(),
                        head.date(),
                        head.language(),
                        head.order(),
                        Optional.of(picture),
                        head.contact(),
                        head.adjustment(),
                        head.wording(),
                        head.sharing()),
                blocks(paragraphs));
    }

    static Advert advert(String id, String title, String... paragraphs) {
        return new Advert(Head.of(id, title), blocks(paragraphs), Optional.of("Bakkerij Proef"), AdvertSize.HALF);
    }

    static Event event(String id, String title, String start, String end) {
        var time = new EventTime.Moments(zoned(start), Optional.of(zoned(end)));
        var occasion = new Occasion(
                time, Optional.of("Buurthuis De Proef"), Optional.empty(), List.of(), Optional.empty(), false);
        return new Event(Head.of(id, title), List.of(), occasion);
    }

    private static ZonedDateTime zoned(String local) {
        return ZonedDateTime.parse(local + ":00+01:00[Europe/Amsterdam]");
    }

    static List<Block> blocks(String... paragraphs) {
        return List.of(paragraphs).stream()
                .<Block>map(text -> new Block.Paragraph(List.of(new Inline.Text(text))))
                .toList();
    }

    static RunningOrder order(Edition edition) {
        return order(edition, HouseStyle.STANDARD, Map.of());
    }

    static RunningOrder order(Edition edition, HouseStyle style, Map<String, String> options) {
        return proof(edition, style, options).order();
    }

    static ScreensProof proof(Edition edition, HouseStyle style, Map<String, String> options) {
        var kit = TestKit.of(RENDERER, edition, new DrawnAssets(), style, options);
        return (ScreensProof) RENDERER.compose(TestKit.plan(RENDERER, edition), kit);
    }
}
