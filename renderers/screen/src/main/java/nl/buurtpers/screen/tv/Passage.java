package nl.buurtpers.screen.tv;

import java.util.List;
import nl.buurtpers.model.Block;
import nl.buurtpers.model.Picture;

/** A part of the text of a slide: what is painted, what is read aloud and what stands in the playlist come from it. */
sealed interface Passage {

    /** What words are in their item. */
    enum Role {
        /** The headline of an item, where it is too long to stand above its slides. */
        TITLE,
        WHEN,
        WHERE,
        STANDFIRST,
        PARAGRAPH,
        HEADING,
        QUOTE,
        VERBATIM,
        /** A stated fact, with its label before it. */
        FACT,
        BYLINE,
        /** Who made a picture. */
        CREDIT
    }

    /** What a slide may end after. */
    enum Ending {
        BLOCK,
        SENTENCE,
        WORDS
    }

    /** The words without their looks. */
    String text();

    /**
     * Words.
     *
     * @param role what they are
     * @param label what stands before them: a bullet, a number, the name of a fact; may be empty
     * @param depth how deep in lists, from 0
     * @param spans the words
     * @param block number of the block that they come from: parts of one block become one again on one slide
     * @param ending what they end with
     */
    record Words(Role role, String label, int depth, List<Span> spans, int block, Ending ending) implements Passage {

        public Words {
            spans = List.copyOf(spans);
        }

        @Override
        public String text() {
            return Span.text(spans).replace(Span.LINE_END, '\n');
        }
    }

    /**
     * A row of a table.
     *
     * @param head whether its cells name the columns
     * @param cells the words of each cell
     * @param table what all rows of the table share
     */
    record Row(boolean head, List<List<Span>> cells, Table table) implements Passage {

        public Row {
            cells = cells.stream().map(List::copyOf).toList();
        }

        @Override
        public String text() {
            return String.join(" ", cells.stream().map(Span::text).toList()).replace(Span.LINE_END, ' ');
        }
    }

    /**
     * What the rows of a table share.
     *
     * @param block number of the block
     * @param alignments one for each column
     * @param columns the longest cells of each column
     */
    record Table(int block, List<Block.Alignment> alignments, List<List<List<Span>>> columns) {

        public Table {
            alignments = List.copyOf(alignments);
            columns = List.copyOf(columns);
        }
    }

    /** A picture with a slide of its own, with the words under it. */
    record Plate(Picture picture) implements Passage {

        @Override
        public String text() {
            return nl.buurtpers.plan.Linear.picture(picture);
        }
    }

    /**
     * Where to read on: an address with its QR code.
     *
     * @param target the whole address
     */
    record Address(String target) implements Passage {

        @Override
        public String text() {
            return Span.address(target);
        }
    }
}
