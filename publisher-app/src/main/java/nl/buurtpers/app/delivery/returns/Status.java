package nl.buurtpers.app.delivery.returns;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a mail server says became of a letter (RFC 3463).
 *
 * @param type 2: delivered; 4: not yet; 5: not, and trying again is of no use
 * @param subject what it is about, such as 1: the address
 * @param detail of that subject
 */
public record Status(int type, int subject, int detail) {

    /** Something went wrong this time; nobody said what. */
    static final Status SOFT = new Status(4, 0, 0);

    /** It went wrong for good; nobody said why. */
    static final Status FAILED = new Status(5, 0, 0);

    static final Status DELIVERED = new Status(2, 0, 0);

    /** Not a part of a longer row of numbers, which would be a network address or a version. */
    private static final Pattern WORDS = Pattern.compile("(?<![\\d.])([245])[.](\\d{1,3})[.](\\d{1,3})(?!\\d|[.]\\d)");

    /** No such mailbox, no such system, not an address, moved away, a null MX (RFC 7505), no route to the domain. */
    private static final Set<String> GONE = Set.of("5.1.1", "5.1.2", "5.1.3", "5.1.6", "5.1.10", "5.4.4");

    /** The first status in these words. */
    public static Optional<Status> in(String words) {
        var found = WORDS.matcher(words);
        return found.find()
                ? Optional.of(new Status(
                        Integer.parseInt(found.group(1)),
                        Integer.parseInt(found.group(2)),
                        Integer.parseInt(found.group(3))))
                : Optional.empty();
    }

    /** The status that a reply code without one comes down to (RFC 5321, 4.2.1), such as 5.0.0 for 554. */
    static Status ofReply(String code) {
        return new Status(code.charAt(0) - '0', 0, 0);
    }

    /** Whether trying again is of no use. */
    public boolean permanent() {
        return type == 5;
    }

    /** Whether there is no such address: one such answer is enough. */
    public boolean gone() {
        return GONE.contains(toString());
    }

    boolean delivered() {
        return type == 2;
    }

    /** Whether it says no more than its type. */
    boolean vague() {
        return subject == 0;
    }

    /** The same of a letter that is tried again. */
    Status delayed() {
        return new Status(4, subject, detail);
    }

    /** From delivered to gone. */
    int weight() {
        return delivered() ? 0 : !permanent() ? 1 : !gone() ? 2 : 3;
    }

    @Override
    public String toString() {
        return type + "." + subject + "." + detail;
    }
}
