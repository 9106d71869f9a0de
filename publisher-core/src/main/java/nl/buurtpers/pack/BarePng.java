package nl.buurtpers.pack;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A PNG file without what a program noted in it: the compressed picture as it is, and not one byte besides (PNG, third
 * edition, clauses 5 and 11).
 */
final class BarePng {

    private static final int SIGNATURE = 8;
    /** Length, type and checksum. */
    private static final int AROUND = 12;

    private BarePng() {}

    /**
     * The file without notes; nothing where a note tells how its colours are meant, or where it is stored in a way that
     * not every reader takes.
     */
    static Optional<byte[]> of(byte[] file) {
        var bare = new ByteArrayOutputStream(file.length);
        bare.write(file, 0, SIGNATURE);
        int at = SIGNATURE;
        while (at + AROUND <= file.length) {
            int length = ByteBuffer.wrap(file).getInt(at);
            var type = new String(file, at + 4, 4, StandardCharsets.ISO_8859_1);
            if (length < 0 || length > file.length - at - AROUND || type.equals("iCCP") || !plain(type, file, at + 8)) {
                return Optional.empty();
            }
            switch (type) {
                case "IHDR", "PLTE", "tRNS", "IDAT" -> bare.write(file, at, length + AROUND);
                case "IEND" -> {
                    bare.write(file, at, length + AROUND);
                    return Optional.of(bare.toByteArray());
                }
                default -> {
                    // a note
                }
            }
            at += length + AROUND;
        }
        return Optional.empty();
    }

    /** Up to eight bits a channel, from top to bottom. */
    private static boolean plain(String type, byte[] file, int content) {
        return !type.equals("IHDR") || (file[content + 8] <= 8 && file[content + 12] == 0);
    }
}
