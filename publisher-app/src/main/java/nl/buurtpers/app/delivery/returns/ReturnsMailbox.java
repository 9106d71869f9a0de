package nl.buurtpers.app.delivery.returns;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import jakarta.mail.MessagingException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import nl.buurtpers.app.delivery.MailSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks every five minutes into the mailbox to which letters return, where there is one. */
@Configuration(proxyBeanMethods = false)
class ReturnsMailbox {

    private static final Logger LOG = LoggerFactory.getLogger(ReturnsMailbox.class);

    private static final Duration TOLD = Duration.ofHours(1);

    /** Asked for late: whoever takes readers off a list needs the scheduler, which needs the task. */
    private final ObjectProvider<Returns> returns;

    private final Optional<Mailbox> mailbox;
    private final Doubts doubts = new Doubts();
    private final String password;
    private final Clock clock;
    private final AtomicReference<Instant> told = new AtomicReference<>(Instant.MIN);

    ReturnsMailbox(ObjectProvider<Returns> returns, MailSettings settings, Clock clock) {
        this.returns = returns;
        this.mailbox = settings.returns().mailbox().map(Mailbox::of);
        this.password = settings.returns().password();
        this.clock = clock;
    }

    @Bean
    RecurringTask<Void> emptyingTheReturnsMailbox() {
        return Tasks.recurring("returns-mailbox", FixedDelay.ofMinutes(5)).execute((_, _) -> empty());
    }

    @Bean
    RecurringTask<Void> forgettingWhoseLettersCameBack() {
        return Tasks.recurring("returns-memory", FixedDelay.ofHours(24))
                .execute((_, _) -> returns.getObject().forget());
    }

    /** Takes what lies there; a mailbox that does not open is tried again the next time. */
    void empty() {
        mailbox.ifPresent(this::empty);
    }

    private void empty(Mailbox mailbox) {
        try (var session = Emptying.of(mailbox, password, returns.getObject(), doubts)) {
            session.run();
        } catch (MessagingException e) {
            returns.getObject().count("unreachable");
            tell(e);
        }
    }

    /** Once an hour: who reads the log is not to be buried in it. */
    private void tell(MessagingException why) {
        var now = clock.instant();
        var last = told.get();
        if (!last.isAfter(now.minus(TOLD)) && told.compareAndSet(last, now)) {
            LOG.warn(
                    "the mailbox to which letters return could not be read: {}",
                    why.getClass().getSimpleName());
        }
    }
}
