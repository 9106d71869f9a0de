package nl.buurtpers.feed;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.buurtpers.model.Block;
import nl.buurtpers.model.Head;
import nl.buurtpers.model.Inline;
import nl.buurtpers.plan.Fact;
import nl.buurtpers.plan.Linear;
import nl.buurtpers.plan.Planned;

/**
 * Everything an item says but its headline, as plain text: a calendar shows no mark-up. An address stands after the words
 * that lead there.
 */
final class PlainText {

    private PlainText() {}

    static String of(Planned item) {
        Head head = item.head();
        return Stream.of(
                        head.summary(),
                        item.byline(),
                        head.picture().map(Linear::picture),
                        Optional.of(facts(item.facts())),
                        Optional.of(blocks(item.text())))
                .flatMap(Optional::stream)
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining("\n\n"));
    }

    private static String facts(List<Fact> facts) {
        return facts.stream()
                .map(fact -> fact.label().isEmpty() ? fact.value() : fact.label() + ": " + fact.value())
                .collect(Collectors.joining("\n"));
    }

    private static String blocks(List<Block> blocks) {
        return blocks.stream()
                .map(PlainText::block)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("\n\n"));
    }

    private static String block(Block block) {
        return switch (block) {
            case Block.Paragraph(var content) -> inlines(content);
            case Block.Heading heading -> inlines(heading.content());
            case Block.BulletList(var entries) ->
                entries.stream().map(entry -> "- " + blocks(entry)).collect(Collectors.joining("\n"));
            case Block.NumberedList list -> numbered(list);
            case Block.Quote(var content) -> blocks(content);
            case Block.ThematicBreak() -> "";
            case Block.Figure(var picture) -> Linear.picture(picture);
            case Block.Verbatim(var text) -> text;
            case Block.Table table -> table(table);
        };
    }

    private static String numbered(Block.NumberedList list) {
        var out = new StringBuilder();
        int number = list.start();
        for (var entry : list.entries()) {
            out.append(out.isEmpty() ? "" : "\n").append(number++).append(". ").append(blocks(entry));
        }
        return out.toString();
    }

    private static String table(Block.Table table) {
        return Stream.concat(Stream.of(table.header()), table.rows().stream())
                .map(row -> row.stream()
                        .map(cell -> inlines(cell.content()))
                        .filter(text -> !text.isBlank())
                        .collect(Collectors.joining(" | ")))
                .collect(Collectors.joining("\n"));
    }

    private static String inlines(List<Inline> content) {
        return content.stream().map(PlainText::inline).collect(Collectors.joining());
    }

    private static String inline(Inline inline) {
        return switch (inline) {
            case Inline.Text(var text) -> text;
            case Inline.Emphasis(var content) -> inlines(content);
            case Inline.Strong(var content) -> inlines(content);
            case Inline.Strike(var content) -> inlines(content);
            case Inline.Code(var text) -> text;
            case Inline.Link(var target, var content) -> link(target, inlines(content));
            case Inline.Foreign foreign -> inlines(foreign.content());
            case Inline.InlinePicture _ -> "";
            case Inline.LineBreak() -> "\n";
        };
    }

    private static String link(String target, String words) {
        var address = target.replaceFirst("^(mailto|tel):", "");
        return words.contains(address) || address.endsWith("//" + words) ? words : words + " (" + address + ")";
    }
}
