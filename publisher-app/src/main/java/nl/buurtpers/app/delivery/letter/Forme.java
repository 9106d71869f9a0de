package nl.buurtpers.app.delivery.letter;

import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import nl.buurtpers.app.shelf.Frozen;
import nl.buurtpers.app.subscribers.ReadingForm;
import nl.buurtpers.app.subscribers.Wishes;
import nl.buurtpers.html.Html;

/**
 * A letter for all who read the same sections in the same form, set once: a message (RFC 5322, RFC 2046) with gaps for what
 * differs from reader to reader. An impression fills the gaps.
 */
public final class Forme {

    private static final String ALTERNATIVE = "=_alternative";
    private static final String RELATED = "=_related";
    private static final String PLAIN_TYPE = "text/plain; charset=UTF-8; format=flowed; delsp=no";
    private static final String HTML_TYPE = "text/html; charset=UTF-8";
    private static final String LINE_END = "\r\n";
    /** Longest line of encoded pictures (RFC 2045, 6.8). */
    private static final int LINE = 76;

    private final List<Part> parts = new ArrayList<>();
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private final Heading heading;

    private Forme(Heading heading) {
        this.heading = heading;
    }

    private sealed interface Part {}

    /** What is the same in every copy. */
    private static final class Set implements Part {

        private final byte[] bytes;

        Set(byte[] bytes) {
            this.bytes = bytes;
        }
    }

    private record Gap(Place place, Slot slot) implements Part {}

    /** Where a gap is, which says how its words are written. */
    private enum Place {
        HEADER,
        TEXT,
        HTML
    }

    /**
     * Sets a letter.
     *
     * @throws IOException where a picture cannot be read
     */
    public static Forme of(Newsletter letter, Frozen bundle, Wishes wishes, Heading heading) throws IOException {
        var forme = new Forme(heading);
        forme.headers(letter);
        var plain = pieces(letter, ReadingForm.PLAIN, wishes);
        if (wishes.form() == ReadingForm.PLAIN) {
            forme.text(PLAIN_TYPE, plain, Place.TEXT);
        } else {
            var html = pieces(letter, wishes.form(), wishes);
            forme.set("Content-Type: multipart/alternative; boundary=\"" + ALTERNATIVE + '"' + LINE_END + LINE_END);
            forme.boundary(ALTERNATIVE, "");
            forme.text(PLAIN_TYPE, plain, Place.TEXT);
            forme.boundary(ALTERNATIVE, "");
            forme.face(letter, bundle, html);
            forme.boundary(ALTERNATIVE, "--");
        }
        forme.close();
        return forme;
    }

    private static List<Newsletter.Run> pieces(Newsletter letter, ReadingForm form, Wishes wishes) {
        return letter.faces().getOrDefault(form.id(), List.of()).stream()
                .filter(piece -> piece.isFor(wishes.sections()))
                .flatMap(piece -> piece.runs().stream())
                .toList();
    }

