package nl.buurtpers.plan;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.buurtpers.model.Block;
import nl.buurtpers.model.Edition;
import nl.buurtpers.model.Inline;
import nl.buurtpers.model.Item;
import nl.buurtpers.model.Picture;
import nl.buurtpers.model.Wording;

/**
 * An edition without the pictures that must not be seen in one channel. The words that stand for a picture or under it go
 * with it: they would tell of what is not there.
 *
 * @param edition the edition without them
 * @param lacks what its items lack
 */
record WithoutPictures(Edition edition, List<Withheld.Lack> lacks) {

    WithoutPictures {
        lacks = List.copyOf(lacks);
    }

    static WithoutPictures of(Edition whole, String channel, Withheld withheld) {
        var lacks = new ArrayList<Withheld.Lack>();
        var items = whole.items().stream()
                .map(item -> new OfItem(item, channel, withheld, new LinkedHashSet<>()).without(lacks))
                .toList();
        return new WithoutPictures(whole.withItems(items), lacks);
    }

    /** One item on its way. */
    private record OfItem(Item item, String channel, Withheld withheld, Set<Withheld.Lack> lacked) {

        Item without(List<Withheld.Lack> lacks) {
            var head = item.head();
            var texts = new TreeMap<String, List<Block>>();
            head.wording()
                    .texts()
                    .forEach((id, text) -> texts.put(id, blocks(text, id.equals(channel) ? this::lacked : this::gone)));
            boolean own = texts.containsKey(channel);
            var picture = head.picture().filter(one -> !lacked(one));
            var body = blocks(item.body(), own ? this::gone : this::lacked);
            lacks.addAll(lacked);
            return item.withHead(head.withPicture(picture).withWording(new Wording(texts)))
                    .withBody(body);
        }

        /** Whether a picture must go. */
        private boolean gone(Picture picture) {
            return withheld.why(channel, picture.source()).isPresent();
        }

        /** Whether a picture must go that would have been seen. */
        private boolean lacked(Picture picture) {
            var why = withheld.why(channel, picture.source());
            boolean words = picture.caption().isPresent() || picture.credit().isPresent();
            why.ifPresent(cause -> lacked.add(new Withheld.Lack(item.head().id(), picture.source(), cause, words)));
            return why.isPresent();
        }
    }

    private static List<Block> blocks(List<Block> blocks, Predicate<Picture> gone) {
        return blocks.stream().flatMap(block -> block(block, gone)).toList();
    }

    private static Stream<Block> block(Block block, Predicate<Picture> gone) {
        return switch (block) {
            case Block.Figure(var picture) -> gone.test(picture) ? Stream.empty() : Stream.of(block);
            case Block.Paragraph(var content) ->
                inline(content, gone).map(Block.Paragraph::new).map(Block.class::cast).stream();
            case Block.Heading heading ->
                inline(heading.content(), gone)
                        .map(content -> new Block.Heading(heading.level(), content))
                        .map(Block.class::cast)
                        .stream();
            case Block.BulletList(var entries) -> Stream.of(new Block.BulletList(entries(entries, gone)));
            case Block.NumberedList list ->
                Stream.of(new Block.NumberedList(list.start(), entries(list.entries(), gone)));
            case Block.Quote(var content) -> Stream.of(new Block.Quote(blocks(content, gone)));
            case Block.Table table -> Stream.of(table(table, gone));
            case Block.ThematicBreak _, Block.Verbatim _ -> Stream.of(block);
        };
    }

    private static List<List<Block>> entries(List<List<Block>> entries, Predicate<Picture> gone) {
        return entries.stream().map(entry -> blocks(entry, gone)).toList();
    }

    private static Block.Table table(Block.Table table, Predicate<Picture> gone) {
        return new Block.Table(
                table.alignments(),
                cells(table.header(), gone),
                table.rows().stream().map(row -> cells(row, gone)).toList());
    }

    private static List<Block.Cell> cells(List<Block.Cell> cells, Predicate<Picture> gone) {
        return cells.stream()
                .map(cell -> new Block.Cell(inlines(cell.content(), gone)))
                .toList();
    }

    /** What is left of running text; nothing where it held nothing but pictures that went. */
    private static Optional<List<Inline>> inline(List<Inline> content, Predicate<Picture> gone) {
        var left = inlines(content, gone);
        boolean nothing = left.size() < content.size() && left.stream().allMatch(WithoutPictures::blank);
        return nothing ? Optional.empty() : Optional.of(left);
    }

    private static boolean blank(Inline inline) {
        return switch (inline) {
            case Inline.Text(var text) -> text.isBlank();
            case Inline.LineBreak() -> true;
            case Inline.Emphasis _,
                    Inline.Strong _,
                    Inline.Strike _,
                    Inline.Code _,
                    Inline.Link _,
                    Inline.Foreign _,
                    Inline.InlinePicture _ -> false;
        };
    }

    private static List<Inline> inlines(List<Inline> content, Predicate<Picture> gone) {
        return content.stream()
                .filter(inline -> !(inline instanceof Inline.InlinePicture(var picture) && gone.test(picture)))
                .map(inline -> inside(inline, gone))
                .toList();
    }

    private static Inline inside(Inline inline, Predicate<Picture> gone) {
        return switch (inline) {
            case Inline.Emphasis(var content) -> new Inline.Emphasis(inlines(content, gone));
            case Inline.Strong(var content) -> new Inline.Strong(inlines(content, gone));
            case Inline.Strike(var content) -> new Inline.Strike(inlines(content, gone));
            case Inline.Link link -> new Inline.Link(link.target(), inlines(link.content(), gone));
            case Inline.Foreign foreign -> new Inline.Foreign(foreign.language(), inlines(foreign.content(), gone));
            case Inline.Text _, Inline.Code _, Inline.InlinePicture _, Inline.LineBreak _ -> inline;
        };
    }
}
