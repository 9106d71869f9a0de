package nl.buurtpers.app.delivery.returns;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.buurtpers.app.accounts.Neighbourhoods;
import nl.buurtpers.app.house.Reserved;
import nl.buurtpers.app.subscribers.Proof;
import nl.buurtpers.app.subscribers.Proofs;
import nl.buurtpers.app.subscribers.Suppressions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is done about letters that come back. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReturnsTest {

    @SuppressWarnings("NullAway.Init") // set before the first test
    private ReturningHouse house;

    private final HttpClient http = HttpClient.newHttpClient();

    @BeforeAll
    void open(@TempDir Path data) {
        house = new ReturningHouse(data);
    }

    @AfterAll
    void close() {
        house.close();
        http.close();
    }

    @Test
    void an_address_of_a_copy_is_read_back_and_nobody_can_make_one() {
        var path = house.get(ReturnPath.class);
        var address = path.of(47, 183).orElseThrow();

        assertThat(address).matches("terug[+]47[.]183[.][0-9a-f]{8}@nieuws[.]example");
        assertThat(path.read(address)).contains(new Copy(47, 183));
        assertThat(path.read(address.toUpperCase(Locale.ROOT))).contains(new Copy(47, 183));
        assertThat(path.read(address.replace("47.183", "47.184"))).isEmpty();
        assertThat(path.read(address.replace("nieuws", "elders"))).isEmpty();
        assertThat(path.read("terug@nieuws.example")).isEmpty();
        assertThat(path.read("terug+47.183.00000000@nieuws.example")).isEmpty();
        assertThat(path.read("terug+999999999999999999999.1.00000000@nieuws.example"))
                .isEmpty();

        var id = path.messageId(47, 183);
        assertThat(id).endsWith("@nieuws.example").isEqualTo(address.substring("terug+".length()));
        assertThat(path.ofMessageId("<" + id + ">")).contains(new Copy(47, 183));
        assertThat(path.ofMessageId("<")).isEmpty();
    }

    @Test
    void who_has_no_mailbox_any_more_gets_no_more_letters_at_once() {
        var reader = house.reader();

        assertThat(house.take(house.about("postfix", 1, reader))).contains(Kind.HARD);

        assertThat(house.gets(reader)).isFalse();
        assertThat(house.suppressed(reader)).contains(Suppressions.Reason.BOUNCED);
        assertThat(house.get(Proofs.class).of(reader)).last().satisfies(proof -> {
            assertThat(proof.kind()).isEqualTo(Proof.Kind.STRUCK);
            assertThat(proof.source()).isEqualTo(Proof.Source.RETURN);
            assertThat(proof.note()).isEqualTo("BOUNCED 5.1.1");
        });
        assertThat(house.counts(1)).isEqualTo(new Counts(1, 0, 0, 0));
    }

    @Test
    void the_same_report_twice_is_one_report() {
        var reader = house.reader();
        for (int i = 0; i < 5; i++) {
            house.take(house.about("exim", 2, reader));
        }

        assertThat(house.gets(reader)).isTrue();
        assertThat(house.counts(2)).isEqualTo(new Counts(0, 1, 0, 0));
    }

    @Test
    void a_full_mailbox_is_given_three_letters_within_thirty_days() {
        var reader = house.reader();
        house.take(house.about("exim", 11, reader));
        house.clock.turn(Duration.ofDays(31));
        house.take(house.about("exim", 12, reader));
        house.clock.turn(Duration.ofDays(14));
        house.take(house.about("exim", 13, reader));
        assertThat(house.gets(reader)).isTrue();

        house.clock.turn(Duration.ofDays(14));
        assertThat(house.take(house.about("exim", 14, reader))).contains(Kind.SOFT);

        assertThat(house.gets(reader)).isFalse();
        assertThat(house.suppressed(reader)).contains(Suppressions.Reason.BOUNCED);
    }

    @Test
    void what_may_pass_is_noted_and_no_more() {
        var reader = house.reader();
        for (int mailing = 20; mailing < 30; mailing++) {
            assertThat(house.take(house.about("gmail", mailing, reader))).contains(Kind.SOFT);
        }

        assertThat(house.gets(reader)).isTrue();
        assertThat(house.counts(21)).isEqualTo(new Counts(0, 1, 0, 0));
    }

    @Test
    void who_calls_a_letter_unwanted_gets_no_more_of_them() {
        var reader = house.reader();

        assertThat(house.take(house.about("yahoo-complaint", 31, reader))).contains(Kind.COMPLAINT);

        assertThat(house.gets(reader)).isFalse();
        assertThat(house.suppressed(reader)).contains(Suppressions.Reason.COMPLAINED);
        assertThat(house.counts(31)).isEqualTo(new Counts(0, 0, 1, 0));
    }

    @Test
    void somebody_who_is_away_stays() {
        var reader = house.reader();

        for (var name : new String[] {"away", "away-without-mark", "delivered", "not-spam", "several"}) {
            assertThat(house.take(house.about(name, 32, reader))).as(name).isEmpty();
        }
        assertThat(house.gets(reader)).isTrue();
        assertThat(house.counts(32)).isEqualTo(new Counts(0, 0, 0, 0));
    }

    @Test
    void what_is_strange_is_counted_and_sends_nobody_away() {
        var reader = house.reader();

        assertThat(house.take(house.about("person", 33, reader))).contains(Kind.STRANGE);
        assertThat(house.gets(reader)).isTrue();
        assertThat(house.counts(33)).isEqualTo(new Counts(0, 0, 0, 1));

        double before = strange();
        assertThat(house.take(Sample.of("postfix"))).contains(Kind.STRANGE); // the seal is wrong
        assertThat(strange()).isEqualTo(before + 1);
    }

    private double strange() {
        return house.get(MeterRegistry.class)
                .get("buurtpers.mail.returns")
                .tag("kind", "strange")
                .counter()
                .count();
    }

    @Test
    void the_id_of_a_letter_is_enough_and_one_without_a_seal_wants_the_address_too() {
        var reader = house.reader();
        var claimed = Sample.of("postfix")
                .with("terug+" + Sample.MARK, "terug")
                .with(Sample.MARK + "@nieuws.example", "weg@nieuws.example")
                .with("Original-Envelope-Id: " + Sample.MARK, "Original-Envelope-Id: 41." + reader.id());
        assertThat(house.take(claimed)).contains(Kind.STRANGE);
        assertThat(house.gets(reader)).isTrue();

        assertThat(house.take(claimed.with(Sample.READER, reader.email()))).contains(Kind.HARD);
        assertThat(house.gets(reader)).isFalse();

        var other = house.reader();
        var byId = house.about("postfix", 42, other).with("\nOriginal-Envelope-Id", "\nX-Nothing");
        var mark = house.get(ReturnPath.class).of(42, other.id()).orElseThrow();
        assertThat(house.take(byId.with(mark, "terug@nieuws.example"))).contains(Kind.HARD);
        assertThat(house.gets(other)).isFalse();
    }

    @Test
    void a_refusal_at_the_door_of_a_server_counts_like_one_that_is_reported() {
        var reader = house.reader();
        var returns = house.get(Returns.class);

        assertThat(returns.refused(new Copy(51, reader.id()), new Status(4, 2, 1)))
                .contains(Kind.SOFT);
        assertThat(returns.refused(new Copy(52, reader.id()), new Status(5, 1, 1)))
                .contains(Kind.HARD);
        assertThat(house.gets(reader)).isFalse();
        assertThat(returns.refused(new Copy(53, reader.id()), new Status(5, 1, 1)))
                .contains(Kind.HARD); // they are gone, and nothing is left to do
    }

    @Test
    void no_address_stands_among_the_returns() {
        var reader = house.reader();
        house.take(house.about("exim", 61, reader));

        var kept = house.get(JdbcClient.class)
                .sql("select * from mail_return")
                .query()
                .listOfRows()
                .toString();
        assertThat(kept).doesNotContain("@").contains("5.2.2");

        house.clock.turn(Duration.ofDays(31));
        house.get(Returns.class).forget();
        assertThat(house.get(JdbcClient.class)
                        .sql("select count(*) from mail_return where address_hash <> ''")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(house.counts(61)).isEqualTo(new Counts(0, 1, 0, 0));
    }

    @Test
    void many_reports_at_once_are_each_counted_once() throws Exception {
        var reader = house.reader();
        try (var hands = Executors.newVirtualThreadPerTaskExecutor()) {
            var taken = new ArrayList<Future<Optional<Kind>>>();
            for (int i = 0; i < 12; i++) {
                var report = house.about("exim", 81 + i % 3, reader);
                taken.add(hands.submit(() -> house.take(report)));
            }
            for (var one : taken) {
                assertThat(one.get()).contains(Kind.SOFT);
            }
        }
        assertThat(house.gets(reader)).isFalse();
        for (int mailing = 81; mailing <= 83; mailing++) {
            assertThat(house.counts(mailing)).isEqualTo(new Counts(0, 1, 0, 0));
        }
    }

    private HttpResponse<String> hand(String token, byte[] message) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(URI.create(house.address("/returns/" + token)))
                        .header("Content-Type", "message/rfc822")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(message))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void a_mail_server_hands_in_what_came_back() throws Exception {
        var reader = house.reader();
        var message = house.about("postfix", 71, reader).bytes();
        for (int i = 0; i < 2; i++) {
            var answer = hand(ReturningHouse.TOKEN, message);
            assertThat(answer.statusCode()).isEqualTo(202);
            assertThat(answer.body()).isEmpty();
            assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        }
        assertThat(house.gets(reader)).isFalse();
        assertThat(house.counts(71)).isEqualTo(new Counts(1, 0, 0, 0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"een-geheim-van-de-mailserve", "een-geheim-van-de-mailserverx", "x", "%20"})
    void who_has_another_token_finds_nothing(String token) throws Exception {
        var reader = house.reader();

        assertThat(hand(token, house.about("postfix", 72, reader).bytes()).statusCode())
                .isEqualTo(404);
        assertThat(house.gets(reader)).isTrue();
    }

    @Test
    void what_is_too_large_is_refused_also_where_nobody_says_how_large_it_is() throws Exception {
        var large = new byte[Mail.MOST_BYTES + 1];
        for (var body : List.of(
                HttpRequest.BodyPublishers.ofByteArray(large),
                HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large)))) {
            var request = HttpRequest.newBuilder(URI.create(house.address("/returns/" + ReturningHouse.TOKEN)))
                    .expectContinue(true) // as mail servers do, so that the answer is heard
                    .POST(body)
                    .build();
            assertThat(http.send(request, HttpResponse.BodyHandlers.ofString()).statusCode())
                    .isEqualTo(413);
        }
    }

    @Test
    void no_neighbourhood_stands_in_that_door() {
        assertThat(Reserved.is("returns")).isTrue();
        assertThat(house.get(Neighbourhoods.class).byId("returns")).isEmpty();
    }
}
