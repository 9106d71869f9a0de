package nl.buurtpers.app.publishing;

import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerCustomizer;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * This node among those that share the work: a machine and the port on which it listens, of which there is one at a time. What
 * stands in the book as being done by a node of this name, when its port has just become ours, was broken off: it is free to
 * be begun again at once. Other nodes notice only after some missed heartbeats that a node is gone.
 */
@Component
class PressNode implements DbSchedulerCustomizer {

    private static final Logger LOG = LoggerFactory.getLogger(PressNode.class);

    /** The column for it takes 50. */
    private static final int LONGEST_HOST = 32;

    private static final AtomicInteger PORTLESS = new AtomicInteger();

    private final String name;
    private final JdbcClient sql;

    PressNode(@Value("${server.port:8080}") int port, JdbcClient sql) {
        var host = new SchedulerName.Hostname().getName();
        var machine = host.substring(0, Math.min(LONGEST_HOST, host.length()));
        this.name = port == 0
                ? machine + "-" + ProcessHandle.current().pid() + "-" + PORTLESS.incrementAndGet()
                : machine + ":" + port;
        this.sql = sql;
    }

    @Override
    public Optional<SchedulerName> schedulerName() {
        return Optional.of(new SchedulerName.Fixed(name));
    }

    /** Comes before the scheduler starts, which waits until everything is ready. */
    @EventListener(WebServerInitializedEvent.class)
    void takeUp() {
        int brokenOff = sql.sql("update scheduled_tasks set picked = false, picked_by = null, last_heartbeat = null,"
                        + " version = version + 1 where picked = true and picked_by = ?")
                .param(name)
                .update();
        if (brokenOff > 0) {
            LOG.info("takes up {} pieces of work that were broken off", brokenOff);
        }
    }
}
