package nl.buurtpers.screen.teletext;

import java.util.ArrayList;
import java.util.List;
import nl.buurtpers.model.Block;
import nl.buurtpers.plan.Fact;

/** Text of an item as lines of copy, in reading order. */
final class Copy {

    /** Deeper lists stay in the right half of the screen. */
    private static final int DEEPEST = 16;

    /** Entries of more lines have a blank row between them. */
    private static final int SHORT_ENTRY = 3;

    private final Spelling spelling;
    private final List<Line> lines = new ArrayList<>();

    /** Where the last heading ended: what follows stays with it. */
    private int headed = -1;

    Copy(Spelling spelling) {
        this.spelling = spelling;
    }

    List<Line> lines() {
        return List.copyOf(lines);
    }

    /** Blocks of text. */
    Copy blocks(List<Block> blocks) {
        blocks.forEach(block -> block(block, 0));
        return this;
    }

    /** A paragraph of one colour. */
    Copy paragraph(Ink ink, String text) {
        add(ink, text, 0, true);
        return this;
    }

    /** A heading. */
    Copy heading(String text) {
        heading(text, 0);
        return this;
    }

    /** A line that belongs to what stands before it, such as the name of the author. */
    Copy signature(String text) {
        int before = lines.size();
        add(Ink.CYAN, text, 0, true);
        if (before > 0 && lines.size() > before) {
            lines.set(before, lines.get(before).withJoint(Line.Joint.NEVER));
        }
        return this;
    }

    /** Facts: a label in cyan, the value in white, a row or more each. */
    Copy facts(List<Fact> facts) {
        boolean first = true;
        for (var fact : facts) {
            labelled(fact.label(), fact.value(), first);
            first = false;
        }
        return this;
    }

    private void block(Block block, int indent) {
        switch (block) {
            case Block.Paragraph(var content) -> add(Ink.WHITE, RunningText.of(content), indent, indent == 0);
            case Block.Heading heading -> heading(RunningText.of(heading.content()), indent);
            case Block.BulletList(var entries) -> bullets(entries, indent);
            case Block.NumberedList list -> numbered(list, indent);
            case Block.Quote(var content) -> quote(content, indent);
            case Block.ThematicBreak() -> rule();
            case Block.Figure _ -> {}
            case Block.Verbatim(var text) -> verbatim(text, indent);
            case Block.Table table -> new TableCopy(spelling, table).lines().forEach(lines::add);
        }
    }

    private void heading(String text, int indent) {
        int from = lines.size();
        add(Ink.YELLOW, text, indent, indent == 0);
        for (int i = from + 1; i < lines.size(); i++) {
            lines.set(i, lines.get(i).withJoint(Line.Joint.NEVER));
        }
        headed = lines.size();
    }

    private void bullets(List<List<Block>> entries, int indent) {
        for (int i = 0; i < entries.size(); i++) {
            entry("-", entries.get(i), indent, i == 0);
        }
    }

    private void numbered(Block.NumberedList list, int indent) {
        for (int i = 0; i < list.entries().size(); i++) {
            entry(list.start() + i + ".", list.entries().get(i), indent, i == 0);
        }
    }

    /** An entry hangs beside its mark. */
    private void entry(String mark, List<Block> entry, int indent, boolean first) {
        int inner = Math.min(indent + mark.length() + 1, DEEPEST);
        int from = lines.size();
        entry.forEach(block -> block(block, inner));
        if (lines.size() == from) {
            return;
        }
        var head = lines.get(from);
        boolean spaced = indent == 0 && (first || lines.size() - from > SHORT_ENTRY) && from != headed;
        lines.set(from, marked(head, mark, inner - mark.length() - 1, spaced));
    }

    private static Line marked(Line line, String mark, int indent, boolean spaced) {
        var spans = new ArrayList<>(line.spans());
        var first = spans.getFirst();
        if (first.mosaic()) {
            return line;
        }
        spans.set(0, Span.of(first.ink(), mark + " " + first.text()));
        return new Line(spans, Math.max(0, indent), line.tall(), line.joint(), spaced);
    }

    private void quote(List<Block> content, int indent) {
        int from = lines.size();
        content.forEach(block -> block(block, Math.min(indent + 1, DEEPEST)));
        for (int i = from; i < lines.size(); i++) {
            var line = recoloured(lines.get(i));
            lines.set(i, i == from ? line.withSpace() : line);
        }
    }

    private static Line recoloured(Line line) {
        var spans = line.spans().stream()
                .map(span -> span.ink() == Ink.WHITE ? new Span(Ink.CYAN, span.text(), span.mosaic()) : span)
                .toList();
        return new Line(spans, line.indent(), line.tall(), line.joint(), line.spaced());
    }

    private void rule() {
        lines.add(new Line(List.of(Mosaic.rule(11)), 12, false, Line.Joint.FREE, true));
    }

    /** Lines and spaces are kept; a line that is too long goes on in the next row at a space. */
    private void verbatim(String text, int indent) {
        boolean spaced = indent == 0;
        for (var row : text.split("\n", -1)) {
            var spelled = spelling.spell(keptSpaces(row));
            for (var piece : Wrapping.lines(spelled, Line.WIDTH - indent)) {
                var line = Line.of(Ink.WHITE, piece).withIndent(indent);
                lines.add(spaced ? line.withSpace() : line);
                spaced = false;
            }
        }
    }

    private static String keptSpaces(String row) {
        return row.replace("\t", "  ").replaceAll("^ | (?= )|(?<= ) ", "\u00A0");
    }

    private void labelled(String label, String value, boolean spaced) {
        var name = label.isEmpty() ? "" : spelling.spell(label) + ":";
        var rows = Wrapping.lines(
                name.isEmpty() ? spelling.spell(value) : name + " " + spelling.spell(value), Line.WIDTH - 2);
        for (int i = 0; i < rows.size(); i++) {
            var line = i > 0
                    ? Line.of(Ink.WHITE, rows.get(i)).withIndent(2)
                    : name.isEmpty() ? Line.of(Ink.YELLOW, rows.get(i)) : labelled(name, rows.get(i));
            var joint = i == 0 ? Line.Joint.FREE : Line.Joint.NEVER;
            lines.add((i == 0 && spaced && lines.size() != headed ? line.withSpace() : line).withJoint(joint));
        }
    }

    /** The attribute of the second colour takes the place of the space between label and value. */
    static Line labelled(String name, String row) {
        if (!row.startsWith(name + " ")) {
            return Line.of(Ink.CYAN, row);
        }
        var line = Line.of(Ink.CYAN, name);
        var spans = List.of(line.spans().getFirst(), Span.of(Ink.WHITE, row.substring(name.length() + 1)));
        return new Line(spans, 0, false, Line.Joint.FREE, false);
    }

    private void add(Ink ink, String text, int indent, boolean spaced) {
        var rows = Wrapping.lines(spelling.spell(text), Line.WIDTH - indent);
        for (int i = 0; i < rows.size(); i++) {
            var line = Line.of(ink, rows.get(i)).withIndent(indent).withJoint(joint(i, rows.size()));
            lines.add(i == 0 && spaced && lines.size() != headed ? line.withSpace() : line);
        }
    }

    private Line.Joint joint(int index, int count) {
        if (index == 0) {
            return headed == lines.size() ? Line.Joint.NEVER : Line.Joint.FREE;
        }
        return index >= 2 && index <= count - 2 ? Line.Joint.INNER : Line.Joint.NEVER;
    }
}
