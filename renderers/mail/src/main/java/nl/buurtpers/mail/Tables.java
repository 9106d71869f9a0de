package nl.buurtpers.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import nl.buurtpers.message.Messages;
import nl.buurtpers.model.Block;
import nl.buurtpers.model.Inline;
import nl.buurtpers.plan.Linear;

/**
 * Tables, told as lists: the names of the columns once, then an entry for each row with the name of the column before each
 * value. A table of any width then fits a telephone of 320 pixels, where mail programs let nobody scroll sideways, and a
 * screen reader says of every value what it is.
 */
final class Tables {

    private final Messages messages;

    Tables(Messages messages) {
        this.messages = messages;
    }

    /** The blocks with a list in the place of every table. */
    List<Block> told(List<Block> blocks) {
        var told = new ArrayList<Block>();
        blocks.forEach(block -> told.addAll(told(block)));
        return told;
    }

    private List<Block> told(Block block) {
        return switch (block) {
            case Block.Table table -> list(table);
            case Block.Quote(var content) -> List.of(new Block.Quote(told(content)));
            case Block.BulletList(var entries) ->
                List.of(new Block.BulletList(entries.stream().map(this::told).toList()));
            case Block.NumberedList list ->
                List.of(new Block.NumberedList(
                        list.start(), list.entries().stream().map(this::told).toList()));
            case Block.Paragraph _, Block.Heading _, Block.Figure _, Block.Verbatim _, Block.ThematicBreak _ ->
                List.of(block);
        };
    }

    private List<Block> list(Block.Table table) {
        var names = table.header().stream()
                .map(cell -> Linear.inline(cell.content()))
                .filter(name -> !name.isBlank())
                .collect(Collectors.joining(" | "));
        var title = new Block.Paragraph(
                List.of(new Inline.Strong(List.of(new Inline.Text(messages.text("mail.table", names))))));
        var rows = table.rows().stream().map(row -> entry(table.header(), row)).toList();
        return rows.isEmpty() ? List.of(title) : List.of(title, new Block.BulletList(rows));
    }

    private List<Block> entry(List<Block.Cell> header, List<Block.Cell> row) {
        var content = new ArrayList<Inline>();
        for (int column = 0; column < row.size(); column++) {
            if (!content.isEmpty()) {
                content.add(new Inline.LineBreak());
            }
            var name = column < header.size() ? Linear.inline(header.get(column).content()) : "";
            if (!name.isBlank()) {
                content.add(new Inline.Text(messages.text("mail.cell", name, "")));
            }
            content.addAll(row.get(column).content());
        }
        return List.of(new Block.Paragraph(content));
    }
}
