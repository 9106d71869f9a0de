package nl.buurtpers.screen.teletext;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import nl.buurtpers.screen.transmission.Triplet;

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

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private TtiFile() {}

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
        int number = page.subcode(index);
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

    private void enhancements(Subpage subpage) {
        int designation = 0;
        for (var packet : Triplet.packets(subpage.enhancements())) {
            text("OL,26,");
            out.write(0x40 | designation++);
            packet.forEach(this::triplet);
            line("");
        }
    }

    /** Six bits a byte, low bits first. */
    private void triplet(Triplet triplet) {
        for (int shift = 0; shift < 18; shift += 6) {
            out.write(0x40 | (triplet.bits() >> shift & 0x3f));
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
