package nl.buurtpers.pack;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A JPEG file without what a camera or program noted in it: the compressed picture as it is, so that nothing of its
 * sharpness is lost, and not one byte besides (ITU-T T.81, annex B; JFIF 1.02).
 */
final class BareJpeg {

    private static final int START_OF_SCAN = 0xda;
    private static final int END_OF_IMAGE = 0xd9;
    private static final int COMMENT = 0xfe;

    /** Start of image and the one note that JFIF asks for: version 1.02, square pixels, no thumbnail. */
    private static final byte[] HEAD = {
        (byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0, 0, 16, 'J', 'F', 'I', 'F', 0, 1, 2, 0, 0, 1, 0, 1, 0, 0
    };

    private final byte[] file;
    private final ByteArrayOutputStream bare;

    private BareJpeg(byte[] file) {
        this.file = file;
        this.bare = new ByteArrayOutputStream(file.length);
    }

    /**
     * The file without notes; nothing where its notes tell how its colours are meant, or where it is compressed in a way
     * that not every reader knows.
     */
    static Optional<byte[]> of(byte[] file) {
        try {
            return new BareJpeg(file).copied();
        } catch (IndexOutOfBoundsException e) {
            return Optional.empty(); // cut off
        }
    }

    private Optional<byte[]> copied() {
        bare.writeBytes(HEAD);
        int at = 2;
        while (true) {
            at = markerAt(at);
            int marker = unsigned(at + 1);
            if (marker == END_OF_IMAGE) {
                bare.write(file, at, 2);
                return Optional.of(bare.toByteArray());
            }
            int end = at + 2 + (unsigned(at + 2) << 8 | unsigned(at + 3));
            if (end > file.length || tellsOfColours(marker, at) || !wellKnown(marker, at)) {
                return Optional.empty();
            }
            if (marker == START_OF_SCAN) {
                end = scanEnd(end);
            }
            if (!note(marker)) {
                bare.write(file, at, end - at);
            }
            at = end;
        }
    }

    /** Where the next marker begins; any number of bytes FF may stand before it (B.1.1.2). */
    private int markerAt(int from) {
        int at = from;
        if (unsigned(at) != 0xff) {
            throw new IndexOutOfBoundsException("no marker");
        }
        while (unsigned(at + 1) == 0xff) {
            at++;
        }
        return at;
    }

    /** Where the compressed data ends: at a marker that is neither a byte FF of the data nor a restart. */
    private int scanEnd(int from) {
        int at = from;
        while (true) {
            if (unsigned(at) == 0xff) {
                int next = unsigned(at + 1);
                if (next != 0 && (next < 0xd0 || next > 0xd7)) {
                    return at;
                }
            }
            at++;
        }
    }

    private static boolean note(int marker) {
        return marker == COMMENT || (marker >= 0xe0 && marker <= 0xef);
    }

    /** A colour profile (ICC.1, B.4), or Adobe's note that the components are not what they seem. */
    private boolean tellsOfColours(int marker, int at) {
        return (marker == 0xe2 && begins(at + 4, "ICC_PROFILE")) || (marker == 0xee && begins(at + 4, "Adobe"));
    }

    private boolean begins(int at, String word) {
        int length = Math.min(word.length(), file.length - at);
        return new String(file, at, length, StandardCharsets.ISO_8859_1).equals(word);
    }

    /** Notes, tables and frames that every browser, paper and player reads: eight bits, Huffman, grey or YCbCr. */
    private boolean wellKnown(int marker, int at) {
        return switch (marker) {
            case 0xc4, 0xda, 0xdb, 0xdd -> true;
            case 0xc0, 0xc1, 0xc2 -> unsigned(at + 4) == 8 && greyOrYCbCr(at + 9);
            default -> note(marker);
        };
    }

    /** Components are numbered from 1 (JFIF 1.02); other names are those of other colours. */
    private boolean greyOrYCbCr(int at) {
        int components = unsigned(at);
        for (int i = 0; i < components; i++) {
            if (unsigned(at + 1 + 3 * i) != i + 1) {
                return false;
            }
        }
        return components == 1 || components == 3;
    }

    private int unsigned(int at) {
        return file[at] & 0xff;
    }
}
