package nl.buurtpers.site;

import java.util.List;
import nl.buurtpers.model.Block;

/**
 * Headings in order: under the title a text starts at level 2 and goes down one level at a time, so that whoever jumps
 * from heading to heading misses no step (WCAG 2.2, technique G141).
 */
final class Outline {

    private int level = 1;

    private Outline() {}

    /** The blocks, headings that skip a level moved up. */
    static List<Block> of(List<Block> blocks) {
        return new Outline().blocks(blocks);
    }

    private List<Block> blocks(List<Block> blocks) {
        return blocks.stream().map(this::block).toList();
    }

    private Block block(Block block) {
        return switch (block) {
            case Block.Heading heading -> {
                level = Math.min(heading.level(), level + 1);
                yield new Block.Heading(level, heading.content());
            }
            case Block.Quote(var content) -> new Block.Quote(blocks(content));
            case Block.BulletList(var entries) ->
                new Block.BulletList(entries.stream().map(this::blocks).toList());
            case Block.NumberedList list ->
                new Block.NumberedList(
                        list.start(), list.entries().stream().map(this::blocks).toList());
            case Block.Paragraph _, Block.ThematicBreak _, Block.Figure _, Block.Verbatim _, Block.Table _ -> block;
        };
    }
}
