package nl.buurtpers.typeset.frame;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A node of the logical tree. A branch holds elements and a leaf holds content, never both: what PDF calls mixed content
 * does not exist here (a paragraph with a link is a branch {@code P} of {@code Span, Link, Span}), because PDF writers
 * break on it.
 */
public sealed interface Element {

    Mark mark();

    /** Language of this element and below where it differs from its parent; BCP 47. */
    @Nullable
    String language();

    /** Elements in reading order. */
    record Branch(Mark mark, @Nullable String language, List<Element> children) implements Element {
        public Branch {
            children = List.copyOf(children);
        }

        public Branch(Mark mark, List<Element> children) {
            this(mark, null, children);
        }
    }

    /** Content: every {@link Piece} that names this id, on whichever page. One leaf is one structure element. */
    record Leaf(Mark mark, @Nullable String language, int id) implements Element {
        public Leaf(Mark mark, int id) {
            this(mark, null, id);
        }
    }
}
