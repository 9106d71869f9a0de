package nl.buurtpers.typeset.frame;

/** An entry of the outline; it leads to the first piece of its leaf. Level 1 is the top. */
public record Bookmark(String title, int level, int leaf) {}
