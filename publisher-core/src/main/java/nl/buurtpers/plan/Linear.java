package nl.buurtpers.plan;

import java.util.List;
import java.util.stream.Collectors;
import nl.buurtpers.model.Block;
import nl.buurtpers.model.Inline;
import nl.buurtpers.model.Picture;

/**
 * Text in reading order without any mark-up: what is counted, compared and read aloud. One line for each paragraph,
 * heading, list entry and table row; captions and credits stand where their picture stands, alternative texts do not.
 */
public final class Linear {

    private Linear() {}

    /** The blocks as lines. */
    public static String text(List<Block> blocks) {
        return blocks.stream().map(Linear::text).filter(text -> !text.isEmpty()).collect(Collectors.joining("\n"));
    }

    /** One block as lines. */
    public static String text(Block block) {
        return switch (block) {
            case Block.Paragraph(var content) -> inline(content);
            case Block.Heading heading -> inline(heading.content());
            case Block.BulletList(var entries) -> entries(entries);
            case Block.NumberedList list -> entries(list.entries());
            case Block.Quote(var content) -> text(content);
            case Block.ThematicBreak() -> "";
            case Block.Figure(var picture) -> picture(picture);
            case Block.Verbatim(var text) -> text;
            case Block.Table table -> table(table);
        };
    }

    /** Running text without its marks. */
    public static String inline(List<Inline> content) {
        return content.stream().map(Linear::inline).collect(Collectors.joining());
    }

    /** Caption and credit, a line each. */
    public static String picture(Picture picture) {
        return picture.caption()
                .map(caption ->
                        picture.credit().map(credit -> caption + "\n" + credit).orElse(caption))
                .or(picture::credit)
                .orElse("");
    }

    /** The number of words: runs of anything but white space. */
    public static int words(String text) {
        var trimmed = text.strip();
        return trimmed.isEmpty() ? 0 : trimmed.split("\\s+").length;
    }

    private static String inline(Inline inline) {
        return switch (inline) {
            case Inline.Text(var text) -> text;
            case Inline.Emphasis(var content) -> inline(content);
            case Inline.Strong(var content) -> inline(content);
            case Inline.Strike(var content) -> inline(content);
            case Inline.Code(var text) -> text;
            case Inline.Link link -> inline(link.content());
            case Inline.Foreign foreign -> inline(foreign.content());
            case Inline.InlinePicture _ -> "";
            case Inline.LineBreak() -> "\n";
        };
    }

    private static String entries(List<List<Block>> entries) {
        return entries.stream().map(Linear::text).collect(Collectors.joining("\n"));
    }

    private static String table(Block.Table table) {
        var rows = table.rows().stream().map(Linear::row).collect(Collectors.joining("\n"));
        return rows.isEmpty() ? row(table.header()) : row(table.header()) + "\n" + rows;
    }

    private static String row(List<Block.Cell> cells) {
        return cells.stream().map(cell -> inline(cell.content())).collect(Collectors.joining(" "));
    }
}
