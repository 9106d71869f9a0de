package nl.buurtpers.screen.teletext;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Receives packets as a strict receiver of Level 1.5 would, and notes every fault. Written from EN 300 706; it knows nothing
 * of the writer and mends no bit.
 */
final class PacketReader {

    private static final String NIBBLES = "15 02 49 5E 64 73 38 2F D0 C7 8C 9B A1 B6 FD EA";
    private static final int[] CODEWORDS = Arrays.stream(NIBBLES.split(" ", -1))
            .mapToInt(word -> Integer.parseInt(word, 16))
            .toArray();

    /** A subpage as it was received: 25 rows of 40 characters, and where the keys lead. */
    record Received(int page, int sub, List<String> rows, List<Integer> links) {}

    private final Map<Integer, Open> open = new HashMap<>();
    private final Map<String, Received> received = new TreeMap<>();
    private final Map<Integer, String> headers = new HashMap<>();
    private final List<String> faults = new ArrayList<>();
    private final List<Integer> seconds = new ArrayList<>();
    private final Set<String> changed = new TreeSet<>();
    private int count;

    /** A page whose end did not come yet. */
    private static final class Open {
        private final int page;
        private final int sub;
        private final byte[] header;
        private final Map<Integer, byte[]> rows = new TreeMap<>();
        private final StringBuilder triplets = new StringBuilder();
        private final List<Integer> links = new ArrayList<>();
        private int designations;
        private int check = -1;

        Open(int page, int sub, byte[] header) {
            this.page = page;
            this.sub = sub;
            this.header = header;
        }
    }

    /** Receives all packets of a file. */
    static PacketReader of(byte[] packets) {
        var reader = new PacketReader();
        if (packets.length % 42 != 0) {
            reader.fault("a packet is cut off");
        }
        for (int at = 0; at + 42 <= packets.length; at += 42) {
            reader.packet(Arrays.copyOfRange(packets, at, at + 42));
        }
        reader.open.forEach((magazine, page) -> {
            if (page.page % 0x100 != 0xff) {
                reader.fault("no header ends the last page of magazine " + magazine);
            }
        });
        return reader;
    }

    List<String> faults() {
        return faults;
    }

    /** By page and subpage. */
    List<Received> screens() {
        return List.copyOf(received.values());
    }

    /** Pages with their subpages that receivers are told to draw anew: C4 and C8, both or none. */
    Set<String> changed() {
        return changed;
    }

    /** The seconds of the day that packets 8/30 tell. */
    List<Integer> seconds() {
        return seconds;
    }

    /** Packets of which the most were sent for a page: those of better characters. */
    int count() {
        return count;
    }

    private void fault(String what) {
        faults.add("packet " + count + ": " + what);
    }

    private void packet(byte[] packet) {
        count++;
        int address = nibble(packet, 0) | nibble(packet, 1) << 4;
        int magazine = address & 7;
        int number = address >> 3;
        if (number == 0) {
            header(magazine, packet);
        } else if (number == 30 && magazine == 0) {
            service(packet);
        } else if (!open.containsKey(magazine)) {
            fault("packet " + number + " of magazine " + magazine + " belongs to no page");
        } else if (number <= 24) {
            row(open.get(magazine), number, packet);
        } else if (number == 26) {
            enhancements(open.get(magazine), packet);
        } else if (number == 27) {
            links(open.get(magazine), magazine, packet);
        } else {
            fault("packet of an unknown kind: " + number);
        }
    }

