package nl.buurtpers.app.delivery.returns;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.RecursionMode;

/**
 * A message taken apart. Whoever sent it may mean harm: it is read up to limits, and whatever it holds, reading it ends.
 *
 * @param head fields of the message itself
 * @param pieces what it consists of, in order; a letter within it is one piece
 * @param whole false where a limit was met or it broke the rules too badly: then the rest is not here
 */
record Mail(Fields head, List<Piece> pieces, boolean whole) {

    /** Of a message, in bytes. What returns of a newsletter is a tenth of it at most. */
    static final int MOST_BYTES = 10_000_000;

    private static final int DEEPEST = 10;
    private static final int MOST_PIECES = 100;
    private static final int MOST_BYTES_OF_PIECE = 65_536;

    private static final MimeConfig LIMITS = MimeConfig.custom()
            .setMaxLineLen(-1)
            .setMaxHeaderLen(65_536)
            .setMaxHeaderCount(1_000)
            .build();

    /** A letter, or the head of one (RFC 2046, 5.2.1; RFC 6522, 4; RFC 6532, 3.7; RFC 6533, 5). */
    private static final Set<String> LETTERS = Set.of(
            "message/rfc822",
            "message/rfc822-headers",
            "text/rfc822-headers",
            "message/global",
            "message/global-headers");

    Mail {
        pieces = List.copyOf(pieces);
    }

    /**
     * A piece.
     *
     * @param type such as {@code text/plain}, in small letters
     * @param words its first 64 kB as text; empty where it is no text
     */
    record Piece(String type, String words) {}

    /** Takes a message apart. */
    static Mail read(byte[] message) {
        var fields = new ArrayList<Fields.Field>();
        var pieces = new ArrayList<Piece>();
        boolean whole = message.length <= MOST_BYTES && read(message, fields, pieces);
        return new Mail(new Fields(fields), pieces, whole);
    }

    private static boolean read(byte[] message, List<Fields.Field> fields, List<Piece> pieces) {
        var stream = new MimeTokenStream(LIMITS);
        stream.setRecursionMode(RecursionMode.M_NO_RECURSE);
        stream.parse(new ByteArrayInputStream(message));
        try {
            return read(stream, fields, pieces);
        } catch (MimeException | IOException | RuntimeException e) {
            return false; // such as a head without end; a parser may stumble, we may not
        }
    }

    private static boolean read(MimeTokenStream stream, List<Fields.Field> fields, List<Piece> pieces)
            throws MimeException, IOException {
        boolean top = true;
        int depth = 0;
        for (var state = stream.getState(); state != EntityState.T_END_OF_STREAM; state = stream.next()) {
            switch (state) {
                case T_FIELD -> {
                    if (top) {
                        var field = stream.getField();
                        fields.add(new Fields.Field(field.getName(), field.getBody()));
                    }
                }
                case T_END_HEADER -> top = false;
                case T_START_MULTIPART -> depth++;
                case T_END_MULTIPART -> depth--;
                case T_BODY -> pieces.add(piece(stream));
                default -> {}
            }
            if (depth > DEEPEST || pieces.size() > MOST_PIECES) {
                return false;
            }
        }
        return true;
    }

    private static Piece piece(MimeTokenStream stream) throws IOException {
        var about = stream.getBodyDescriptor();
        var type = Optional.ofNullable(about.getMimeType()).orElse("text/plain").toLowerCase(Locale.ROOT);
        if (!type.startsWith("text/") && !type.startsWith("message/")) {
            return new Piece(type, "");
        }
        var bytes = stream.getDecodedInputStream().readNBytes(MOST_BYTES_OF_PIECE);
        var charset = type.startsWith("text/")
                ? charset(Optional.ofNullable(about.getCharset()).orElse(""))
                : StandardCharsets.UTF_8;
        return new Piece(type, new String(bytes, charset));
    }

    private static Charset charset(String name) {
        try {
            return name.isEmpty() ? StandardCharsets.ISO_8859_1 : Charset.forName(name);
        } catch (IllegalArgumentException e) {
            return StandardCharsets.ISO_8859_1;
        }
    }

    /** Pieces of one of these types. */
    Stream<Piece> pieces(String... types) {
        var wanted = Set.of(types);
        return pieces.stream().filter(piece -> wanted.contains(piece.type()));
    }

    /** Heads of the letters within it: of what was sent and came back. */
    List<Fields> letters() {
        return pieces.stream()
                .filter(piece -> LETTERS.contains(piece.type()))
                .map(piece -> Fields.head(piece.words()))
                .toList();
    }
}
