package nl.buurtpers.app.subscribers;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import nl.buurtpers.app.accounts.Neighbourhood;
import nl.buurtpers.app.accounts.Neighbourhoods;
import nl.buurtpers.app.trial.OpenHouse;
import nl.buurtpers.app.trial.SetClock;
import nl.buurtpers.testkit.web.Axe;
import nl.buurtpers.testkit.web.Browser;
import nl.buurtpers.testkit.web.View;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SubscribingTest {

    private static final Pattern LINK = Pattern.compile("https?://[^/]+(/subscribe/\\S+)");
    private static final Pattern TOKEN = Pattern.compile("name=\"token\" value=\"([^\"]+)\"");
    private static final int PATIENCE_MS = 10_000;

    private final GreenMail mail = new GreenMail(ServerSetup.SMTP.dynamicPort());
    private final SetClock clock = new SetClock();
    private final HttpClient http = HttpClient.newHttpClient();

    @SuppressWarnings("NullAway.Init") // set before the first test
    private ConfigurableApplicationContext house;

    @BeforeAll
    void open(@TempDir Path data) {
        mail.start();
        house = OpenHouse.start(
                data,
                clock,
                Map.of(
                        "spring.mail.host",
                        "127.0.0.1",
                        "spring.mail.port",
                        String.valueOf(mail.getSmtp().getPort())));
        var places = house.getBean(Neighbourhoods.class);
        places.open(new Neighbourhood("wijk", "De Wijk", "Amersfoort", "De Wijkkrant", "klassiek", "nl", "", true));
        places.open(new Neighbourhood("elders", "Elders", "", "Elders", "klassiek", "nl", "", true));
    }

    @AfterAll
    void close() {
        house.close();
        mail.stop();
    }

    @BeforeEach
    void waitALittle() {
        // A form counts for ten minutes against who fills in many.
        clock.turn(Duration.ofMinutes(11));
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(at(path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, String... form) throws IOException, InterruptedException {
        var boxes = new StringBuilder();
        for (int i = 0; i < form.length; i += 2) {
            boxes.append(i == 0 ? "" : "&").append(encoded(form[i])).append('=').append(encoded(form[i + 1]));
        }
        return http.send(
                HttpRequest.newBuilder(at(path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(boxes.toString()))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }

    private URI at(String path) {
        return URI.create("http://localhost:" + house.getEnvironment().getProperty("local.server.port") + path);
    }

    /** Fills the form in as somebody does who takes a little time for it. */
    private HttpResponse<String> ask(String email, String... more) throws Exception {
        var found = TOKEN.matcher(get("/wijk/nieuwsbrief").body());
        assertThat(found.find()).isTrue();
        clock.turn(Duration.ofSeconds(20));
        var form = new ArrayList<>(
                List.of("token", found.group(1), "email", email, "form", "large", "language", "nl", "agree", "yes"));
        form.addAll(List.of(more));
        return post("/wijk/nieuwsbrief", form.toArray(String[]::new));
    }

    /** The letters to somebody, once there are so many. */
    private List<MimeMessage> letters(String email, int number) throws Exception {
        for (int waited = 0; waited < PATIENCE_MS; waited += 50) {
            var found = new ArrayList<MimeMessage>();
            for (var message : mail.getReceivedMessages()) {
                if (message.getAllRecipients()[0].toString().equals(email)) {
                    found.add(message);
                }
            }
            if (found.size() >= number) {
                return found;
            }
            Thread.sleep(50);
        }
        throw new AssertionError("no letter came for " + email);
    }

    /** The path that the first letter to somebody leads to. */
    private String letter(String email) throws Exception {
        var words = GreenMailUtil.getBody(letters(email, 1).getFirst());
        var found = LINK.matcher(words.replace("=\r\n", ""));
        assertThat(found.find()).as(words).isTrue();
        return found.group(1).replace("=3D", "=");
    }

    private Subscriber subscriber(String email) {
        return house.getBean(Subscribers.class).byEmail("wijk", email).orElseThrow();
    }

    private String pass(String email, Passes.Door door) {
        return house.getBean(Passes.class).make(door, subscriber(email).id());
    }

    /** Somebody who asked and said yes. */
    private String reader(String name) throws Exception {
        var email = name + "@lezer.example";
        ask(email);
        assertThat(post(letter(email)).statusCode()).isEqualTo(200);
        return email;
    }

    @Test
    void who_asks_gets_nothing_before_they_say_yes_by_mail() throws Exception {
        var answer = ask("an@lezer.example");

        assertThat(answer.body()).contains("Kijk in uw e-mail");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        var link = letter("an@lezer.example");
        var asked = letters("an@lezer.example", 1).getFirst();
        assertThat(asked.getSubject()).isEqualTo("Wilt u de nieuwsbrief van De Wijkkrant?");
        assertThat(asked.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(get(link).body()).contains("Ja, stuur mij de nieuwsbrief", "an@lezer.example");
        assertThat(get(link).statusCode()).isEqualTo(200); // programs that follow every link change nothing
        assertThat(subscriber("an@lezer.example").state()).isEqualTo(Subscriber.State.PENDING);

        assertThat(post(link).body()).contains("U bent aangemeld");

        var now = subscriber("an@lezer.example");
        assertThat(now.state()).isEqualTo(Subscriber.State.CONFIRMED);
        assertThat(now.wishes().form()).isEqualTo(ReadingForm.LARGE);
        assertThat(post(link).body()).contains("U bent aangemeld"); // twice is once
    }

    @Test
    void what_was_agreed_to_can_be_proved() throws Exception {
        var email = reader("bas");

        var proofs = house.getBean(Proofs.class).of(subscriber(email));
        assertThat(proofs).extracting(Proof::kind).containsExactly(Proof.Kind.ASKED, Proof.Kind.CONFIRMED);
        assertThat(proofs)
                .extracting(Proof::words)
                .allSatisfy(words -> assertThat(words).contains("Ja, ik wil de nieuwsbrief van De Wijkkrant"));
        var kept = house.getBean(JdbcClient.class)
                .sql("select * from consent_proof")
                .query()
                .listOfRows()
                .toString();
        assertThat(kept).doesNotContain("@lezer").doesNotContain("127.0.0.1");
    }

    @Test
    void an_address_is_written_to_once_a_day_and_the_answer_is_always_the_same() throws Exception {
        var email = reader("cor");
        clock.turn(Duration.ofDays(2));

        var known = ask(email).body();
        letters(email, 2);
        var again = ask(email).body();
        var unknown = ask("nieuw@lezer.example").body();
        letters("nieuw@lezer.example", 1);

        assertThat(again).isEqualTo(known).isEqualTo(unknown);
        var letters = letters(email, 2);
        assertThat(letters).hasSize(2);
        assertThat(letters.getLast().getSubject()).isEqualTo("U krijgt de nieuwsbrief van De Wijkkrant al");
    }

    @Test
    void machines_are_kept_out() throws Exception {
        var quick = TOKEN.matcher(get("/wijk/nieuwsbrief").body());
        assertThat(quick.find()).isTrue();
        clock.turn(Duration.ofMinutes(-1)); // however slow this machine is
        assertThat(post("/wijk/nieuwsbrief", "token", quick.group(1), "email", "dag@lezer.example", "agree", "yes")
                        .body())
                .contains("te snel of te lang geleden");
        clock.turn(Duration.ofMinutes(1));
        assertThat(ask("val@lezer.example", "website", "https://spam.example").body())
                .contains("Kijk in uw e-mail");
        assertThat(house.getBean(Subscribers.class).byEmail("wijk", "val@lezer.example"))
                .isEmpty();

        for (int i = 0; i < 10; i++) {
            ask("vol" + i + "@lezer.example");
        }
        assertThat(ask("vol10@lezer.example").body()).contains("Wacht tien minuten");
    }

    @Test
    void what_is_missing_is_said_and_nothing_is_lost_of_the_rest() throws Exception {
        var found = TOKEN.matcher(get("/wijk/nieuwsbrief").body());
        assertThat(found.find()).isTrue();
        clock.turn(Duration.ofSeconds(20));

        var answer = post("/wijk/nieuwsbrief", "token", found.group(1), "email", "geen adres", "form", "plain")
                .body();

        assertThat(answer).contains("zoals naam@voorbeeld.nl", "Zet een vinkje", "value=\"geen adres\"");
        assertThat(answer).containsPattern("id=\"form-plain\"[^>]*checked");
    }

    @Test
    void who_says_nothing_for_a_week_is_forgotten() throws Exception {
        ask("els@lezer.example");
        var link = letter("els@lezer.example");
        clock.turn(Duration.ofDays(8));

        assertThat(get(link).body()).contains("Deze link werkt niet meer");
        assertThat(post(link).body()).contains("Deze link werkt niet meer");
        assertThat(house.getBean(Subscribers.class)
                        .removePending(clock.instant().minus(Enrolment.VALID)))
                .isPositive();
        assertThat(house.getBean(Subscribers.class).byEmail("wijk", "els@lezer.example"))
                .isEmpty();
    }

    @Test
    void one_click_lets_go_without_a_question_and_a_look_does_not() throws Exception {
        var email = reader("fem");
        var door = "/unsubscribe/" + pass(email, Passes.Door.LEAVE);

        assertThat(get(door).body()).contains("Ja, meld mij af");
        assertThat(subscriber(email).state()).isEqualTo(Subscriber.State.CONFIRMED);

        for (int i = 0; i < 2; i++) {
            var left = post(door, "List-Unsubscribe", "One-Click");
            assertThat(left.statusCode()).isEqualTo(200);
            assertThat(left.body()).contains("U bent afgemeld");
        }
        assertThat(house.getBean(Subscribers.class).byEmail("wijk", email)).isEmpty();
        assertThat(house.getBean(Suppressions.class).of("wijk", email)).contains(Suppressions.Reason.LEFT);
        assertThat(get(door).body()).contains("U bent afgemeld");
    }

    @Test
    void passes_open_their_own_door_only() throws Exception {
        var email = reader("gijs");
        var wishes = pass(email, Passes.Door.WISHES);

        assertThat(get("/subscribe/wishes/" + wishes).statusCode()).isEqualTo(200);
        assertThat(post("/unsubscribe/" + wishes).statusCode()).isEqualTo(404);
        assertThat(get("/subscribe/wishes/" + pass(email, Passes.Door.LEAVE)).statusCode())
                .isEqualTo(404);
        assertThat(get("/subscribe/" + wishes).body()).contains("Deze link werkt niet meer");
        for (var made : List.of("x", "AAAAAAAAAAAAAAAAAAAAAAAAAAAA", "%20", wishes.substring(1) + "A")) {
            assertThat(get("/subscribe/wishes/" + made).statusCode()).as(made).isEqualTo(404);
            assertThat(post("/unsubscribe/" + made).statusCode()).as(made).isEqualTo(404);
        }
    }

    @Test
    void wishes_are_changed_and_letters_wait_while_somebody_is_away() throws Exception {
        var email = reader("han");
        var page = "/subscribe/wishes/" + pass(email, Passes.Door.WISHES);

        assertThat(post(page, "form", "plain", "language", "en").body()).contains("Uw voorkeuren zijn bewaard");
        assertThat(subscriber(email).wishes().form()).isEqualTo(ReadingForm.PLAIN);
        assertThat(subscriber(email).wishes().language()).isEqualTo("en");

        assertThat(post(page + "/pause", "months", "2").body()).contains("U krijgt niets tot");
        var today = java.time.LocalDate.ofInstant(clock.instant(), java.time.ZoneOffset.UTC);
        assertThat(subscriber(email).paused(today)).isTrue();
        assertThat(subscriber(email).paused(today.plusMonths(3))).isFalse();
        assertThat(post(page + "/pause", "months", "0").body()).contains("U krijgt de nieuwsbrief weer");
        assertThat(subscriber(email).pausedUntil()).isEmpty();
    }

    @Test
    void who_asks_gets_all_that_is_kept_and_is_forgotten() throws Exception {
        var email = reader("ina");
        var page = "/subscribe/wishes/" + pass(email, Passes.Door.WISHES);

        var all = get(page + "/export");
        assertThat(all.headers().firstValue("Content-Type")).contains("application/json");
        assertThat(all.body()).contains(email, "\"CONFIRMED\"", "\"large\"");

        assertThat(post(page + "/erase").body()).contains("Alles wat wij van u wisten, is weg");

        assertThat(house.getBean(Suppressions.class).of("wijk", email)).contains(Suppressions.Reason.ERASED);
        assertThat(get(page).statusCode()).isEqualTo(404);
        var rows = house.getBean(JdbcClient.class)
                .sql("select count(*) from consent_proof where subscriber not in (select id from subscriber)"
                        + " and kind = 'ASKED' and words like '%ina%'")
                .query(Long.class)
                .single();
        assertThat(rows).isZero();
    }

    @Test
    void neighbourhoods_do_not_know_of_each_other() throws Exception {
        var email = reader("jan");

        assertThat(house.getBean(Subscribers.class).byEmail("elders", email)).isEmpty();
        assertThat(house.getBean(Suppressions.class).of("elders", email)).isEmpty();
        assertThat(get("/nergens/nieuwsbrief").statusCode()).isEqualTo(404);
    }

    @Test
    void every_page_is_for_everybody_in_every_window() throws Exception {
        var email = reader("koos");
        ask("lien@lezer.example");
        var paths = List.of(
                "/wijk/nieuwsbrief",
                letter("lien@lezer.example"),
                "/subscribe/wishes/" + pass(email, Passes.Door.WISHES),
                "/unsubscribe/" + pass(email, Passes.Door.LEAVE),
                "/subscribe/verlopen");
        try (var browser = Browser.start()) {
            for (var path : paths) {
                for (var view : List.of(View.DESKTOP, View.NARROW)) {
                    try (var page = browser.open(at(path), view)) {
                        assertThat(Axe.violations(page)).as(path).isEmpty();
                        assertThat(page.overflow()).as(path).isZero();
                        assertThat(page.complaints()).as(path).isEmpty();
                    }
                }
            }
        }
    }
}
