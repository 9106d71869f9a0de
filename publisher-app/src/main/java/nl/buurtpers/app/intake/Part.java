package nl.buurtpers.app.intake;

import java.util.List;
import nl.buurtpers.model.Inline;
import nl.buurtpers.model.Picture;

/** A piece of a document, one after the other as they are read; {@link Assembly} makes blocks of them. */
sealed interface Part {

    /**
     * A run of text with what it is for.
     *
     * @param words the same text without marks
     */
    record Passage(Role role, List<Inline> content, String words) implements Part {
        public Passage {
            content = List.copyOf(content);
        }
    }

    /** Cells in rows. */
    record Grid(List<List<List<Inline>>> rows) implements Part {
        public Grid {
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    /** A picture on its own. */
    record Illustration(Picture picture) implements Part {}

    /** A break in thought. */
    record Rule() implements Part {}

    /** What a run of text is for. */
    sealed interface Role {

        /** The title of the document. */
        record Title() implements Role {}

        /** A heading of a level from 1. */
        record Heading(int level) implements Role {}

        /** A paragraph. */
        record Plain() implements Role {}

        /** A quotation. */
        record Quotation() implements Role {}

        /** The start of an entry of a list; the outermost level is 0. */
        record Entry(int level, boolean numbered) implements Role {}

        /** Another paragraph of the entry before it. */
        record More(int level) implements Role {}
    }
}
