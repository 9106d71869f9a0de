package nl.buurtpers.app.publishing;

import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerCustomizer;
import java.util.Optional;
import nl.buurtpers.app.house.NodeName;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * This node among those that work for the press. What a node of its name left behind is free to be begun again at once; other
 * nodes notice only after some missed heartbeats that a node is gone.
 */
@Component
class PressNode implements DbSchedulerCustomizer {

    private static final Logger LOG = LoggerFactory.getLogger(PressNode.class);

    private final NodeName name;
    private final JdbcClient sql;

    PressNode(NodeName name, JdbcClient sql) {
        this.name = name;
        this.sql = sql;
    }

    @Override
    public Optional<SchedulerName> schedulerName() {
        return Optional.of(new SchedulerName.Fixed(name.words()));
    }

    /** Comes before the scheduler starts, which waits until everything is ready. */
    @EventListener(WebServerInitializedEvent.class)
    void takeUp() {
        int brokenOff = sql.sql("update scheduled_tasks set picked = false, picked_by = null, last_heartbeat = null,"
                        + " version = version + 1 where picked = true and picked_by = ?")
                .param(name.words())
                .update();
        if (brokenOff > 0) {
            LOG.info("takes up {} pieces of work that were broken off", brokenOff);
        }
    }
}
