package nl.buurtpers.app.subscribers;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.OptionalLong;
import nl.buurtpers.app.accounts.Seal;
import org.springframework.stereotype.Component;

/**
 * Links that open one door for one subscriber without signing in. They are signed and not kept: a letter to a hundred thousand
 * readers needs no look-up, and the link in a letter of years ago still unsubscribes.
 */
@Component
public class Passes {

    private static final String KEY = "subscribers";
    private static final int SEAL_BYTES = 13;
    private static final int WORDS_BYTES = Long.BYTES + SEAL_BYTES;

    private final Seal seal;

    Passes(Seal seal) {
        this.seal = seal;
    }

    /** What a pass opens. */
    public enum Door {
        LEAVE,
        WISHES
    }

    /** A pass: 28 characters, fit for an address. */
    public String make(Door door, long subscriber) {
        return make(door.name(), subscriber);
    }

    /** A pass that says yes to what was asked at a moment; asking again makes it void. */
    String confirm(Subscriber subscriber) {
        return make(confirming(subscriber), subscriber.id());
    }

    private String make(String purpose, long subscriber) {
        var words = ByteBuffer.allocate(WORDS_BYTES).putLong(subscriber);
        words.put(seal.of(KEY, purpose + " " + subscriber), 0, SEAL_BYTES);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(words.array());
    }

    private static String confirming(Subscriber subscriber) {
        return "CONFIRM " + subscriber.asked().toEpochMilli();
    }

    /** Whose pass this is, if we made it for this door. */
    OptionalLong holder(Door door, String pass) {
        var bytes = bytes(pass);
        if (bytes.length != WORDS_BYTES) {
            return OptionalLong.empty();
        }
        long subscriber = ByteBuffer.wrap(bytes).getLong();
        return seal.right(KEY, door.name() + " " + subscriber, sealed(bytes))
                ? OptionalLong.of(subscriber)
                : OptionalLong.empty();
    }

    /** Whose pass this may be, before it is known when they asked. */
    static OptionalLong claims(String pass) {
        var bytes = bytes(pass);
        return bytes.length == WORDS_BYTES
                ? OptionalLong.of(ByteBuffer.wrap(bytes).getLong())
                : OptionalLong.empty();
    }

    /** Whether this pass says yes to what somebody asked last. */
    boolean confirms(Subscriber subscriber, String pass) {
        var bytes = bytes(pass);
        return bytes.length == WORDS_BYTES
                && ByteBuffer.wrap(bytes).getLong() == subscriber.id()
                && seal.right(KEY, confirming(subscriber) + " " + subscriber.id(), sealed(bytes));
    }

    private static byte[] sealed(byte[] bytes) {
        return Arrays.copyOfRange(bytes, Long.BYTES, WORDS_BYTES);
    }

    private static byte[] bytes(String pass) {
        try {
            return pass.length() > 100 ? new byte[0] : Base64.getUrlDecoder().decode(pass);
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }
}
