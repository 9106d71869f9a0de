package nl.buurtpers.screen.transmission;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Tells receivers where the text is (ISO/IEC 13818-1, 2.4.4; ETSI EN 300 468, 6.2.43). */
final class ProgramTables {

    static final int ASSOCIATION_PID = 0;
    static final int MAP_PID = 0x100;
    static final int TEXT_PID = 0x101;

    private static final int ASSOCIATION = 0x00;
    private static final int MAP = 0x02;
    private static final int PROGRAM = 1;
    private static final int STREAM = 1;

    /** Private data in PES packets. */
    private static final int PRIVATE_DATA = 0x06;

    private static final int TELETEXT_DESCRIPTOR = 0x56;
    private static final int INITIAL_PAGE = 0x01;

    /** Version 0, valid now; the first and only section. */
    private static final byte[] FIRST_AND_ONLY = {(byte) 0xc1, 0, 0};

    private final byte[] association;
    private final byte[] map;

    ProgramTables(Station station) {
        this.association = new Section(ASSOCIATION, STREAM)
                .word(PROGRAM)
                .word(0xe000 | MAP_PID)
                .bytes();
        var descriptor = descriptor(station);
        this.map = new Section(MAP, PROGRAM)
                .word(0xe000 | TEXT_PID)
                .word(0xf000)
                .octet(PRIVATE_DATA)
                .word(0xe000 | TEXT_PID)
                .word(0xf000 | descriptor.length)
                .all(descriptor)
                .bytes();
    }

    /** The section that names the program's map. */
    byte[] association() {
        return association;
    }

    /** The section that names its streams. */
    byte[] map() {
        return map;
    }

    private static byte[] descriptor(Station station) {
        var page = PageAddress.any(station.initialPage());
        var language = station.language().getBytes(StandardCharsets.US_ASCII);
        return new byte[] {
            TELETEXT_DESCRIPTOR,
            5,
            language[0],
            language[1],
            language[2],
            (byte) ((INITIAL_PAGE << 3) | (page.magazine() & 7)),
            (byte) page.page()
        };
    }

    /** Collects a section. */
    private static final class Section {

        /** Bytes behind the length that are always there: number and version before, check word after. */
        private static final int FRAME = 9;

        private final int table;
        private final int number;
        private final ByteArrayOutputStream body = new ByteArrayOutputStream();

        Section(int table, int number) {
            this.table = table;
            this.number = number;
        }

        Section octet(int value) {
            body.write(value);
            return this;
        }

        Section word(int value) {
            return octet(value >> 8).octet(value);
        }

        Section all(byte[] bytes) {
            body.writeBytes(bytes);
            return this;
        }

        byte[] bytes() {
            var content = body.toByteArray();
            body.reset();
            octet(table).word(0xb000 | (content.length + FRAME)).word(number);
            all(FIRST_AND_ONLY).all(content);
            int check = Crc32.of(body.toByteArray());
            return word(check >> 16).word(check).body.toByteArray();
        }
    }
}
