package nl.buurtpers.app.delivery.returns;

import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.buurtpers.app.accounts.Ids;
import nl.buurtpers.app.accounts.Seal;
import nl.buurtpers.app.delivery.MailSettings;
import nl.buurtpers.app.post.Post;
import org.springframework.stereotype.Component;

/**
 * Addresses and ids by which a copy that comes back is known. Each holds the number of the mailing and of the reader under a
 * seal of the house, so that nobody can send a reader away who never saw a letter of theirs. Nothing is kept for them.
 */
@Component
public class ReturnPath {

    private static final String KEY = "returns";
    /** Eight digits in all: an address has room for 64 characters before its at sign (RFC 5321, 4.5.3.1.1). */
    private static final int SEAL_BYTES = 4;

    private static final Pattern SEALED = Pattern.compile("([0-9]{1,18})[.]([0-9]{1,18})[.]([0-9a-f]{8})");
    private static final Pattern PLAIN = Pattern.compile("([0-9]{1,18})[.]([0-9]{1,18})");

    private final Seal seal;
    /** What comes before the tag and after it; both empty where nothing comes back to us. */
    private final String before;

    private final String after;
    private final String domain;

    ReturnPath(Seal seal, MailSettings settings, Post post) {
        var address = settings.returns().address().strip();
        if (!address.isEmpty() && !Ids.address(address)) {
            throw new IllegalArgumentException(
                    "buurtpers.mail.returns.address is not a mail address, such as terug@nieuws.example: " + address);
        }
        int at = address.lastIndexOf('@');
        this.seal = seal;
        this.before = at < 0 ? "" : address.substring(0, at) + "+";
        this.after = at < 0 ? "" : address.substring(at);
        this.domain = "@" + post.domain();
    }

    /**
     * Where a copy returns to: an address of its own (VERP), such as {@code terug+47.183.9e3779b9@nieuws.example}; empty where
     * nothing comes back to us. Any thread may ask; it costs one HMAC.
     */
    public Optional<String> of(long mailing, long subscriber) {
        return after.isEmpty() ? Optional.empty() : Optional.of(before + sealed(new Copy(mailing, subscriber)) + after);
    }

    /** The id of a copy (RFC 5322, 3.6.4) without its brackets; the same however often the copy is sent. */
    public String messageId(long mailing, long subscriber) {
        return sealed(new Copy(mailing, subscriber)) + domain;
    }

    /** The copy that returns to this address, if we made it. */
    public Optional<Copy> read(String address) {
        return after.isEmpty() ? Optional.empty() : between(before, address, after);
    }

    /** The copy with this id, with or without brackets, if we made it. */
    Optional<Copy> ofMessageId(String id) {
        var words = id.strip();
        boolean bare = !words.startsWith("<") || !words.endsWith(">") || words.length() < 2;
        return between("", bare ? words : words.substring(1, words.length() - 1), domain);
    }

    /** The copy with this envelope id (RFC 3461, 4.4), if it bears our seal. */
    Optional<Copy> ofEnvelope(String id) {
        return copy(id.strip().toLowerCase(Locale.ROOT));
    }

    /** The copy that an envelope id without a seal speaks of; anybody could have made it. */
    static Optional<Copy> claimed(String id) {
        var found = PLAIN.matcher(id.strip());
        return found.matches() ? Optional.of(numbers(found.group(1), found.group(2))) : Optional.empty();
    }

    /** Mail servers of others may change capitals. */
    private Optional<Copy> between(String before, String words, String after) {
        var small = words.strip().toLowerCase(Locale.ROOT);
        var head = before.toLowerCase(Locale.ROOT);
        var tail = after.toLowerCase(Locale.ROOT);
        return small.length() > head.length() + tail.length() && small.startsWith(head) && small.endsWith(tail)
                ? copy(small.substring(head.length(), small.length() - tail.length()))
                : Optional.empty();
    }

    private Optional<Copy> copy(String words) {
        var found = SEALED.matcher(words);
        if (!found.matches()) {
            return Optional.empty();
        }
        var copy = numbers(found.group(1), found.group(2));
        return seal.right(KEY, copy.words(), HexFormat.of().parseHex(found.group(3)))
                ? Optional.of(copy)
                : Optional.empty();
    }

    private static Copy numbers(String mailing, String subscriber) {
        return new Copy(Long.parseLong(mailing), Long.parseLong(subscriber));
    }

    private String sealed(Copy copy) {
        return copy.words() + "." + HexFormat.of().formatHex(seal.of(KEY, copy.words()), 0, SEAL_BYTES);
    }
}
