package nl.buurtpers.screen.teletext;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import nl.buurtpers.model.Block;

/** A table as lines: aligned columns where they fit beside each other, else a list of labels and values. */
final class TableCopy {

    private final List<Block.Alignment> alignments;
    private final List<String> header;
    private final List<List<String>> rows;

    TableCopy(Spelling spelling, Block.Table table) {
        this.alignments = table.alignments();
        this.header = cells(spelling, table.header());
        this.rows = table.rows().stream().map(row -> cells(spelling, row)).toList();
    }

    private static List<String> cells(Spelling spelling, List<Block.Cell> cells) {
        return cells.stream()
                .map(cell -> spelling.spell(RunningText.of(cell.content()))
                        .replace('\n', ' ')
                        .strip())
                .toList();
    }

    List<Line> lines() {
        int words = widths().stream().mapToInt(Integer::intValue).sum();
        for (int gap = 3; gap >= 1; gap--) {
            if (words + gap * (header.size() - 1) <= Line.WIDTH) {
                return columns(" ".repeat(gap));
            }
        }
        return list();
    }

    private List<Integer> widths() {
        return IntStream.range(0, header.size())
                .mapToObj(column -> Math.max(
                        header.get(column).length(),
                        rows.stream()
                                .filter(row -> column < row.size())
                                .mapToInt(row -> row.get(column).length())
                                .max()
                                .orElse(0)))
                .toList();
    }

    private List<Line> columns(String gap) {
        var lines = new ArrayList<Line>();
        lines.add(Line.of(Ink.CYAN, columns(header, gap)).withSpace());
        for (var row : rows) {
            var joint = lines.size() < 2 ? Line.Joint.NEVER : Line.Joint.FREE;
            lines.add(Line.of(Ink.WHITE, columns(row, gap)).withJoint(joint));
        }
        return lines;
    }

    private String columns(List<String> row, String gap) {
        var widths = widths();
        return String.join(
                        gap,
                        IntStream.range(0, row.size())
                                .mapToObj(column -> aligned(row.get(column), column, widths.get(column)))
                                .toList())
                .stripTrailing();
    }

    private String aligned(String cell, int column, int width) {
        int room = Math.max(0, width - cell.length());
        return switch (alignments.get(column)) {
            case START -> cell + " ".repeat(room);
            case CENTRE -> " ".repeat(room / 2) + cell + " ".repeat(room - room / 2);
            case END -> " ".repeat(room) + cell;
        };
    }

    /** The head row once, then each row with its labels. */
    private List<Line> list() {
        var lines = new ArrayList<Line>();
        wrapped(
                String.join(
                        ", ", header.stream().filter(cell -> !cell.isEmpty()).toList()),
                lines);
        for (var row : rows) {
            int from = lines.size();
            for (int column = 0; column < row.size(); column++) {
                labelled(header.get(column), row.get(column), lines);
            }
            if (lines.size() > from) {
                lines.set(from, lines.get(from).withSpace().withJoint(Line.Joint.FREE));
            }
        }
        return lines;
    }

    private static void wrapped(String text, List<Line> lines) {
        Wrapping.lines(text, Line.WIDTH)
                .forEach(row -> lines.add(
                        lines.isEmpty()
                                ? Line.of(Ink.CYAN, row).withSpace()
                                : Line.of(Ink.CYAN, row).withJoint(Line.Joint.NEVER)));
    }

    private static void labelled(String label, String value, List<Line> lines) {
        if (value.isEmpty()) {
            return;
        }
        var name = label.isEmpty() ? "" : label + ":";
        boolean first = true;
        for (var row : Wrapping.lines((name + " " + value).strip(), Line.WIDTH - 2)) {
            var line = first && !name.isEmpty() ? Copy.labelled(name, row) : Line.of(Ink.WHITE, row);
            lines.add((first ? line : line.withIndent(2)).withJoint(Line.Joint.NEVER));
            first = false;
        }
    }
}
