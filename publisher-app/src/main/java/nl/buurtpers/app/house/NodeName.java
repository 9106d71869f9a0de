package nl.buurtpers.app.house;

import com.github.kagkarlsson.scheduler.SchedulerName;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The name of this node among those that share the work: a machine and the port on which it listens, of which there is one at a
 * time. What stands in the database as being done by a node of this name, when its port has just become ours, was broken off.
 */
@Component
public final class NodeName {

    /** The column for it takes 50. */
    private static final int LONGEST_HOST = 32;

    private static final AtomicInteger PORTLESS = new AtomicInteger();

    private final String words;

    NodeName(@Value("${server.port:8080}") int port) {
        var host = new SchedulerName.Hostname().getName();
        var machine = host.substring(0, Math.min(LONGEST_HOST, host.length()));
        this.words = port == 0
                ? machine + "-" + ProcessHandle.current().pid() + "-" + PORTLESS.incrementAndGet()
                : machine + ":" + port;
    }

    /** At most 50 characters. */
    public String words() {
        return words;
    }
}
