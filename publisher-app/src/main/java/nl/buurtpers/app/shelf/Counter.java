package nl.buurtpers.app.shelf;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import nl.buurtpers.pack.Artifact;
import nl.buurtpers.render.Sha256;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Hands files out over HTTP (RFC 9110): validators, not modified, ranges of large files, packed where the reader can unpack. */
@Component
public class Counter {

    private static final Pattern RANGE = Pattern.compile("bytes=([0-9]{1,15})-([0-9]{0,15})");

    private final Leaves leaves;
    /** Large files that were found to be what was published, by hash, with the time at which they were last written. */
    private final Map<String, Long> checked = new ConcurrentHashMap<>();

    Counter(Leaves leaves) {
        this.leaves = leaves;
    }

    /** Hands out a file of a bundle. */
    public void hand(
            Frozen bundle, Artifact file, String caching, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var leaf = leaves.of(bundle, file);
        if (leaf.isPresent()) {
            hand(leaf.get(), caching, request, response);
        } else {
            stream(bundle, file, caching, request, response);
        }
    }

    /** Hands out a leaf. */
    public void hand(Leaf leaf, String caching, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var answer = new Answer(leaf, caching);
        boolean packed = answer.packed(request.getHeader("Accept-Encoding"));
        answer.always(packed).stream()
                .filter(field -> !field.is(Answer.REFERRER) || !response.containsHeader(Answer.REFERRER))
                .forEach(field -> response.setHeader(field.getName(), field.getValue()));
        if (answer.known(request.getHeader("If-None-Match"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        answer.withBytes(packed).forEach(field -> response.setHeader(field.getName(), field.getValue()));
        var bytes = answer.bytes(packed);
        response.setContentLength(bytes.remaining());
        if (!request.getMethod().equals("HEAD")) {
            response.getOutputStream().write(bytes);
        }
    }

    /** Whether a reader has this already; the packed form of it is the same to them. */
    private static boolean known(@Nullable String tags, String tag) {
        return tags != null && (tags.contains(tag) || tags.strip().equals("*"));
    }

    private void stream(
            Frozen bundle, Artifact file, String caching, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        require(bundle, file);
        var tag = '"' + file.sha256() + '"';
        response.setHeader("ETag", tag);
        response.setHeader("Cache-Control", caching);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Accept-Ranges", "bytes");
        if (known(request.getHeader("If-None-Match"), file.sha256())) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        var range = range(request, tag);
        long from = range.map(match -> Long.parseLong(match[0])).orElse(0L);
        long last = range.filter(match -> !match[1].isEmpty())
                .map(match -> Math.min(Long.parseLong(match[1]), file.bytes() - 1))
                .orElse(file.bytes() - 1);
        if (from > last) {
            response.setHeader("Content-Range", "bytes */" + file.bytes());
            response.setStatus(HttpServletResponse.SC_REQUESTED_RANGE_NOT_SATISFIABLE);
            return;
        }
        if (range.isPresent()) {
            response.setStatus(HttpServletResponse.SC_PARTIAL_CONTENT);
            response.setHeader("Content-Range", "bytes " + from + "-" + last + "/" + file.bytes());
        }
        response.setContentType(Leaf.charset(file.mediaType()));
        response.setContentLengthLong(last - from + 1);
        if (!request.getMethod().equals("HEAD")) {
            copy(bundle, file, from, last - from + 1, response);
        }
    }

    /** First and last byte of the one range that is asked for; several ranges at once get the whole file. */
    private static Optional<String[]> range(HttpServletRequest request, String tag) {
        var only = request.getHeader("If-Range");
        return Optional.ofNullable(request.getHeader("Range"))
                .filter(_ -> only == null || only.equals(tag))
                .map(RANGE::matcher)
                .filter(java.util.regex.Matcher::matches)
                .map(match -> new String[] {match.group(1), match.group(2)});
    }

    private static void copy(Frozen bundle, Artifact file, long from, long count, HttpServletResponse response)
            throws IOException {
        try (var channel = FileChannel.open(bundle.place(file), StandardOpenOption.READ);
                var out = Channels.newChannel(response.getOutputStream())) {
            long done = 0;
            while (done < count) {
                long moved = channel.transferTo(from + done, count - done, out);
                if (moved <= 0) {
                    throw new IOException("the file became shorter: " + file.path());
                }
                done += moved;
            }
        }
    }

    /** Reads a large file through once, and again where it was written to since. */
    private void require(Frozen bundle, Artifact file) throws IOException {
        var place = bundle.place(file);
        long written = Files.getLastModifiedTime(place).toMillis();
        if (Long.valueOf(written).equals(checked.get(file.sha256()))) {
            return;
        }
        var digest = Sha256.start();
        try (var in = Files.newInputStream(place)) {
            var buffer = new byte[1 << 16];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
        }
        if (!java.util.HexFormat.of().formatHex(digest.digest()).equals(file.sha256())) {
            throw new IOException("not the file that was published: " + file.path());
        }
        checked.put(file.sha256(), written);
    }
}
