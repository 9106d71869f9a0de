package nl.buurtpers.typeset.frame;

/** What an element is. The names are those of the standard structure types of ISO 32000-1, 14.8.4. */
public sealed interface Mark {

    /** Marks that need no more than their name. */
    enum Plain implements Mark {
        DOCUMENT("Document"),
        PART("Part"),
        SECT("Sect"),
        ART("Art"),
        DIV("Div"),
        P("P"),
        LI("LI"),
        LBL("Lbl"),
        LBODY("LBody"),
        TABLE("Table"),
        THEAD("THead"),
        TBODY("TBody"),
        TR("TR"),
        CAPTION("Caption"),
        BLOCK_QUOTE("BlockQuote"),
        TOC("TOC"),
        TOCI("TOCI"),
        NOTE("Note"),
        SPAN("Span"),
        /** Strong and em exist only in PDF 2.0; a painter maps them by role map to Span. */
        STRONG("Strong"),
        EM("Em");

        private final String tag;

        Plain(String tag) {
            this.tag = tag;
        }

        @Override
        public String tag() {
            return tag;
        }
    }

    /** The structure type, as it is written into the PDF. */
    String tag();

    /** H1 to H6. */
    record Heading(int level) implements Mark {
        public Heading {
            if (level < 1 || level > 6) {
                throw new IllegalArgumentException("heading level " + level);
            }
        }

        @Override
        public String tag() {
            return "H" + level;
        }
    }

    /** L, with its ListNumbering attribute. */
    record Listing(Numbering numbering) implements Mark {
        @Override
        public String tag() {
            return "L";
        }
    }

    enum Numbering {
        NONE("None"),
        DISC("Disc"),
        DECIMAL("Decimal");

        private final String attribute;

        Numbering(String attribute) {
            this.attribute = attribute;
        }

        public String attribute() {
            return attribute;
        }
    }

    /** TH. Spans count from 1. */
    record HeaderCell(Scope scope, int columns, int rows) implements Mark {
        @Override
        public String tag() {
            return "TH";
        }
    }

    enum Scope {
        ROW("Row"),
        COLUMN("Column"),
        BOTH("Both");

        private final String attribute;

        Scope(String attribute) {
            this.attribute = attribute;
        }

        public String attribute() {
            return attribute;
        }
    }

    /** TD. Spans count from 1. */
    record DataCell(int columns, int rows) implements Mark {
        @Override
        public String tag() {
            return "TD";
        }
    }

    /** A picture, drawing or QR code with its text alternative, which is never empty: what is decorative is an artifact. */
    record Figure(String alt) implements Mark {
        public Figure {
            if (alt.isBlank()) {
                throw new IllegalArgumentException("a figure without alt text; a decorative picture is an artifact");
            }
        }

        @Override
        public String tag() {
            return "Figure";
        }
    }

    /** A link out of the document; {@code description} becomes the Contents of the annotation. */
    record Link(String uri, String description) implements Mark {
        @Override
        public String tag() {
            return "Link";
        }
    }

    /** A link to a leaf of this document ("lees verder op pagina 3", a line of the contents). */
    record Jump(int leaf, String description) implements Mark {
        @Override
        public String tag() {
            return "Link";
        }
    }
}
