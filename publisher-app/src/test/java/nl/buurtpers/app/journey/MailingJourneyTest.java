package nl.buurtpers.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import nl.buurtpers.app.delivery.HandOvers;
import nl.buurtpers.app.stations.Stations;
import nl.buurtpers.app.subscribers.Enrolment;
import nl.buurtpers.app.subscribers.Proof;
import nl.buurtpers.app.subscribers.Wishes;
import nl.buurtpers.app.trial.OpenHouse;
import nl.buurtpers.app.trial.World;
import nl.buurtpers.testkit.web.Browser;
import nl.buurtpers.testkit.web.Page;
import nl.buurtpers.testkit.web.View;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A chief editor sends the newsletter, with and without scripts; each page on the way is for everybody. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MailingJourneyTest {

    private static final int READERS = 12;

    private final GreenMail mail = new GreenMail(ServerSetup.SMTP.dynamicPort());

    @SuppressWarnings("NullAway.Init") // set before the first test
    private World world;

    @SuppressWarnings("NullAway.Init") // set before the first test
    private Browser browser;

    @BeforeAll
    void open(@TempDir Path data) throws Exception {
        mail.start();
        world = World.with(
                data,
                "klein",
                Map.of(
                        "spring.mail.host",
                        "127.0.0.1",
                        "spring.mail.port",
                        String.valueOf(mail.getSmtp().getPort()),
                        "buurtpers.mail-from",
                        "krant@wijk.example"));
        var house = world.house();
        for (int i = 0; i < READERS; i++) {
            house.get(Enrolment.class)
                    .enter(
                            house.chief(),
                            "lezer." + i + "@voorbeeld.example",
                            Wishes.standard("nl"),
                            Proof.Source.PAPER,
                            "formulier " + i);
        }
        house.get(Stations.class).make(house.chief(), "RTV Wijk");
        house.get(HandOvers.class).make(house.chief(), world.publication(), "drukker@voorbeeld.example");
        browser = Browser.start();
    }

    @AfterAll
    void close() {
        browser.close();
        world.close();
        mail.stop();
    }

    @AfterEach
    void forget() {
        for (var table :
                List.of("mailing_exception", "mailing_chunk_readers", "mailing_chunk", "mailing", "mail_lane")) {
            sql().sql("delete from " + table).update();
        }
    }

    private Hand signedIn(boolean scripts) {
        var page = browser.visitor(View.DESKTOP);
        var hand = new Mouse(page, scripts);
        page.go(world.at("/login"));
        hand.write("E-mailadres", "hoofd@wijk.example");
        hand.write("Wachtwoord", OpenHouse.PASSWORD);
        hand.send("Inloggen");
        return hand;
    }

    private void sends(Hand chief, Consumer<Page> onlooker, String subject, String again) {
        chief.follow("Nieuwsbrief");
        onlooker.accept(chief.page());
        chief.send("Nieuwe nieuwsbrief van de nieuwste editie");
        chief.write("Onderwerp", subject);
        chief.write("Eén zin erachter", "En wat er verder in de wijk gebeurt.");
        chief.send("Opslaan en mij een proef sturen");
        assertThat(chief.sight().words()).contains("De proef is onderweg naar uw eigen adres");
        onlooker.accept(chief.page());
        chief.send("Opslaan en naar de laatste stap");
        assertThat(chief.sight().words()).contains("Deze nieuwsbrief gaat naar " + READERS + " lezers");
        onlooker.accept(chief.page());
        if (!again.isEmpty()) {
            chief.tick(again);
        }
        chief.send("Goedkeuren en naar " + READERS + " lezers sturen");
        chief.see("Klaar op", "Kijk opnieuw");
        assertThat(chief.sight().words())
                .contains(READERS + " van de " + READERS + " exemplaren zijn overgenomen door de mailserver");
        onlooker.accept(chief.page());
    }

    @Test
    void from_the_draft_to_what_became_of_it() throws Exception {
        var judge = new Judge();
        var chief = signedIn(true);
        sends(chief, judge::here, "Soep op het plein, een nieuw bankje en de agenda van december", "");
        sends(signedIn(false), _ -> {}, "Voor wie hem miste", "Ik weet dat lezers");

        chief.page().go(world.at("/desk/wijk/editions/1/ledger"));
        assertThat(chief.sight().words())
                .contains("12 lezers", "12 overgenomen door de mailserver", "nog niet opgehaald", "RTV Wijk");
        judge.here(chief.page());
        judge.assertAll();
    }

    @Test
    void what_is_under_way_and_what_is_in_doubt() {
        var judge = new Judge();
        var chief = signedIn(true);
        chief.follow("Nieuwsbrief");
        chief.send("Nieuwe nieuwsbrief van de nieuwste editie");
        var place = chief.page().address();
        long id = Long.parseLong(place.getPath().replaceAll(".*/", ""));
        stuck(id);

        chief.page().go(place);
        assertThat(chief.sight().words())
                .contains("6 van de 12 exemplaren zijn overgenomen", "Bij 3 exemplaren brak de verbinding af")
                .contains("De mailserver 127.0.0.1", "De server zei: 421 4.7.0 Too many connections");
        judge.loaded(chief.page(), world.at("/"));
        refreshes(chief.page(), id);

        chief.send("Even stilzetten");
        assertThat(chief.sight().words()).contains("De nieuwsbrief staat stil", "Iemand zette de nieuwsbrief stil");
        sql().sql("update mailing set trouble = '554 5.7.1 Message rejected under suspicion of SPAM' where id = ?")
                .param(id)
                .update();
        chief.page().go(place);
        judge.here(chief.page());

        chief.send("Zo laten: lezer.1@");
        assertThat(chief.sight().words()).contains("Het blijft zo");
        chief.unfold("Deze nieuwsbrief voorgoed stoppen");
        chief.send("Voorgoed stoppen");
        assertThat(chief.sight().words()).contains("De nieuwsbrief is gestopt", "Niet verstuurd");
        judge.here(chief.page());
        judge.assertAll();
    }

    /** The numbers come by themselves. */
    private void refreshes(Page page, long id) {
        sql().sql("update mailing_chunk set done = done + 1 where mailing = ?")
                .param(id)
                .update();
        new Mouse(page, true).see("7 van de 12 exemplaren", "");
    }

    private JdbcClient sql() {
        return world.house().get(JdbcClient.class);
    }

    /** Lets a mailing stand as if a server had become busy and a node had been switched off. */
    private void stuck(long id) {
        var now = Instant.now().atOffset(ZoneOffset.UTC);
        var later = Instant.now().plus(Duration.ofDays(1)).atOffset(ZoneOffset.UTC);
        sql().sql(
                        "insert into mailing_chunk (mailing, no, lane, copies, done, flying, again, state, owner, fence, not_before)"
                                + " values (?, 1, 'other-1', 12, 10, -1, false, 'READY', '', 1, ?)")
                .params(id, later)
                .update();
        sql().sql("insert into mailing_exception (mailing, subscriber, kind, code, status, words, attempts, at, lane)"
                        + " select ?, id, case when email like 'lezer.3@%' then 'REFUSED' else 'UNKNOWN' end, 0, '', '', 1, ?,"
                        + " 'other-1' from subscriber where email in ('lezer.0@voorbeeld.example', 'lezer.1@voorbeeld.example',"
                        + " 'lezer.2@voorbeeld.example', 'lezer.3@voorbeeld.example')")
                .params(id, now)
                .update();
        sql().sql("insert into mail_lane (relay, lane, tokens, filled, paused_until, strikes, trouble)"
                        + " values ('127.0.0.1', 'gmail', 0, ?, ?, 1, '421 4.7.0 Too many connections')")
                .params(now, later)
                .update();
        sql().sql(
                        "update mailing set state = 'SENDING', copies = 12, approved = ?, begun = ?, expires = ? where id = ?")
                .params(now, now, later, id)
                .update();
    }
}
