package nl.buurtpers.screen.teletext;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import nl.buurtpers.screen.transmission.Triplet;

/**
 * A subpage in the format of Softel's inserters, which web chains of broadcasters read too: rows 0 to 23 without parity, and
 * packets X/26 before them. The format knows neither row 24 nor where its keys lead.
 */
final class Ep1File {

    private static final int ENGLISH = 0x09;
    private static final int LAST_ROW = 23;

    /** Bytes of a packet X/26: its number, and three for each triplet. */
    private static final int PACKET = 1 + 3 * Triplet.OF_A_PACKET;

    /** The address of the end mark has a bit more than on the air. */
    private static final int END_ADDRESS = 0x7f;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private Ep1File() {}

    static byte[] of(Row header, Subpage subpage) {
        var file = new Ep1File();
        file.bytes(0xfe, 0x01, ENGLISH);
        file.enhancements(subpage);
        file.row(header);
        subpage.rows().stream().limit(LAST_ROW).forEach(file::row);
        file.row(Row.BLANK); // a place that readers skip
        file.bytes(0, 0);
        return file.out.toByteArray();
    }

    private void enhancements(Subpage subpage) {
        var packets = Triplet.packets(subpage.enhancements());
        if (packets.isEmpty()) {
            bytes(0, 0, 0);
            return;
        }
        int length = packets.size() * PACKET;
        bytes(0xca, length + 4, (length + 4) >> 8, 0xc2, 0, length, length >> 8);
        for (int i = 0; i < packets.size(); i++) {
            packet(i, packets.get(i));
        }
    }

    private void packet(int designation, List<Triplet> triplets) {
        out.write(designation);
        triplets.forEach(t -> bytes(t.equals(Triplet.END) ? END_ADDRESS : t.address(), t.mode(), t.data()));
    }

    private void row(Row row) {
        out.writeBytes(row.codes().getBytes(StandardCharsets.US_ASCII));
    }

    private void bytes(int... bytes) {
        for (int b : bytes) {
            out.write(b);
        }
    }
}
