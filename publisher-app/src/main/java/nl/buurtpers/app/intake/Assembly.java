package nl.buurtpers.app.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.buurtpers.app.intake.Part.Role;
import nl.buurtpers.model.Block;
import nl.buurtpers.model.Inline;

/** Makes blocks of the pieces of a document: lists of entries, quotations of paragraphs, headings that start at level 2. */
final class Assembly {

    /** As many columns and rows as an edition takes (its limits): a wider table becomes lines of text. */
    private static final int COLUMNS = 12;

    private static final int ROWS = 200;
    private static final int DEEPEST = 8;

    private final List<Part> parts;
    private final int top;
    private int at;

    private Assembly(List<Part> parts) {
        this.parts = parts;
        this.top = parts.stream().flatMap(Assembly::level).min(Integer::compare).orElse(1);
    }

    static List<Block> blocks(List<Part> parts) {
        return new Assembly(parts).all();
    }

    private static Stream<Integer> level(Part part) {
        return part instanceof Part.Passage passage && passage.role() instanceof Role.Heading(int level)
                ? Stream.of(level)
                : Stream.empty();
    }

    private List<Block> all() {
        var blocks = new ArrayList<Block>();
        while (at < parts.size()) {
            switch (parts.get(at)) {
                case Part.Passage passage -> passage(passage, blocks);
                case Part.Grid(var rows) -> {
                    blocks.addAll(grid(rows));
                    at++;
                }
                case Part.Illustration(var picture) -> {
                    blocks.add(new Block.Figure(picture));
                    at++;
                }
                case Part.Rule() -> {
                    blocks.add(new Block.ThematicBreak());
                    at++;
                }
            }
        }
        return blocks;
    }

    private void passage(Part.Passage passage, List<Block> blocks) {
        switch (passage.role()) {
            case Role.Title _ -> heading(2, passage, blocks);
            case Role.Heading(int level) -> heading(Math.clamp(level - top + 2L, 2, 4), passage, blocks);
            case Role.Plain _ -> {
                blocks.add(new Block.Paragraph(passage.content()));
                at++;
            }
            case Role.Quotation _ -> blocks.add(quotation());
            case Role.Entry(int level, var _) -> blocks.add(list(level, 0));
            case Role.More(int level) -> blocks.add(list(level, 0));
        }
    }

    private void heading(int level, Part.Passage passage, List<Block> blocks) {
        blocks.add(new Block.Heading(level, oneLine(passage.content())));
        at++;
    }

    /** A line end becomes a space in what is one line by nature. */
    private static List<Inline> oneLine(List<Inline> content) {
        var line = new ArrayList<Inline>();
        for (var inline : content) {
            var piece = inline instanceof Inline.LineBreak ? new Inline.Text(" ") : inline;
            if (piece instanceof Inline.Text(var words)
                    && !line.isEmpty()
                    && line.getLast() instanceof Inline.Text(var before)) {
                line.set(line.size() - 1, new Inline.Text(before + words));
            } else {
                line.add(piece);
            }
        }
        return line;
    }

    private Block quotation() {
        var content = new ArrayList<Block>();
        while (at < parts.size() && parts.get(at) instanceof Part.Passage p && p.role() instanceof Role.Quotation) {
            content.add(new Block.Paragraph(p.content()));
            at++;
        }
        return new Block.Quote(content);
    }

    private Block list(int level, int depth) {
        var entries = new ArrayList<List<Block>>();
        boolean numbered = role() instanceof Role.Entry(var _, boolean n) && n;
        while (at < parts.size()) {
            var role = role();
            if (role instanceof Role.Entry(int own, boolean n)) {
                if (own < level || (own == level && n != numbered)) {
                    break;
                }
                if (own > level && !entries.isEmpty() && depth < DEEPEST) {
                    entries.getLast().add(list(own, depth + 1));
                    continue;
                }
                entries.add(new ArrayList<>(List.of(paragraph())));
            } else if (role instanceof Role.More(int own) && own >= level) {
                if (entries.isEmpty()) {
                    entries.add(new ArrayList<>());
                }
                entries.getLast().add(paragraph());
            } else {
                break;
            }
            at++;
        }
        return numbered ? new Block.NumberedList(1, List.copyOf(entries)) : new Block.BulletList(List.copyOf(entries));
    }

    private Role role() {
        return parts.get(at) instanceof Part.Passage passage ? passage.role() : new Role.Plain();
    }

    private Block paragraph() {
        return new Block.Paragraph(((Part.Passage) parts.get(at)).content());
    }

    private static List<Block> grid(List<List<List<Inline>>> all) {
        var rows = all.stream()
                .filter(row -> row.stream().anyMatch(cell -> !cell.isEmpty()))
                .toList();
        int columns = rows.stream().mapToInt(List::size).max().orElse(0);
        if (columns <= 1 || columns > COLUMNS || rows.size() > ROWS) {
            return rows.stream().map(Assembly::line).toList();
        }
        var cells = rows.stream().map(row -> padded(row, columns)).toList();
        var alignments =
                Stream.generate(() -> Block.Alignment.START).limit(columns).toList();
        return List.of(new Block.Table(alignments, cells.getFirst(), cells.subList(1, cells.size())));
    }

    private static List<Block.Cell> padded(List<List<Inline>> row, int columns) {
        return Stream.concat(row.stream(), Stream.generate(List::<Inline>of))
                .limit(columns)
                .map(cell -> new Block.Cell(oneLine(cell)))
                .toList();
    }

    private static Block line(List<List<Inline>> row) {
        var words = new ArrayList<Inline>();
        row.stream().filter(cell -> !cell.isEmpty()).forEach(cell -> {
            if (!words.isEmpty()) {
                words.add(new Inline.Text("; "));
            }
            words.addAll(cell);
        });
        return new Block.Paragraph(words);
    }
}
