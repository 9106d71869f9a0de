package nl.buurtpers.print.copy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nl.buurtpers.model.Block;
import nl.buurtpers.plan.Linear;
import nl.buurtpers.typeset.flow.Composing;
import nl.buurtpers.typeset.flow.Slip;
import nl.buurtpers.typeset.frame.Element;
import nl.buurtpers.typeset.frame.Frame;
import nl.buurtpers.typeset.frame.Mark;
import nl.buurtpers.typeset.line.Line;
import nl.buurtpers.typeset.line.Setting;
import nl.buurtpers.typeset.line.Typesetter;
import nl.buurtpers.typeset.text.Run;

/** Sets tables: columns as wide as their words ask; what is too wide for its measure becomes a list. */
final class TableDesk {

    /** Cells up to this width, in pt, stay on one line. */
    private static final double SHORT = 45;

    private final Typography type;
    private final Tree tree;
    private final String language;
    private final double gutter;

    TableDesk(Typography type, Tree tree, String language) {
        this.type = type;
        this.tree = tree;
        this.language = language;
        this.gutter = type.note().size() * 0.8;
    }

    private record Cell(Element element, List<Run> runs) {}

    Copy table(Block.Table table, double measure) {
        int columns = table.header().size();
        if (columns == 0) {
            return Copy.NOTHING;
        }
        var head = row(table.header(), new Mark.HeaderCell(Mark.Scope.COLUMN, 1, 1), true);
        var rows = table.rows().stream()
                .map(cells -> row(padded(cells, columns), new Mark.DataCell(1, 1), false))
                .toList();
        var widths = widths(head, rows, measure);
        if (widths.length == 0) {
            return list(table, measure);
        }
        var setHead = set(head, table.alignments(), widths);
        var setRows =
                rows.stream().map(row -> set(row, table.alignments(), widths)).toList();
        int tallest = setRows.stream().mapToInt(TableDesk::lines).max().orElse(0)
                * type.note().line();
        return tallest > type.tallest() / 4
                ? list(table, measure)
                : Copy.of(element(head, rows), slips(setHead, setRows, widths, measure));
    }

    private static List<Block.Cell> padded(List<Block.Cell> cells, int columns) {
        var padded = new ArrayList<>(cells.subList(0, Math.min(columns, cells.size())));
        while (padded.size() < columns) {
            padded.add(new Block.Cell(List.of()));
        }
        return padded;
    }

    private List<Cell> row(List<Block.Cell> cells, Mark mark, boolean strong) {
        return cells.stream()
                .map(cell -> {
                    var words = Wording.of(cell.content(), mark, style(strong), type.small(), strong, tree);
                    return new Cell(words.element(), words.runs());
                })
                .toList();
    }

    private nl.buurtpers.typeset.text.Style style(boolean strong) {
        var style = type.noteStyle(language);
        return strong ? style.withFaces(type.small().bold()) : style;
    }

    /** Widths of the columns; none when their longest words do not fit side by side. */
    private double[] widths(List<Cell> head, List<List<Cell>> rows, double measure) {
        int columns = head.size();
        var least = new double[columns];
        var most = new double[columns];
        measureRow(head, least, most);
        rows.forEach(row -> measureRow(row, least, most));
        double room = measure - gutter * (columns - 1);
        double sumLeast = Arrays.stream(least).sum();
        double sumMost = Arrays.stream(most).sum();
        if (sumLeast > room || columns > 8) {
            return new double[0];
        }
        var widths = new double[columns];
        for (int i = 0; i < columns; i++) {
            widths[i] = sumMost <= room
                    ? most[i] + (room - sumMost) / columns
                    : least[i] + (most[i] - least[i]) * (room - sumLeast) / Math.max(1e-9, sumMost - sumLeast);
        }
        return widths;
    }

    private void measureRow(List<Cell> row, double[] least, double[] most) {
        for (int i = 0; i < row.size(); i++) {
            var runs = row.get(i).runs();
            most[i] = Math.max(most[i], type.standing().line(runs).width() + 0.5);
            for (var line : type.standing().set(runs, 1e-3 + longestWord(runs), Setting.RAGGED)) {
                least[i] = Math.max(least[i], line.width() + 0.5);
            }
            // Amounts and times are not broken.
            least[i] = Math.max(least[i], Math.min(most[i], SHORT));
        }
    }

    private static double longestWord(List<Run> runs) {
        double longest = 0;
        for (var run : runs) {
            for (var word : run.text().split("\\s+", -1)) {
                longest = Math.max(longest, Typesetter.width(List.of(new Run(word, run.style(), run.leaf()))));
            }
        }
        return longest;
    }

    private List<List<Line>> set(List<Cell> row, List<Block.Alignment> alignments, double[] widths) {
        var set = new ArrayList<List<Line>>();
        for (int i = 0; i < row.size(); i++) {
            var alignment = i < alignments.size() ? alignments.get(i) : Block.Alignment.START;
            set.add(type.standing().set(row.get(i).runs(), widths[i], setting(alignment)));
        }
        return set;
    }

    private static Setting setting(Block.Alignment alignment) {
        return switch (alignment) {
            case START -> Setting.RAGGED;
            case CENTRE -> Setting.CENTRED;
            case END -> Setting.RAGGED.withAlignment(Setting.Alignment.END);
        };
    }

