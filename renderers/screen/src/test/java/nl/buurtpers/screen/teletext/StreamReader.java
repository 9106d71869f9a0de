package nl.buurtpers.screen.teletext;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Takes a transport stream apart and notes every fault. Written from ISO/IEC 13818-1 and EN 300 472; it knows nothing of the
 * writer.
 */
final class StreamReader {

    private final List<String> faults = new ArrayList<>();
    private final Map<Integer, Integer> counters = new HashMap<>();
    private final ByteArrayOutputStream packets = new ByteArrayOutputStream();
    private final ByteArrayOutputStream pes = new ByteArrayOutputStream();
    private final List<Long> clocks = new ArrayList<>();
    private final List<Integer> clockPlaces = new ArrayList<>();
    private long lastTime = -1;
    private int mapPid = -1;
    private int textPid = -1;
    private String descriptor = "";
    private int mostLines;
    private int place;

    static StreamReader of(byte[] stream) {
        var reader = new StreamReader();
        if (stream.length % 188 != 0) {
            reader.fault("a packet is cut off");
        }
        for (int at = 0; at + 188 <= stream.length; at += 188) {
            reader.place = at / 188;
            reader.packet(Arrays.copyOfRange(stream, at, at + 188));
        }
        reader.text();
        reader.rate();
        return reader;
    }

    List<String> faults() {
        return faults;
    }

    /** The packets of teletext, lowest bit first again. */
    byte[] packets() {
        return packets.toByteArray();
    }

    /** Language, type with magazine, page. */
    String descriptor() {
        return descriptor;
    }

    /** Most lines of a field that carry text. */
    int mostLines() {
        return mostLines;
    }

    private void fault(String what) {
        faults.add("transport packet " + place + ": " + what);
    }

    private void packet(byte[] packet) {
        int pid = (packet[1] & 0x1f) << 8 | (packet[2] & 0xff);
        boolean start = (packet[1] & 0x40) != 0;
        boolean adapted = (packet[3] & 0x20) != 0;
        boolean payload = (packet[3] & 0x10) != 0;
        if (packet[0] != 0x47 || (packet[1] & 0x80) != 0 || (packet[3] & 0xc0) != 0) {
            fault("head");
        }
        if (pid == 0x1fff) {
            return;
        }
        counter(pid, packet[3] & 15, payload);
        if (adapted) {
            clock(packet);
        }
        if (payload && adapted) {
            fault("text beside an adaptation field");
        } else if (payload && pid == 0) {
            mapPid = word(section(packet), 10) & 0x1fff;
        } else if (payload && pid == mapPid) {
            map(section(packet));
        } else if (payload && pid == textPid) {
            if (start) {
                text();
            }
            pes.write(packet, 4, 184);
        } else if (payload && textPid >= 0) {
            fault("nobody told of PID " + pid);
        }
    }

    private void counter(int pid, int counter, boolean payload) {
        var last = counters.put(pid, counter);
        if (last != null && counter != (last + (payload ? 1 : 0)) % 16) {
            fault("counter " + counter + " of PID " + pid + " after " + last);
        }
    }

    private void clock(byte[] packet) {
        long base = 0;
        for (int i = 6; i < 10; i++) {
            base = base << 8 | (packet[i] & 0xff);
        }
        base = base << 1 | (packet[10] >> 7 & 1);
        clocks.add(base * 300 + ((packet[10] & 1) << 8 | (packet[11] & 0xff)));
        clockPlaces.add(place);
    }

    /** The clock must run with the bytes. */
    private void rate() {
        for (int i = 1; i < clocks.size(); i++) {
            if (clocks.get(i) - clocks.get(i - 1) != 1_080_000
                    || clockPlaces.get(i) - clockPlaces.get(i - 1) != clockPlaces.get(1) - clockPlaces.get(0)) {
                fault("clock " + i);
            }
        }
        if (clocks.size() < 2) {
            fault("no clock");
        }
    }

    private byte[] section(byte[] packet) {
        int length = (word(packet, 6) & 0xfff) + 3;
        var section = Arrays.copyOfRange(packet, 5, 5 + length);
        if (remainder(section) != 0) {
            fault("check word of a section");
        }
        return section;
    }