    private void header(int magazine, byte[] packet) {
        var last = open.get(magazine);
        if (last != null && last.page % 0x100 != 0xff) {
            close(last);
        }
        int page = (magazine == 0 ? 8 : magazine) << 8 | nibble(packet, 3) << 4 | nibble(packet, 2);
        int sub = nibble(packet, 4) | nibble(packet, 5) << 4 | nibble(packet, 6) << 8 | nibble(packet, 7) << 12;
        if (last != null && last.page == page) {
            fault("page %x follows itself".formatted(page));
        }
        boolean erase = (sub & 0x80) != 0;
        sub &= ~0x80;
        if (nibble(packet, 8) != (erase ? 2 : 0)
                || nibble(packet, 9) != 0
                || (page % 0x100 == 0xff ? sub != 0x3f7f : sub > 0x79)) {
            fault("page %x has subcode or control bits that are not expected: %x".formatted(page, sub));
        }
        parity(packet, 10);
        if (page % 0x100 != 0xff) {
            template(magazine, page, packet);
        }
        if (erase && !changed.add("%x/%02x".formatted(page, sub))) {
            fault("page %x is told to be changed twice".formatted(page));
        }
        open.put(magazine, new Open(page, sub, packet));
    }

    /** All headers of a magazine are equal, but for the number. */
    private void template(int magazine, int page, byte[] packet) {
        var text = text(packet, 10, 34).replace("%x".formatted(page), "###");
        if (!text.contains("###")
                || !headers.computeIfAbsent(magazine, _ -> text).equals(text)) {
            fault("page %x has a header of its own: %s".formatted(page, text));
        }
    }

    private void row(Open page, int number, byte[] packet) {
        parity(packet, 2);
        if (page.rows.keySet().stream().anyMatch(earlier -> earlier >= number)) {
            fault("row " + number + " is out of order");
        }
        page.rows.put(number, packet);
    }

    private void enhancements(Open page, byte[] packet) {
        if (nibble(packet, 2) != page.designations++ || !page.rows.isEmpty() || page.designations > 16) {
            fault("packet X/26 is out of order");
        }
        for (int at = 3; at < 42; at += 3) {
            int bits = triplet(packet, at);
            for (int shift = 0; shift < 18; shift += 6) {
                page.triplets.append((char) (0x40 | (bits >> shift & 0x3f)));
            }
        }
    }

    private void links(Open page, int magazine, byte[] packet) {
        if (nibble(packet, 2) != 0 || page.check >= 0 || nibble(packet, 39) != 15) {
            fault("packet X/27 is not the one of the keys, or came twice");
        }
        for (int at = 3; at < 39; at += 6) {
            int other = nibble(packet, at + 3) >> 3 | nibble(packet, at + 5) >> 2 << 1;
            int m = (magazine ^ other) == 0 ? 8 : magazine ^ other;
            page.links.add(m * 100 + nibble(packet, at + 1) * 10 + nibble(packet, at));
            int sub = nibble(packet, at + 2) | (nibble(packet, at + 3) & 7) << 4;
            if (sub != 0x7f) {
                fault("a key leads to one subpage");
            }
        }
        page.check = (packet[40] & 0xff) << 8 | (packet[41] & 0xff);
    }

    private void service(byte[] packet) {
        if (nibble(packet, 2) != 0) {
            fault("packet 8/30 of another format");
        }
        for (int at = 3; at < 9; at++) {
            nibble(packet, at);
        }
        parity(packet, 22);
        seconds.add(two(packet[15]) * 3600 + two(packet[16]) * 60 + two(packet[17]));
    }

    private static int two(byte digits) {
        return ((digits >> 4 & 15) - 1) * 10 + (digits & 15) - 1;
    }

    private void close(Open page) {
        if (page.rows.size() != 24 || page.links.size() != 6) {
            fault("page %x is not complete".formatted(page.page));
        }
        if (page.check != check(page)) {
            fault("page %x has a wrong check word".formatted(page.page));
        }
        ascending(page);
        var cells = new char[25][40];
        for (var row : cells) {
            Arrays.fill(row, ' ');
        }
        page.rows.forEach((number, packet) -> TtiReader.level1(escaped(packet), cells[number]));
        TtiReader.enhance(page.triplets.toString(), cells);
        var rows = Arrays.stream(cells).map(String::new).toList();
        var screen = new Received(Integer.parseInt("%x".formatted(page.page)), page.sub, rows, page.links);
        var before = received.put("%x/%02x".formatted(page.page, page.sub), screen);
        if (before != null && !before.equals(screen)) {
            fault("page %x was another one before".formatted(page.page));
        }
    }

