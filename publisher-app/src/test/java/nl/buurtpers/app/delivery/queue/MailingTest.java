package nl.buurtpers.app.delivery.queue;

import static nl.buurtpers.app.delivery.queue.OddServer.Way;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import nl.buurtpers.app.accounts.Seat;
import nl.buurtpers.app.delivery.Mailing;
import nl.buurtpers.app.delivery.MailingOrders;
import nl.buurtpers.app.delivery.Mailings;
import nl.buurtpers.app.delivery.Tally;
import nl.buurtpers.app.subscribers.Enrolment;
import nl.buurtpers.app.subscribers.Proof;
import nl.buurtpers.app.subscribers.ReadingForm;
import nl.buurtpers.app.subscribers.Subscribers;
import nl.buurtpers.app.subscribers.Suppressions;
import nl.buurtpers.app.subscribers.Wishes;
import nl.buurtpers.app.trial.SetClock;
import nl.buurtpers.app.trial.World;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A mailing of a published edition to a server that does what the addresses say. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MailingTest {

    private static final int PATIENCE_SECONDS = 25;

    private final SetClock clock = new SetClock();

    @SuppressWarnings("NullAway.Init") // set before the first test
    private OddServer server;

    @SuppressWarnings("NullAway.Init") // set before the first test
    private World world;

    @BeforeAll
    void open(@TempDir Path data) throws IOException, InterruptedException {
        server = new OddServer(MailingTest::way);
        world = World.with(
                data,
                "klein",
                clock,
                Map.of(
                        "buurtpers.mail.relays[0].name", "odd",
                        "buurtpers.mail.relays[0].host", "127.0.0.1",
                        "buurtpers.mail.relays[0].port", String.valueOf(server.port()),
                        "buurtpers.mail.relays[0].security", "NONE",
                        "buurtpers.mail.relays[0].patience", "1200ms",
                        "buurtpers.mail.returns.address", "terug@wijk.example",
                        "buurtpers.mail-from", "krant@wijk.example"));
    }

    @AfterAll
    void close() {
        world.close();
        server.close();
    }

    @AfterEach
    void forget() {
        var sql = sql();
        for (var table : List.of(
                "mailing_exception", "mailing_chunk_readers", "mailing_chunk", "mailing", "mail_return", "mail_lane")) {
            sql.sql("delete from " + table).update();
        }
        sql.sql("delete from subscriber").update();
        sql.sql("delete from suppression").update();
        server.script(MailingTest::way);
    }

    private JdbcClient sql() {
        return world.house().get(JdbcClient.class);
    }

    /** {@code too_busy.3@...} is treated so. */
    private static Way way(String reader) {
        var name = reader.substring(0, reader.indexOf('@')).replaceAll("[.].*", "");
        try {
            return Way.valueOf(name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            return Way.TAKE;
        }
    }

    private void reader(String email, Wishes wishes) {
        assertThat(world.house().get(Enrolment.class).enter(seat(), email, wishes, Proof.Source.PAPER, "formulier"))
                .isEqualTo(Enrolment.Entered.ADDED);
    }

    private void readers(String... emails) {
        for (var email : emails) {
            reader(email, Wishes.standard("nl"));
        }
    }

    private Seat seat() {
        return world.house().chief();
    }

    private Mailings mailings() {
        return world.house().get(Mailings.class);
    }

    private MailingOrders orders() {
        return world.house().get(MailingOrders.class);
    }

    private Mailing draft() {
        return orders().draft(seat(), world.publication(), new MailingOrders.Lines("Nieuws uit de wijk", "Kijk mee"));
    }

    private Mailing send() {
        var mailing = draft();
        assertThat(orders().approve(
                                seat(),
                                mailing,
                                mailings().readers("wijk"),
                                Optional.empty(),
                                clock.instant().plus(MailingOrders.WORTH_SENDING)))
                .isTrue();
        return mailing;
    }

    private Mailing await(Mailing mailing, Predicate<Mailing> until) throws InterruptedException {
        for (int i = 0; i < PATIENCE_SECONDS * 20; i++) {
            var now = mailings().byId(mailing.id()).orElseThrow();
            if (until.test(now)) {
                return now;
            }
            Thread.sleep(50);
        }
        throw new AssertionError(
                mailings().byId(mailing.id()) + " " + mailings().tally(mailing) + " "
                        + sql().sql("select * from mailing_chunk").query().listOfRows() + " "
                        + sql().sql("select * from mail_lane").query().listOfRows());
    }

    private Tally tally(Mailing mailing) {
        return mailings().tally(mailings().byId(mailing.id()).orElseThrow());
    }

    private Mailing done(Mailing mailing) throws InterruptedException {
        return await(mailing, one -> one.state() == Mailing.State.DONE);
    }

    @Test
    void every_reader_gets_one_copy_in_their_own_form() throws InterruptedException {
        reader("an@lezer.example", new Wishes(ReadingForm.STANDARD, "nl", List.of()));
        reader("bo@lezer.example", new Wishes(ReadingForm.PLAIN, "nl", List.of()));
        reader("cas@gmail.com", new Wishes(ReadingForm.LARGE, "nl", List.of()));

        var mailing = done(send());

        assertThat(server.letters())
                .containsAllEntriesOf(Map.of("an@lezer.example", 1, "bo@lezer.example", 1, "cas@gmail.com", 1));
        assertThat(tally(mailing)).isEqualTo(new Tally(3, 0, 0, 0, 0, 0, 0));
        assertThat(mailing.copies()).isEqualTo(mailing.approvedReaders()).isEqualTo(3);
        var plain = server.letters("bo@lezer.example").getFirst();
        assertThat(plain)
                .contains("Subject: Nieuws uit de wijk\r\n")
                .contains("To: bo@lezer.example\r\n")
                .contains("Message-ID: <" + mailing.id() + ".")
                .doesNotContain("text/html");
        assertThat(server.letters("cas@gmail.com").getFirst()).contains("text/html", "Kijk mee");
    }

    @ParameterizedTest
    @EnumSource
    void whatever_a_server_does_each_copy_is_in_one_honest_state(Way way) throws InterruptedException {
        var odd = way.name().toLowerCase(Locale.ROOT) + ".1@lezer.example";
        readers("an@lezer.example", odd, "bo@lezer.example");
        int before = server.letters().getOrDefault(odd, 0);

        var mailing = send();
        var tally = settle(mailing);

        assertThat(tally.copies()).isEqualTo(3);
        int there = server.letters().getOrDefault(odd, 0) - before;
        switch (way) {
            case TAKE, SLOW -> {
                assertThat(tally).isEqualTo(new Tally(3, 0, 0, 0, 0, 0, 0));
                assertThat(there).isEqualTo(1);
            }
            case NOBODY, FULL, UNWANTED -> {
                assertThat(tally).isEqualTo(new Tally(2, 1, 0, 0, 0, 0, 0));
                assertThat(there).isZero();
            }
            case CUT_IN_WORDS, DEAF_IN_WORDS -> {
                assertThat(tally).isEqualTo(new Tally(2, 0, 1, 0, 0, 0, 0));
                assertThat(there).isZero();
            }
            case CUT_AFTER_WORDS, HANG_AFTER_WORDS -> {
                assertThat(tally).isEqualTo(new Tally(2, 0, 1, 0, 0, 0, 0));
                assertThat(there).isEqualTo(1);
            }
            case LATER, LATER_AFTER_WORDS, TOO_BUSY, CUT_AT_READER, HANG_AT_READER, NONSENSE -> {
                assertThat(tally).isEqualTo(new Tally(2, 0, 0, 0, 0, 1, 0));
                assertThat(there).isZero();
            }
        }

        server.script(_ -> Way.TAKE);
        assertWell(mailing, odd, before);
    }

    /** Waits until every copy was tried; a relay that is in trouble is left alone for minutes. */
    private Tally settle(Mailing mailing) throws InterruptedException {
        await(mailing, one -> {
            turn(Duration.ofSeconds(45));
            return one.copies() > 0 && tally(one).waiting() == 0;
        });
        return tally(mailing);
    }

    /** Lets time pass in which nobody holds a chunk: a lease of half a minute would end in it. */
    private void turn(Duration by) {
        if (sql().sql("select count(*) from mailing_chunk where state = 'LEASED'")
                        .query(Long.class)
                        .single()
                == 0) {
            clock.turn(by);
        }
    }

    /** When the server is well again and hours have passed, everybody has a letter who was not refused. */
    private void assertWell(Mailing mailing, String odd, int before) throws InterruptedException {
        await(mailing, one -> {
            turn(Duration.ofMinutes(2));
            return one.state() == Mailing.State.DONE;
        });
        var mailed = done(mailing);
        var tally = tally(mailed);
        assertThat(tally.deferred() + tally.waiting()).isZero();
        assertThat(tally.copies()).isEqualTo(3);
        int there = server.letters().getOrDefault(odd, 0) - before;
        assertThat(there).isLessThanOrEqualTo(1);
        assertThat(there).as("taken, but for refused and unknown ones").isGreaterThanOrEqualTo((int)
                (1 - tally.refused() - tally.unknown()));
    }

    @Test
    void who_is_not_there_is_not_written_to_again_and_who_is_full_is() throws InterruptedException {
        readers("nobody.1@lezer.example", "full.1@lezer.example");

        done(send());

        var subscribers = world.house().get(Subscribers.class);
        assertThat(subscribers.byEmail("wijk", "nobody.1@lezer.example")).isEmpty();
        assertThat(world.house().get(Suppressions.class).of("wijk", "nobody.1@lezer.example"))
                .contains(Suppressions.Reason.BOUNCED);
        assertThat(subscribers.byEmail("wijk", "full.1@lezer.example")).isPresent();
    }

    @Test
    void a_letter_that_a_server_wants_from_nobody_stops_before_all_are_refused() throws InterruptedException {
        for (int i = 0; i < 40; i++) {
            readers("unwanted." + i + "@lezer.example");
        }

        var mailing = await(
                send(), one -> one.state() == Mailing.State.PAUSED && tally(one).refused() > 0);

        assertThat(mailing.trouble()).contains("554", "we do not want this");
        assertThat(tally(mailing).refused()).isBetween(10L, 13L);
        assertThat(tally(mailing).waiting()).isGreaterThanOrEqualTo(27);
    }

    @Test
    void a_copy_in_doubt_goes_again_only_when_somebody_says_so() throws InterruptedException {
        readers("cut_after_words.1@lezer.example", "cut_after_words.2@lezer.example");
        var mailing = send();
        await(mailing, one -> {
            turn(Duration.ofSeconds(40));
            return one.state() == Mailing.State.DONE;
        });
        var doubts = mailings().doubts(mailing);
        assertThat(doubts)
                .extracting(Mailings.Doubt::email)
                .containsExactly("cut_after_words.1@lezer.example", "cut_after_words.2@lezer.example");
        int before = server.letters().getOrDefault("cut_after_words.1@lezer.example", 0);

        server.script(_ -> Way.TAKE);
        orders().decide(seat(), mailing, doubts.getFirst().subscriber(), true);
        orders().decide(seat(), mailing, doubts.getLast().subscriber(), false);
        clock.turn(Duration.ofMinutes(20));

        done(mailing);
        assertThat(tally(mailing)).isEqualTo(new Tally(1, 0, 0, 1, 0, 0, 0));
        assertThat(server.letters().get("cut_after_words.1@lezer.example")).isEqualTo(before + 1);
        var twice = server.letters("cut_after_words.1@lezer.example");
        assertThat(id(twice.getFirst())).isEqualTo(id(twice.getLast()));
    }

    private static String id(String letter) {
        return letter.lines()
                .filter(line -> line.startsWith("Message-ID:"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void who_leaves_or_pauses_before_their_copy_goes_gets_none() throws InterruptedException {
        readers("an@lezer.example", "bo@lezer.example", "cas@lezer.example");
        var mailing = draft();
        var later = clock.instant().plus(Duration.ofHours(2));
        orders().approve(seat(), mailing, 3, Optional.of(later), later.plus(MailingOrders.WORTH_SENDING));
        await(mailing, one -> one.state() == Mailing.State.READY);
        var subscribers = world.house().get(Subscribers.class);
        int before = server.letters().getOrDefault("an@lezer.example", 0);
        world.house()
                .get(Enrolment.class)
                .release(
                        seat(),
                        subscribers
                                .byEmail("wijk", "an@lezer.example")
                                .orElseThrow()
                                .id());
        sql().sql("update subscriber set paused_until = date '2099-01-01' where email = 'bo@lezer.example'")
                .update();

        assertThat(mailings().byId(mailing.id()).orElseThrow().state()).isEqualTo(Mailing.State.READY);
        clock.turn(Duration.ofHours(3));

        done(mailing);
        assertThat(tally(mailing)).isEqualTo(new Tally(1, 0, 0, 0, 2, 0, 0));
        assertThat(server.letters().getOrDefault("an@lezer.example", 0)).isEqualTo(before);
    }

    @Test
    void a_mailing_waits_while_it_is_paused_and_ends_when_it_is_stopped() throws InterruptedException {
        var emails = new ArrayList<String>();
        for (int i = 0; i < 12; i++) {
            emails.add("slow." + i + "@lezer.example");
        }
        readers(emails.toArray(String[]::new));
        var mailing = send();
        await(mailing, _ -> tally(mailing).handed() >= 2);

        assertThat(orders().pause(seat(), mailing)).isTrue();
        Thread.sleep(2_500);
        var paused = tally(mailing);
        Thread.sleep(1_500);
        assertThat(tally(mailing)).isEqualTo(paused);
        assertThat(paused.waiting()).isPositive();

        assertThat(orders().resume(seat(), mailing)).isTrue();
        await(mailing, _ -> tally(mailing).handed() > paused.handed());
        assertThat(orders().stop(seat(), mailing)).isTrue();
        Thread.sleep(2_500);
        var stopped = tally(mailing);
        assertThat(stopped.waiting()).isPositive();
        assertThat(stopped.unknown()).isZero();
        assertThat(stopped.handed())
                .isEqualTo(emails.stream().filter(server.letters()::containsKey).count());
    }

    @Test
    void a_number_that_nobody_was_told_is_not_approved() {
        readers("an@lezer.example");
        var mailing = draft();
        readers("bo@lezer.example");

        assertThat(orders().approve(seat(), mailing, 1, Optional.empty(), Instant.MAX.minusSeconds(1)))
                .isFalse();
        assertThat(mailings().byId(mailing.id()).orElseThrow().state()).isEqualTo(Mailing.State.DRAFT);
    }

    @Test
    void old_news_is_not_sent() throws InterruptedException {
        readers("an@lezer.example");
        int before = server.letters().getOrDefault("an@lezer.example", 0);
        var mailing = draft();
        var later = clock.instant().plus(Duration.ofHours(2));
        orders().approve(seat(), mailing, 1, Optional.of(later), later.plus(Duration.ofDays(1)));
        await(mailing, one -> one.state() == Mailing.State.READY);

        clock.turn(Duration.ofDays(3));

        await(mailing, one -> one.state() == Mailing.State.EXPIRED);
        assertThat(server.letters().getOrDefault("an@lezer.example", 0)).isEqualTo(before);
    }
}