    /** Long division by the polynomial of the check word, bit by bit. */
    private static long remainder(byte[] section) {
        long register = 0xffffffffL;
        for (int bit = 0; bit < section.length * 8; bit++) {
            long top = register >> 31 & 1;
            long in = section[bit / 8] >> (7 - bit % 8) & 1;
            register = (register << 1 & 0xffffffffL) ^ ((top ^ in) != 0 ? 0x04c11db7L : 0);
        }
        return register;
    }

    private void map(byte[] section) {
        textPid = word(section, 13) & 0x1fff;
        if (section[12] != 6 || section[17] != 0x56 || section[18] != 5) {
            fault("no descriptor of teletext");
        }
        descriptor = "" + (char) section[19] + (char) section[20] + (char) section[21]
                + " %02x %02x".formatted(section[22], section[23]);
    }

    private void text() {
        var bytes = pes.toByteArray();
        pes.reset();
        if (bytes.length == 0) {
            return;
        }
        if (word(bytes, 0) != 0 || word(bytes, 2) != 0x1bd || word(bytes, 4) != bytes.length - 6) {
            fault("start or length of a PES packet");
        }
        if (bytes[6] != (byte) 0x84 || bytes[7] != (byte) 0x80 || bytes[8] != 36 || bytes[45] != 0x10) {
            fault("head of a PES packet");
        }
        time(bytes);
        units(bytes);
    }

    private void time(byte[] bytes) {
        long time =
                (bytes[9] >> 1 & 7L) << 30 | (word(bytes, 10) >> 1 & 0x7fffL) << 15 | (word(bytes, 12) >> 1 & 0x7fff);
        if (lastTime >= 0 && time != lastTime + 3600) {
            fault("time " + time + " after " + lastTime);
        }
        lastTime = time;
    }

    /** Lines go down each field; after a header its magazine rests until the next field. */
    private void units(byte[] bytes) {
        int field = 1;
        int line = 6;
        int lines = 0;
        var resting = new ArrayList<Integer>();
        for (int at = 46; at < bytes.length; at += 46) {
            if (bytes[at + 1] != 44 || (bytes[at] != 2 && bytes[at] != (byte) 0xff)) {
                fault("data unit");
            }
            if (bytes[at] != 2) {
                continue;
            }
            if ((bytes[at + 2] >> 5 & 1) != field) {
                field--;
                line = 6;
                lines = 0;
                resting.clear();
            }
            int next = bytes[at + 2] & 31;
            if (next <= line || next > 22 || field < 0 || bytes[at + 3] != (byte) 0xe4) {
                fault("line " + next + " after " + line);
            }
            line = next;
            mostLines = Math.max(mostLines, ++lines);
            rest(unit(bytes, at + 4), resting);
        }
    }

    private void rest(byte[] packet, List<Integer> resting) {
        packets.writeBytes(packet);
        // Data bits of the first Hamming byte: three of the magazine, the lowest of the number.
        int magazine = (packet[0] >> 1 & 1) | (packet[0] >> 3 & 1) << 1 | (packet[0] >> 5 & 1) << 2;
        boolean header = (packet[0] >> 7 & 1) == 0 && packet[1] == 0x15;
        boolean service = magazine == 0 && (packet[0] >> 7 & 1) == 0 && packet[1] == (byte) 0xea;
        if (resting.contains(magazine) && !service) {
            fault("magazine " + magazine + " does not rest after a header");
        }
        if (header) {
            resting.add(magazine);
        }
    }

    private static byte[] unit(byte[] bytes, int from) {
        var packet = new byte[42];
        for (int i = 0; i < packet.length; i++) {
            int b = bytes[from + i];
            for (int bit = 0; bit < 8; bit++) {
                packet[i] |= (byte) ((b >> bit & 1) << (7 - bit));
            }
        }
        return packet;
    }

    private static int word(byte[] bytes, int at) {
        return (bytes[at] & 0xff) << 8 | (bytes[at + 1] & 0xff);
    }
}
