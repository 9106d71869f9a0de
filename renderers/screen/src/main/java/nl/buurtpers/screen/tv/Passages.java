package nl.buurtpers.screen.tv;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import nl.buurtpers.model.Block;
import nl.buurtpers.model.Inline;
import nl.buurtpers.model.Picture;
import nl.buurtpers.plan.Linear;
import nl.buurtpers.screen.tv.Passage.Ending;
import nl.buurtpers.screen.tv.Passage.Role;

/** Turns the blocks of a text into passages of slides, in reading order. */
final class Passages {

    /** Letters that the columns of a table may need side by side; a wider table becomes a list. */
    private static final int WIDEST_TABLE = 40;

    private static final int LONGEST_CELL = 90;
    /** In characters: five lines under a picture. */
    private static final int LONGEST_CAPTION = 330;

    private static final String BULLET = "•";

    private final String language;
    private final List<Passage> passages = new ArrayList<>();
    private int block;
    private Role role = Role.PARAGRAPH;
    private String label = "";

    private Passages(String language) {
        this.language = language;
    }

    /** The passages of these blocks. */
    static List<Passage> of(List<Block> blocks, String language) {
        var passages = new Passages(language);
        passages.blocks(blocks, 0);
        return List.copyOf(passages.passages);
    }

    /** A picture with a slide of its own; words too many to stand under it follow on the next slide. */
    static List<Passage> plate(Picture picture, String language, int block) {
        if (Linear.picture(picture).length() <= LONGEST_CAPTION) {
            return List.of(new Passage.Plate(picture));
        }
        var words = List.of(Span.plain(Linear.picture(picture).replace('\n', Span.LINE_END), language));
        return List.of(
                new Passage.Plate(picture.bare()),
                new Passage.Words(Role.PARAGRAPH, "", 0, words, block, Ending.BLOCK));
    }

    private void blocks(List<Block> blocks, int depth) {
        blocks.forEach(each -> block(each, depth));
    }

    private void block(Block each, int depth) {
        block++;
        switch (each) {
            case Block.Paragraph(var content) -> words(role, content, depth);
            case Block.Heading heading -> words(Role.HEADING, heading.content(), depth);
            case Block.BulletList(var entries) -> entries.forEach(entry -> entry(BULLET, entry, depth));
            case Block.NumberedList list -> numbered(list, depth);
            case Block.Quote(var content) -> quote(content, depth);
            case Block.ThematicBreak() -> {}
            case Block.Figure(var picture) -> passages.addAll(plate(picture, language, ++block));
            case Block.Verbatim(var text) -> verbatim(text, depth);
            case Block.Table table -> table(table);
        }
    }

    /** A picture with a caption between words parts them, so that everything is read in the order of the editor. */
    private void words(Role as, List<Inline> content, int depth) {
        int done = 0;
        for (int i = 0; i < content.size(); i++) {
            if (content.get(i) instanceof Inline.InlinePicture(var picture)
                    && (picture.caption().isPresent() || picture.credit().isPresent())) {
                run(as, content.subList(done, i), depth);
                passages.addAll(plate(picture, language, ++block));
                done = i + 1;
            }
        }
        run(as, content.subList(done, content.size()), depth);
    }

    private void run(Role as, List<Inline> content, int depth) {
        add(as, Span.of(content, language), depth);
        pictures(content);
    }

    private void add(Role as, List<Span> spans, int depth) {
        if (!Span.text(spans).isBlank()) {
            passages.add(new Passage.Words(as, label, depth, spans, block, Ending.BLOCK));
            label = "";
        }
    }

    /** A picture between words gets a slide of its own: between the large words of a slide it would be a stain. */
    private void pictures(List<Inline> content) {
        for (var inline : content) {
            switch (inline) {
                case Inline.InlinePicture(var picture) -> passages.add(new Passage.Plate(picture.bare()));
                case Inline.Emphasis(var inner) -> pictures(inner);
                case Inline.Strong(var inner) -> pictures(inner);
                case Inline.Strike(var inner) -> pictures(inner);
                case Inline.Link link -> pictures(link.content());
                case Inline.Foreign foreign -> pictures(foreign.content());
                case Inline.Text _, Inline.Code _, Inline.LineBreak _ -> {}
            }
        }
    }

