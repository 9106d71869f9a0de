package nl.buurtpers.app.delivery.returns;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * By which it may be found of which copy a message speaks.
 *
 * @param marks addresses and message ids that stand in it, the likeliest first: to which it was brought, from which and
 *     with which id the letter within it was sent, and whatever looks like one in its words
 * @param envelopes ids that the letter had on its way (RFC 3461, 4.4)
 */
record Clues(List<String> marks, List<String> envelopes) {

    private static final int MOST = 200;
    private static final int SEAL = 8;
    private static final int LONGEST_BEFORE = 100;
    private static final int LONGEST_AFTER = 255;

    /** To whom it was brought: written down by the server that brought it, then by who sent it. */
    private static final List<String> BROUGHT_TO = List.of(
            "delivered-to", "x-original-to", "envelope-to", "x-envelope-to", "x-rcpt-to", "x-forwarded-to", "to", "cc");

    private static final List<String> SENT_AS = List.of("return-path", "x-envelope-from", "message-id");

    /** Characters as they are written where plus signs have a meaning of their own (RFC 3461, 4). */
    private static final Pattern XTEXT = Pattern.compile("[+]([0-9A-F]{2})");

    Clues {
        marks = List.copyOf(marks);
        envelopes = List.copyOf(envelopes);
    }

    static Clues of(Mail mail) {
        var marks = new LinkedHashSet<String>();
        BROUGHT_TO.forEach(name -> mail.head().all(name).forEach(words -> add(words, marks)));
        var reports = reports(mail);
        reports.forEach(group -> group.all("original-mail-from").forEach(words -> add(words, marks)));
        for (var letter : mail.letters()) {
            SENT_AS.forEach(name -> letter.all(name).forEach(words -> add(words, marks)));
        }
        mail.pieces().forEach(piece -> add(piece.words(), marks));
        return new Clues(
                new ArrayList<>(marks),
                reports.stream()
                        .flatMap(group -> group.all("original-envelope-id").stream())
                        .map(Clues::plain)
                        .toList());
    }

    private static List<Fields> reports(Mail mail) {
        return mail.pieces(Reading.DELIVERY_STATUS, Reading.GLOBAL_DELIVERY_STATUS, Reading.FEEDBACK_REPORT)
                .flatMap(piece -> Fields.groups(piece.words(), Reading.MOST_GROUPS).stream())
                .toList();
    }

    private static String plain(String words) {
        return XTEXT.matcher(words)
                .replaceAll(
                        found -> Matcher.quoteReplacement(Character.toString(Integer.parseInt(found.group(1), 16))));
    }

    /** Adds all that stands around an at sign. No expression does it: on words that were made for that, one could take hours. */
    private static void add(String words, Set<String> marks) {
        for (int at = words.indexOf('@'); at >= 0 && marks.size() < MOST; at = words.indexOf('@', at + 1)) {
            int from = at;
            while (from > 0 && at - from < LONGEST_BEFORE && part(words.charAt(from - 1))) {
                from--;
            }
            int to = at + 1;
            while (to < words.length() && to - at < LONGEST_AFTER && part(words.charAt(to))) {
                to++;
            }
            if (sealed(words, from, at)) {
                var mark = words.substring(from, to);
                marks.add(mark.endsWith(".") ? mark.substring(0, mark.length() - 1) : mark);
            }
        }
    }

    /** Whether it may be ours: before the at sign stand a dot and the eight digits of a seal. */
    private static boolean sealed(String words, int from, int at) {
        int dot = at - SEAL - 1;
        return dot > from
                && words.charAt(dot) == '.'
                && words.substring(dot + 1, at).chars().allMatch(c -> Character.digit(c, 16) >= 0);
    }

    private static boolean part(char c) {
        return c > ' ' && c < 0x7f && "<>()[]:;@\\,\"'".indexOf(c) < 0;
    }
}
