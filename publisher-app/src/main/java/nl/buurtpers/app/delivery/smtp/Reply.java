package nl.buurtpers.app.delivery.smtp;

import java.util.List;
import java.util.regex.Pattern;

/**
 * What a server answered (RFC 5321, 4.2).
 *
 * @param code three digits
 * @param lines its words, without code; at least one, which may be empty
 */
public record Reply(int code, List<String> lines) {

    private static final int TOO_BUSY = 421;
    private static final int BAD_SEQUENCE = 503;
    private static final Pattern STATUS = Pattern.compile("([245]\\.\\d{1,3}\\.\\d{1,3})(?:\\s.*)?");
    private static final Pattern ADDRESS = Pattern.compile("\\S*@\\S*");
    private static final int MOST_WORDS = 200;

    public Reply {
        lines = List.copyOf(lines);
    }

    /** It did what was asked. */
    public boolean done() {
        return code / 100 == 2;
    }

    /** It waits for more. */
    public boolean goesOn() {
        return code / 100 == 3;
    }

    /** It may do it later. */
    public boolean later() {
        return code / 100 == 4;
    }

    /** It has too much to do, and ends the conversation (RFC 5321, 3.8). */
    public boolean tooBusy() {
        return code == TOO_BUSY;
    }

    /** It lost count of our commands. */
    boolean badSequence() {
        return code == BAD_SEQUENCE;
    }

    /** Its enhanced status code (RFC 3463), such as {@code 5.1.1}; empty where it gave none. */
    public String status() {
        var found = STATUS.matcher(lines.getFirst().strip());
        return found.matches() ? found.group(1) : "";
    }

    /** Its words on one line, without addresses, of at most 200 characters. */
    public String words() {
        var words = ADDRESS.matcher(String.join(" ", lines).replaceAll("[\\p{Cntrl}\\s]+", " "))
                .replaceAll("…")
                .strip();
        return words.length() <= MOST_WORDS ? words : words.substring(0, MOST_WORDS - 1) + "…";
    }
}
