package nl.buurtpers.site;

import java.util.List;
import java.util.stream.Stream;
import nl.buurtpers.model.Block;
import nl.buurtpers.model.Inline;
import nl.buurtpers.model.Picture;
import nl.buurtpers.plan.Plan;

/** Finds the pictures in texts, in reading order. */
final class PicturesIn {

    private PicturesIn() {}

    static Stream<Picture> plan(Plan plan) {
        var items = plan.items().flatMap(item -> Stream.concat(item.head().picture().stream(), blocks(item.text())));
        return Stream.concat(items, blocks(plan.edition().colophon()));
    }

    private static Stream<Picture> blocks(List<Block> blocks) {
        return blocks.stream().flatMap(PicturesIn::block);
    }

    private static Stream<Picture> block(Block block) {
        return switch (block) {
            case Block.Paragraph(var content) -> inlines(content);
            case Block.Heading heading -> inlines(heading.content());
            case Block.BulletList(var entries) -> entries.stream().flatMap(PicturesIn::blocks);
            case Block.NumberedList list -> list.entries().stream().flatMap(PicturesIn::blocks);
            case Block.Quote(var content) -> blocks(content);
            case Block.ThematicBreak _, Block.Verbatim _ -> Stream.empty();
            case Block.Figure(var picture) -> Stream.of(picture);
            case Block.Table table ->
                Stream.concat(table.header().stream(), table.rows().stream().flatMap(List::stream))
                        .flatMap(cell -> inlines(cell.content()));
        };
    }

    private static Stream<Picture> inlines(List<Inline> content) {
        return content.stream().flatMap(PicturesIn::inline);
    }

    private static Stream<Picture> inline(Inline inline) {
        return switch (inline) {
            case Inline.Text _, Inline.Code _, Inline.LineBreak _ -> Stream.empty();
            case Inline.Emphasis(var content) -> inlines(content);
            case Inline.Strong(var content) -> inlines(content);
            case Inline.Strike(var content) -> inlines(content);
            case Inline.Link link -> inlines(link.content());
            case Inline.Foreign foreign -> inlines(foreign.content());
            case Inline.InlinePicture(var picture) -> Stream.of(picture);
        };
    }
}
