package nl.buurtpers.app.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.buurtpers.app.accounts.AuditTrail;
import nl.buurtpers.app.accounts.FirstStart;
import nl.buurtpers.app.accounts.People;
import nl.buurtpers.app.copy.Copy;
import nl.buurtpers.app.copy.Items;
import nl.buurtpers.app.trial.OpenHouse;
import nl.buurtpers.app.trial.SetClock;
import nl.buurtpers.app.trial.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From a house with nobody in it: everybody comes in by the doors. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccountsTest {

    private static final String FIRST = "eerste@wijk.example";
    private static final Pattern LINK = Pattern.compile("/invitation/[A-Za-z0-9_-]+");

    private final SetClock clock = new SetClock();

    @SuppressWarnings("NullAway.Init") // filled before each test
    private ConfigurableApplicationContext house;

    @SuppressWarnings("NullAway.Init") // filled before each test
    private Visitor first;

    private String start = "";

    @BeforeAll
    void the_first_person_comes_in_by_the_link_of_the_console(@TempDir Path data) {
        house = OpenHouse.start(data, clock);
        assertThat(visitor().signIn("admin", "admin").headers().firstValue("Location"))
                .hasValueSatisfying(place -> assertThat(place).endsWith("/login?error"));
        start = "/start/" + house.getBean(FirstStart.class).link().orElseThrow().words();
        first = visitor();
        assertThat(first.get(start).statusCode()).isEqualTo(200);
        var in = first.begin(start, FIRST);
        assertThat(place(in)).endsWith("/desk/bergwijk");
        assertThat(first.get("/desk/bergwijk").body()).contains("De Bergwijker");
    }

    @AfterAll
    void close() {
        house.close();
    }

    private Visitor visitor() {
        return Visitor.of(house);
    }

    private static String place(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    @Test
    void the_link_of_the_first_start_works_once() {
        assertThat(visitor().get(start).statusCode()).isEqualTo(404);
        assertThat(house.getBean(FirstStart.class).link()).isEmpty();
    }

    private String invitation(String email) {
        first.signIn(FIRST, OpenHouse.PASSWORD);
        first.get("/desk/bergwijk/people");
        first.post("/desk/bergwijk/people", "email", email, "roles", "EDITOR");
        var link = LINK.matcher(first.get("/desk/bergwijk/people").body());
        assertThat(link.find()).as("the link is shown where no mail is sent").isTrue();
        return link.group();
    }

    private Visitor invited(String email) {
        var link = invitation(email);
        var guest = visitor();
        guest.get(link);
        assertThat(place(guest.post(link, "name", "Rachid", "password", OpenHouse.PASSWORD)))
                .endsWith("/desk/bergwijk");
        return guest;
    }

    @Test
    void an_invitation_works_once() {
        var link = invitation("tweede@wijk.example");
        var guest = visitor();
        guest.get(link);
        guest.post(link, "name", "Rachid", "password", OpenHouse.PASSWORD);
        assertThat(guest.get("/desk/bergwijk").statusCode()).isEqualTo(200);

        assertThat(visitor().get(link).statusCode()).isEqualTo(404);
    }

    @Test
    void an_invitation_works_for_a_week() {
        var link = invitation("laat@wijk.example");
        clock.turn(Duration.ofDays(6));
        assertThat(visitor().get(link).statusCode()).isEqualTo(200);
        clock.turn(Duration.ofDays(1).plusMinutes(1));
        assertThat(visitor().get(link).statusCode()).isEqualTo(404);
    }

    @Test
    void a_short_password_is_not_taken() {
        var link = invitation("kort@wijk.example");
        var guest = visitor();
        guest.get(link);
        assertThat(guest.post(link, "name", "Kort", "password", "kort").body()).contains("12 tekens");
    }

    @Test
    void of_a_password_only_a_costly_hash_is_kept() {
        assertThat(house.getBean(JdbcClient.class)
                        .sql("select password from person where active")
                        .query(String.class)
                        .list())
                .isNotEmpty()
                .allMatch(kept -> kept.startsWith("{argon2id}$argon2id$v=19$m=19456,t=2,p=1$"));
    }

    @Test
    void who_guesses_six_times_must_wait_and_nobody_else() {
        invited("geraden@wijk.example");
        for (int i = 0; i < 5; i++) {
            assertThat(place(visitor().signIn("geraden@wijk.example", "fout wachtwoord " + i)))
                    .endsWith("/login?error");
        }
        var sixth = visitor().signIn("geraden@wijk.example", OpenHouse.PASSWORD);
        assertThat(sixth.statusCode()).isEqualTo(429);
        assertThat(sixth.headers().firstValue("Retry-After")).hasValue("600");

        assertThat(place(visitor().signIn(FIRST, OpenHouse.PASSWORD))).endsWith("/desk");
        clock.turn(Duration.ofMinutes(11));
        assertThat(place(visitor().signIn("geraden@wijk.example", OpenHouse.PASSWORD)))
                .endsWith("/desk");
    }

    @Test
    void a_known_and_an_unknown_account_get_the_same_answer() {
        clock.turn(Duration.ofMinutes(11));
        var known = visitor().signIn(FIRST, "dit is het niet");
        var unknown = visitor().signIn("niemand@wijk.example", "dit is het niet");
        assertThat(unknown.statusCode()).isEqualTo(known.statusCode());
        assertThat(place(unknown)).isEqualTo(place(known));
        assertThat(unknown.body()).isEqualTo(known.body());
    }

    @Test
    void the_session_has_another_id_once_somebody_is_in() {
        var visitor = visitor();
        visitor.get("/login");
        var before = visitor.cookie("buurtpers");
        visitor.signIn(FIRST, OpenHouse.PASSWORD);
        assertThat(before).hasSize(1);
        assertThat(visitor.cookie("buurtpers")).hasSize(1).isNotEqualTo(before);
    }

    @Test
    void another_password_ends_the_other_sessions() {
        var here = invited("wissel@wijk.example");
        var elsewhere = visitor();
        elsewhere.signIn("wissel@wijk.example", OpenHouse.PASSWORD);
        assertThat(elsewhere.get("/desk/account").statusCode()).isEqualTo(200);

        here.get("/desk/account");
        here.post("/desk/account/password", "current", OpenHouse.PASSWORD, "fresh", "een andere lange zin");

        assertThat(elsewhere.get("/desk/account").statusCode()).isEqualTo(302);
        assertThat(here.get("/desk/account").statusCode()).isEqualTo(200);
        assertThat(place(visitor().signIn("wissel@wijk.example", OpenHouse.PASSWORD)))
                .endsWith("/login?error");
    }

    @Test
    void who_forgot_a_password_sets_another_by_a_link_that_works_once() {
        invited("vergeten@wijk.example");
        var guest = visitor();
        guest.get("/login/forgotten");
        var known =
                guest.post("/login/forgotten", "email", "vergeten@wijk.example").body();
        var unknown =
                guest.post("/login/forgotten", "email", "niemand@wijk.example").body();
        var token = "data-csrf=\"[^\"]*\"";
        assertThat(known.replaceAll(token, "")).isEqualTo(unknown.replaceAll(token, ""));

        first.signIn(FIRST, OpenHouse.PASSWORD);
        var people = first.get("/desk/bergwijk/people").body();
        long id = house.getBean(People.class)
                .byEmail("vergeten@wijk.example")
                .orElseThrow()
                .id();
        assertThat(people).contains("/people/" + id + "/password");
        first.post("/desk/bergwijk/people/" + id + "/password");
        var link = Pattern.compile("/login/new/[A-Za-z0-9_-]+")
                .matcher(first.get("/desk/bergwijk/people").body())
                .results()
                .findFirst()
                .orElseThrow()
                .group();

        assertThat(guest.get(link).statusCode()).isEqualTo(200);
        assertThat(guest.post(link, "fresh", "kort").body()).contains("12");
        assertThat(place(guest.post(link, "fresh", "een heel ander wachtwoord")))
                .endsWith("/login?fresh");
        assertThat(guest.get(link).statusCode()).isEqualTo(404);
        assertThat(place(visitor().signIn("vergeten@wijk.example", OpenHouse.PASSWORD)))
                .endsWith("/login?error");
        assertThat(place(visitor().signIn("vergeten@wijk.example", "een heel ander wachtwoord")))
                .doesNotContain("error");
    }

    @Test
    void a_link_for_a_password_does_not_outlive_its_hours() {
        invited("laat@wijk.example");
        first.signIn(FIRST, OpenHouse.PASSWORD);
        long id = house.getBean(People.class)
                .byEmail("laat@wijk.example")
                .orElseThrow()
                .id();
        first.get("/desk/bergwijk/people");
        first.post("/desk/bergwijk/people/" + id + "/password");
        var link = Pattern.compile("/login/new/[A-Za-z0-9_-]+")
                .matcher(first.get("/desk/bergwijk/people").body())
                .results()
                .findFirst()
                .orElseThrow()
                .group();

        clock.turn(Duration.ofHours(3));

        assertThat(visitor().get(link).statusCode()).isEqualTo(404);
    }

    @Test
    void who_asks_gets_what_they_wrote_and_did() {
        var guest = invited("vraag@wijk.example");
        var sent = guest.get("/desk/account/export").body();

        assertThat(sent).contains("vraag@wijk.example", "\"texts\"", "\"actions\"");
        first.signIn(FIRST, OpenHouse.PASSWORD);
        assertThat(first.get("/desk/account/export").body()).contains("\"invite\"");
    }

    @Test
    void who_has_no_account_is_found_and_forgotten_too() {
        var items = house.getBean(Items.class);
        var handedIn = items.add(new Items.Fresh(
                "bergwijk",
                Optional.empty(),
                "oproep",
                "---\ntype: article\ntitle: Oproep\n---\nWie helpt?\n",
                Copy.State.HANDED_IN,
                "Willem 100% Voorbeeld <willem@voorbeeld.example>",
                "",
                Optional.empty()));
        first.signIn(FIRST, OpenHouse.PASSWORD);
        assertThat(first.get("/desk/bergwijk/people/asked?who=100%25%20voor").body())
                .contains("willem@voorbeeld.example");
        assertThat(first.get("/desk/bergwijk/people/asked?who=1__%25").body()).doesNotContain("willem@");
        assertThat(first.get("/desk/bergwijk/people/asked/export?who=willem").body())
                .contains("Oproep");

        first.post("/desk/bergwijk/people/asked", "who", "willem");

        assertThat(items.byId("bergwijk", handedIn.id()).orElseThrow().sender()).isEmpty();
        assertThat(first.get("/desk/bergwijk/people/asked?who=willem").body()).doesNotContain("willem@");
    }

    @Test
    void who_is_erased_is_gone_and_what_was_noted_stays_whole() {
        var guest = invited("wis@wijk.example");
        guest.get("/desk/account");
        assertThat(place(guest.post("/desk/account/erase", "email", "wis@wijk.example")))
                .endsWith("/login?gone");

        assertThat(place(visitor().signIn("wis@wijk.example", OpenHouse.PASSWORD)))
                .endsWith("/login?error");
        first.signIn(FIRST, OpenHouse.PASSWORD);
        assertThat(first.get("/desk/bergwijk/people").body()).doesNotContain("wis@wijk.example");
        assertThat(house.getBean(AuditTrail.class).whole()).isTrue();
    }

    @Test
    void a_form_of_another_site_is_refused() {
        first.signIn(FIRST, OpenHouse.PASSWORD);
        assertThat(first.withoutToken()
                        .post("/desk/account", "name", "X", "language", "nl")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void sign_in_leads_to_no_other_site() {
        var visitor = visitor();
        visitor.get("/login?next=//kwaad.example&continue=https://kwaad.example");
        assertThat(place(visitor.signIn(FIRST, OpenHouse.PASSWORD))).doesNotContain("kwaad");
    }

    @Test
    void pages_tell_the_browser_to_trust_nothing_else() {
        var headers = first.get("/login").headers();
        assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'", "frame-ancestors 'self'")
                .doesNotContain("unsafe-inline", "unsafe-eval");
        assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(headers.firstValue("Cache-Control").orElse("")).contains("no-store");
    }
}
