package nl.buurtpers.source;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.zip.CRC32;

/**
 * Walks through the parts of a picture file to its end, decoding nothing. Decoders fill what is missing of a photograph
 * with grey and say nothing; here a file that stops too early is found.
 */
final class PictureStructure {

    private PictureStructure() {}

    /**
     * Walks to the end.
     *
     * @param kind {@code jpeg}, {@code png}, {@code gif} or {@code webp}
     * @throws IOException if it is cut off or damaged
     */
    static void check(Path file, String kind) throws IOException {
        try (var scan = new ScanStream(Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS));
                var in = new DataInputStream(scan)) {
            switch (kind) {
                case "jpeg" -> jpeg(scan, in);
                case "png" -> png(in);
                case "gif" -> gif(in);
                default -> webp(in);
            }
        }
    }

    /** Segments up to the end of image (ITU-T T.81, annex B). */
    private static void jpeg(ScanStream scan, DataInputStream in) throws IOException {
        in.skipNBytes(2);
        int marker = marker(scan, in);
        while (marker != 0xd9) {
            boolean bare = marker == 0x01 || (marker >= 0xd0 && marker <= 0xd7);
            if (!bare) {
                segment(in);
            }
            marker = marker(scan, in);
        }
    }

    /** The next marker; what is no marker is compressed data, in which a byte FF is followed by 00. */
    private static int marker(ScanStream scan, DataInputStream in) throws IOException {
        while (true) {
            scan.skipPast((byte) 0xff);
            int marker = in.readUnsignedByte();
            while (marker == 0xff) {
                marker = in.readUnsignedByte();
            }
            if (marker != 0) {
                return marker;
            }
        }
    }

    private static void segment(DataInputStream in) throws IOException {
        in.skipNBytes(Math.max(0, in.readUnsignedShort() - 2));
    }

    /** Chunks up to IEND, with their checksums (PNG, third edition, 5.3). */
    private static void png(DataInputStream in) throws IOException {
        in.skipNBytes(8);
        var type = new byte[4];
        do {
            int length = in.readInt();
            in.readFully(type);
            var crc = new CRC32();
            crc.update(type);
            read(in, length & 0xffff_ffffL, crc);
            // a lower-case first letter marks a part that is not needed for the picture
            if (in.readInt() != (int) crc.getValue() && Character.isUpperCase(type[0])) {
                throw new IOException("checksum");
            }
        } while (!new String(type, java.nio.charset.StandardCharsets.ISO_8859_1).equals("IEND"));
    }

    private static void read(DataInputStream in, long length, CRC32 crc) throws IOException {
        var buffer = new byte[8192];
        long left = length;
        while (left > 0) {
            int got = in.read(buffer, 0, (int) Math.min(buffer.length, left));
            if (got < 0) {
                throw new EOFException();
            }
            crc.update(buffer, 0, got);
            left -= got;
        }
    }

    /** Blocks up to the end of the first picture (GIF89a, 18 to 23): only that one is shown. */
    private static void gif(DataInputStream in) throws IOException {
        in.skipNBytes(10);
        int flags = in.readUnsignedByte();
        in.skipNBytes(2 + colours(flags));
        int block = in.readUnsignedByte();
        while (block == 0x21) {
            in.skipNBytes(1);
            blocks(in);
            block = in.readUnsignedByte();
        }
        if (block != 0x2c) {
            throw new IOException("no picture");
        }
        in.skipNBytes(8);
        in.skipNBytes(colours(in.readUnsignedByte()) + 1);
        blocks(in);
    }

    private static int colours(int flags) {
        return (flags & 0x80) == 0 ? 0 : 3 << ((flags & 7) + 1);
    }

    private static void blocks(DataInputStream in) throws IOException {
        for (int size = in.readUnsignedByte(); size > 0; size = in.readUnsignedByte()) {
            in.skipNBytes(size);
        }
    }

    /** The length that the head promises (WebP container specification, "WebP file header"). */
    private static void webp(DataInputStream in) throws IOException {
        in.skipNBytes(4);
        long length = Integer.reverseBytes(in.readInt()) & 0xffff_ffffL;
        in.skipNBytes(length);
    }
}
