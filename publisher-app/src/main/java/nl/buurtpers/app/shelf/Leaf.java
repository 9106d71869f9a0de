package nl.buurtpers.app.shelf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import nl.buurtpers.render.Sha256;

/** Bytes that are ready to be handed out. They lie outside of the heap, from where the network takes them without a copy. */
public final class Leaf {

    /** Below this size gzip does not pay. */
    private static final int WORTH_PACKING = 1_000;

    private final ByteBuffer bytes;
    private final Optional<ByteBuffer> packed;
    private final String tag;
    private final String mediaType;
    private final String policy;

    private Leaf(byte[] bytes, String mediaType, String policy) {
        this.bytes = outside(bytes);
        this.packed = packed(bytes, mediaType).map(Leaf::outside);
        this.tag = Sha256.of(bytes);
        this.mediaType = charset(mediaType);
        this.policy = policy;
    }

    private static ByteBuffer outside(byte[] bytes) {
        return ByteBuffer.allocateDirect(bytes.length).put(bytes).flip().asReadOnlyBuffer();
    }

    /** A view of the bytes of its own for each reader. */
    ByteBuffer bytes() {
        return bytes.duplicate();
    }

    /** The same, gzipped, where that is worth it. */
    Optional<ByteBuffer> packed() {
        return packed.map(ByteBuffer::duplicate);
    }

    /** How much memory it takes. */
    long weight() {
        return (long) bytes.capacity() + packed.map(ByteBuffer::capacity).orElse(0);
    }

    /** SHA-256 of the bytes: the strong validator of RFC 9110, 8.8.3. */
    public String tag() {
        return tag;
    }

    /** Value of {@code Content-Type}. */
    String mediaType() {
        return mediaType;
    }

    /** Value of {@code Content-Security-Policy}; empty for what is not shown by itself. */
    String policy() {
        return policy;
    }

    /** A leaf of these bytes. */
    public static Leaf of(byte[] bytes, String mediaType, String policy) {
        return new Leaf(bytes, mediaType, policy);
    }

    /** A page of our own: nothing of it comes from elsewhere, and it runs no script. */
    public static Leaf page(byte[] bytes) {
        return of(bytes, "text/html", Policies.PAGE);
    }

    /** A page of a bundle that was added to: it may do what its own words ask for. */
    public static Leaf dressed(byte[] bytes) {
        return of(bytes, "text/html", Policies.of(bytes, "text/html"));
    }

    static String charset(String mediaType) {
        boolean text = mediaType.startsWith("text/") && !mediaType.contains("charset");
        return text ? mediaType + ";charset=utf-8" : mediaType;
    }

    private static Optional<byte[]> packed(byte[] bytes, String mediaType) {
        if (bytes.length < WORTH_PACKING || !mediaType.matches("(text/|application/(.*[+])?(xml|json)|image/svg).*")) {
            return Optional.empty();
        }
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // nothing but memory is written to
        }
        return Optional.of(out.toByteArray());
    }
}
