package nl.buurtpers.app.desk;

import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.buurtpers.app.accounts.Words;
import nl.buurtpers.app.copy.Dossier;
import nl.buurtpers.app.copy.Dossiers;
import nl.buurtpers.app.delivery.MailWays;
import nl.buurtpers.app.delivery.Mailing;
import nl.buurtpers.app.delivery.Mailings;
import nl.buurtpers.app.delivery.ReturnedCopies;
import nl.buurtpers.app.delivery.Tally;
import nl.buurtpers.app.publishing.Publication;
import nl.buurtpers.message.Calendar;
import nl.buurtpers.message.Messages;
import nl.buurtpers.model.Edition;
import org.springframework.stereotype.Component;

/** Tells in words how it goes with mailings, and no more than is known. */
@Component
class MailingTale {

    private static final String REPLY = "[2-5]\\d\\d .*";

    private final Mailings mailings;
    private final ReturnedCopies returned;
    private final Dossiers dossiers;
    private final Words words;

    MailingTale(Mailings mailings, ReturnedCopies returned, Dossiers dossiers, Words words) {
        this.mailings = mailings;
        this.returned = returned;
        this.dossiers = dossiers;
        this.words = words;
    }

    /** A mailing among others. */
    record Brief(Mailing mailing, String tag, String says) {}

    /** So many copies of which the same became, what that is, and what it means; the meaning may be empty. */
    record Sum(String what, long number, String means) {}

    /** A mailing in a line. */
    Brief brief(Mailing mailing) {
        return new Brief(mailing, tag(mailing), says(mailing));
    }

    /** Class of the label that its state has. */
    String tag(Mailing mailing) {
        return switch (mailing.state()) {
            case DONE -> "tag--good";
            case PAUSED, STOPPED, EXPIRED -> "tag--bad";
            case DRAFT, APPROVED, READY, SENDING -> "tag--warn";
        };
    }

    /** That somebody else was first, and how far it is now. */
    String overtaken(Mailing mailing) {
        return words.of("mailing.first", words.of("mailing." + mailing.state()));
    }

    /** Title of the edition that was published; empty where it is not on the desk any more. */
    String edition(Publication publication) {
        return dossiers.byId(publication.neighbourhood(), publication.edition())
                .map(Dossier::title)
                .orElse("");
    }

    /** How far it is, in a sentence or two. */
    String says(Mailing mailing) {
        var tally = mailings.tally(mailing);
        return switch (mailing.state()) {
            case DRAFT -> words.of("mailing.says.DRAFT");
            case APPROVED -> words.of("mailing.says.APPROVED", mailing.approvedReaders());
            case READY ->
                mailing.notBefore()
                        .map(at -> words.of("mailing.says.READY", mailing.copies(), moment(at)))
                        .orElseGet(() -> words.of("mailing.says.READY.now", mailing.copies()));
            case SENDING, PAUSED -> counted(tally);
            case DONE, STOPPED, EXPIRED ->
                counted(tally) + " "
                        + words.of(
                                "mailing.says." + mailing.state(),
                                mailing.ended().map(this::moment).orElse(""),
                                tally.waiting() + tally.deferred());
        };
    }

    /** How many copies were taken over, of how many. */
    private String counted(Tally tally) {
        return words.of("mailing.says.handed", tally.handed(), tally.copies());
    }

    /** What became of all copies; what is none is left out, but for the number that was taken over. */
    List<Sum> sums(Mailing mailing, Tally tally) {
        var end = mailing.state().over() ? ".over" : "";
        return Stream.of(
                        sum("handed", tally.handed()),
                        sum("waiting" + end, tally.waiting()),
                        sum("deferred" + end, tally.deferred()),
                        sum("refused", tally.refused()),
                        sum("unknown", tally.unknown()),
                        sum("kept", tally.kept()),
                        sum("skipped", tally.skipped()))
                .filter(sum -> sum.number() > 0 || sum.what().equals(words.of("mailing.sum.handed")))
                .toList();
    }

    private Sum sum(String kind, long number) {
        return new Sum(words.of("mailing.sum." + kind), number, words.of("mailing.sum." + kind + ".means"));
    }

    /** What came back afterwards; nothing where nothing did. */
    List<Sum> returned(Mailing mailing) {
        var numbers = returned.of(mailing);
        return Stream.of(
                        sum("hard", numbers.hard()),
                        sum("soft", numbers.soft()),
                        sum("complaints", numbers.complaints()),
                        sum("strange", numbers.strange()))
                .filter(sum -> sum.number() > 0)
                .toList();
    }

    /** Why it stands still: in words of a server, or because something is wrong here, or because somebody wants it so. */
    List<String> reasons(Mailing mailing, boolean letter) {
        var reasons = new ArrayList<String>();
        if (!letter) {
            reasons.add(words.of("mailing.withdrawn"));
        } else if (mailing.trouble().isEmpty()) {
            reasons.add(words.of("mailing.paused"));
        } else if (mailing.trouble().matches(REPLY)) {
            reasons.add(words.of("mailing.trouble"));
            reasons.add(words.of("mailing.trouble.said", mailing.trouble()));
        } else {
            reasons.add(words.of("mailing.trouble.here", mailing.trouble()));
        }
        return List.copyOf(reasons);
    }

    /** What is the matter with a server. */
    String trouble(MailWays.Trouble trouble) {
        var whole = trouble.lane().isEmpty();
        var who = whole
                ? words.of("mailing.relay", trouble.relay())
                : words.of("mailing.relay.lane", trouble.relay(), lane(trouble.lane()));
        return who + " "
                + trouble.until()
                        .map(until -> words.of("mailing.relay.until", time(until)))
                        .orElseGet(() -> words.of("mailing.relay.now"))
                + " "
                + words.of(
                        trouble.words().matches(REPLY) ? "mailing.relay.said" : "mailing.relay.why", trouble.words());
    }

    private String lane(String lane) {
        return lane.startsWith("other-") ? words.of("mailing.lane.other") : lane;
    }

    /** A moment in words, on the clock of the neighbourhood. */
    String moment(Instant at) {
        var here = at.atZone(Edition.DEFAULT_TIME_ZONE);
        return words.of(
                "mailing.moment", calendar().day(here.toLocalDate()), calendar().time(here.toLocalTime()));
    }

    private String time(Instant at) {
        return time(at.atZone(Edition.DEFAULT_TIME_ZONE).toLocalTime());
    }

    /** A time of day in words. */
    String time(LocalTime time) {
        return calendar().time(time);
    }

    private Calendar calendar() {
        return new Calendar(Messages.of(words.language()));
    }
}
