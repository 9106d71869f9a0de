package nl.buurtpers.app.steady;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import nl.buurtpers.app.accounts.FirstStart;
import nl.buurtpers.app.accounts.Neighbourhoods;
import nl.buurtpers.app.accounts.People;
import nl.buurtpers.app.accounts.Role;
import nl.buurtpers.app.accounts.Seat;
import nl.buurtpers.app.copy.Dossier;
import nl.buurtpers.app.copy.Dossiers;
import nl.buurtpers.app.copy.Intake;
import nl.buurtpers.app.publishing.PressRoom;
import nl.buurtpers.app.publishing.Publication;
import nl.buurtpers.app.publishing.Publications;
import nl.buurtpers.app.shelf.Shelf;
import nl.buurtpers.app.trial.OpenHouse;
import nl.buurtpers.app.trial.Visitor;
import nl.buurtpers.testkit.Samples;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** From an empty PostgreSQL to an edition that the world reads, with two nodes that serve the same editors. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SeveralNodesTest {

    private static final String FIRST = "eerste@wijk.example";
    private static final String HOME = "bergwijk";
    private static final Pattern ITEM = Pattern.compile("/desk/bergwijk/items/[0-9]+");
    private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"([0-9]+)\"");
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @SuppressWarnings("NullAway.Init") // filled before the first test
    private SeveralNodes nodes;

    @SuppressWarnings("NullAway.Init") // filled before the first test
    private Visitor here;

    @SuppressWarnings("NullAway.Init") // filled before the first test
    private Visitor there;

    @BeforeAll
    void the_first_person_comes_in_by_one_node_and_is_known_at_the_other(@TempDir Path data) throws IOException {
        nodes = SeveralNodes.on(data);
        here = Visitor.of(nodes.one());
        there = Visitor.of(nodes.other());
        var start = "/start/"
                + nodes.one().getBean(FirstStart.class).link().orElseThrow().words();
        var in = here.begin(start, FIRST);
        assertThat(place(in)).endsWith("/desk/bergwijk");
        assertThat(place(there.signIn(FIRST, OpenHouse.PASSWORD))).doesNotContain("error");
        nodes.one().getBean(Intake.class).take(HOME, "klein", Samples.folder().resolve("klein"), Optional.empty());
    }

    @AfterAll
    void close() throws IOException {
        nodes.close();
    }

    private static String place(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    private Dossier edition() {
        return nodes.one().getBean(Dossiers.class).of(HOME).getFirst();
    }

    private String desk() {
        return "/desk/bergwijk/editions/" + edition().id();
    }

    @Test
    @Order(1)
    void every_step_of_the_migrations_was_taken_on_postgresql() {
        var sql = nodes.one().getBean(JdbcClient.class);

        assertThat(sql.sql("select version()").query(String.class).single()).startsWith("PostgreSQL");
        assertThat(sql.sql("select success from flyway_schema_history")
                        .query(Boolean.class)
                        .list())
                .hasSizeGreaterThan(4)
                .containsOnly(true);
    }

    @Test
    @Order(2)
    void what_is_written_at_one_node_is_published_once_where_both_are_asked_at_the_same_time() throws Exception {
        var item = place(here.post(desk() + "/items", "kind", "article", "title", "De brug is open"));
        assertThat(item).containsPattern(ITEM);
        var form = item.substring(item.indexOf("/desk"));
        here.post(
                form,
                "basedOn",
                "1",
                "f.title",
                "De brug is open",
                "body",
                "Fietsers kunnen weer over.",
                "ready",
                "true");
        assertThat(there.get(form).body()).contains("Fietsers kunnen weer over.");

        publishAtBoth();

        assertThat(published()).hasSize(1);
        assertWhole(published().getFirst());
        assertRead("De brug is open");
    }

    @Test
    @Order(3)
    void a_correction_replaces_it_at_both_nodes() throws Exception {
        for (int revision = 2; revision <= 5; revision++) {
            correct("De brug is dicht, voor keer " + revision);

            publishAtBoth();

            assertThat(published()).hasSize(revision);
            published().forEach(this::assertWhole);
            assertRead("De brug is dicht, voor keer " + revision);
        }
    }

    @Test
    @Order(4)
    void who_asks_while_the_order_of_the_other_node_is_not_yet_in_the_book_gets_that_order() throws Exception {
        correct("De brug is weer open");
        var asked = edition();
        var order = new TransactionTemplate(nodes.one().getBean(PlatformTransactionManager.class));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var second = new CompletableFuture<Publication>();
            var first = order.execute(_ -> {
                var mine = order(nodes.one(), asked);
                second.completeAsync(() -> order(nodes.other(), asked), threads);
                until(() -> second.isDone() || waits());
                return mine;
            });

            assertThat(second.get().id())
                    .isEqualTo(Objects.requireNonNull(first).id());
        }

        until(() -> published().size() == 6);
        assertWhole(published().getFirst());
    }

    /** Whether somebody waits for the end of the transaction of another. */
    private boolean waits() {
        return nodes.other()
                        .getBean(JdbcClient.class)
                        .sql("select count(*) from pg_locks where not granted")
                        .query(Long.class)
                        .single()
                > 0;
    }

    private static Publication order(ApplicationContext node, Dossier edition) {
        var home = node.getBean(Neighbourhoods.class).byId(HOME).orElseThrow();
        var person = node.getBean(People.class).byEmail(FIRST).orElseThrow();
        try {
            return node.getBean(PressRoom.Orders.class)
                    .publish(new Seat(home, person, EnumSet.of(Role.CHIEF_EDITOR)), edition, "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void correct(String title) {
        here.get(desk());
        here.post(desk() + "/publish/correct");
        var found = ITEM.matcher(here.get(desk()).body());
        assertThat(found.find()).isTrue();
        var form = here.get(found.group()).body();
        var base = Pattern.compile("name=\"basedOn\" value=\"([0-9]+)\"").matcher(form);
        assertThat(base.find()).isTrue();
        here.post(found.group(), "basedOn", base.group(1), "f.title", title, "ready", "true");
    }

    /** The same button at the same moment, and waits for the end of what came of it. */
    private void publishAtBoth() throws Exception {
        var button = desk() + "/publish";
        var page = VERSION.matcher(here.get(button).body());
        assertThat(page.find()).isTrue();
        there.get(button);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var presses = List.<Callable<HttpResponse<String>>>of(
                    () -> here.post(button, "version", page.group(1)),
                    () -> there.post(button, "version", page.group(1)));
            for (var answer : threads.invokeAll(presses)) {
                assertThat(answer.get().statusCode()).isEqualTo(302);
                assertThat(place(answer.get())).endsWith(button);
            }
        }
        until(() -> all().stream().noneMatch(Publication::busy));
        assertThat(all()).extracting(Publication::state).containsOnly(Publication.State.PUBLISHED);
    }

    private List<Publication> all() {
        return nodes.other().getBean(Publications.class).of(edition());
    }

    private List<Publication> published() {
        return all().stream()
                .filter(one -> one.state() == Publication.State.PUBLISHED)
                .toList();
    }

    private void assertWhole(Publication publication) {
        for (var node : nodes.both()) {
            var bundle = node.getBean(Shelf.class).open(publication).orElseThrow();
            assertThat(bundle.whole(
                            bundle.files().stream().map(file -> file.channel()).toList()))
                    .isTrue();
        }
    }

    /** What another node published is on the shelf of this one within a second or so. */
    private void assertRead(String title) {
        for (var reader : List.of(here, there)) {
            until(() -> reader.get("/bergwijk/").body().contains(title));
        }
    }

    private interface Question {
        boolean holds();
    }

    private static void until(Question question) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!question.holds()) {
            assertThat(System.nanoTime()).as("came to an end").isLessThan(end);
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }
}
