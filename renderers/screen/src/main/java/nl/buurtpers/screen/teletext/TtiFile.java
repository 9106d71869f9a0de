package nl.buurtpers.screen.teletext;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A page in the text format of MRG's inserters, which most others read as well: a command on each line, lines end in CR LF.
 * A code below 0x20 is an escape and the code plus 0x40.
 */
final class TtiFile {

    /** Sent, and C8 "update": once after a change (page status of the format, bits 15 and 3). */
    private static final String SINGLE = "8008";

    /** The same with C4 "erase", because blank rows of the next subpage are not sent. */
    private static final String ONE_OF_MORE = "C008";

    private static final int ESCAPE = 0x1b;
    private static final int TRIPLETS_OF_A_PACKET = 13;
    private static final Triplet END = new Triplet(63, 0x1f, 7);

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private TtiFile() {}

    /**
     * Eighteen bits of packet X/26 (EN 300 706, 8.3).
     *
     * @param address column, or 40 and more for a row
     */
    private record Triplet(int address, int mode, int data) {}

    /** The file of a page. */
    static byte[] of(Page page) {
        var file = new TtiFile();
        file.line("DE," + ascii(page.subject().title()));
        for (int i = 0; i < page.subpages().size(); i++) {
            file.subpage(page, i);
        }
        return file.out.toByteArray();
    }

    private void subpage(Page page, int index) {
        boolean single = page.subpages().size() == 1;
        int number = single ? 0 : index + 1;
        var subpage = page.subpages().get(index);
        line("PN,%d%02d".formatted(page.number(), number));
        line("SC,%04d".formatted(number));
        line("PS," + (single ? SINGLE : ONE_OF_MORE));
        line("CT,%d,T".formatted(subpage.seconds()));
        line("RE,0");
        enhancements(subpage);
        for (int row = 1; row <= Subpage.ROWS; row++) {
            if (!subpage.row(row).isBlank()) {
                row(row, subpage.row(row).codes());
            }
        }
        line("FL," + page.fastext().pages().stream().map(String::valueOf).collect(Collectors.joining(",")));
    }

    /** Rows in order, columns in order, closed by an end mark (EN 300 706, 12.3.1). */
    private void enhancements(Subpage subpage) {
        var triplets = new ArrayList<Triplet>();
        for (int row = 1; row <= Subpage.ROWS; row++) {
            var enhancements = subpage.row(row).enhancements();
            if (!enhancements.isEmpty()) {
                triplets.add(new Triplet(row == 24 ? 40 : 40 + row, 0x04, 0));
            }
            enhancements.forEach(e -> triplets.add(new Triplet(e.column(), e.mode(), e.code())));
        }
        if (!triplets.isEmpty()) {
            packets(triplets);
        }
    }

    private void packets(List<Triplet> triplets) {
        do {
            triplets.add(END);
        } while (triplets.size() % TRIPLETS_OF_A_PACKET != 0);
        for (int i = 0; i < triplets.size(); i += TRIPLETS_OF_A_PACKET) {
            text("OL,26,");
            out.write(0x40 | (i / TRIPLETS_OF_A_PACKET));
            triplets.subList(i, i + TRIPLETS_OF_A_PACKET).forEach(this::triplet);
            line("");
        }
    }

    /** Six bits a byte, low bits first. */
    private void triplet(Triplet triplet) {
        int bits = triplet.address | triplet.mode << 6 | triplet.data << 11;
        for (int shift = 0; shift < 18; shift += 6) {
            out.write(0x40 | (bits >> shift & 0x3f));
        }
    }

    private void row(int number, String codes) {
        text("OL," + number + ",");
        codes.stripTrailing().chars().forEach(this::code);
        line("");
    }

    private void code(int code) {
        if (code < 0x20) {
            out.write(ESCAPE);
            out.write(code | 0x40);
        } else {
            out.write(code);
        }
    }

    private void line(String command) {
        text(command + "\r\n");
    }

    private void text(String ascii) {
        out.writeBytes(ascii.getBytes(StandardCharsets.US_ASCII));
    }

    private static String ascii(String title) {
        return new Row.Setting()
                .text(title.substring(0, Math.min(Row.COLUMNS, title.length())))
                .row()
                .codes()
                .strip();
    }
}
