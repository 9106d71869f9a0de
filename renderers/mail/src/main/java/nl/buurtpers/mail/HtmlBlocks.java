package nl.buurtpers.mail;

import java.util.ArrayList;
import java.util.List;
import nl.buurtpers.model.Block;
import nl.buurtpers.model.Inline;

/**
 * Blocks as HTML of mail can tell them. Lines that must stay as they are become lines with spaces that do not collapse,
 * because style sheets that say so are dropped. No heading level is skipped: screen readers take a gap for something
 * missing (WCAG technique G141).
 */
final class HtmlBlocks {

    private static final char NO_BREAK_SPACE = '\u00a0';

    private int level = 1;

    private HtmlBlocks() {}

    /** The blocks of one item. */
    static List<Block> told(List<Block> blocks) {
        return new HtmlBlocks().blocks(blocks);
    }

    private List<Block> blocks(List<Block> blocks) {
        return blocks.stream().map(this::block).toList();
    }

    private Block block(Block block) {
        return switch (block) {
            case Block.Verbatim(var text) -> lines(text);
            case Block.Heading heading -> heading(heading);
            case Block.Quote(var content) -> new Block.Quote(blocks(content));
            case Block.BulletList(var entries) ->
                new Block.BulletList(entries.stream().map(this::blocks).toList());
            case Block.NumberedList list ->
                new Block.NumberedList(
                        list.start(), list.entries().stream().map(this::blocks).toList());
            case Block.Paragraph _, Block.Figure _, Block.Table _, Block.ThematicBreak _ -> block;
        };
    }

    private Block heading(Block.Heading heading) {
        level = Math.min(heading.level(), level + 1);
        return new Block.Heading(level, heading.content());
    }

    private static Block lines(String text) {
        var content = new ArrayList<Inline>();
        text.lines().forEach(line -> {
            if (!content.isEmpty()) {
                content.add(new Inline.LineBreak());
            }
            content.add(new Inline.Code(spaced(line.replace("\t", "    "))));
        });
        return new Block.Paragraph(content);
    }

    /** Every space that would collapse becomes one that does not; single ones between words still let a line end. */
    private static String spaced(String line) {
        var out = new StringBuilder(line.length());
        for (int i = 0; i < line.length(); i++) {
            boolean collapses = line.charAt(i) == ' ' && (i == 0 || line.charAt(i - 1) == ' ');
            out.append(collapses ? NO_BREAK_SPACE : line.charAt(i));
        }
        return out.toString();
    }
}
