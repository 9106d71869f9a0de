package nl.buurtpers.source;

/** How much of anything an edition may hold. Each number is far above what people write and far below what hurts. */
final class Limits {

    private Limits() {}

    /** Bytes of {@code edition.yaml} and of one front matter. */
    static final int YAML_BYTES = 64 * 1024;

    /** Levels of lists and fields inside each other. */
    static final int YAML_DEPTH = 4;

    /** Bytes of one item file. */
    static final int ITEM_BYTES = 256 * 1024;

    /** Item files of one edition. */
    static final int ITEM_FILES = 5_000;

    /** Names in the folders of one edition, and folders inside each other: a whole disk handed in by mistake stops here. */
    static final int NAMES = 50_000;

    static final int FOLDER_DEPTH = 8;

    /** Characters of a field of one line, such as a title. */
    static final int LINE_FIELD = 300;

    /** Characters of a field of a few sentences, such as a summary. */
    static final int PROSE_FIELD = 2_000;

    /** Opening brackets in one text: CommonMark looks for the end of each. */
    static final int BRACKETS = 5_000;

    /** Characters of one line of Markdown. */
    static final int TEXT_LINE = 20_000;

    /** Lists and quotes inside each other, and marks inside each other. */
    static final int TEXT_DEPTH = 30;

    /** Blocks and marks of one text. */
    static final int TEXT_NODES = 60_000;

    /** Characters of one text with all its link targets: a short file can name a long target thousands of times. */
    static final int TEXT_LENGTH = 1_000_000;

    /** Characters of a link target. */
    static final int LINK = 2_000;

    /** Milliseconds for one text. */
    static final long TEXT_MILLIS = 5_000;

    /** Columns and rows of a table that still can be read on paper. */
    static final int TABLE_COLUMNS = 12;

    static final int TABLE_ROWS = 200;

    /** Bytes of one picture or font file. */
    static final long ASSET_BYTES = 25L * 1024 * 1024;

    /** Pixels of one picture: a decoded one takes four bytes for each. */
    static final long PIXELS = 60_000_000;

    /** Pixels along one side. */
    static final int SIDE = 20_000;

    /** Characters of an id. */
    static final int ID = 50;
}