    /** The list of better characters goes down the rows and along them, and is closed by ends alone. */
    private void ascending(Open page) {
        int place = -1;
        boolean ended = page.triplets.isEmpty();
        var places = new TreeSet<Integer>();
        for (int i = 0; i < page.triplets.length(); i += 3) {
            int address = page.triplets.charAt(i) & 0x3f;
            boolean end = address == 63;
            int row = place / 100;
            int next =
                    end ? place : address >= 40 ? (address == 40 ? 24 : address - 40) * 100 : row * 100 + address + 1;
            if ((ended && !end && i > 0) || next < place || (!end && !places.add(next))) {
                fault("better characters of page %x are out of order".formatted(page.page));
            }
            ended = end;
            place = next;
        }
        if (!ended) {
            fault("better characters of page %x have no end".formatted(page.page));
        }
    }

    private static String escaped(byte[] packet) {
        var text = new StringBuilder();
        for (int i = 2; i < 42; i++) {
            int code = packet[i] & 0x7f;
            text.append(code < 0x20 ? "\u001b" + (char) (code | 0x40) : String.valueOf((char) code));
        }
        return text.toString();
    }

    private static String text(byte[] packet, int from, int to) {
        var text = new StringBuilder();
        for (int i = from; i < to; i++) {
            text.append((char) (packet[i] & 0x7f));
        }
        return text.toString();
    }

    private static int check(Open page) {
        var register = new boolean[16];
        for (int i = 10; i < 34; i++) {
            shift(register, page.header[i]);
        }
        for (int row = 1; row <= 25; row++) {
            var packet = page.rows.get(row);
            for (int i = 2; i < 42; i++) {
                shift(register, packet == null ? 0x20 : packet[i]);
            }
        }
        int word = 0;
        for (int i = 15; i >= 0; i--) {
            word = word << 1 | (register[i] ? 1 : 0);
        }
        return word;
    }

    private static void shift(boolean[] register, int bits) {
        for (int i = 7; i >= 0; i--) {
            boolean in = (bits >> i & 1) != 0 ^ register[6] ^ register[8] ^ register[11] ^ register[15];
            System.arraycopy(register, 0, register, 1, 15);
            register[0] = in;
        }
    }

    private void parity(byte[] packet, int from) {
        for (int i = from; i < 42; i++) {
            if (Integer.bitCount(packet[i] & 0xff) % 2 == 0) {
                fault("parity of byte " + i);
            }
        }
    }

    private int nibble(byte[] packet, int at) {
        for (int data = 0; data < CODEWORDS.length; data++) {
            if (CODEWORDS[data] == (packet[at] & 0xff)) {
                return data;
            }
        }
        fault("Hamming 8/4 of byte " + at);
        return 0;
    }

    /** All tests of the code must come out odd. */
    private int triplet(byte[] packet, int at) {
        int word = (packet[at] & 0xff) | (packet[at + 1] & 0xff) << 8 | (packet[at + 2] & 0xff) << 16;
        int data = 0;
        int bits = 0;
        var ones = new int[6];
        for (int place = 1; place <= 24; place++) {
            int bit = word >> (place - 1) & 1;
            for (int test = 0; test < 5; test++) {
                ones[test] += place < 24 ? bit * (place >> test & 1) : 0;
            }
            ones[5] += bit;
            if (place < 24 && Integer.bitCount(place) > 1) {
                data |= bit << bits++;
            }
        }
        if (Arrays.stream(ones).anyMatch(sum -> sum % 2 == 0)) {
            fault("Hamming 24/18 of byte " + at);
        }
        return data;
    }
}
