package nl.buurtpers.app.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StartTest {

    private static final ZoneId HERE = ZoneId.of("Europe/Amsterdam");
    private static final Instant NOW = Instant.parse("2026-11-01T12:00:00Z");

    private static Start later(String date, String time) {
        return Start.of(Map.of("when", "later", "date", date, "time", time), HERE, NOW);
    }

    @Test
    void at_once_is_what_nobody_has_to_choose() {
        assertThat(Start.of(Map.of(), HERE, NOW)).isEqualTo(new Start.Now());
        assertThat(Start.of(Map.of("when", "now", "date", "2026-11-02", "time", "09:00"), HERE, NOW))
                .isEqualTo(new Start.Now());
    }

    @Test
    void a_time_is_that_of_the_clock_of_the_neighbourhood() {
        assertThat(later("2026-11-02", "09:00")).isInstanceOfSatisfying(Start.Later.class, later -> {
            assertThat(later.at().toInstant()).isEqualTo(Instant.parse("2026-11-02T08:00:00Z"));
            assertThat(later.twist()).isEqualTo(Start.Twist.NONE);
        });
    }

    @Test
    void a_time_that_the_clock_skips_is_an_hour_later() {
        assertThat(later("2027-03-28", "02:30")).isInstanceOfSatisfying(Start.Later.class, later -> {
            assertThat(later.at().toInstant()).isEqualTo(Instant.parse("2027-03-28T01:30:00Z"));
            assertThat(later.at().toLocalTime()).hasToString("03:30");
            assertThat(later.twist()).isEqualTo(Start.Twist.SKIPPED);
        });
    }

    @Test
    void of_a_time_that_comes_twice_it_is_the_first() {
        assertThat(later("2027-10-31", "02:30")).isInstanceOfSatisfying(Start.Later.class, later -> {
            assertThat(later.at().toInstant()).isEqualTo(Instant.parse("2027-10-31T00:30:00Z"));
            assertThat(later.twist()).isEqualTo(Start.Twist.DOUBLED);
        });
    }

    @Test
    void what_is_no_time_to_come_is_said() {
        assertThat(later("", "09:00")).isEqualTo(new Start.Wrong("mailing.wrong.when"));
        assertThat(later("2026-13-01", "09:00")).isEqualTo(new Start.Wrong("mailing.wrong.when"));
        assertThat(later("2026-11-01", "13:00")).isEqualTo(new Start.Wrong("mailing.wrong.past"));
        assertThat(later("2226-11-01", "13:00")).isEqualTo(new Start.Wrong("mailing.wrong.far"));
        assertThat(later("+999999999-12-31", "23:59")).isEqualTo(new Start.Wrong("mailing.wrong.far"));
        assertThat(later("-999999999-01-01", "00:00")).isEqualTo(new Start.Wrong("mailing.wrong.past"));
    }
}
