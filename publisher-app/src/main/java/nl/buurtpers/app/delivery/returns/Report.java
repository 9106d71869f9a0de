package nl.buurtpers.app.delivery.returns;

import java.util.Comparator;
import java.util.List;

/** What a message that came back has to say. */
sealed interface Report {

    /** By which the copy may be found that it speaks of. */
    Clues clues();

    /** Reads a message. It never fails: what cannot be read is strange. */
    static Report read(byte[] message) {
        return Reading.of(Mail.read(message));
    }

    /**
     * A letter was not delivered, or is late (RFC 3464, or in words alone).
     *
     * @param recipients at least one; several where an address stands for a list
     */
    record Undelivered(Clues clues, List<Recipient> recipients) implements Report {

        public Undelivered {
            recipients = List.copyOf(recipients);
        }

        /**
         * What it comes to for the reader with this address. Where the report speaks only of others, to whom their letters
         * were passed on, it is the best of what became of those.
         */
        Status status(String address) {
            var own = recipients.stream()
                    .filter(recipient -> recipient.is(address))
                    .toList();
            return (own.isEmpty() ? recipients : own)
                    .stream()
                            .map(Recipient::status)
                            .min(Comparator.comparingInt(Status::weight))
                            .orElse(Status.SOFT);
        }

        /** Whether it speaks of this address. */
        boolean names(String address) {
            return recipients.stream().anyMatch(recipient -> recipient.is(address));
        }
    }

    /**
     * A reader told their mail program that the letter was unwanted (RFC 5965).
     *
     * @param type such as {@code abuse}
     * @param recipient address of that reader; mostly empty, since who reports it hides it
     */
    record Complaint(Clues clues, String type, String recipient) implements Report {}

    /** A program wrote it, and not because something is wrong: somebody is away, or the letter was delivered. */
    record Automatic(Clues clues) implements Report {}

    /** For a person to look at. */
    record Strange(Clues clues) implements Report {}
}
