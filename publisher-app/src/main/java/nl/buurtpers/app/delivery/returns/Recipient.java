package nl.buurtpers.app.delivery.returns;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What became of a letter for one address.
 *
 * @param address to which it was brought in the end; empty where nobody says
 * @param original to which we sent it; empty where nobody says
 */
record Recipient(String address, String original, Status status) {

    private static final Pattern REPLY = Pattern.compile("(?<![\\d.])([245])\\d\\d(?=[ -])");

    /** Reads a group of a report (RFC 3464, 2.3); empty where it is about no recipient. */
    static Optional<Recipient> read(Fields group) {
        boolean about = group.has("final-recipient")
                || group.has("original-recipient")
                || group.has("action")
                || group.has("status");
        return about
                ? Optional.of(new Recipient(
                        address(group.first("final-recipient").orElse("")),
                        address(group.first("original-recipient").orElse("")),
                        status(group)))
                : Optional.empty();
    }

    private static String address(String words) {
        return words.substring(words.indexOf(';') + 1).strip().replaceAll("^<|>$", "");
    }

    private static Status status(Fields group) {
        var told = told(group);
        var action = group.small("action");
        if (action.startsWith("delayed")) {
            return told.delayed();
        }
        if (action.startsWith("delivered") || action.startsWith("relayed") || action.startsWith("expanded")) {
            return Status.DELIVERED;
        }
        // "failed", or a server that leaves the word out: its number says it
        return told.delivered() && action.startsWith("failed") ? Status.FAILED : told;
    }

    /** The number; the words of the last server often are more precise. */
    private static Status told(Fields group) {
        var diagnosis = group.first("diagnostic-code").orElse("");
        var said = Status.in(diagnosis);
        var told = Status.in(group.first("status").orElse(""));
        if (told.isPresent()) {
            return told.filter(Status::vague)
                    .flatMap(_ -> said)
                    .filter(status -> status.type() == told.get().type())
                    .orElse(told.get());
        }
        return said.or(() -> reply(diagnosis)).orElse(Status.FAILED);
    }

    private static Optional<Status> reply(String diagnosis) {
        var found = REPLY.matcher(diagnosis);
        return found.find() ? Optional.of(Status.ofReply(found.group(1))) : Optional.empty();
    }

    boolean is(String email) {
        var small = email.toLowerCase(Locale.ROOT);
        return address.toLowerCase(Locale.ROOT).equals(small)
                || original.toLowerCase(Locale.ROOT).equals(small);
    }
}
