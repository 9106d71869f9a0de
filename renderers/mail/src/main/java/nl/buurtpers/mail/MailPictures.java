package nl.buurtpers.mail;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.buurtpers.model.Block;
import nl.buurtpers.model.Inline;
import nl.buurtpers.model.Picture;
import nl.buurtpers.plan.Plan;
import nl.buurtpers.plan.Planned;
import nl.buurtpers.render.Assets;
import nl.buurtpers.render.Kit;

/**
 * The pictures that travel with the letter. They are parts of the message and not links: nothing is fetched when it is
 * opened, so nobody learns who reads it, and it is the same without a network. They are taken in reading order while they
 * fit; for the others their description stands in words.
 *
 * @param bySource path in the edition to picture; none for those that do not fit
 */
record MailPictures(Map<String, MailPicture> bySource) {

    /** Bytes of all pictures together; with the third that base64 adds a message stays under 5 MB, which all accept. */
    private static final long MOST = 3_500_000;

    MailPictures {
        bySource = Map.copyOf(bySource);
    }

    static MailPictures chosen(Plan plan, Kit kit) {
        var chosen = new HashMap<String, MailPicture>();
        long room = MOST;
        for (var source : sources(plan, kit)) {
            var file = kit.assets().encoded(source, Assets.NARROW);
            room -= file.bytes().length;
            if (room < 0) {
                break;
            }
            chosen.put(source, new MailPicture(file.contentName(), file));
        }
        return new MailPictures(chosen);
    }

    Optional<MailPicture> of(Picture picture) {
        return of(picture.source());
    }

    Optional<MailPicture> of(String source) {
        return Optional.ofNullable(bySource.get(source));
    }

    /** Those that this HTML shows, each once, by name: a shortened item shows fewer. */
    List<MailPicture> shownIn(String html) {
        var byName = new TreeMap<String, MailPicture>();
        bySource.values().stream()
                .filter(picture -> html.contains("src=\"cid:" + picture.name()))
                .forEach(picture -> byName.put(picture.name(), picture));
        return List.copyOf(byName.values());
    }

    /** Whether every picture of the item is there. */
    boolean complete(Planned item) {
        return pictures(item).allMatch(picture -> bySource.containsKey(picture.source()));
    }

    private static List<String> sources(Plan plan, Kit kit) {
        return Stream.concat(
                        kit.style().logo().stream(),
                        Stream.concat(
                                plan.items().flatMap(MailPictures::pictures).map(Picture::source),
                                pictures(plan.edition().colophon()).map(Picture::source)))
                .distinct()
                .toList();
    }

    private static Stream<Picture> pictures(Planned item) {
        return Stream.concat(item.head().picture().stream(), pictures(item.text()));
    }

    private static Stream<Picture> pictures(List<Block> blocks) {
        var found = new ArrayList<Picture>();
        blocks.forEach(block -> collect(block, found));
        return found.stream();
    }

    private static void collect(Block block, List<Picture> found) {
        switch (block) {
            case Block.Paragraph(var content) -> inlines(content, found);
            case Block.Heading heading -> inlines(heading.content(), found);
            case Block.BulletList(var entries) -> entries.forEach(entry -> entry.forEach(b -> collect(b, found)));
            case Block.NumberedList list -> list.entries().forEach(entry -> entry.forEach(b -> collect(b, found)));
            case Block.Quote(var content) -> content.forEach(b -> collect(b, found));
            case Block.Figure(var picture) -> found.add(picture);
            case Block.Table table ->
                Stream.concat(Stream.of(table.header()), table.rows().stream())
                        .forEach(row -> row.forEach(cell -> inlines(cell.content(), found)));
            case Block.ThematicBreak() -> {}
            case Block.Verbatim _ -> {}
        }
    }

    private static void inlines(List<Inline> content, List<Picture> found) {
        content.forEach(inline -> {
            switch (inline) {
                case Inline.Emphasis(var inner) -> inlines(inner, found);
                case Inline.Strong(var inner) -> inlines(inner, found);
                case Inline.Strike(var inner) -> inlines(inner, found);
                case Inline.Link link -> inlines(link.content(), found);
                case Inline.Foreign foreign -> inlines(foreign.content(), found);
                case Inline.InlinePicture(var picture) -> found.add(picture);
                case Inline.Text _, Inline.Code _, Inline.LineBreak _ -> {}
            }
        });
    }
}
