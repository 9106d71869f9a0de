package nl.buurtpers.screen.teletext;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Reads page files as a receiver of Level 1.5 would show them. Written from the text of the format and of EN 300 706; it
 * knows nothing of the writer.
 */
final class TtiReader {

    private static final String ENGLISH_AT = "#$@[\\]^_`{|}~\u007f";
    private static final String ENGLISH = "£$@←½→↑#–¼‖¾÷■";
    private static final String G2 =
            " ¡¢£$¥#§¤‘“«←↑→↓°±²³×µ¶·÷’”»¼½¾¿ `´^~¯˘˙¨.˚¸_˝˛ˇ―¹®©™♪€‰∝   ⅛⅜⅝⅞" + "ΩÆĐªĦ ĲĿŁØŒºÞŦŊŉĸæđðħıĳŀłøœßþŧŋ■";
    private static final String MARKS =
            "\u0300\u0301\u0302\u0303\u0304\u0306\u0307\u0308\u0308\u030a\u0327\u0332\u030b\u0328\u030c";

    /** One screen: what it says of itself, and 25 rows of 40 characters. */
    record Screen(int page, int sub, List<String> commands, List<String> rows) {

        String row(int number) {
            return rows.get(number);
        }

        String rows(int from, int to) {
            var text = new StringBuilder();
            for (int row = from; row <= to; row++) {
                text.append(row(row).strip()).append('\n');
            }
            return text.toString();
        }

        List<Integer> links() {
            return commands.stream()
                    .filter(command -> command.startsWith("FL,"))
                    .flatMap(command -> Arrays.stream(command.substring(3).split(",", -1)))
                    .map(Integer::valueOf)
                    .toList();
        }
    }

    private TtiReader() {}

    /** All screens of a folder, by page and subpage. */
    static List<Screen> folder(Path folder) throws IOException {
        var screens = new ArrayList<Screen>();
        try (var files = Files.list(folder)) {
            for (var file : files.sorted().toList()) {
                screens.addAll(file(Files.readAllBytes(file)));
            }
        }
        return screens;
    }

    static List<Screen> file(byte[] bytes) {
        var text = new String(bytes, StandardCharsets.ISO_8859_1);
        if (!text.endsWith("\r\n") || text.replace("\r\n", "").matches("(?s).*[\r\n].*")) {
            throw new IllegalArgumentException("lines do not end in CR LF");
        }
        var screens = new ArrayList<Screen>();
        for (var part : text.split("(?m)^(?=PN,)", -1)) {
            if (part.startsWith("PN,")) {
                screens.add(screen(List.of(part.split("\r\n", -1))));
            }
        }
        return screens;
    }

    private static Screen screen(List<String> commands) {
        var cells = new char[25][40];
        for (var row : cells) {
            Arrays.fill(row, ' ');
        }
        Map<Integer, String> packets = new TreeMap<>();
        for (var command : commands) {
            if (command.startsWith("OL,26,")) {
                packets.put(command.charAt(6) & 0x0f, command.substring(7));
            } else if (command.startsWith("OL,")) {
                int comma = command.indexOf(',', 3);
                level1(command.substring(comma + 1), cells[Integer.parseInt(command.substring(3, comma))]);
            }
        }
        enhance(String.join("", packets.values()), cells);
        var number = commands.getFirst();
        return new Screen(
                Integer.parseInt(number.substring(3, 6)),
                Integer.parseInt(number.substring(6, 8)),
                commands,
                Arrays.stream(cells).map(String::new).toList());
    }

    static void level1(String line, char[] cells) {
        boolean mosaic = false;
        int column = 0;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == 0x1b) {
                int code = line.charAt(++i) - 0x40;
                mosaic = (code >= 0x11 && code <= 0x17) || (mosaic && !(code >= 0x01 && code <= 0x07));
                cells[column++] = ' ';
            } else {
                cells[column++] = mosaic && (c < 0x40 || c >= 0x60) ? ' ' : english(c);
            }
        }
    }

    private static char english(char c) {
        int at = ENGLISH_AT.indexOf(c);
        return at < 0 ? c : ENGLISH.charAt(at);
    }

    static void enhance(String packets, char[][] cells) {
        int row = 0;
        for (int i = 0; i + 2 < packets.length(); i += 3) {
            int bits = (packets.charAt(i) & 0x3f)
                    | (packets.charAt(i + 1) & 0x3f) << 6
                    | (packets.charAt(i + 2) & 0x3f) << 12;
            int address = bits & 0x3f;
            int mode = bits >> 6 & 0x1f;
            char letter = (char) (bits >> 11);
            if (mode == 0x1f && address == 63) {
                return;
            }
            if (address >= 40) {
                row = address == 40 ? 24 : address - 40;
            } else if (mode == 0x0f) {
                cells[row][address] = G2.charAt(letter - 0x20);
            } else if (mode == 0x10) {
                cells[row][address] = letter;
            } else {
                var marked = Normalizer.normalize(letter + "" + MARKS.charAt(mode - 0x11), Normalizer.Form.NFC);
                cells[row][address] = marked.charAt(0);
            }
        }
    }
}
