package nl.buurtpers.app.post;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/** Sends single letters, where this installation has a mail server. */
@Component
public class Post {

    private static final Logger LOG = LoggerFactory.getLogger(Post.class);

    private final ObjectProvider<JavaMailSender> sender;
    private final String from;

    Post(ObjectProvider<JavaMailSender> sender, @Value("${buurtpers.mail-from:buurtpers@localhost}") String from) {
        this.sender = sender;
        this.from = from;
    }

    /** What became of a letter. */
    public enum Handed {
        /** The mail server took it. */
        OVER,
        /** There is no mail server: hand the link over yourself. */
        NOT_SET_UP,
        /** The mail server did not take it. */
        REFUSED
    }

    /** Whether there is a mail server at all. */
    public boolean ready() {
        return sender.getIfAvailable() != null;
    }

    /** Address of the house, from which it writes. */
    public String from() {
        return from;
    }

    /** What comes after the at sign of that address. */
    public String domain() {
        return from.substring(from.indexOf('@') + 1);
    }

    /** Sends a message that is whole already: not a byte of it is changed. */
    public Handed send(byte[] message) {
        var mail = sender.getIfAvailable();
        if (mail == null) {
            return Handed.NOT_SET_UP;
        }
        try {
            mail.send(new Whole(message));
            return Handed.OVER;
        } catch (MailException | MessagingException e) {
            LOG.warn("a letter was refused by the mail server: {}", e.getClass().getSimpleName());
            return Handed.REFUSED;
        }
    }

    /** A message that the library must not write anew. */
    private static final class Whole extends MimeMessage {

        Whole(byte[] message) throws MessagingException {
            super(Session.getInstance(new Properties()), new ByteArrayInputStream(message));
        }

        @Override
        public void saveChanges() {
            // it is as it should be
        }
    }

    /** Sends a letter; its subject is one line, its words are plain text. */
    public Handed send(String to, String subject, String words) {
        var mail = sender.getIfAvailable();
        if (mail == null) {
            return Handed.NOT_SET_UP;
        }
        try {
            mail.send(letter(mail.createMimeMessage(), to, subject, words));
            return Handed.OVER;
        } catch (MailException | MessagingException e) {
            LOG.warn("a letter was refused by the mail server: {}", e.getClass().getSimpleName());
            return Handed.REFUSED;
        }
    }

    /** Written by a program: who is on holiday need not answer it (RFC 3834, 5). */
    private MimeMessage letter(MimeMessage letter, String to, String subject, String words) throws MessagingException {
        letter.setFrom(new InternetAddress(from));
        letter.setRecipient(Message.RecipientType.TO, new InternetAddress(line(to)));
        letter.setSubject(line(subject), StandardCharsets.UTF_8.name());
        letter.setText(words, StandardCharsets.UTF_8.name());
        letter.setHeader("Auto-Submitted", "auto-generated");
        return letter;
    }

    /** A header is one line; a line end in it could begin another. */
    private static String line(String words) {
        return words.replaceAll("\\p{Cntrl}+", " ").strip();
    }
}
