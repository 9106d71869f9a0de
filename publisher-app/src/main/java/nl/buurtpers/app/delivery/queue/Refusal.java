package nl.buurtpers.app.delivery.queue;

import java.time.Duration;
import java.util.Set;
import nl.buurtpers.app.delivery.returns.Status;
import nl.buurtpers.app.delivery.smtp.Reply;

/** What a refusal means for an address, and how long a deferral lasts. */
final class Refusal {

    /** A server that gives no status says with these that there is nobody (RFC 5321, 4.2.3). */
    private static final Set<Integer> NOBODY = Set.of(550, 551, 553);

    /** Bad destination mailbox address (RFC 3463, 3.2). */
    private static final Status NO_MAILBOX = new Status(5, 1, 1);

    /** Greylisting wants a few minutes; a full server more. */
    private static final Duration FIRST = Duration.ofMinutes(5);

    private static final Duration LONGEST = Duration.ofHours(4);
    private static final int MOST_DOUBLINGS = 10;

    private Refusal() {}

    /** What a refused address is. */
    static Status status(Reply reply) {
        return Status.in(reply.status())
                .orElseGet(() -> NOBODY.contains(reply.code()) ? NO_MAILBOX : new Status(reply.code() / 100, 0, 0));
    }

    /** How long a copy rests after so many tries. */
    static Duration pause(int tries) {
        var pause = FIRST.multipliedBy(1L << Math.min(MOST_DOUBLINGS, Math.max(0, tries - 1)));
        return pause.compareTo(LONGEST) < 0 ? pause : LONGEST;
    }
}
