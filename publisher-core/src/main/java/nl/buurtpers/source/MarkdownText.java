package nl.buurtpers.source;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import nl.buurtpers.model.Block;
import nl.buurtpers.model.Inline;

/** Writes blocks as Markdown that {@link MarkdownReader} reads back as the same blocks. */
public final class MarkdownText {

    private MarkdownText() {}

    /** The text, without a line end at its end. */
    public static String of(List<Block> blocks) {
        return String.join("\n", lines(blocks, false));
    }

    private static List<String> lines(List<Block> blocks, boolean inEntry) {
        var lines = new ArrayList<String>();
        boolean other = false;
        for (int i = 0; i < blocks.size(); i++) {
            var block = blocks.get(i);
            // Two lists after one another are one list, unless their signs differ.
            other = i > 0 && block.getClass() == blocks.get(i - 1).getClass() && !other;
            var written = lines(block, other, inEntry && i == 0);
            if (!lines.isEmpty() && !written.isEmpty() && !close(blocks, i, inEntry)) {
                lines.add("");
            }
            lines.addAll(written);
        }
        return lines;
    }

    /** Whether a list may stand right under the paragraph that announces it. */
    private static boolean close(List<Block> blocks, int at, boolean inEntry) {
        return inEntry
                && at == 1
                && blocks.getFirst() instanceof Block.Paragraph
                && switch (blocks.get(at)) {
                    case Block.BulletList(var entries) ->
                        !entries.isEmpty() && !entries.getFirst().isEmpty();
                    case Block.NumberedList list ->
                        list.start() == 1
                                && !list.entries().isEmpty()
                                && !list.entries().getFirst().isEmpty();
                    case Block.Paragraph _,
                            Block.Heading _,
                            Block.Quote _,
                            Block.ThematicBreak _,
                            Block.Figure _,
                            Block.Verbatim _,
                            Block.Table _ -> false;
                };
    }

    private static List<String> lines(Block block, boolean other, boolean afterMarker) {
        return switch (block) {
            case Block.Paragraph(var content) -> split(InlineText.paragraph(content));
            case Block.Heading heading ->
                List.of("#".repeat(heading.level()) + " " + InlineText.heading(heading.content()));
            case Block.BulletList(var entries) -> bullets(entries, other ? "* " : "- ");
            case Block.NumberedList list -> numbers(list, other ? ") " : ". ");
            case Block.Quote(var content) ->
                lines(content, false).stream()
                        .map(line -> line.isEmpty() ? ">" : "> " + line)
                        .toList();
            case Block.ThematicBreak() -> List.of(afterMarker ? "___" : "---");
            case Block.Figure(var picture) -> List.of(InlineText.picture(picture));
            case Block.Verbatim(var text) -> verbatim(text);
            case Block.Table table -> table(table);
        };
    }

    private static List<String> split(String text) {
        return List.of(text.split("\n", -1));
    }

    private static List<String> bullets(List<List<Block>> entries, String marker) {
        var lines = new ArrayList<String>();
        entries.forEach(entry -> entry(marker, entry, lines));
        return lines;
    }

    private static List<String> numbers(Block.NumberedList list, String marker) {
        var lines = new ArrayList<String>();
        int number = list.start();
        for (var entry : list.entries()) {
            entry(number + marker, entry, lines);
            number = Math.min(number + 1, 999_999_999);
        }
        return lines;
    }

    private static void entry(String marker, List<Block> blocks, List<String> lines) {
        var written = lines(blocks, true);
        if (written.isEmpty()) {
            lines.add(marker.strip());
            return;
        }
        lines.add(marker + written.getFirst());
        var indent = " ".repeat(marker.length());
        written.stream()
                .skip(1)
                .map(line -> line.isEmpty() ? "" : indent + line)
                .forEach(lines::add);
    }

    private static List<String> verbatim(String text) {
        var fence = "```";
        while (text.contains(fence)) {
            fence += "`";
        }
        var lines = new ArrayList<String>();
        lines.add(fence);
        if (!text.isEmpty()) {
            lines.addAll(split(text));
        }
        lines.add(fence);
        return lines;
    }

    private static List<String> table(Block.Table table) {
        var lines = new ArrayList<String>();
        lines.add(row(table.header()));
        lines.add(table.alignments().stream().map(MarkdownText::rule).collect(Collectors.joining(" | ", "| ", " |")));
        table.rows().forEach(row -> lines.add(row(row)));
        return lines;
    }

    private static String rule(Block.Alignment alignment) {
        return switch (alignment) {
            case START -> "---";
            case CENTRE -> ":---:";
            case END -> "---:";
        };
    }

    private static String row(List<Block.Cell> cells) {
        return cells.stream().map(cell -> cell(cell.content())).collect(Collectors.joining(" | ", "| ", " |"));
    }

    /** A bar divides cells wherever it stands, in literal words too. */
    private static String cell(List<Inline> content) {
        return InlineText.cell(content).replace("|", "\\|");
    }
}
