package nl.buurtpers.mail;

import java.text.Normalizer;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.buurtpers.message.Messages;
import nl.buurtpers.model.Edition;
import nl.buurtpers.render.Kit;

/**
 * From whom to whom, and how to get no more of it. None of the words holds a control character, so none can start a header
 * of its own.
 *
 * @param subject line of the inbox
 * @param fromName name of the sender
 * @param from address of the sender
 * @param toName name of the recipient
 * @param to address of the recipient
 * @param domain where the list, the message and the pictures have their names
 * @param listName name of the list
 * @param unsubscribe page that unsubscribes
 * @param preferences page on which a reader changes what they get
 * @param help page that explains the list
 * @param unsubscribeSubject subject of a mail that unsubscribes
 * @param website the archive of the list
 * @param preheader what an inbox shows after the subject; empty where that is the start of the letter
 * @param language BCP 47 tag
 * @param sent the instant of publication
 * @param zone zone of the edition
 */
record Envelope(
        String subject,
        String fromName,
        String from,
        String toName,
        String to,
        String domain,
        String listName,
        String unsubscribe,
        String preferences,
        String help,
        String unsubscribeSubject,
        Optional<String> website,
        Optional<String> preheader,
        String language,
        Instant sent,
        ZoneId zone) {

    private static final Pattern ADDRESS =
            Pattern.compile("[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}([.][A-Za-z0-9-]{1,63})+");
    /** Controls, line ends and what turns the direction of words around. */
    private static final Pattern UNSEEN =
            Pattern.compile("[\\p{Cc}\\p{Cs}\\u2028\\u2029\\u202a-\\u202e\\u2066-\\u2069]+");

    private static final int LONGEST_NAME = 200;

    /**
     * A message to a sample reader. Personal addresses and those of the list are in a domain that nobody can own (RFC 2606,
     * {@code .example}): whoever tries a preview must not unsubscribe a real person or reach a page that is not there yet.
     */
    static Envelope preview(Edition edition, Kit kit, Messages messages) {
        var domain = label(edition.publication()) + ".example";
        var options = kit.options();
        return new Envelope(
                line(options.text(NewsletterRenderer.SUBJECT).orElse(Masthead.subject(edition, messages))),
                line(options.text(NewsletterRenderer.FROM_NAME).orElse(edition.publication())),
                edition.contact()
                        .email()
                        .filter(email -> ADDRESS.matcher(email).matches())
                        .orElse("redactie@" + domain),
                messages.text("mail.recipient"),
                "lezer@" + domain,
                domain,
                line(edition.publication()),
                "https://" + domain + "/afmelden/voorbeeld",
                "https://" + domain + "/voorkeuren/voorbeeld",
                "https://" + domain + "/hulp",
                messages.text("mail.unsubscribe-subject"),
                edition.website().map(Object::toString),
                options.text(NewsletterRenderer.PREHEADER).map(Envelope::line),
                edition.language(),
                kit.published(),
                edition.timeZone());
    }

    /** The same with slots for what differs from reader to reader. */
    Envelope to(Slots slots) {
        return new Envelope(
                subject,
                fromName,
                from,
                toName,
                slots.of(Slots.Slot.TO),
                domain,
                listName,
                slots.of(Slots.Slot.UNSUBSCRIBE),
                slots.of(Slots.Slot.PREFERENCES),
                help,
                unsubscribeSubject,
                website,
                Optional.of(slots.of(Slots.Slot.PREHEADER)),
                language,
                sent,
                zone);
    }

    /** One line of a sensible length, without anything that one does not see. */
    private static String line(String words) {
        var line = UNSEEN.matcher(words).replaceAll(" ").replaceAll(" +", " ").strip();
        int end = Math.min(line.length(), LONGEST_NAME);
        return end < line.length() && Character.isHighSurrogate(line.charAt(end - 1))
                ? line.substring(0, end - 1)
                : line.substring(0, end);
    }

    /** The name as a label of a domain (RFC 1123, 2.1). */
    private static String label(String name) {
        var ascii = Normalizer.normalize(name, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\p{M}+", "")
                .replaceAll("[^a-z0-9]+", "-");
        var cut = ascii.substring(0, Math.min(50, ascii.length())).replaceAll("^-+|-+$", "");
        return cut.isEmpty() ? "krant" : cut;
    }
}
