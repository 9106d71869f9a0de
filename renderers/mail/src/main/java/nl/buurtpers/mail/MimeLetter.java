package nl.buurtpers.mail;

import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Properties;
import nl.buurtpers.render.Sha256;

/**
 * The letter as a message: plain text first, then HTML with its pictures (RFC 2046, 5.1.4; RFC 2387), with the headers by
 * which mail programs know a list and let a reader leave it at a tap (RFC 2369, 2919, 8058).
 */
final class MimeLetter {

    private final Envelope envelope;

    MimeLetter(Envelope envelope) {
        this.envelope = envelope;
    }

    /**
     * The message.
     *
     * @param flowed the plain text, {@code format=flowed}
     * @param pictures those that the HTML shows
     */
    byte[] bytes(String flowed, String html, List<MailPicture> pictures) throws IOException {
        try {
            var content = envelope.subject() + envelope.sent() + flowed + html;
            var message = new Named("letter."
                    + Sha256.of(content.getBytes(StandardCharsets.UTF_8)).substring(0, 16) + "@" + envelope.domain());
            headers(message);
            message.setContent(alternatives(flowed, html, pictures));
            message.saveChanges();
            var out = new ByteArrayOutputStream();
            message.writeTo(out);
            return out.toByteArray();
        } catch (MessagingException e) {
            throw new IOException(e);
        }
    }

    private void headers(MimeMessage message) throws MessagingException, IOException {
        message.setHeader(
                "Date",
                DateTimeFormatter.RFC_1123_DATE_TIME.format(envelope.sent().atZone(envelope.zone())));
        message.setFrom(address(envelope.from(), envelope.fromName()));
        message.setRecipient(Message.RecipientType.TO, address(envelope.to(), envelope.toName()));
        message.setSubject(envelope.subject(), "UTF-8");
        header(message, "List-Id", phrase(envelope.listName()) + " <nieuwsbrief." + envelope.domain() + ">");
        header(
                message,
                "List-Unsubscribe",
                "<" + envelope.unsubscribe() + ">, <mailto:afmelden@" + envelope.domain() + "?subject="
                        + envelope.unsubscribeSubject() + ">");
        header(message, "List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        header(message, "List-Help", "<" + envelope.help() + ">");
        header(message, "List-Owner", "<mailto:" + envelope.from() + ">");
        header(message, "List-Post", "NO");
        if (envelope.website().isPresent()) {
            header(message, "List-Archive", "<" + envelope.website().orElseThrow() + ">");
        }
        header(message, "Precedence", "list");
        header(message, "Content-Language", envelope.language());
    }

    private static InternetAddress address(String address, String name) throws IOException {
        return new InternetAddress(address, name, "UTF-8");
    }

    /** A phrase of a header (RFC 5322, 3.2.5): encoded where it is not ASCII, else in quotes. */
    private static String phrase(String words) throws IOException {
        var encoded = MimeUtility.encodeWord(words, "UTF-8", null);
        return encoded.equals(words) ? "\"" + words.replaceAll("[\\\\\"]", "'") + "\"" : encoded;
    }

    private static void header(MimeMessage message, String name, String value) throws MessagingException {
        message.setHeader(name, MimeUtility.fold(name.length() + 2, value));
    }

    private MimeMultipart alternatives(String flowed, String html, List<MailPicture> pictures)
            throws MessagingException {
        var alternatives = new Bounded("alternative", "=_alternative");
        alternatives.addBodyPart(text(flowed, "text/plain; charset=UTF-8; format=flowed; delsp=no"));
        var face = text(html, "text/html; charset=UTF-8");
        alternatives.addBodyPart(pictures.isEmpty() ? face : related(face, pictures));
        return alternatives;
    }

    private MimeBodyPart related(MimeBodyPart html, List<MailPicture> pictures) throws MessagingException {
        var related = new Bounded("related", "=_related");
        related.addBodyPart(html);
        for (var picture : pictures) {
            related.addBodyPart(picture(picture));
        }
        var part = new MimeBodyPart();
        part.setContent(related);
        return part;
    }

    private MimeBodyPart picture(MailPicture picture) throws MessagingException {
        var file = picture.file();
        var part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(file.bytes(), file.mediaType())));
        part.setHeader("Content-Type", file.mediaType() + "; name=\"" + picture.name() + "\"");
        part.setHeader("Content-Transfer-Encoding", "base64");
        part.setHeader("Content-ID", "<" + picture.name() + "@" + envelope.domain() + ">");
        part.setHeader("Content-Disposition", "inline; filename=\"" + picture.name() + "\"");
        return part;
    }

    private static MimeBodyPart text(String text, String type) throws MessagingException {
        var part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(text.getBytes(StandardCharsets.UTF_8), type)));
        part.setHeader("Content-Type", type);
        part.setHeader("Content-Transfer-Encoding", "quoted-printable");
        return part;
    }

    /** A message with a name of its own; the library would ask the machine for one. */
    private static final class Named extends MimeMessage {

        private final String name;

        Named(String name) {
            super(Session.getInstance(new Properties()));
            this.name = name;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", "<" + name + ">");
        }
    }

    /**
     * Parts with a boundary of our own: the library's differ each time. "=_" stands in no line of quoted-printable or
     * base64 (RFC 2045, 6.7), so it ends no part.
     */
    private static final class Bounded extends MimeMultipart {

        Bounded(String kind, String boundary) {
            super(kind);
            contentType = "multipart/" + kind + "; boundary=\"" + boundary + "\"";
        }
    }
}
