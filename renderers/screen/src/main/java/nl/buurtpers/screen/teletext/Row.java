package nl.buurtpers.screen.teletext;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A row of a page as it is sent.
 *
 * @param codes {@value #COLUMNS} codes of Level 1, 0x00 to 0x7F
 * @param enhancements better characters, from left to right
 */
record Row(String codes, List<Enhancement> enhancements) {

    /** Columns of a row (EN 300 706, 9.4). */
    static final int COLUMNS = 40;

    static final Row BLANK = new Row(" ".repeat(COLUMNS), List.of());

    Row {
        if (codes.length() != COLUMNS) {
            throw new IllegalArgumentException("a row has " + COLUMNS + " columns, not " + codes.length());
        }
        enhancements = List.copyOf(enhancements);
    }

    boolean isBlank() {
        return codes.isBlank();
    }

    /** Characters and mosaics that are not blank. */
    int letters() {
        int letters = 0;
        for (int i = 0; i < COLUMNS; i++) {
            letters += codes.charAt(i) > ' ' ? 1 : 0;
        }
        return letters;
    }

    /** Triplets of packet X/26 that it needs: its address and one for each better character. */
    int triplets() {
        return enhancements.isEmpty() ? 0 : enhancements.size() + 1;
    }

    /** Collects a row from left to right; what goes beyond the last column is refused. */
    static final class Setting {

        private final byte[] codes = new byte[COLUMNS];
        private final List<Enhancement> enhancements = new ArrayList<>();
        private int column;

        int column() {
            return column;
        }

        /** A code of seven bits in the next column. */
        Setting code(int code) {
            codes[column++] = (byte) code;
            return this;
        }

        /** Characters of the {@link Repertoire}. */
        Setting text(String text) {
            for (int i = 0; i < text.length(); i++) {
                var sign = Repertoire.sign(text.charAt(i)).orElseThrow();
                if (commands(text, i)) {
                    sign = new Sign('/', Enhancement.G0, '%');
                }
                if (sign.isEnhanced()) {
                    enhancements.add(new Enhancement(column(), sign.mode(), sign.enhanced()));
                }
                code(sign.code());
            }
            return this;
        }

        /** An inserter replaces what follows a per cent sign like these by the time; sent as X/26 they are safe. */
        private static boolean commands(String text, int at) {
            return text.charAt(at) == '%' && at + 1 < text.length() && "%tT".indexOf(text.charAt(at + 1)) >= 0;
        }

        Setting to(int column) {
            while (this.column < column) {
                code(' ');
            }
            return this;
        }

        Row row() {
            return new Row(new String(to(COLUMNS).codes, StandardCharsets.US_ASCII), enhancements);
        }
    }
}
