package nl.buurtpers.feed;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.UUID;
import nl.buurtpers.model.Edition;

/**
 * Permanent names. An entry is known by {@code urn:uuid:} (RFC 9562, 5.5: version 5) of the paper, the neighbourhood and
 * the id of its item. Neither the edition nor the website is part of it: an item that returns in the next edition is the
 * same entry, and a paper that gets a website keeps its readers.
 */
final class Names {

    /** The name space of these names; another one would make every entry new to every reader. */
    private static final UUID NAME_SPACE = UUID.fromString("5b0d1a1c-6d5e-4f3c-9d0a-0c7b1f6e2a84");

    private Names() {}

    /** The name of the paper itself. */
    static String of(Edition edition) {
        return "urn:uuid:" + uuid(edition.publication() + "\n" + edition.neighbourhood());
    }

    /** The name of an item. */
    static String of(Edition edition, String item) {
        return "urn:uuid:" + uuid(edition.publication() + "\n" + edition.neighbourhood() + "\n" + item);
    }

    private static UUID uuid(String name) {
        var bytes = name.getBytes(StandardCharsets.UTF_8);
        var input = ByteBuffer.allocate(16 + bytes.length)
                .putLong(NAME_SPACE.getMostSignificantBits())
                .putLong(NAME_SPACE.getLeastSignificantBits())
                .put(bytes);
        var hash = ByteBuffer.wrap(Arrays.copyOf(sha1(input.array()), 16));
        long high = (hash.getLong() & 0xffffffffffff0fffL) | 0x5000L;
        long low = (hash.getLong() & 0x3fffffffffffffffL) | 0x8000000000000000L;
        return new UUID(high, low);
    }

    private static byte[] sha1(byte[] input) {
        try {
            return MessageDigest.getInstance("SHA-1").digest(input);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java platform has it
        }
    }
}
