package nl.buurtpers.app.subscribers;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import nl.buurtpers.app.accounts.Neighbourhood;
import nl.buurtpers.app.accounts.Neighbourhoods;
import nl.buurtpers.app.house.House;
import nl.buurtpers.app.post.Post;
import nl.buurtpers.message.Messages;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Letters about a subscription: whether somebody wants it, or that they have it already. They are written outside of the
 * request, so that how long an answer takes says nothing about an address.
 */
@Configuration(proxyBeanMethods = false)
class HouseLetters {

    static final TaskDescriptor<String> LETTER = TaskDescriptor.of("subscriber-letter", String.class);

    private static final Duration AGAIN_AFTER = Duration.ofMinutes(5);

    private final Subscribers subscribers;
    private final Neighbourhoods neighbourhoods;
    private final Passes passes;
    private final Post post;
    private final House house;
    private final Clock clock;

    HouseLetters(
            Subscribers subscribers,
            Neighbourhoods neighbourhoods,
            Passes passes,
            Post post,
            House house,
            Clock clock) {
        this.subscribers = subscribers;
        this.neighbourhoods = neighbourhoods;
        this.passes = passes;
        this.post = post;
        this.house = house;
        this.clock = clock;
    }

    @Bean
    OneTimeTask<String> subscriberLetters() {
        return Tasks.oneTime(LETTER)
                .onFailure(new FailureHandler.ExponentialBackoffFailureHandler<>(AGAIN_AFTER))
                .execute((instance, _) -> write(Long.parseLong(instance.getData())));
    }

    /** Who did not say yes within a week is forgotten. */
    @Bean
    RecurringTask<Void> forgettingTheUndecided() {
        return Tasks.recurring("undecided-subscribers", FixedDelay.ofHours(1))
                .execute((_, _) -> subscribers.removePending(clock.instant().minus(Enrolment.VALID)));
    }

    private void write(long id) {
        subscribers
                .byId(id)
                .ifPresent(subscriber ->
                        neighbourhoods.byId(subscriber.neighbourhood()).ifPresent(place -> write(subscriber, place)));
    }

    private void write(Subscriber subscriber, Neighbourhood place) {
        var messages = Messages.of(HouseLetters.class, subscriber.wishes().language());
        boolean pending = subscriber.state() == Subscriber.State.PENDING;
        var kind = pending ? "subscribe.letter.confirm" : "subscribe.letter.known";
        var link = pending
                ? house.address("/subscribe/" + passes.confirm(subscriber))
                : house.address("/subscribe/wishes/" + passes.make(Passes.Door.WISHES, subscriber.id()));
        var handed = post.send(
                subscriber.email(),
                messages.text(kind + ".subject", place.publication()),
                messages.text(kind + ".words", place.publication(), link, Enrolment.VALID.toDays()));
        if (handed == Post.Handed.REFUSED) {
            throw new IllegalStateException("the mail server did not take a letter about a subscription");
        }
    }
}
