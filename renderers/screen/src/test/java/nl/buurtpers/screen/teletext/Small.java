package nl.buurtpers.screen.teletext;

import java.net.URI;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
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

/** Small editions. */
final class Small {

    private Small() {}

    static Edition edition(Item... items) {
        return new Edition(
                "De Proefkrant",
                "Proefwijk",
                Optional.of("Amersfoort"),
                LocalDate.of(2026, 11, 26),
                Optional.empty(),
                Optional.of("Winter"),
                Optional.of("4"),
                Optional.empty(),
                "nl",
                Edition.DEFAULT_TIME_ZONE,
                Optional.of(URI.create("https://krant.voorbeeld.example/")),
                Contact.NONE,
                blocks("De Proefkrant wordt gemaakt door de buurt."),
                List.of(),
                List.of(items));
    }

    static Article article(String id, String title, String... paragraphs) {
        return new Article(Head.of(id, title), blocks(paragraphs));
    }

    static Event event(String id, String title, String start, String end) {
        var time = new EventTime.Moments(zoned(start), Optional.of(zoned(end)));
        var occasion = new Occasion(
                time, Optional.of("Buurthuis De Proef"), Optional.of("€ 2,50"), List.of(), Optional.empty(), false);
        return new Event(Head.of(id, title), blocks("Kom ook kijken."), occasion);
    }

    private static ZonedDateTime zoned(String local) {
        return ZonedDateTime.parse(local + ":00+01:00[Europe/Amsterdam]");
    }

    private static List<Block> blocks(String... paragraphs) {
        return List.of(paragraphs).stream()
                .<Block>map(text -> new Block.Paragraph(List.of(new Inline.Text(text))))
                .toList();
    }
}
