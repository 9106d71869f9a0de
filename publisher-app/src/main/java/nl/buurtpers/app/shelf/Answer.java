package nl.buurtpers.app.shelf;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.jspecify.annotations.Nullable;

/**
 * What is said to who asks for a leaf, the same on whichever way the question came.
 *
 * @param caching value of {@code Cache-Control}
 */
record Answer(Leaf leaf, String caching) {

    /** A page says where its reader comes from to this house alone, unless its giver wants less said. */
    static final String REFERRER = "Referrer-Policy";

    /** Whether a reader with this {@code Accept-Encoding} gets the packed form. */
    boolean packed(@Nullable String encodings) {
        return leaf.packed().isPresent()
                && encodings != null
                && encodings.contains("gzip")
                && !encodings.contains("gzip;q=0");
    }

    /** Whether a reader with this {@code If-None-Match} has it already; the packed form of it is the same to them. */
    boolean known(@Nullable String tags) {
        return tags != null && (tags.contains(leaf.tag()) || tags.strip().equals("*"));
    }

    /** What goes with the bytes and with a not modified alike (RFC 9110, 15.4.5). */
    List<HttpField> always(boolean packed) {
        var fields = new ArrayList<HttpField>();
        fields.add(new HttpField(HttpHeader.ETAG, '"' + leaf.tag() + (packed ? "-gz\"" : "\"")));
        fields.add(new HttpField(HttpHeader.CACHE_CONTROL, caching));
        if (leaf.packed().isPresent()) {
            fields.add(new HttpField(HttpHeader.VARY, "Accept-Encoding"));
        }
        fields.add(new HttpField("X-Content-Type-Options", "nosniff"));
        if (!leaf.policy().isEmpty()) {
            fields.add(new HttpField("Content-Security-Policy", leaf.policy()));
            fields.add(new HttpField(REFERRER, "strict-origin-when-cross-origin"));
        }
        return fields;
    }

    /** What goes with the bytes only, but for their number. */
    List<HttpField> withBytes(boolean packed) {
        var type = new HttpField(HttpHeader.CONTENT_TYPE, leaf.mediaType());
        return packed ? List.of(type, new HttpField(HttpHeader.CONTENT_ENCODING, "gzip")) : List.of(type);
    }

    /** The bytes in the form that the reader can take. */
    java.nio.ByteBuffer bytes(boolean packed) {
        return packed ? leaf.packed().orElseThrow() : leaf.bytes();
    }
}
