package nl.buurtpers.app.delivery.returns;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;

/** Makes out what a message is: reports first, then bounces in words, then what programs answer by themselves. */
final class Reading {

    static final String DELIVERY_STATUS = "message/delivery-status";
    /** The same where addresses have other letters than those of English (RFC 6533). */
    static final String GLOBAL_DELIVERY_STATUS = "message/global-delivery-status";

    static final String FEEDBACK_REPORT = "message/feedback-report";
    /** A letter was shown, or thrown away unread (RFC 8098). */
    private static final String DISPOSITION = "message/disposition-notification";

    /** Of a report; our letters have one recipient each. */
    static final int MOST_GROUPS = 100;

    private static final int MOST_SUBJECT = 500;

    /** Of RFC 5965, 7.3; {@code opt-out} and {@code opt-out-list} of its drafts are sent to this day. */
    private static final Set<String> UNWANTED = Set.of("abuse", "fraud", "opt-out", "opt-out-list", "other");

    /** Begins of subjects that mail programs of our readers give to their answers. */
    private static final Pattern AWAY =
            Pattern.compile("(automatisch antwoord|automatic reply|auto(matic)? ?response|autoreply|auto: |afwezig"
                    + "|out of (the )?office|vacation|vakantie|ik ben (er niet|afwezig))");

    private Reading() {}

    static Report of(Mail mail) {
        var clues = Clues.of(mail);
        if (!mail.whole()) {
            return new Report.Strange(clues);
        }
        return feedback(mail, clues)
                .or(() -> notification(mail, clues))
                .or(() -> OldBounce.read(mail).map(recipient -> undelivered(clues, List.of(recipient))))
                .orElseGet(() -> automatic(mail) ? new Report.Automatic(clues) : new Report.Strange(clues));
    }

    private static Optional<Report> feedback(Mail mail, Clues clues) {
        return mail.pieces(FEEDBACK_REPORT).findFirst().map(piece -> feedback(Fields.head(piece.words()), clues));
    }

    private static Report feedback(Fields fields, Clues clues) {
        var type = fields.small("feedback-type");
        if (UNWANTED.contains(type)) {
            return new Report.Complaint(
                    clues, type, fields.first("original-rcpt-to").orElse("").replaceAll("^<|>$", ""));
        }
        // Somebody took the letter out of their junk; and of what we do not know, nobody is sent away.
        return "not-spam".equals(type) ? new Report.Automatic(clues) : new Report.Strange(clues);
    }

    private static Optional<Report> notification(Mail mail, Clues clues) {
        var recipients = mail.pieces(DELIVERY_STATUS, GLOBAL_DELIVERY_STATUS)
                .flatMap(piece -> Fields.groups(piece.words(), MOST_GROUPS).stream())
                .flatMap(group -> Recipient.read(group).stream())
                .toList();
        return recipients.isEmpty() ? Optional.empty() : Optional.of(undelivered(clues, recipients));
    }

    private static Report undelivered(Clues clues, List<Recipient> recipients) {
        return recipients.stream().map(Recipient::status).allMatch(Status::delivered)
                ? new Report.Automatic(clues)
                : new Report.Undelivered(clues, recipients);
    }

    /** RFC 3834, 5, and what came before it. A report without a recipient tells of nothing. */
    static boolean automatic(Mail mail) {
        var head = mail.head();
        var submitted = head.small("auto-submitted");
        return (!submitted.isEmpty() && !submitted.startsWith("no"))
                || head.has("x-autoreply")
                || head.has("x-autorespond")
                || head.small("precedence").startsWith("auto")
                || mail.pieces(DISPOSITION, DELIVERY_STATUS, GLOBAL_DELIVERY_STATUS)
                        .findFirst()
                        .isPresent()
                || AWAY.matcher(subject(head)).lookingAt();
    }

    /** In small letters. */
    static String subject(Fields head) {
        var words = head.first("subject").orElse("");
        var start = words.substring(0, Math.min(MOST_SUBJECT, words.length()));
        return DecoderUtil.decodeEncodedWords(start, DecodeMonitor.SILENT)
                .strip()
                .toLowerCase(Locale.ROOT);
    }
}
