package nl.buurtpers.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.buurtpers.model.Block;
import nl.buurtpers.model.Inline;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/** Turns one parsed text into blocks of the model. */
final class BlockMapping {

    /** HTML blocks are left out: without them HTML is words between words, which is how it is shown. */
    private static final Parser PARSER = Parser.builder()
            .extensions(List.of(
                    TablesExtension.create(),
                    StrikethroughExtension.builder().requireTwoTildes(true).build()))
            .enabledBlockTypes(Set.of(
                    BlockQuote.class,
                    Heading.class,
                    FencedCodeBlock.class,
                    ThematicBreak.class,
                    ListBlock.class,
                    IndentedCodeBlock.class))
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .maxOpenBlockParsers(Limits.TEXT_DEPTH)
            .customInlineContentParserFactory(Marks.opening())
            .customInlineContentParserFactory(Marks.closing())
            .customInlineContentParserFactory(Marks.notes())
            .build();

    private final String text;
    private final InlineMapping inlines;

    BlockMapping(String text, Spot first, AssetDesk assets) {
        this.text = LanguageBrackets.exchange(text);
        this.inlines = new InlineMapping(first, assets);
    }

    List<Block> blocks() {
        return blocks(PARSER.parse(text));
    }

    private List<Block> blocks(Node parent) {
        var blocks = new ArrayList<Block>();
        for (var child = parent.getFirstChild(); child != null; child = child.getNext()) {
            inlines.count();
            block(child).ifPresent(blocks::add);
        }
        return blocks;
    }

    private Optional<Block> block(Node node) {
        return switch (node) {
            case Paragraph _ -> paragraph(inlines.of(node));
            case Heading heading -> heading(heading);
            case BulletList _ -> Optional.of(new Block.BulletList(entries(node)));
            case OrderedList list -> Optional.of(new Block.NumberedList(start(list), entries(node)));
            case BlockQuote _ -> quote(blocks(node));
            case ThematicBreak _ -> Optional.of(new Block.ThematicBreak());
            case FencedCodeBlock code -> Optional.of(verbatim(code.getLiteral()));
            case IndentedCodeBlock code -> Optional.of(verbatim(code.getLiteral()));
            case TableBlock _ -> Optional.of(table(node));
            case LinkReferenceDefinition definition -> definition(definition);
            default -> throw new IllegalStateException("unexpected block " + node);
        };
    }

    private static int start(OrderedList list) {
        var start = list.getMarkerStartNumber();
        return start == null ? 1 : start;
    }

    /** A picture alone in its paragraph stands on its own. */
    private static Optional<Block> paragraph(List<Inline> content) {
        if (content.size() == 1 && content.getFirst() instanceof Inline.InlinePicture(var picture)) {
            return Optional.of(new Block.Figure(picture));
        }
        return content.isEmpty() ? Optional.empty() : Optional.of(new Block.Paragraph(content));
    }

    /** Level 1 is the title of the item, and below 4 nobody sees a difference: such a heading takes the nearest level. */
    private Optional<Block> heading(Heading heading) {
        var content = inlines.line(heading);
        return content.isEmpty()
                ? Optional.empty()
                : Optional.of(new Block.Heading(Math.clamp(heading.getLevel(), 2, 4), content));
    }

    private List<List<Block>> entries(Node list) {
        var entries = new ArrayList<List<Block>>();
        for (var entry = list.getFirstChild(); entry != null; entry = entry.getNext()) {
            entries.add(blocks(entry));
        }
        return entries;
    }

    private static Optional<Block> quote(List<Block> content) {
        return content.isEmpty() ? Optional.empty() : Optional.of(new Block.Quote(content));
    }

    private Block verbatim(String literal) {
        var words = CleanText.lines(LanguageBrackets.restore(literal));
        inlines.say(words.length());
        var lines = words.endsWith("\n") ? words.substring(0, words.length() - 1) : words;
        // whether spaces on an empty line survive depends on the list around it; nobody sees them
        return new Block.Verbatim(lines.replaceAll("(?m)^[ \\t]+$", ""));
    }

    /**
     * A definition is for links alone and is shown nowhere. "[Let op]: dicht" looks like one, so what leads to no address is
     * shown as the words that it was meant to be.
     */
    private Optional<Block> definition(LinkReferenceDefinition definition) {
        if (InlineMapping.address(definition.getDestination())
                || definition.getDestination().contains(".")) {
            return Optional.empty();
        }
        spot(definition).warning("text-definition", LanguageBrackets.restore(definition.getLabel()));
        var title = definition.getTitle() == null ? "" : " " + definition.getTitle();
        var words = "[" + definition.getLabel() + "]: " + definition.getDestination() + title;
        return Optional.of(
                new Block.Paragraph(List.of(new Inline.Text(CleanText.line(LanguageBrackets.restore(words))))));
    }

    private Block table(Node node) {
        var header = new ArrayList<Block.Cell>();
        var alignments = new ArrayList<Block.Alignment>();
        var rows = new ArrayList<List<Block.Cell>>();
        for (var part = node.getFirstChild(); part != null; part = part.getNext()) {
            for (var row = part.getFirstChild(); row != null; row = row.getNext()) {
                switch (part) {
                    case TableHead _ -> head((TableRow) row, header, alignments);
                    case TableBody _ -> rows.add(cells((TableRow) row));
                    default -> throw new IllegalStateException("unexpected part of a table " + part);
                }
            }
        }
        if (header.size() > Limits.TABLE_COLUMNS || rows.size() > Limits.TABLE_ROWS) {
            spot(node).error("table-too-large", header.size(), rows.size(), Limits.TABLE_COLUMNS, Limits.TABLE_ROWS);
        }
        return new Block.Table(alignments, header, rows);
    }

    private void head(TableRow row, List<Block.Cell> header, List<Block.Alignment> alignments) {
        header.addAll(cells(row));
        for (var cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
            alignments.add(alignment(((TableCell) cell).getAlignment()));
        }
    }

    private static Block.Alignment alignment(TableCell.@org.jspecify.annotations.Nullable Alignment alignment) {
        if (alignment == null) {
            return Block.Alignment.START;
        }
        return switch (alignment) {
            case LEFT -> Block.Alignment.START;
            case CENTER -> Block.Alignment.CENTRE;
            case RIGHT -> Block.Alignment.END;
        };
    }

    private List<Block.Cell> cells(TableRow row) {
        var cells = new ArrayList<Block.Cell>();
        for (var cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
            cells.add(new Block.Cell(inlines.of(cell)));
        }
        int written = written(row);
        if (written > cells.size()) {
            spot(row).error("table-row-too-long", written, cells.size());
        }
        return cells;
    }

    /** Cells in the line itself: CommonMark drops those for which the table has no column, and their words with them. */
    private int written(TableRow row) {
        var span = row.getSourceSpans().getFirst();
        var line = text.substring(span.getInputIndex(), span.getInputIndex() + span.getLength());
        var inner = line.strip().replaceFirst("^[|]", "").replaceFirst("(?<!\\\\)[|]$", "");
        return inner.split("(?<!\\\\)[|]", -1).length;
    }

    private Spot spot(Node node) {
        return inlines.spot(node);
    }
}
