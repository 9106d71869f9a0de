package nl.buurtpers.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.buurtpers.message.Messages;
import nl.buurtpers.model.Block;

/** Tables: as aligned columns where they fit, else row by row with the name of the column before each value. */
final class TableText {

    private static final String BETWEEN = "  ";

    private final Sheet sheet;
    private final RunningText words;
    private final Messages messages;

    TableText(Sheet sheet, RunningText words, Messages messages) {
        this.sheet = sheet;
        this.words = words;
        this.messages = messages;
    }

    void write(Block.Table table) {
        var header = cells(table.header());
        var rows = table.rows().stream().map(this::cells).toList();
        var widths = widths(header, rows);
        int width = widths.stream().mapToInt(Integer::intValue).sum() + BETWEEN.length() * (widths.size() - 1);
        if (width <= sheet.room()) {
            columns(table, header, rows, widths);
        } else {
            labelled(header, rows);
        }
    }

    private List<String> cells(List<Block.Cell> cells) {
        return cells.stream()
                .map(cell -> Sheet.oneLine(words.of(cell.content())).strip())
                .toList();
    }

    private static List<Integer> widths(List<String> header, List<List<String>> rows) {
        var widths = new ArrayList<Integer>();
        for (int column = 0; column < header.size(); column++) {
            int index = column;
            int widest = rows.stream()
                    .filter(row -> index < row.size())
                    .mapToInt(row -> Wrap.width(row.get(index)))
                    .max()
                    .orElse(0);
            widths.add(Math.max(widest, Wrap.width(header.get(column))));
        }
        return widths;
    }

    private void columns(Block.Table table, List<String> header, List<List<String>> rows, List<Integer> widths) {
        sheet.line(row(table, header, widths));
        sheet.line(widths.stream().map("-"::repeat).collect(Collectors.joining(BETWEEN)));
        rows.forEach(row -> sheet.line(row(table, row, widths)));
    }

    private static String row(Block.Table table, List<String> cells, List<Integer> widths) {
        return IntStream.range(0, Math.min(cells.size(), widths.size()))
                .mapToObj(column -> aligned(cells.get(column), widths.get(column), table.alignments(), column))
                .collect(Collectors.joining(BETWEEN));
    }

    private static String aligned(String cell, int width, List<Block.Alignment> alignments, int column) {
        int spare = width - Wrap.width(cell);
        int before = switch (column < alignments.size() ? alignments.get(column) : Block.Alignment.START) {
            case START -> 0;
            case CENTRE -> spare / 2;
            case END -> spare;
        };
        return " ".repeat(before) + cell + " ".repeat(spare - before);
    }

    /** The names of the columns come first once, so that a listener knows what to expect of each row. */
    private void labelled(List<String> header, List<List<String>> rows) {
        sheet.paragraph(messages.text("table", String.join(" | ", header)));
        for (var row : rows) {
            var entry = sheet.entry("- ");
            for (int column = 0; column < row.size(); column++) {
                var label = column < header.size() ? header.get(column) : "";
                entry.paragraph(label.isEmpty() ? row.get(column) : label + ": " + row.get(column));
            }
        }
    }
}
