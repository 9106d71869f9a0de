package nl.buurtpers.app.delivery.returns;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Bounces in words alone, as servers write them that do not know RFC 3464. */
final class OldBounce {

    /** Names of mail servers, before the at sign. */
    private static final Set<String> DAEMONS =
            Set.of("mailer-daemon", "mailerdaemon", "mail-daemon", "maildaemon", "mail.daemon");

    private static final Pattern FROM = Pattern.compile("([A-Za-z0-9._-]{1,64})(@|\\s*$)");

    private static final Pattern SUBJECT = Pattern.compile(
            "undeliver|delivery (status )?(notification|failure|failed|error|problem)|deliver mail|returned mail"
                    + "|mail delivery|failure notice|non remis|onbestelbaar|niet (be|af)geleverd|niet bezorgd"
                    + "|unzustellbar");

    private static final Pattern LATE = Pattern.compile("delay|vertrag|warning: |still being retried");

    /** A line with hyphens on it, from which on the letter itself is quoted. */
    private static final Pattern QUOTED =
            Pattern.compile("(?im)^ ?-{2,}+.*?(copy|original|returned|message follows|headers|kopie|oorspronkelijk)");

    private static final Pattern TAG = Pattern.compile("<[^<>]{0,2000}>");

    private static final String STATUS = "([45][.][0-7][.]\\d{1,3})(?!\\d|[.]\\d)";

    /** From what says most to what says least: {@code 550 5.1.1}, {@code #5.1.1}, {@code 550 no such user}. */
    private static final Pattern REPLY_AND_STATUS = Pattern.compile("(?<![\\d.])[45][0-5]\\d[ -]\\(?#?" + STATUS);

    private static final Pattern STATUS_ALONE = Pattern.compile("(?<![\\d.])" + STATUS);
    private static final Pattern REPLY_ALONE =
            Pattern.compile("(?m)(?:^[ \\t>]{0,20}|[:(\"] ?)([45])[0-5]\\d[ -](?=[\\p{L}<\"'])");

    private OldBounce() {}

    /** The address that such a bounce is about; empty where it is none. */
    static Optional<Recipient> read(Mail mail) {
        if (!bounce(mail)) {
            return Optional.empty();
        }
        var status = status(words(mail));
        return Optional.of(new Recipient(
                mail.head()
                        .first("x-failed-recipients")
                        .orElse("")
                        .split(",", 2)[0]
                        .strip(),
                "",
                late(mail) ? status.delayed() : status));
    }

    private static boolean bounce(Mail mail) {
        var head = mail.head();
        return head.has("x-failed-recipients")
                || DAEMONS.contains(sender(head))
                || (head.small("return-path").equals("<>")
                        && SUBJECT.matcher(Reading.subject(head)).find());
    }

    private static boolean late(Mail mail) {
        return !mail.head().has("x-failed-recipients")
                && LATE.matcher(Reading.subject(mail.head())).find();
    }

    private static String sender(Fields head) {
        var from = head.first("from").orElse("");
        var found = FROM.matcher(from.substring(from.lastIndexOf('<') + 1));
        return found.find() ? found.group(1).toLowerCase(Locale.ROOT) : "";
    }

    private static String words(Mail mail) {
        var words = mail.pieces("text/plain", "text/html")
                .map(piece -> piece.type().equals("text/html")
                        ? TAG.matcher(piece.words()).replaceAll(" ")
                        : piece.words())
                .collect(Collectors.joining("\n"));
        var quoted = QUOTED.matcher(words);
        return quoted.find() ? words.substring(0, quoted.start()) : words;
    }

    /** Where nobody says what went wrong, nothing is held against the address. */
    private static Status status(String words) {
        var both = REPLY_AND_STATUS.matcher(words);
        if (both.find()) {
            return Status.in(both.group(1)).orElse(Status.SOFT);
        }
        var alone = STATUS_ALONE.matcher(words);
        if (alone.find()) {
            return Status.in(alone.group(1)).orElse(Status.SOFT);
        }
        var reply = REPLY_ALONE.matcher(words);
        return reply.find() ? Status.ofReply(reply.group(1)) : Status.SOFT;
    }
}