    private static int lines(List<List<Line>> row) {
        return row.stream().mapToInt(List::size).max().orElse(0);
    }

    private static Element element(List<Cell> head, List<List<Cell>> rows) {
        var header = new Element.Branch(Mark.Plain.THEAD, List.of(rowElement(head)));
        var body = new Element.Branch(
                Mark.Plain.TBODY, rows.stream().map(TableDesk::rowElement).toList());
        return new Element.Branch(Mark.Plain.TABLE, rows.isEmpty() ? List.of(header) : List.of(header, body));
    }

    private static Element rowElement(List<Cell> row) {
        return new Element.Branch(Mark.Plain.TR, row.stream().map(Cell::element).toList());
    }

    private List<Slip> slips(List<List<Line>> head, List<List<List<Line>>> rows, double[] widths, double measure) {
        var slips = new ArrayList<Slip>();
        var top = rowSlip(head, widths, measure, 1.4, true).withKeep(true);
        var again = rowSlip(head, widths, measure, 1.4, false);
        slips.add(top);
        for (int i = 0; i < rows.size(); i++) {
            boolean keep = rows.size() > 2 && (i == 0 || i == rows.size() - 2);
            var slip = rowSlip(rows.get(i), widths, measure, 0.5, true).withKeep(keep);
            slips.add(i == 0 ? slip : slip.withAgain(List.of(again)));
        }
        int line = type.body().line();
        int rest = slips.stream().mapToInt(Slip::height).sum() % line;
        if (rest > 0) {
            slips.set(slips.size() - 1, slips.getLast().withKeep(true));
            slips.add(Slip.white(line - rest));
        }
        return slips.size() < 8 ? Composing.together(slips) : slips;
    }

    /** A row; what is shown again in the next column is furniture, for it was read before. */
    private Slip rowSlip(List<List<Line>> cells, double[] widths, double measure, double rule, boolean read) {
        var look = type.note();
        int height = Math.max(1, lines(cells)) * look.line() + 1;
        double baseline = type.composing().baseline(look.line(), look.size());
        return new Slip(height, (x, top, plate) -> {
            double left = x;
            for (int i = 0; i < cells.size(); i++) {
                double y = top + baseline;
                for (var line : cells.get(i)) {
                    if (read) {
                        plate.add(line.at(left, y));
                    } else {
                        plate.furniture(nl.buurtpers.typeset.frame.Content.Artifact.LAYOUT, line.frames(left, y));
                    }
                    y += look.line() * type.unit();
                }
                left += widths[i] + gutter;
            }
            double foot = top + height * type.unit() - type.unit() * 0.35;
            plate.ornament(new Frame.Rule(x, foot, x + measure, foot, rule, rule > 1 ? type.accent() : type.ink()));
        });
    }

    /** A table too wide for its column: the names of the columns once, then each row as a list of name and value. */
    private Copy list(Block.Table table, double measure) {
        var names = table.header().stream()
                .map(cell -> Linear.inline(cell.content()))
                .toList();
        var elements = new ArrayList<Element>();
        var slips = new ArrayList<Slip>();
        var title = Wording.of(String.join(" \u00b7 ", names), Mark.Plain.P, style(true), tree);
        elements.add(title.element());
        slips.addAll(lines(title.runs(), measure));
        var items = new ArrayList<Element>();
        for (var row : table.rows()) {
            var entry = entry(names, padded(row, names.size()), measure);
            items.addAll(entry.elements());
            slips.addAll(Composing.spaced(entry.slips(), type.note().line() / 2));
        }
        if (!items.isEmpty()) {
            elements.add(new Element.Branch(new Mark.Listing(Mark.Numbering.NONE), items));
        }
        return new Copy(elements, slips);
    }

    private Copy entry(List<String> names, List<Block.Cell> cells, double measure) {
        var elements = new ArrayList<Element>();
        var slips = new ArrayList<Slip>();
        for (int i = 0; i < cells.size(); i++) {
            var content = cells.get(i).content();
            if (Linear.inline(content).isBlank()) {
                continue;
            }
            int leaf = tree.leaf();
            var words = Wording.of(content, Mark.Plain.SPAN, style(false), type.small(), false, tree);
            var runs = new ArrayList<Run>();
            if (!names.get(i).isBlank()) {
                runs.add(new Run(names.get(i).strip() + ": ", style(true), leaf));
                elements.add(new Element.Branch(
                        Mark.Plain.P, List.of(new Element.Leaf(Mark.Plain.SPAN, leaf), words.element())));
            } else {
                elements.add(new Element.Branch(Mark.Plain.P, List.of(words.element())));
            }
            runs.addAll(words.runs());
            slips.addAll(lines(runs, measure));
        }
        var item = new Element.Branch(Mark.Plain.LI, List.of(new Element.Branch(Mark.Plain.LBODY, elements)));
        return Copy.of(item, slips);
    }

    private List<Slip> lines(List<Run> runs, double measure) {
        return type.composing()
                .paragraph(
                        runs,
                        measure,
                        Setting.RAGGED,
                        type.note().line(),
                        type.note().size());
    }
}
