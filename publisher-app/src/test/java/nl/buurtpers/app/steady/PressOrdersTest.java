package nl.buurtpers.app.steady;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import nl.buurtpers.app.accounts.Moments;
import nl.buurtpers.app.copy.Dossiers;
import nl.buurtpers.app.publishing.PressRoom;
import nl.buurtpers.app.publishing.Publication;
import nl.buurtpers.app.publishing.Publications;
import nl.buurtpers.app.trial.OpenHouse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Orders for the press that come twice, and runs that the machine broke off. */
class PressOrdersTest {

    private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"([0-9]+)\"");
    private static final int CLICKS = 6;

    /** Long before another node would notice that this one is gone: that takes a minute. */
    private static final Duration SOON = Duration.ofSeconds(50);

    @Test
    void a_button_that_is_pressed_many_times_at_once_makes_one_publication(@TempDir Path data) throws Exception {
        try (var house = OpenHouse.at(data);
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var edition = house.takeIn("klein", "klein");
            var editor = house.visitor();
            editor.signIn("hoofd@wijk.example", OpenHouse.PASSWORD);
            var button = "/desk/wijk/editions/" + edition.id() + "/publish";
            var page = VERSION.matcher(editor.get(button).body());
            assertThat(page.find()).isTrue();

            var clicks = Collections.nCopies(CLICKS, (Callable<Integer>)
                    () -> editor.post(button, "version", page.group(1)).statusCode());
            for (var answer : threads.invokeAll(clicks)) {
                assertThat(answer.get()).isEqualTo(302);
            }

            var publications = house.get(Publications.class);
            until(() -> publications.of(edition).stream().noneMatch(Publication::busy));
            assertThat(publications.of(edition))
                    .extracting(Publication::revision, Publication::state)
                    .containsExactly(org.assertj.core.groups.Tuple.tuple(1, Publication.State.PUBLISHED));
            assertThat(house.get(JdbcClient.class)
                            .sql("select count(*) from audit_entry where action = 'publish'")
                            .query(Long.class)
                            .single())
                    .isEqualTo(1);
        }
    }

    @Test
    void a_run_that_was_broken_off_is_taken_up_as_soon_as_its_node_is_back(@TempDir Path data) throws Exception {
        var port = Map.<String, Object>of("server.port", Integer.toString(freePort()));
        long edition;
        try (var house = OpenHouse.at(data, port)) {
            var dossier = house.takeIn("klein", "klein");
            edition = dossier.id();
            house.get(PressRoom.Orders.class).publish(house.chief(), dossier, "");
            until(() -> state(house.get(Dossiers.class), house.get(Publications.class), edition)
                    == Publication.State.PUBLISHED);
            asItWasWhenTheMachineStopped(house);
        }

        try (var back = OpenHouse.start(data, java.time.Clock.systemUTC(), port)) {
            until(() -> state(back.getBean(Dossiers.class), back.getBean(Publications.class), edition)
                    == Publication.State.PUBLISHED);
        }
    }

    /** The book of a node that was killed in the middle of a run: it holds its work, and its heart beat just now. */
    private static void asItWasWhenTheMachineStopped(OpenHouse house) {
        var sql = house.get(JdbcClient.class);
        var id = sql.sql("select max(id) from publication").query(Long.class).single();
        var name = house.get(com.github.kagkarlsson.scheduler.boot.config.DbSchedulerCustomizer.class)
                .schedulerName()
                .orElseThrow()
                .getName();
        sql.sql("update publication set state = 'RUNNING'").update();
        sql.sql(
                        "insert into scheduled_tasks (task_name, task_instance, task_data, execution_time, picked, picked_by,"
                                + " last_heartbeat, consecutive_failures, version) values ('publish', ?, ?, ?, true, ?, ?, 0, 2)")
                .params(
                        id + "-broken-off",
                        written("wijk " + id),
                        Moments.sql(Instant.now()),
                        name,
                        Moments.sql(Instant.now()))
                .update();
    }

    /** As the scheduler keeps it. */
    private static byte[] written(String order) {
        return com.github.kagkarlsson.scheduler.serializer.Serializer.DEFAULT_JAVA_SERIALIZER.serialize(order);
    }

    private static Publication.State state(Dossiers dossiers, Publications publications, long edition) {
        return publications
                .of(dossiers.byId("wijk", edition).orElseThrow())
                .getFirst()
                .state();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static void until(BooleanSupplier question) throws InterruptedException {
        long end = System.nanoTime() + SOON.toNanos();
        while (!question.getAsBoolean()) {
            assertThat(System.nanoTime()).as("came to an end").isLessThan(end);
            Thread.sleep(100);
        }
    }
}
