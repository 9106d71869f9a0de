package nl.buurtpers.model;

import java.util.List;

/** A piece of running text: what CommonMark calls by the same names, with strikethrough and language marks. */
public sealed interface Inline {

    /** Plain words. */
    record Text(String text) implements Inline {}

    /** Stressed words. */
    record Emphasis(List<Inline> content) implements Inline {
        public Emphasis {
            content = List.copyOf(content);
        }
    }

    /** Strongly stressed words. */
    record Strong(List<Inline> content) implements Inline {
        public Strong {
            content = List.copyOf(content);
        }
    }

    /** Words that no longer hold. */
    record Strike(List<Inline> content) implements Inline {
        public Strike {
            content = List.copyOf(content);
        }
    }

    /** Something to be typed literally. */
    record Code(String text) implements Inline {}

    /**
     * A link.
     *
     * @param target http, https, mailto or tel address
     */
    record Link(String target, List<Inline> content) implements Inline {
        public Link {
            content = List.copyOf(content);
        }
    }

    /**
     * Words in another language.
     *
     * @param language BCP 47 tag
     */
    record Foreign(String language, List<Inline> content) implements Inline {
        public Foreign {
            content = List.copyOf(content);
        }
    }

    /** A picture between words. */
    record InlinePicture(Picture picture) implements Inline {}

    /** A line end that the editor asked for. */
    record LineBreak() implements Inline {}
}