    private void headers(Newsletter letter) {
        header("Date", DateTimeFormatter.RFC_1123_DATE_TIME.format(heading.date()));
        header("From", phrase(letter.fromName()) + " <" + heading.from() + ">");
        set("To: ");
        gap(Place.HEADER, Slot.TO);
        set(LINE_END + "Message-ID: <");
        gap(Place.HEADER, Slot.MESSAGE_ID);
        set(">" + LINE_END);
        header("Subject", encoded(heading.subject()));
        header("List-Id", phrase(letter.list()) + " <" + heading.listId() + ">");
        set("List-Unsubscribe: <");
        gap(Place.HEADER, Slot.UNSUBSCRIBE);
        set(">" + LINE_END);
        header("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        header("List-Help", "<" + heading.help() + ">");
        header("List-Archive", "<" + heading.archive() + ">");
        header("List-Owner", "<mailto:" + heading.owner() + ">");
        header("List-Post", "NO");
        header("Precedence", "list");
        header("Content-Language", letter.language());
        header("MIME-Version", "1.0");
    }

    private void header(String name, String value) {
        set(MimeUtility.fold(0, name + ": " + value) + LINE_END);
    }

    private static String encoded(String words) {
        try {
            return MimeUtility.encodeText(words, "UTF-8", null);
        } catch (java.io.UnsupportedEncodingException e) {
            throw new UncheckedIOException(e); // every Java platform has it
        }
    }

    /** A phrase of a header (RFC 5322, 3.2.5): encoded where it is not ASCII, else in quotes. */
    private static String phrase(String words) {
        var encoded = encoded(words);
        return encoded.equals(words) ? '"' + words.replaceAll("[\\\\\"]", "'") + '"' : encoded;
    }

    private void face(Newsletter letter, Frozen bundle, List<Newsletter.Run> html) throws IOException {
        var shown = letter.pictures().stream()
                .filter(picture -> shows(html, picture))
                .toList();
        if (shown.isEmpty()) {
            text(HTML_TYPE, html, Place.HTML);
            return;
        }
        set("Content-Type: multipart/related; boundary=\"" + RELATED + '"' + LINE_END + LINE_END);
        boundary(RELATED, "");
        text(HTML_TYPE, html, Place.HTML);
        for (var picture : shown) {
            boundary(RELATED, "");
            picture(picture, bundle);
        }
        boundary(RELATED, "--");
    }

    private static boolean shows(List<Newsletter.Run> html, Newsletter.Picture picture) {
        return html.stream()
                .anyMatch(run ->
                        run instanceof Newsletter.Told(var words) && words.contains("cid:" + picture.contentId()));
    }

    private void picture(Newsletter.Picture picture, Frozen bundle) throws IOException {
        var file = bundle.file(picture.path()).orElseThrow(() -> new IOException("no " + picture.path()));
        set("Content-Type: " + picture.mediaType() + "; name=\"" + picture.name() + '"' + LINE_END
                + "Content-Transfer-Encoding: base64" + LINE_END
                + "Content-ID: <" + picture.contentId() + ">" + LINE_END
                + "Content-Disposition: inline; filename=\"" + picture.name() + '"' + LINE_END + LINE_END);
        set(Base64.getMimeEncoder(LINE, LINE_END.getBytes(StandardCharsets.US_ASCII))
                .encode(bundle.read(file)));
        set(LINE_END);
    }

    private void text(String type, List<Newsletter.Run> runs, Place place) {
        set("Content-Type: " + type + LINE_END + "Content-Transfer-Encoding: quoted-printable" + LINE_END + LINE_END);
        for (var run : runs) {
            switch (run) {
                case Newsletter.Told(var words) -> set(Printable.of(words));
                case Newsletter.Open(var slot) -> open(slot, place);
            }
        }
        set(LINE_END);
    }

    private void open(Slot slot, Place place) {
        if (slot == Slot.PREHEADER) {
            set(Printable.of(place == Place.HTML ? Html.escape(heading.preheader()) : heading.preheader()));
        } else {
            gap(place, slot);
        }
    }

    private void boundary(String name, String end) {
        set("--" + name + end + LINE_END);
    }

    private void set(String words) {
        set(words.getBytes(StandardCharsets.US_ASCII));
    }

    private void set(byte[] bytes) {
        line.writeBytes(bytes);
    }

    private void gap(Place place, Slot slot) {
        close();
        parts.add(new Gap(place, slot));
    }

    private void close() {
        if (line.size() > 0) {
            parts.add(new Set(line.toByteArray()));
            line.reset();
        }
    }

    /** A copy for one reader: the whole message, with lines of at most 998 octets that end with CR LF. */
    public byte[] impression(Addressee reader) {
        var pieces = new byte[parts.size()][];
        int length = 0;
        for (int i = 0; i < pieces.length; i++) {
            pieces[i] = switch (parts.get(i)) {
                case Set set -> set.bytes;
                case Gap(var place, var slot) -> written(place, reader.value(slot));
            };
            length += pieces[i].length;
        }
        var all = ByteBuffer.allocate(length);
        for (var piece : pieces) {
            all.put(piece);
        }
        return all.array();
    }

    private static byte[] written(Place place, String words) {
        return switch (place) {
            case HEADER -> words.getBytes(StandardCharsets.US_ASCII);
            case TEXT -> Printable.of(words);
            case HTML -> Printable.of(Html.escape(words));
        };
    }
}
