package nl.buurtpers.mail;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.buurtpers.html.HtmlBody;
import nl.buurtpers.message.Messages;
import nl.buurtpers.model.Block;
import nl.buurtpers.model.Inline;
import nl.buurtpers.model.Picture;

/** Blocks as plain text. A whole address stands after the words that lead there: mail programs make it a link. */
final class BodyText {

    private static final String STEP = "    ";

    private final FlowedText out;
    private final Messages messages;
    private final Tables tables;

    BodyText(FlowedText out, Messages messages) {
        this.out = out;
        this.messages = messages;
        this.tables = new Tables(messages);
    }

    void write(List<Block> blocks) {
        blocks(tables.told(blocks), "", "");
    }

    /**
     * @param first what stands before the first line, such as the number of an entry
     * @param indent what stands before the others
     */
    private void blocks(List<Block> blocks, String first, String indent) {
        var before = first;
        for (var block : blocks) {
            if (before.equals(indent)) {
                out.gap();
            }
            block(block, before, indent);
            before = indent;
        }
        if (blocks.isEmpty() && !first.equals(indent)) {
            out.words(first, indent, "");
        }
    }

    private void block(Block block, String first, String indent) {
        switch (block) {
            case Block.Paragraph(var content) -> out.words(first, indent, words(content));
            case Block.Heading heading -> out.words(first, indent, words(heading.content()));
            case Block.BulletList(var entries) -> entries.forEach(entry -> entry(entry, first + "- ", indent + "  "));
            case Block.NumberedList list -> numbered(list, first, indent);
            case Block.Quote(var content) -> blocks(content, first + STEP, indent + STEP);
            case Block.ThematicBreak() -> out.words(first, indent, "* * *");
            case Block.Figure(var picture) -> out.words(first, indent, picture(picture));
            case Block.Verbatim(var text) -> text.lines().forEach(line -> out.line(indent + STEP + line));
            case Block.Table _ -> throw new IllegalStateException("tables are told as lists");
        }
    }

    private void numbered(Block.NumberedList list, String first, String indent) {
        int number = list.start();
        for (var entry : list.entries()) {
            var mark = number++ + ". ";
            entry(entry, first + mark, indent + " ".repeat(mark.length()));
        }
    }

    private void entry(List<Block> entry, String first, String indent) {
        blocks(entry, first, indent);
    }

    /** What a picture shows and the words under it. */
    String picture(Picture picture) {
        var shows = picture.decorative() ? Stream.<String>empty() : Stream.of(description(picture));
        return Stream.concat(
                        shows, Stream.of(picture.caption(), picture.credit()).flatMap(java.util.Optional::stream))
                .collect(Collectors.joining("\n"));
    }

    private String description(Picture picture) {
        return messages.text("mail.picture", picture.alt());
    }

    private String words(List<Inline> content) {
        return content.stream().map(this::words).collect(Collectors.joining());
    }

    private String words(Inline inline) {
        return switch (inline) {
            case Inline.Text(var text) -> text;
            case Inline.Emphasis(var content) -> words(content);
            case Inline.Strong(var content) -> words(content);
            case Inline.Strike(var content) -> words(content);
            case Inline.Code(var text) -> text;
            case Inline.Link(var target, var content) -> link(target, words(content));
            case Inline.Foreign foreign -> words(foreign.content());
            case Inline.InlinePicture(var picture) -> picture.decorative() ? "" : description(picture);
            case Inline.LineBreak() -> "\n";
        };
    }

    /** The address stands there once: not again where the words say it. */
    static String link(String target, String words) {
        var bare = target.replaceFirst("(?i)^(https?://|mailto:|tel:)", "").replaceFirst("/$", "");
        boolean said = words.replace(" ", "").contains(bare.replace(" ", ""));
        var shown = target.regionMatches(true, 0, "http", 0, 4) ? target : bare;
        return said || !HtmlBody.safe(target) ? words : words + " (" + shown + ")";
    }
}
