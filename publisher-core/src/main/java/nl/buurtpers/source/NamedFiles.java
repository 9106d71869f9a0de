package nl.buurtpers.source;

import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import nl.buurtpers.model.Block;
import nl.buurtpers.model.Inline;
import nl.buurtpers.model.Item;

/** Every picture and font file that a manuscript names. */
final class NamedFiles {

    private final NavigableSet<String> paths = new TreeSet<>();

    NamedFiles(Manuscript manuscript) {
        var style = manuscript.style();
        style.logo().ifPresent(paths::add);
        font(style.headlineFont());
        font(style.textFont());
        blocks(manuscript.edition().colophon());
        manuscript.edition().items().forEach(this::item);
    }

    /** Their paths, sorted. */
    NavigableSet<String> all() {
        return paths;
    }

    private void font(Optional<String> font) {
        font.filter(EditionReader::isFile).ifPresent(paths::add);
    }

    private void item(Item item) {
        item.head().picture().ifPresent(picture -> paths.add(picture.source()));
        blocks(item.body());
        item.head().wording().texts().values().forEach(this::blocks);
    }

    private void blocks(List<Block> blocks) {
        blocks.forEach(this::block);
    }

    private void block(Block block) {
        switch (block) {
            case Block.Paragraph(var content) -> inlines(content);
            case Block.Heading heading -> inlines(heading.content());
            case Block.BulletList(var entries) -> entries.forEach(this::blocks);
            case Block.NumberedList list -> list.entries().forEach(this::blocks);
            case Block.Quote(var content) -> blocks(content);
            case Block.Figure(var picture) -> paths.add(picture.source());
            case Block.Table table -> {
                cells(table.header());
                table.rows().forEach(this::cells);
            }
            case Block.ThematicBreak _, Block.Verbatim _ -> {}
        }
    }

    private void cells(List<Block.Cell> cells) {
        cells.forEach(cell -> inlines(cell.content()));
    }

    private void inlines(List<Inline> content) {
        content.forEach(this::inline);
    }

    private void inline(Inline inline) {
        switch (inline) {
            case Inline.InlinePicture(var picture) -> paths.add(picture.source());
            case Inline.Emphasis(var content) -> inlines(content);
            case Inline.Strong(var content) -> inlines(content);
            case Inline.Strike(var content) -> inlines(content);
            case Inline.Link link -> inlines(link.content());
            case Inline.Foreign foreign -> inlines(foreign.content());
            case Inline.Text _, Inline.Code _, Inline.LineBreak _ -> {}
        }
    }
}
