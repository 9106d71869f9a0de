package nl.buurtpers.app.delivery.returns;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What servers and programs send back, in the shapes in which they do. */
class ReportTest {

    @ParameterizedTest
    @CsvSource({
        "postfix, 5.1.1",
        "exim, 5.2.2",
        "exchange, 5.1.10",
        "gmail, 4.4.1",
        "exim-text, 5.1.1",
        "qmail-text, 5.0.0",
        "wordless, 4.0.0"
    })
    void a_bounce_says_why(String name, String status) {
        assertThat(Sample.of(name).read())
                .isInstanceOfSatisfying(
                        Report.Undelivered.class,
                        report -> assertThat(report.status(Sample.READER)).hasToString(status));
    }

    @ParameterizedTest
    @CsvSource({"postfix", "exim", "exchange", "gmail", "exim-text"})
    void a_bounce_says_of_whom(String name) {
        assertThat(Sample.of(name).read()).isInstanceOfSatisfying(Report.Undelivered.class, report -> {
            assertThat(report.names("Jan@Voorbeeld.example")).isTrue();
            assertThat(report.names("piet@voorbeeld.example")).isFalse();
        });
    }

    @ParameterizedTest
    @MethodSource("all")
    void every_message_has_a_clue(String name) {
        assertThat(Sample.of(name).read().clues().marks())
                .contains("terug+" + Sample.MARK + "@nieuws.example")
                .doesNotContain(Sample.READER);
    }

    static Stream<String> all() throws IOException {
        return Sample.names().stream();
    }

    @Test
    void ids_are_found_where_the_address_is_lost() {
        var lost = Sample.of("postfix").with("terug+" + Sample.MARK, "terug").read();

        assertThat(lost.clues().marks()).containsExactly(Sample.MARK + "@nieuws.example");
        assertThat(lost.clues().envelopes()).containsExactly(Sample.MARK);
        assertThat(Sample.of("several").read().clues().envelopes()).containsExactly("47.183");
    }

    @Test
    void of_a_list_it_counts_whom_it_reached() {
        var report = (Report.Undelivered) Sample.of("several").read();

        assertThat(report.recipients()).hasSize(3);
        assertThat(report.status("elders@vereniging.example")).isEqualTo(Status.DELIVERED);
        assertThat(report.status("els@vol.example")).hasToString("5.2.2");
        assertThat(report.status("bestuur@vereniging.example")).hasToString("5.1.1");
    }

    @Test
    void a_complaint_is_one_and_its_opposite_is_not() {
        assertThat(Sample.of("yahoo-complaint").read()).isInstanceOfSatisfying(Report.Complaint.class, complaint -> {
            assertThat(complaint.type()).isEqualTo("abuse");
            assertThat(complaint.recipient()).isEqualTo("redacted@voorbeeld.example");
        });
        assertThat(Sample.of("not-spam").read()).isInstanceOf(Report.Automatic.class);
        assertThat(Sample.of("yahoo-complaint")
                        .with("Feedback-Type: abuse", "Feedback-Type: auth-failure")
                        .read())
                .isInstanceOf(Report.Strange.class);
    }

    @ParameterizedTest
    @CsvSource({"away", "away-without-mark", "delivered"})
    void what_programs_say_when_nothing_is_wrong_is_no_bounce(String name) {
        assertThat(Sample.of(name).read()).isInstanceOf(Report.Automatic.class);
    }

    @Test
    void a_report_of_nothing_is_no_bounce() {
        var empty = Sample.of("postfix")
                .with("From: MAILER-DAEMON@", "From: iemand@")
                .with("Action: failed\nStatus: 5.1.1\n", "")
                .with("Final-Recipient", "X-Final")
                .with("Original-Recipient", "X-Original");

        assertThat(empty.with("Subject: Undelivered Mail", "Subject: Mail").read())
                .isInstanceOf(Report.Automatic.class);
    }

    @Test
    void what_a_person_writes_is_for_a_person() {
        assertThat(Sample.of("person").read()).isInstanceOf(Report.Strange.class);
        assertThat(Report.read(new byte[0])).isInstanceOf(Report.Strange.class);
        assertThat(Report.read(new byte[Mail.MOST_BYTES + 1])).isInstanceOf(Report.Strange.class);
    }

    @Test
    void a_number_that_says_little_is_made_more_precise_and_never_worse() {
        var vague = Sample.of("postfix").with("Status: 5.1.1", "Status: 5.0.0");
        assertThat(status(vague)).isEqualTo("5.1.1");
        assertThat(status(vague.with("smtp; 550 5.1.1", "smtp; 450 4.2.0"))).isEqualTo("5.0.0");
        assertThat(status(vague.with("Status: 5.0.0\n", "").with("smtp; 550 5.1.1", "smtp; 452")))
                .isEqualTo("4.0.0");
        assertThat(status(vague.with("Action: failed", "Action: delayed"))).isEqualTo("4.1.1");
    }

    private static String status(Sample sample) {
        return ((Report.Undelivered) sample.read()).status(Sample.READER).toString();
    }

    @ParameterizedTest
    @MethodSource("all")
    void a_message_that_breaks_off_anywhere_is_read_all_the_same(String name) {
        var bytes = Sample.of(name).bytes();
        for (int length = 0; length < bytes.length; length++) {
            var report = Report.read(Arrays.copyOf(bytes, length));
            if (report instanceof Report.Undelivered undelivered) {
                assertThat(undelivered.recipients())
                        .as("%s, %d bytes", name, length)
                        .isNotEmpty();
            }
        }
    }

    @Test
    @Timeout(60)
    void messages_that_mean_harm_take_no_time() {
        var start = System.nanoTime();
        for (var words : Stream.of(
                        "Content-Type: multipart/mixed; boundary=a\n\n" + "--a\n\n".repeat(1_000_000),
                        nested(10_000),
                        "Subject: " + "x".repeat(5_000_000) + "\n\n",
                        "X: y\n".repeat(1_000_000) + "\n",
                        "From: mailer-daemon@x\n\n" + "-".repeat(9_000_000),
                        "From: mailer-daemon@x\n\n" + "1.1.".repeat(2_000_000),
                        "From: mailer-daemon@x\nContent-Type: text/html\n\n" + "<".repeat(9_000_000),
                        "To: " + "@.12345678".repeat(6_000) + "\n\n" + "1.12345678@".repeat(800_000),
                        "Subject: " + "=?utf-8?q?" + "=?".repeat(20_000) + "\n\n",
                        "From: " + "a ".repeat(30_000) + "\n\n",
                        "Content-Type: message/delivery-status\n\n" + "Action: failed\n\n".repeat(500_000),
                        "Content-Type: message/delivery-status\n\nStatus: " + "\n 5".repeat(2_000_000),
                        "Content-Type: multipart/report; boundary=\"\"\n\n----\n--\n")
                .toList()) {
            assertThat(Report.read(words.getBytes(StandardCharsets.UTF_8))).isNotNull();
        }
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(40));
    }

    private static String nested(int depth) {
        var words = new StringBuilder();
        for (int i = 0; i < depth; i++) {
            words.append("Content-Type: multipart/mixed; boundary=b")
                    .append(i)
                    .append("\n\n--b")
                    .append(i)
                    .append('\n');
        }
        return words.toString();
    }
}
