package nl.buurtpers.app.shelf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import nl.buurtpers.app.trial.SetClock;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A server whose inside counts who comes in. */
class HatchTest {

    private static final String PAGE = "<!doctype html><title>Wijk</title>" + "<p>Het bankje staat er weer.".repeat(99);

    private final AtomicLong changes = new AtomicLong();
    private final SetClock clock = new SetClock();
    private final FreshAnswers answers = new FreshAnswers(changes::get, clock);
    private final Inside inside = new Inside();
    private final Server server = new Server();
    private final ServerConnector connector = new ServerConnector(server);
    private final HttpClient client = HttpClient.newHttpClient();

    /** Knows {@code /wijk/}; echoes what is brought; stumbles at {@code /kuil}; knows nothing else. */
    private static final class Inside extends Handler.Abstract {

        private final AtomicInteger visits = new AtomicInteger();

        @Override
        public boolean handle(Request request, Response response, Callback callback) throws Exception {
            visits.incrementAndGet();
            return switch (request.getHttpURI().getPath()) {
                case "/wijk/" -> {
                    Content.Sink.write(response, true, Content.Source.asString(request) + "binnen", callback);
                    yield true;
                }
                case "/kuil" -> throw new IllegalStateException("gestruikeld");
                default -> false;
            };
        }
    }

    @BeforeEach
    void open() throws Exception {
        server.addConnector(connector);
        server.setHandler(new Hatch(answers, inside));
        server.start();
    }

    @AfterEach
    void close() throws Exception {
        client.close();
        server.stop();
    }

    private void keep() {
        answers.keep(
                "/wijk/", Leaf.page(PAGE.getBytes(StandardCharsets.UTF_8)), "public, max-age=60", answers.moment());
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + connector.getLocalPort() + path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    @Test
    void what_was_just_answered_is_answered_without_going_inside() throws Exception {
        keep();

        var answer = send(to("/wijk/"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(PAGE);
        assertThat(header(answer, "Content-Type")).isEqualTo("text/html;charset=utf-8");
        assertThat(header(answer, "Content-Length")).isEqualTo(Integer.toString(PAGE.length()));
        assertThat(header(answer, "Cache-Control")).isEqualTo("public, max-age=60");
        assertThat(header(answer, "Content-Security-Policy")).isEqualTo(Policies.PAGE);
        assertThat(inside.visits).hasValue(0);
    }

    @Test
    void who_unpacks_gets_it_packed_and_who_has_it_gets_nothing() throws Exception {
        keep();

        var packed = send(to("/wijk/").header("Accept-Encoding", "br, gzip"));
        assertThat(header(packed, "Content-Encoding")).isEqualTo("gzip");
        assertThat(header(packed, "Vary")).isEqualTo("Accept-Encoding");

        var known = send(to("/wijk/").header("If-None-Match", header(packed, "ETag")));
        assertThat(known.statusCode()).isEqualTo(304);
        assertThat(known.body()).isEmpty();
        assertThat(header(known, "Cache-Control")).isEqualTo("public, max-age=60");
        assertThat(header(known, "Content-Type")).isEmpty();

        assertThat(header(send(to("/wijk/").header("Accept-Encoding", "gzip;q=0")), "Content-Encoding"))
                .isEmpty();
        assertThat(inside.visits).hasValue(0);
    }

    @Test
    void only_the_head_comes_where_only_the_head_is_asked() throws Exception {
        keep();

        var answer = send(to("/wijk/").HEAD());

        assertThat(answer.body()).isEmpty();
        assertThat(header(answer, "Content-Length")).isEqualTo(Integer.toString(PAGE.length()));
        assertThat(inside.visits).hasValue(0);
    }

    @Test
    void an_answer_is_found_anew_after_a_second_and_at_once_when_something_changed() throws Exception {
        keep();
        clock.turn(Duration.ofSeconds(1));
        assertThat(send(to("/wijk/")).body()).isEqualTo("binnen");

        keep();
        changes.incrementAndGet();
        assertThat(send(to("/wijk/")).body()).isEqualTo("binnen");
        assertThat(inside.visits).hasValue(2);
    }

    @Test
    void what_changed_while_an_answer_was_made_is_not_hidden_by_it() throws Exception {
        var before = answers.moment();
        changes.incrementAndGet();
        answers.keep("/wijk/", Leaf.page(PAGE.getBytes(StandardCharsets.UTF_8)), "public", before);

        assertThat(send(to("/wijk/")).body()).isEqualTo("binnen");
    }

    @Test
    void other_questions_are_taken_inside_to_the_letter() throws Exception {
        keep();

        for (var path : new String[] {"/wijk/?", "/wijk/?zoek=bank", "/wijk/;x", "//wijk/", "/w%69jk/"}) {
            send(to(path));
        }

        assertThat(inside.visits.get()).isGreaterThanOrEqualTo(3); // some are refused before they get there
        assertThat(send(to("/wijk/").POST(HttpRequest.BodyPublishers.ofString("brief ")))
                        .body())
                .isEqualTo("brief binnen");
        assertThat(send(to("/wijk/").method("GET", HttpRequest.BodyPublishers.ofString("vraag ")))
                        .body())
                .isEqualTo("vraag binnen");
    }

    @Test
    void who_is_not_known_inside_or_makes_it_stumble_is_answered_too() throws Exception {
        assertThat(send(to("/nergens")).statusCode()).isEqualTo(404);
        assertThat(send(to("/kuil")).statusCode()).isEqualTo(500);
    }

    @Test
    void no_more_is_kept_than_fits() {
        var still = new FreshAnswers(changes::get, Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
        var dot = Leaf.of(new byte[1], "image/png", "");
        for (int i = 0; i < 5_000; i++) {
            still.keep("/" + i, dot, "public", still.moment());
        }
        assertThat(still.to("/4999")).isEmpty();

        changes.incrementAndGet();
        still.keep("/4999", dot, "public", still.moment());
        assertThat(still.to("/4999")).isPresent();
        assertThat(still.to("/0")).isEmpty();
    }
}
