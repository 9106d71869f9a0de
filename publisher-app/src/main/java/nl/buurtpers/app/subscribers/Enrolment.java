package nl.buurtpers.app.subscribers;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;
import nl.buurtpers.app.accounts.AuditTrail;
import nl.buurtpers.app.accounts.Neighbourhood;
import nl.buurtpers.app.accounts.Seat;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Comes and goes. Who asks by the form is asked once more by mail before they get anything (double opt-in); whoever fills in
 * the form hears the same whether the address is known here or not, and an address is not written to more than once a day.
 */
@Component
public class Enrolment {

    /** How long somebody has to say yes. */
    static final Duration VALID = Duration.ofDays(7);

    /** A form that is filled in a hundred times with the address of a neighbour brings that neighbour one letter. */
    static final Duration QUIET = Duration.ofHours(24);

    /** The scheduler goes by a clock of its own; this moment is past on every clock. */
    private static final Instant AT_ONCE = Instant.EPOCH;

    private final Subscribers subscribers;
    private final Proofs proofs;
    private final Suppressions suppressions;
    private final Passes passes;
    private final SchedulerClient scheduler;
    private final AuditTrail audit;
    private final Clock clock;

    Enrolment(
            Subscribers subscribers,
            Proofs proofs,
            Suppressions suppressions,
            Passes passes,
            SchedulerClient scheduler,
            AuditTrail audit,
            Clock clock) {
        this.subscribers = subscribers;
        this.proofs = proofs;
        this.suppressions = suppressions;
        this.passes = passes;
        this.scheduler = scheduler;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Somebody at a form.
     *
     * @param words what they were shown and agreed to
     * @param origin network address of their browser
     */
    record Asking(String email, Wishes wishes, String words, String origin) {}

    /** Asks for the newsletter. */
    @Transactional
    void ask(Neighbourhood place, Asking asking) {
        var known = subscribers.byEmail(place.id(), asking.email());
        var subscriber = known.orElseGet(
                () -> subscribers.add(place.id(), asking.email(), Subscriber.State.PENDING, asking.wishes()));
        if (!subscribers.mayWrite(subscriber, clock.instant().minus(QUIET))) {
            return;
        }
        if (subscriber.state() == Subscriber.State.PENDING) {
            subscribers.wish(subscriber, asking.wishes());
            proofs.add(
                    subscriber,
                    Proofs.Evidence.own(Proof.Kind.ASKED, Proof.Source.FORM, asking.words(), asking.origin()));
        }
        scheduler.scheduleIfNotExists(HouseLetters.LETTER
                .instance(subscriber.id() + "-" + clock.millis())
                .data(Long.toString(subscriber.id()))
                .scheduledTo(AT_ONCE));
    }

    /** Whoever this pass of a letter belongs to, where they still can say yes. */
    Optional<Subscriber> asked(String pass) {
        return found(Passes.claims(pass))
                .filter(subscriber -> passes.confirms(subscriber, pass))
                .filter(subscriber -> subscriber.state() == Subscriber.State.CONFIRMED
                        || subscriber.asked().plus(VALID).isAfter(clock.instant()));
    }

    private Optional<Subscriber> found(OptionalLong id) {
        return id.isPresent() ? subscribers.byId(id.getAsLong()) : Optional.empty();
    }

    /** Says yes; saying it twice is saying it once. */
    @Transactional
    void confirm(Subscriber subscriber, String words, String origin) {
        if (subscribers.confirm(subscriber)) {
            suppressions.lift(subscriber.neighbourhood(), subscriber.email());
            proofs.add(subscriber, Proofs.Evidence.own(Proof.Kind.CONFIRMED, Proof.Source.LETTER, words, origin));
        }
    }

    /** Whose page of wishes this pass opens. */
    Optional<Subscriber> wishing(String pass) {
        return found(passes.holder(Passes.Door.WISHES, pass));
    }

    /** Changes what somebody gets. */
    @Transactional
    void change(Subscriber subscriber, Wishes wishes, String origin) {
        subscribers.wish(subscriber, wishes);
        proofs.add(
                subscriber,
                Proofs.Evidence.own(
                        Proof.Kind.CHANGED,
                        Proof.Source.PAGE,
                        wishes.form().id() + " " + wishes.language() + " " + String.join(",", wishes.sections()),
                        origin));
    }

    /** Sends nothing until a day. */
    @Transactional
    void pause(Subscriber subscriber, Optional<LocalDate> until, String origin) {
        subscribers.pause(subscriber, until);
        proofs.add(
                subscriber,
                Proofs.Evidence.own(
                        Proof.Kind.PAUSED,
                        Proof.Source.PAGE,
                        until.map(LocalDate::toString).orElse(""),
                        origin));
    }

    /** Whether we made this pass for leaving; it stays right after its holder has left. */
    boolean leaving(String pass) {
        return passes.holder(Passes.Door.LEAVE, pass).isPresent();
    }

    /** Whoever this pass lets go, while they are still here. */
    Optional<Subscriber> leaver(String pass) {
        return found(passes.holder(Passes.Door.LEAVE, pass));
    }

    /** Lets somebody go at once. */
    @Transactional
    void leave(Subscriber subscriber, Proof.Source source, String origin) {
        proofs.add(subscriber, Proofs.Evidence.own(Proof.Kind.LEFT, source, "", origin));
        suppressions.add(subscriber.neighbourhood(), subscriber.email(), Suppressions.Reason.LEFT);
        subscribers.remove(subscriber);
    }

    /** Forgets somebody (GDPR, article 17); what stays is a hash by which no list can bring them back. */
    @Transactional
    void erase(Subscriber subscriber) {
        proofs.erase(subscriber);
        suppressions.add(subscriber.neighbourhood(), subscriber.email(), Suppressions.Reason.ERASED);
        subscribers.remove(subscriber);
    }

    /**
     * Takes somebody out to whom letters cannot be brought, or who called one unwanted. No list brings them back; they do
     * themselves, by saying yes again.
     *
     * @param note what a mail server said, such as {@code 5.1.1}
     */
    @Transactional
    public void strike(Subscriber subscriber, Suppressions.Reason reason, String note) {
        proofs.add(
                subscriber,
                new Proofs.Evidence(
                        Proof.Kind.STRUCK,
                        Proof.Source.RETURN,
                        "",
                        "",
                        (reason.name() + " " + note).strip(),
                        AuditTrail.NOBODY));
        suppressions.add(subscriber.neighbourhood(), subscriber.email(), reason);
        subscribers.remove(subscriber);
    }

    /** What became of an address that an editor brought. */
    public enum Entered {
        ADDED,
        ALREADY_THERE,
        SUPPRESSED
    }

    /**
     * Enters somebody who said yes on paper or is on a list that was kept elsewhere.
     *
     * @param note where their yes is kept, such as the number of a form
     */
    @Transactional
    public Entered enter(Seat seat, String email, Wishes wishes, Proof.Source source, String note) {
        var place = seat.neighbourhood().id();
        var known = subscribers.byEmail(place, email);
        if (known.filter(one -> one.state() == Subscriber.State.CONFIRMED).isPresent()) {
            return Entered.ALREADY_THERE;
        }
        var reason = suppressions.of(place, email);
        // Whoever fills in a form of paper has changed their mind; a list of others knows nothing of that.
        if (reason.isPresent() && !(source == Proof.Source.PAPER && reason.get() == Suppressions.Reason.LEFT)) {
            return Entered.SUPPRESSED;
        }
        known.ifPresent(subscribers::remove);
        var subscriber = subscribers.add(place, email, Subscriber.State.CONFIRMED, wishes);
        suppressions.lift(place, email);
        proofs.add(
                subscriber,
                new Proofs.Evidence(
                        Proof.Kind.CONFIRMED,
                        source,
                        "",
                        "",
                        note,
                        seat.person().id()));
        if (source != Proof.Source.LIST) { // a list is noted once, as a whole
            audit.note(seat, "subscriber-enter", "subscriber " + subscriber.id());
        }
        return Entered.ADDED;
    }

    /** An editor takes somebody out who asked for it by word of mouth. */
    @Transactional
    public boolean release(Seat seat, long id) {
        var found = subscribers
                .byId(id)
                .filter(one -> one.neighbourhood().equals(seat.neighbourhood().id()));
        found.ifPresent(subscriber -> {
            leave(subscriber, Proof.Source.PAPER, "");
            audit.note(seat, "subscriber-release", "subscriber " + subscriber.id());
        });
        return found.isPresent();
    }
}