    private void numbered(Block.NumberedList list, int depth) {
        int number = list.start();
        for (var entry : list.entries()) {
            entry(number++ + ".", entry, depth);
        }
    }

    private void entry(String mark, List<Block> entry, int depth) {
        label = mark;
        blocks(entry, depth + 1);
        label = "";
    }

    private void quote(List<Block> content, int depth) {
        var outer = role;
        role = Role.QUOTE;
        blocks(content, depth);
        role = outer;
    }

    /** Every line is a passage; spaces that draw something stay as wide as they were typed. */
    private void verbatim(String text, int depth) {
        for (var line : text.lines().toList()) {
            block++;
            var kept = line.replace("\t", "    ").replace("  ", "\u00a0\u00a0").replaceFirst("^ ", "\u00a0");
            add(Role.VERBATIM, List.of(Span.plain(kept, language)), depth);
        }
    }

    private void table(Block.Table table) {
        var rows = new ArrayList<List<Block.Cell>>();
        rows.add(table.header());
        rows.addAll(table.rows());
        if (narrow(rows)) {
            rows(table, rows);
        } else {
            list(table);
        }
        rows.forEach(row -> row.forEach(cell -> pictures(cell.content())));
    }

    private boolean narrow(List<List<Block.Cell>> rows) {
        int columns = rows.getFirst().size();
        int needed = IntStream.range(0, columns)
                .map(column -> 2
                        + rows.stream()
                                .mapToInt(row -> longestWord(row, column))
                                .max()
                                .orElse(0))
                .sum();
        boolean brief =
                rows.stream().flatMap(List::stream).allMatch(cell -> text(cell).length() <= LONGEST_CELL);
        return needed <= WIDEST_TABLE && brief;
    }

    private int longestWord(List<Block.Cell> row, int column) {
        return column >= row.size()
                ? 0
                : List.of(text(row.get(column)).split("\\s+")).stream()
                        .mapToInt(String::length)
                        .max()
                        .orElse(0);
    }

    private String text(Block.Cell cell) {
        return Span.text(Span.of(cell.content(), language));
    }

    private void rows(Block.Table table, List<List<Block.Cell>> rows) {
        var columns = IntStream.range(0, table.header().size())
                .mapToObj(column -> longest(rows, column))
                .toList();
        var shared = new Passage.Table(block, table.alignments(), columns);
        for (int i = 0; i < rows.size(); i++) {
            var cells = rows.get(i).stream()
                    .map(cell -> Span.of(cell.content(), language))
                    .toList();
            passages.add(new Passage.Row(i == 0, cells, shared));
        }
    }

    /** The cells that may be the widest: letters differ in width, so a few are compared. */
    private List<List<Span>> longest(List<List<Block.Cell>> rows, int column) {
        return rows.stream()
                .filter(row -> column < row.size())
                .map(row -> Span.of(row.get(column).content(), language))
                .sorted(Comparator.comparingInt(
                        (List<Span> cell) -> -Span.text(cell).length()))
                .limit(6)
                .toList();
    }

    /** A table too wide for a screen: the column names once, then every row as an entry. */
    private void list(Block.Table table) {
        add(Role.HEADING, row(table.header()), 0);
        for (var row : table.rows()) {
            block++;
            label = BULLET;
            add(Role.PARAGRAPH, row(row), 1);
            label = "";
        }
    }

    private List<Span> row(List<Block.Cell> cells) {
        var spans = new ArrayList<Span>();
        for (var cell : cells) {
            if (!spans.isEmpty()) {
                spans.add(Span.plain("  ·  ", language));
            }
            spans.addAll(Span.of(cell.content(), language));
        }
        return spans;
    }
}
