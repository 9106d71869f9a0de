package nl.buurtpers.app.delivery.returns;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;

/**
 * Messages that no mail server sends. As an ordinary test this runs the inputs beside it; with {@code JAZZER_FUZZ=1} it looks
 * for new ones.
 */
class FuzzedReturnsTest {

    @FuzzTest(maxDuration = "10m")
    void a_message_of_any_kind_is_read(byte[] message) {
        var report = Report.read(message);
        assertThat(report.clues().marks().size()).isLessThanOrEqualTo(200);
        if (report instanceof Report.Undelivered undelivered) {
            assertThat(undelivered.recipients()).isNotEmpty();
            assertThat(undelivered.status("jan@voorbeeld.example").toString()).hasSizeLessThanOrEqualTo(12);
        }
    }
}
