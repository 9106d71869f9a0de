package nl.buurtpers.text;

import java.util.List;
import nl.buurtpers.message.Messages;
import nl.buurtpers.model.Block;
import nl.buurtpers.model.Picture;

/** Blocks of text as lines. */
final class BodyText {

    private final Sheet sheet;
    private final RunningText words;
    private final TableText tables;
    private final Messages messages;

    BodyText(Sheet sheet, Messages messages) {
        this(sheet, messages, new RunningText(messages));
    }

    private BodyText(Sheet sheet, Messages messages, RunningText words) {
        this.sheet = sheet;
        this.messages = messages;
        this.words = words;
        this.tables = new TableText(sheet, words, messages);
    }

    /** The blocks, a blank line before each. */
    void write(List<Block> blocks) {
        blocks.forEach(block -> {
            sheet.gap();
            write(block);
        });
    }

    private void write(Block block) {
        switch (block) {
            case Block.Paragraph(var content) -> sheet.paragraph(words.of(content));
            case Block.Heading heading -> heading(heading);
            case Block.BulletList(var entries) -> entries.forEach(entry -> entry("- ", entry));
            case Block.NumberedList list -> numbered(list);
            case Block.Quote(var content) -> within(sheet.quoted()).write(content);
            case Block.ThematicBreak() -> sheet.paragraph("* * *");
            case Block.Figure(var picture) -> picture(picture);
            case Block.Verbatim(var text) -> sheet.entry("    ").verbatim(text);
            case Block.Table table -> tables.write(table);
        }
    }

    private void heading(Block.Heading heading) {
        sheet.underlined(words.of(heading.content()), heading.level() <= 2 ? '-' : '.');
    }

    private void numbered(Block.NumberedList list) {
        int number = list.start();
        for (var entry : list.entries()) {
            entry(number++ + ". ", entry);
        }
    }

    /** The first block follows the mark at once; a list inside the entry follows its words without a blank line. */
    private void entry(String mark, List<Block> blocks) {
        var inner = within(sheet.entry(mark));
        if (blocks.isEmpty()) {
            inner.sheet.paragraph("");
        }
        for (int i = 0; i < blocks.size(); i++) {
            boolean list = blocks.get(i) instanceof Block.BulletList || blocks.get(i) instanceof Block.NumberedList;
            if (i > 0 && !list) {
                inner.sheet.gap();
            }
            inner.write(blocks.get(i));
        }
    }

    /** What a picture shows, then the words under it. */
    void picture(Picture picture) {
        sheet.gap();
        if (!picture.decorative()) {
            sheet.paragraph(messages.text("picture", picture.alt()));
        }
        picture.caption().ifPresent(sheet::paragraph);
        picture.credit().ifPresent(sheet::paragraph);
    }

    private BodyText within(Sheet other) {
        return new BodyText(other, messages, words);
    }
}
