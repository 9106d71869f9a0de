package nl.buurtpers.app.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.buurtpers.app.accounts.Neighbourhood;
import nl.buurtpers.app.accounts.Neighbourhoods;
import nl.buurtpers.app.accounts.Role;
import nl.buurtpers.app.delivery.Mailing;
import nl.buurtpers.app.delivery.Mailings;
import nl.buurtpers.app.subscribers.Enrolment;
import nl.buurtpers.app.subscribers.Proof;
import nl.buurtpers.app.subscribers.Wishes;
import nl.buurtpers.app.trial.OpenHouse;
import nl.buurtpers.app.trial.SetClock;
import nl.buurtpers.app.trial.Visitor;
import nl.buurtpers.app.trial.World;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The newsletter at the desk, from its draft to what became of it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MailingPagesTest {

    private static final String ROOM = "/desk/wijk/mailings";
    private static final int PATIENCE_SECONDS = 25;

    private final GreenMail mail = new GreenMail(ServerSetup.SMTP.dynamicPort());
    private final SetClock clock = new SetClock();

    @SuppressWarnings("NullAway.Init") // set before the first test
    private World world;

    @SuppressWarnings("NullAway.Init") // set before the first test
    private Visitor chief;

    @BeforeAll
    void open(@TempDir Path data) throws Exception {
        mail.start();
        world = World.with(
                data,
                "klein",
                clock,
                Map.of(
                        "spring.mail.host",
                        "127.0.0.1",
                        "spring.mail.port",
                        String.valueOf(mail.getSmtp().getPort()),
                        "buurtpers.mail-from",
                        "krant@wijk.example"));
        chief = somebody("hoofd@wijk.example");
    }

    @AfterAll
    void close() {
        world.close();
        mail.stop();
    }

    @BeforeEach
    void readers() {
        reader("an@lezer.example");
    }

    @AfterEach
    void forget() throws Exception {
        Stream.of("mailing_exception", "mailing_chunk_readers", "mailing_chunk", "mailing", "mail_return", "mail_lane")
                .forEach(table -> sql().sql("delete from " + table).update());
        sql().sql("delete from subscriber").update();
        mail.purgeEmailFromAllMailboxes();
    }

    private JdbcClient sql() {
        return world.house().get(JdbcClient.class);
    }

    private Visitor somebody(String email) {
        var visitor = world.house().visitor();
        visitor.signIn(email, OpenHouse.PASSWORD);
        return visitor;
    }

    private void reader(String email) {
        world.house()
                .get(Enrolment.class)
                .enter(world.house().chief(), email, Wishes.standard("nl"), Proof.Source.PAPER, "formulier");
    }

    private Mailing mailing(String page) {
        return world.house()
                .get(Mailings.class)
                .byId(Long.parseLong(page.substring(page.lastIndexOf('/') + 1)))
                .orElseThrow();
    }

    private static String place(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        return answer.headers().firstValue("Location").orElseThrow().replaceFirst("https?://[^/]+", "");
    }

    /** Sends a form; the page to which it leads. */
    private String follow(Visitor who, String path, String... form) {
        return who.get(place(who.post(path, form))).body();
    }

    private String draft() {
        chief.get(ROOM);
        return place(chief.post(ROOM));
    }

    private String[] form(String page, String... more) {
        var mailing = mailing(page);
        return Stream.concat(
                        Stream.of("version", Long.toString(mailing.version()), "readers", "1", "days", "3"),
                        Arrays.stream(more))
                .toArray(String[]::new);
    }

    private void await(String page, Mailing.State state) throws InterruptedException {
        for (int i = 0; i < PATIENCE_SECONDS * 20 && mailing(page).state() != state; i++) {
            Thread.sleep(50);
        }
        assertThat(mailing(page).state()).isEqualTo(state);
    }

    private String sent() throws InterruptedException {
        var page = draft();
        chief.post(page + "/approve", form(page));
        await(page, Mailing.State.DONE);
        return page;
    }

    /** Lets a mailing stand where none of its copies can go, with some of which nobody knows. */
    private String stuck(Mailing.State state, String trouble, String... doubtful) {
        var page = draft();
        long id = mailing(page).id();
        var later = clock.instant().plus(Duration.ofDays(1)).atOffset(ZoneOffset.UTC);
        sql().sql(
                        "insert into mailing_chunk (mailing, no, lane, copies, done, flying, again, state, owner, fence, not_before)"
                                + " values (?, 1, 'other-1', 9, ?, -1, false, 'READY', '', 1, ?)")
                .params(id, doubtful.length + 2, later)
                .update();
        for (var email : doubtful) {
            sql().sql(
                            "insert into mailing_exception (mailing, subscriber, kind, code, status, words, attempts, at, lane)"
                                    + " select ?, id, 'UNKNOWN', 0, '', '', 1, ?, 'other-1' from subscriber where email = ?")
                    .params(id, later, email)
                    .update();
        }
        sql().sql(
                        "update mailing set state = ?, copies = 9, trouble = ?, approved = ?, begun = ?, expires = ? where id = ?")
                .params(state.name(), trouble, later, later, later, id)
                .update();
        return page;
    }

    @Test
    void an_edition_is_mailed_to_as_many_readers_as_the_chief_editor_was_told() throws Exception {
        assertThat(chief.get(ROOM).body()).contains("Nu zou één lezer de nieuwsbrief krijgen");
        var page = draft();
        assertThat(mailing(page).subject()).isNotBlank();
        assertThat(chief.get(page).body())
                .contains(
                        "Er is nog niets verstuurd",
                        "name=\"subject\"",
                        mailing(page).subject());

        assertThat(place(chief.post(
                        page, form(page, "subject", "Soep op het plein", "preheader", "en koffie", "next", "approve"))))
                .isEqualTo(page + "/approve");
        assertThat(chief.get(page + "/approve").body())
                .contains("Deze nieuwsbrief gaat naar één lezer", "Europe/Amsterdam", "Soep op het plein");
        reader("bo@lezer.example");
        assertThat(follow(chief, page + "/approve", form(page)))
                .contains("Er is niets goedgekeurd", "het zijn er nu 2", "gaat naar 2 lezers");
        assertThat(mailing(page).state()).isEqualTo(Mailing.State.DRAFT);

        assertThat(follow(chief, page + "/approve", form(page, "readers", "2")))
                .contains("Er is niets goedgekeurd"); // the first of two boxes counts
        var version = Long.toString(mailing(page).version());
        assertThat(follow(chief, page + "/approve", "version", version, "readers", "2", "days", "3"))
                .contains("De nieuwsbrief is goedgekeurd");
        await(page, Mailing.State.DONE);

        assertThat(chief.get(page).body())
                .contains("2 van de 2 exemplaren zijn overgenomen door de mailserver", "Klaar op")
                .contains("Er is na het overnemen nog niets teruggekomen")
                .doesNotContain("Geweigerd");
        assertThat(chief.get(ROOM).body()).contains("2 van de 2 exemplaren");
        assertThat(mail.getReceivedMessages()).hasSize(2);
        assertThat(mail.getReceivedMessages()[0].getSubject()).isEqualTo("Soep op het plein");
        assertThat(chief.get("/desk/wijk/editions/1/ledger").body())
                .contains("2 lezers", "2 overgenomen door de mailserver, 0 geweigerd, 0 onbekend");
    }

    @Test
    void only_a_chief_editor_approves_and_only_at_their_own_desk() {
        var page = draft();
        var house = world.house();
        var home = house.chief().neighbourhood();
        house.seat(home, "rik@wijk.example", Role.EDITOR);
        house.seat(home, "kim@wijk.example", Role.CONTRIBUTOR);
        house.get(Neighbourhoods.class)
                .open(new Neighbourhood("elders", "Elders", "", "Elders", "klassiek", "nl", "", true));
        house.seat(
                house.get(Neighbourhoods.class).byId("elders").orElseThrow(), "els@elders.example", Role.CHIEF_EDITOR);
        var editor = somebody("rik@wijk.example");
        var stranger = somebody("els@elders.example");

        assertThat(editor.get(page).body())
                .contains("De hoofdredacteur keurt de nieuwsbrief goed")
                .doesNotContain("value=\"approve\"");
        assertThat(editor.post(page + "/approve", form(page)).statusCode()).isEqualTo(404);
        assertThat(somebody("kim@wijk.example").get(page).statusCode()).isEqualTo(404);
        assertThat(stranger.get(page).statusCode()).isEqualTo(404);
        assertThat(stranger.get(page.replace("wijk", "elders")).statusCode()).isEqualTo(404);
        stranger.get("/desk/elders/mailings");
        for (var deed : List.of("approve", "discard", "stop", "proof")) {
            assertThat(stranger.post(page.replace("wijk", "elders") + "/" + deed, form(page))
                            .statusCode())
                    .as(deed)
                    .isEqualTo(404);
        }
        assertThat(mailing(page).state()).isEqualTo(Mailing.State.DRAFT);
    }

    @Test
    void who_comes_second_is_told_so() throws Exception {
        var page = draft();
        var other = somebody("hoofd@wijk.example");
        other.get(page);
        var seen = form(page, "subject", "Van de tweede", "preheader", "");
        follow(chief, page, form(page, "subject", "Van de eerste", "preheader", ""));

        assertThat(follow(other, page, seen))
                .contains("Er is niets opgeslagen", "Het onderwerp werd: Van de eerste", "value=\"Van de tweede\"");
        assertThat(follow(other, page + "/approve", seen)).contains("iemand veranderde de nieuwsbrief intussen");

        var approval = form(page);
        follow(chief, page + "/approve", approval);
        assertThat(other.get(place(other.post(page + "/approve", approval))).statusCode())
                .isEqualTo(302); // there is nothing to approve any more
        assertThat(mailing(page).subject()).isEqualTo("Van de eerste");
        await(page, Mailing.State.DONE);
        assertThat(mail.getReceivedMessages()).hasSize(1);
        for (var deed : List.of("discard", "pause", "resume", "take-back", "stop")) {
            assertThat(follow(chief, page + "/" + deed)).as(deed).contains("De nieuwsbrief: klaar");
        }
        assertThat(follow(chief, page, form(page, "subject", "Te laat", "preheader", "")))
                .contains("De nieuwsbrief: klaar");
    }

    @Test
    void the_same_edition_goes_twice_only_with_a_tick() throws Exception {
        sent();
        var page = draft();

        assertThat(chief.get(page + "/approve").body()).contains("Deze editie is al eerder gemaild");
        assertThat(follow(chief, page + "/approve", form(page))).contains("Zet een vinkje");
        assertThat(mailing(page).state()).isEqualTo(Mailing.State.DRAFT);
        assertThat(follow(chief, page + "/approve", form(page, "again", "yes"))).contains("is goedgekeurd");
        await(page, Mailing.State.DONE);
    }

    @Test
    void it_waits_for_its_time_and_can_be_taken_back_until_then() throws Exception {
        var page = draft();
        var spring = LocalDate.of(
                        LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).getYear() + 1, 3, 31)
                .with(java.time.temporal.TemporalAdjusters.previousOrSame(java.time.DayOfWeek.SUNDAY));

        assertThat(follow(chief, page + "/approve", form(page, "when", "later", "date", "2020-01-01", "time", "09:00")))
                .contains("al voorbij");
        var answer = follow(
                chief, page + "/approve", form(page, "when", "later", "date", spring.toString(), "time", "02:30"));
        assertThat(answer)
                .contains("Die nacht gaat de klok een uur vooruit, dus 2.30 uur bestaat dan niet", "3.30 uur");
        await(page, Mailing.State.READY);
        assertThat(chief.get(page).body()).contains("Gaat naar één lezer op zondag", "Er is nog niets verstuurd");

        assertThat(follow(chief, page + "/take-back")).contains("De goedkeuring is teruggenomen");
        assertThat(mailing(page).state()).isEqualTo(Mailing.State.DRAFT);
        assertThat(follow(chief, page + "/discard")).contains("Het concept is weggegooid");
        assertThat(chief.get(page).statusCode()).isEqualTo(404);
        assertThat(mail.getReceivedMessages()).isEmpty();
    }

    @Test
    void a_proof_has_the_subject_that_was_just_typed() throws Exception {
        var page = draft();

        assertThat(follow(
                        chief,
                        page + "/proof",
                        form(page, "subject", "Nieuw onderwerp", "preheader", "Lees gauw verder", "form", "large")))
                .contains("De proef is onderweg", "value=\"Nieuw onderwerp\"");
        var letter = mail.getReceivedMessages()[0];
        assertThat(letter.getSubject()).isEqualTo("Nieuw onderwerp");
        assertThat(letter.getAllRecipients()[0]).hasToString("hoofd@wijk.example");
        assertThat(GreenMailUtil.getWholeMessage(letter)).contains("Lees gauw verder");
        assertThat(follow(chief, page + "/proof", form(page, "subject", " ", "preheader", "")))
                .contains("Geef de nieuwsbrief een onderwerp");
    }

    @Test
    void copies_in_doubt_go_again_only_when_somebody_says_so() {
        reader("bo@lezer.example");
        reader("cas@lezer.example");
        var page = stuck(Mailing.State.SENDING, "", "an@lezer.example", "bo@lezer.example", "cas@lezer.example");
        var body = chief.get(page).body();
        assertThat(body)
                .contains("Bij 3 exemplaren brak de verbinding af", "Nog eens sturen: an@lezer.example")
                .contains("misschien twee keer", "misschien niet")
                .contains("2 van de 9 exemplaren zijn overgenomen", "hx-get=\"" + page + "/numbers\"");
        assertThat(chief.get(page + "?still=true").body()).doesNotContain("hx-get");
        assertThat(chief.get(page + "/numbers").body()).contains("2 van de 9").doesNotContain("<main");
        long reader = sql().sql("select id from subscriber where email = 'bo@lezer.example'")
                .query(Long.class)
                .single();

        assertThat(follow(chief, page + "/doubts/" + reader)).contains("Het blijft zo", "Onbekend, zo gelaten");
        assertThat(follow(chief, page + "/doubts", "number", "3", "again", "true"))
                .contains("iemand was u voor");
        assertThat(follow(chief, page + "/doubts", "number", "2", "again", "true"))
                .contains("De brief gaat nog eens", "Komt later");
        assertThat(world.house().get(Mailings.class).doubts(mailing(page))).isEmpty();
    }

    @Test
    void of_what_ended_before_its_time_nothing_goes_again() {
        var page = stuck(Mailing.State.EXPIRED, "", "an@lezer.example");

        assertThat(chief.get(page).body())
                .contains("Nog eens sturen kan niet meer", "6 exemplaren bleven liggen")
                .doesNotContain("Nog eens sturen: an@");
        assertThat(follow(chief, page + "/doubts", "number", "1", "again", "true"))
                .contains("De nieuwsbrief: te laat");
        assertThat(mailing(page).state()).isEqualTo(Mailing.State.EXPIRED);
    }

    @Test
    void why_it_stands_still_is_told_in_the_words_of_the_server() {
        var page = stuck(Mailing.State.PAUSED, "554 5.7.1 wij <willen> dit niet");

        assertThat(chief.get(page).body())
                .contains("De mailserver zei: 554 5.7.1 wij &lt;willen&gt; dit niet", "Verdergaan met versturen");
        assertThat(follow(chief, page + "/resume")).contains("De nieuwsbrief gaat verder");
        sql().sql("insert into mail_lane (relay, lane, tokens, filled, paused_until, strikes, trouble)"
                        + " values ('127.0.0.1', 'other-1', 0, ?, ?, 1, '451 druk')")
                .params(
                        clock.instant().atOffset(ZoneOffset.UTC),
                        clock.instant().plus(Duration.ofHours(1)).atOffset(ZoneOffset.UTC))
                .update();
        assertThat(chief.get(page).body())
                .contains("De mailserver 127.0.0.1, voor adressen bij verschillende kleinere aanbieders")
                .contains("Wij proberen het opnieuw om", "De server zei: 451 druk");
        assertThat(follow(chief, page + "/pause")).contains("Iemand zette de nieuwsbrief stil");
        var numbers = chief.get(page + "/numbers");
        assertThat(numbers.headers().firstValue("HX-Refresh")).contains("true");
        assertThat(follow(chief, page + "/stop")).contains("De nieuwsbrief is gestopt", "bleven liggen");
    }
}
