package nl.buurtpers.screen.teletext;

import java.util.Arrays;
import java.util.List;

/** Reads a page file of Softel's inserters as a receiver of Level 1.5 would show it: rows 1 to 23. */
final class Ep1Reader {

    private Ep1Reader() {}

    static List<String> rows(byte[] file) {
        int packets = file[3] == 0 ? 0 : ((file[8] & 0xff) | (file[9] & 0xff) << 8) / 40;
        int at = file[3] == 0 ? 6 : 10 + packets * 40;
        if (file.length != at + 25 * 40 + 2 || file[0] != (byte) 0xfe || file[1] != 1) {
            throw new IllegalArgumentException("no EP1 file of " + file.length + " bytes");
        }
        var cells = new char[25][40];
        for (int row = 1; row <= 23; row++) {
            TtiReader.level1(escaped(file, at + row * 40), cells[row]);
        }
        TtiReader.enhance(triplets(file, packets), cells);
        return Arrays.stream(cells, 1, 24).map(String::new).toList();
    }

    private static String escaped(byte[] file, int from) {
        var text = new StringBuilder();
        for (int i = from; i < from + 40; i++) {
            text.append(file[i] < 0x20 ? "\u001b" + (char) (file[i] | 0x40) : String.valueOf((char) file[i]));
        }
        return text.toString();
    }

    private static String triplets(byte[] file, int packets) {
        var text = new StringBuilder();
        for (int packet = 0; packet < packets; packet++) {
            for (int at = 11 + packet * 40; at < 50 + packet * 40; at += 3) {
                int bits = (file[at] & 0x3f) | file[at + 1] << 6 | file[at + 2] << 11;
                text.append((char) (0x40 | (bits & 0x3f)));
                text.append((char) (0x40 | (bits >> 6 & 0x3f)));
                text.append((char) (0x40 | (bits >> 12 & 0x3f)));
            }
        }
        return text.toString();
    }
}
