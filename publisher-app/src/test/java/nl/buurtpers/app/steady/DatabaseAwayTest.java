package nl.buurtpers.app.steady;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
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
import nl.buurtpers.app.stations.Stations;
import nl.buurtpers.app.trial.OpenHouse;
import nl.buurtpers.app.trial.Visitor;
import nl.buurtpers.testkit.Samples;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

/** A paper that is read and written while its PostgreSQL is stopped and started again; the service is not. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DatabaseAwayTest {

    private static final String HOME = "/desk/bergwijk";
    private static final String FIRST = "eerste@wijk.example";
    private static final String TYPED = "Vrijdag om acht uur <in> \"de Hoeksteen\",\nregel twee";
    private static final Pattern ITEM = Pattern.compile("/desk/bergwijk/items/[0-9]+");
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final HttpClient http = HttpClient.newHttpClient();

    @SuppressWarnings("NullAway.Init") // filled before the first test
    private Postgres database;

    @SuppressWarnings("NullAway.Init") // filled before the first test
    private ConfigurableApplicationContext service;

    @SuppressWarnings("NullAway.Init") // filled before the first test
    private Visitor editor;

    @SuppressWarnings("NullAway.Init") // filled before the first test
    private Seat seat;

    @SuppressWarnings("NullAway.Init") // filled before the first test
    private String station;

    private String form = "";
    private Document sentBack = new Document("");

    @BeforeAll
    void a_paper_that_is_read_by_people_and_by_a_station(@TempDir Path folder) throws Exception {
        database = new Postgres(folder.resolve("postgres"));
        service = SeveralNodes.node(
                database.url(), folder.resolve("data"), Map.of("db-scheduler.heartbeat-interval", "1s"));
        editor = Visitor.of(service);
        var start = "/start/"
                + service.getBean(FirstStart.class).link().orElseThrow().words();
        editor.begin(start, FIRST);
        service.getBean(Intake.class).take("bergwijk", "klein", Samples.folder().resolve("klein"), Optional.empty());
        seat = new Seat(
                service.getBean(Neighbourhoods.class).byId("bergwijk").orElseThrow(),
                service.getBean(People.class).byEmail(FIRST).orElseThrow(),
                EnumSet.of(Role.CHIEF_EDITOR));
        station = "/stations/"
                + service.getBean(Stations.class).make(seat, "Wijk-tv").words() + "/playlist.json";
        service.getBean(PressRoom.Orders.class).publish(seat, edition(), "");
        until(() -> newest().state() == Publication.State.PUBLISHED);
    }

    @AfterAll
    void close() throws IOException {
        service.close();
        database.close();
        http.close();
    }

    private Dossier edition() {
        return service.getBean(Dossiers.class).of("bergwijk").getFirst();
    }

    private String desk() {
        return "/desk/bergwijk/editions/" + edition().id();
    }

    private Publication newest() {
        return service.getBean(Publications.class).of(edition()).getFirst();
    }

    @Test
    @Order(1)
    void readers_and_stations_keep_what_they_had() throws Exception {
        var front = editor.get("/bergwijk/").body();
        var archive = editor.get("/bergwijk/archief").body();
        var api = get("/api/neighbourhoods").body();
        assertThat(get(station).statusCode())
                .isEqualTo(404); // this edition has no slides: the station is known, no more
        editor.post(desk() + "/publish/correct");
        var item = ITEM.matcher(editor.get(desk()).body());
        assertThat(item.find()).isTrue();
        form = item.group();
        assertThat(editor.get(form).statusCode()).isEqualTo(200);
        Thread.sleep(1_100); // what was seen on the shelf is old now

        database.stop();

        assertThat(editor.get("/bergwijk/").body()).isEqualTo(front);
        assertThat(quickly(() -> editor.get("/bergwijk/archief").body())).isEqualTo(archive);
        assertThat(quickly(() -> get("/api/neighbourhoods").body())).isEqualTo(api);
        assertThat(quickly(() -> editor.get("/").statusCode())).isEqualTo(302);
        assertThat(quickly(() -> get(station).statusCode())).isEqualTo(404);
        assertThat(quickly(() -> get("/stations/nooit-gezien/playlist.json").statusCode()))
                .isEqualTo(503);
        assertThat(quickly(() -> get("/nooitgezien/").statusCode())).isEqualTo(503);
    }

    @Test
    @Order(2)
    void editors_are_told_in_two_languages_and_keep_what_they_typed() throws Exception {
        var desk = editor.get(HOME);

        assertThat(desk.statusCode()).isEqualTo(503);
        assertThat(desk.headers().firstValueAsLong("Retry-After")).hasValue(30);
        assertThat(desk.headers().firstValue("Cache-Control")).hasValue("no-store");
        var page = Jsoup.parse(desk.body());
        assertThat(page.select("html").attr("lang")).isEqualTo("nl");
        assertThat(page.select("main h1").text()).isEqualTo("De database is even niet bereikbaar");
        assertThat(page.select("main [lang=en] h2").text()).isEqualTo("The database cannot be reached right now");
        assertThat(page.select("form")).isEmpty();

        var answer = editor.post(form, "basedOn", "1", "f.title", "De tuin is open", "body", TYPED, "ready", "true");

        assertThat(answer.statusCode()).isEqualTo(503);
        sentBack = Jsoup.parse(answer.body());
        assertThat(sentBack.select("form[method=post]").eachAttr("action")).containsOnly(form);
        assertThat(sentBack.select("section[lang=nl] input[name=body]").val()).isEqualTo(TYPED);
        assertThat(sentBack.select("section[lang=nl] button").text()).isEqualTo("Verstuur opnieuw");
    }

    @Test
    @Order(3)
    void a_password_is_not_written_back() {
        var answer = editor.post("/login", "username", FIRST, "password", OpenHouse.PASSWORD);

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).doesNotContain(OpenHouse.PASSWORD).contains("(F5)");
    }

    @Test
    @Order(4)
    void scripts_and_programs_get_what_they_can_read() throws Exception {
        var part = get(HOME, "HX-Request", "true", "Accept", "text/html", "Cookie", session());
        assertThat(part.statusCode()).isEqualTo(503);
        assertThat(part.body()).hasLineCount(2).startsWith("De database").doesNotContain("<");

        var problem = get(HOME, "Accept", "application/json", "Cookie", session());
        assertThat(problem.statusCode()).isEqualTo(503);
        assertThat(problem.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(problem.body()).contains("\"status\": 503");

        var health = get("/actuator/health");
        assertThat(health.statusCode()).isEqualTo(503);
        assertThat(health.body()).contains("DOWN");
    }

    private String session() {
        return "buurtpers=" + editor.cookie("buurtpers").getFirst();
    }

    @Test
    @Order(5)
    void when_it_is_back_all_goes_on_and_the_button_saves_what_was_typed() throws Exception {
        database.start();
        until(() -> get("/actuator/health").statusCode() == 200);
        var fields = sentBack.select("section[lang=nl] input").stream()
                .flatMap(input -> java.util.stream.Stream.of(input.attr("name"), input.val()))
                .toArray(String[]::new);

        assertThat(editor.post(form, fields).statusCode()).isEqualTo(302);

        assertThat(editor.get(form).body()).contains("Vrijdag om acht uur").contains("regel twee");
        until(() -> get("/nooitgezien/").statusCode() == 404);
    }

    @Test
    @Order(6)
    void a_press_run_during_which_the_database_goes_away_comes_to_its_end() throws Exception {
        service.getBean(PressRoom.Orders.class).publish(seat, edition(), "");
        until(() -> newest().state() != Publication.State.WAITING);
        database.stop();
        Thread.sleep(3_000);
        database.start();

        until(() -> get("/actuator/health").statusCode() == 200 && !newest().busy());

        assertThat(newest().state()).isEqualTo(Publication.State.PUBLISHED);
        assertThat(newest().revision()).isEqualTo(2);
        until(() -> editor.get("/bergwijk/").body().contains("De tuin is open"));
    }

    private HttpResponse<String> get(String path, String... headers) {
        var address =
                URI.create("http://localhost:" + service.getEnvironment().getProperty("local.server.port") + path);
        var request = HttpRequest.newBuilder(address);
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Nobody waits once it is known that the database is away. */
    private static <T> T quickly(java.util.function.Supplier<T> question) {
        long begun = System.nanoTime();
        var answer = question.get();
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(3));
        return answer;
    }

    private static void until(BooleanSupplier question) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!question.getAsBoolean()) {
            assertThat(System.nanoTime()).as("came to an end").isLessThan(end);
            Thread.sleep(100);
        }
    }
}
