package nl.buurtpers.model;

import java.util.List;

/** A block of text: what CommonMark calls by the same names, with tables. */
public sealed interface Block {

    /** A paragraph. */
    record Paragraph(List<Inline> content) implements Block {
        public Paragraph {
            content = List.copyOf(content);
        }
    }

    /**
     * A heading inside an item.
     *
     * @param level 2 to 4; level 1 is the item's title
     */
    record Heading(int level, List<Inline> content) implements Block {
        public Heading {
            content = List.copyOf(content);
        }
    }

    /** A list without numbers; every entry is a run of blocks. */
    record BulletList(List<List<Block>> entries) implements Block {
        public BulletList {
            entries = entries.stream().map(List::copyOf).toList();
        }
    }

    /**
     * A list with numbers.
     *
     * @param start number of the first entry
     */
    record NumberedList(int start, List<List<Block>> entries) implements Block {
        public NumberedList {
            entries = entries.stream().map(List::copyOf).toList();
        }
    }

    /** A quotation; a pull quote in print. */
    record Quote(List<Block> content) implements Block {
        public Quote {
            content = List.copyOf(content);
        }
    }

    /** A break in thought (CommonMark: thematic break). */
    record ThematicBreak() implements Block {}

    /** A picture that stands on its own. */
    record Figure(Picture picture) implements Block {}

    /** Text whose lines and spaces are kept, such as a poem or a ground plan in letters. */
    record Verbatim(String text) implements Block {}

    /**
     * A table.
     *
     * @param alignments one for each column
     * @param header cells of the head row
     * @param rows cells of the other rows, each as many as the header has
     */
    record Table(List<Alignment> alignments, List<Cell> header, List<List<Cell>> rows) implements Block {
        public Table {
            alignments = List.copyOf(alignments);
            header = List.copyOf(header);
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    /** One cell of a table. */
    record Cell(List<Inline> content) {
        public Cell {
            content = List.copyOf(content);
        }
    }

    /** To which side the words of a column tend; numbers are told from words by it. */
    enum Alignment {
        START,
        CENTRE,
        END
    }
}
