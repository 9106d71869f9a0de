package nl.buurtpers.screen.teletext;

import java.util.List;

/**
 * A line of copy before it has a row.
 *
 * @param spans its runs of colour; each change costs the column of a space
 * @param indent columns that stay blank before it
 * @param tall whether it is twice as high
 * @param joint whether a subpage may end before it
 * @param spaced whether a blank row stands before it, unless it is the first
 */
record Line(List<Span> spans, int indent, boolean tall, Joint joint, boolean spaced) {

    /** Columns of text: the first column holds the colour. */
    static final int WIDTH = Row.COLUMNS - 1;

    /** Columns of text of double height: colour and height take one each. */
    static final int TALL_WIDTH = Row.COLUMNS - 2;

    Line {
        spans = List.copyOf(spans);
    }

    /** Whether a subpage may end before a line. */
    enum Joint {
        /** Between two paragraphs. */
        FREE,
        /** Inside a paragraph, with two lines or more on either side. */
        INNER,
        /** After a heading, or where a single line would be left. */
        NEVER
    }

    static Line of(Ink ink, String text) {
        return new Line(List.of(Span.of(ink, text)), 0, false, Joint.FREE, false);
    }

    Line withJoint(Joint other) {
        return new Line(spans, indent, tall, other, spaced);
    }

    Line withSpace() {
        return new Line(spans, indent, tall, joint, true);
    }

    Line withIndent(int columns) {
        return new Line(spans, columns, tall, joint, spaced);
    }

    Line asTall() {
        return new Line(spans, indent, true, joint, spaced);
    }

    /** Rows that it takes, without the blank one before it. */
    int rows() {
        return tall ? 2 : 1;
    }

    /** Triplets of packet X/26 that it takes at most. */
    int triplets() {
        int enhancements = 0;
        for (var span : spans) {
            enhancements += span.enhancements();
        }
        return enhancements == 0 ? 0 : enhancements + 1;
    }

    /** The codes of this line. */
    Row row() {
        var setting = new Row.Setting();
        for (var span : spans) {
            boolean first = setting.column() == 0;
            setting.code(attribute(span, first));
            if (first && tall) {
                setting.code(0x0d);
            }
            setting.to(setting.column() + (first ? indent : 0));
            if (span.mosaic()) {
                span.text().chars().forEach(setting::code);
            } else {
                setting.text(span.text());
            }
        }
        return setting.row();
    }

    /** A row starts in white, so that white needs no attribute there. */
    private static int attribute(Span span, boolean first) {
        if (span.mosaic()) {
            return span.ink().mosaics();
        }
        return first && span.ink() == Ink.WHITE ? ' ' : span.ink().letters();
    }
}
