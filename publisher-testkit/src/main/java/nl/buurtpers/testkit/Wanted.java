package nl.buurtpers.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.buurtpers.model.Block;
import nl.buurtpers.model.Inline;
import nl.buurtpers.model.Picture;

/**
 * The words of a text that a channel must show, in order, with the words that it may add between them: the address of a
 * link, the number of a list entry, the heading of a column before its cell, what stands for a picture.
 *
 * <p>It reads the model by itself, so that a word that the product's own reading of the model forgets is missed here.
 *
 * @param parts in order
 */
record Wanted(List<Part> parts) {

    Wanted {
        parts = List.copyOf(parts);
    }

    /** Words in a row. */
    record Part(String words, boolean optional) {}

    /** Plain words, all of them. */
    static Wanted of(String words) {
        return new Wanted(List.of(new Part(words, false)));
    }

    /** A block of text. */
    static Wanted of(Block block, boolean pictures) {
        var collector = new Collector(pictures);
        collector.block(block);
        return new Wanted(collector.parts);
    }

    /** The required words in a row, for messages and for the vocabulary. */
    String required() {
        return words(false);
    }

    /** All words, the optional ones too. */
    String all() {
        return words(true);
    }

    private String words(boolean optional) {
        var out = new StringBuilder();
        parts.stream().filter(part -> optional || !part.optional()).forEach(part -> out.append(part.words()));
        return out.toString();
    }

    private static final class Collector {

        private final boolean pictures;
        private final List<Part> parts = new ArrayList<>();

        Collector(boolean pictures) {
            this.pictures = pictures;
        }

        void block(Block block) {
            switch (block) {
                case Block.Paragraph(var content) -> line(content);
                case Block.Heading heading -> line(heading.content());
                case Block.BulletList(var entries) -> entries.forEach(entry -> entry.forEach(this::block));
                case Block.NumberedList list -> numbered(list);
                case Block.Quote(var content) -> content.forEach(this::block);
                case Block.ThematicBreak() -> {}
                case Block.Figure(var picture) -> picture(picture);
                case Block.Verbatim(var text) -> must(text + "\n");
                case Block.Table table -> table(table);
            }
        }

        private void numbered(Block.NumberedList list) {
            int number = list.start();
            for (var entry : list.entries()) {
                may(number++ + ". ");
                entry.forEach(this::block);
            }
        }

        private void table(Block.Table table) {
            // A table that became a list names its columns before each cell instead of once.
            table.header().forEach(cell -> {
                inlines(cell.content());
                must("\n");
            });
            for (var row : table.rows()) {
                for (int column = 0; column < row.size(); column++) {
                    if (column < table.header().size()) {
                        may(text(table.header().get(column).content()) + ": ");
                    }
                    line(row.get(column).content());
                }
            }
        }

        private String text(List<Inline> content) {
            var inner = new Collector(pictures);
            inner.inlines(content);
            return new Wanted(inner.parts).required();
        }

        private void picture(Picture picture) {
            may(picture.alt() + "\n");
            if (pictures) {
                picture.caption().ifPresent(words -> must(words + "\n"));
                picture.credit().ifPresent(words -> must(words + "\n"));
            } else {
                may(picture.caption().orElse("") + "\n");
                may(picture.credit().orElse("") + "\n");
            }
        }

        private void line(List<Inline> content) {
            inlines(content);
            must("\n");
        }

        private void inlines(List<Inline> content) {
            content.forEach(this::inline);
        }

        private void inline(Inline inline) {
            switch (inline) {
                case Inline.Text(var text) -> must(text);
                case Inline.Emphasis(var content) -> inlines(content);
                case Inline.Strong(var content) -> inlines(content);
                case Inline.Strike(var content) -> inlines(content);
                case Inline.Code(var text) -> must(text);
                case Inline.Link(var target, var content) -> {
                    inlines(content);
                    may(address(target));
                }
                case Inline.Foreign foreign -> inlines(foreign.content());
                case Inline.InlinePicture(var picture) -> picture(picture);
                case Inline.LineBreak() -> must("\n");
            }
        }

        private void must(String words) {
            parts.add(new Part(words, false));
        }

        private void may(String words) {
            if (!words.isBlank()) {
                parts.add(new Part(words, true));
            }
        }
    }

    /** An address as people write it: {@code https://www.buurt.example/} becomes {@code www.buurt.example}. */
    static String address(String target) {
        return " "
                + Optional.of(target)
                        .map(t -> t.replaceFirst("^(https?://|mailto:|tel:)", ""))
                        .map(t -> t.replaceFirst("/$", ""))
                        .orElse("")
                + " ";
    }
}
