package nl.buurtpers.app.delivery.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import nl.buurtpers.app.trial.SetClock;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How fast lanes may be written to, by a clock that the test turns. */
class LanesTest {

    private final SetClock clock = new SetClock();

    @SuppressWarnings("NullAway.Init") // set before each test
    private Lanes lanes;

    @BeforeEach
    void open() {
        var source = new JdbcDataSource();
        source.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DB_CLOSE_DELAY=-1");
        var sql = JdbcClient.create(source);
        sql.sql(
                        "create table mail_lane (relay varchar(40), lane varchar(40), per_minute double precision, tokens double"
                                + " precision not null, filled timestamp with time zone, paused_until timestamp with time zone,"
                                + " strikes int, trouble varchar(300), primary key (relay, lane))")
                .update();
        lanes = new Lanes(sql, clock);
    }

    /** Copies that may be said in a time, by somebody who asks all the time. */
    private int taken(Duration time, int perMinute) {
        int taken = 0;
        for (var passed = Duration.ZERO; passed.compareTo(time) < 0; passed = passed.plusMillis(500)) {
            taken += lanes.take("relay", "gmail", perMinute).copies();
            clock.turn(Duration.ofMillis(500));
        }
        return taken;
    }

    @Test
    void a_lane_without_limit_is_not_asked_for_each_copy() {
        assertThat(lanes.take("relay", "gmail", 0).copies()).isEqualTo(Lanes.Allowance.UNLIMITED);
    }

    @Test
    void no_more_go_in_a_minute_than_a_lane_wants_and_hardly_fewer() {
        taken(Duration.ofSeconds(10), 120);

        assertThat(taken(Duration.ofMinutes(1), 120)).isBetween(110, 122);
        assertThat(taken(Duration.ofMinutes(1), 6)).isBetween(5, 7);
    }

    @Test
    void who_gets_nothing_is_told_when_to_come_back() {
        while (lanes.take("relay", "gmail", 6).copies() > 0) {
            // until nothing is left
        }
        var none = lanes.take("relay", "gmail", 6);

        assertThat(Duration.between(clock.instant(), none.from()))
                .isBetween(Duration.ofSeconds(8), Duration.ofSeconds(11));
    }

    @Test
    void a_lane_that_complains_is_left_alone_and_then_written_to_at_half_the_speed_while_others_go_on() {
        var until = lanes.strike("relay", "gmail", "421 too many");

        assertThat(lanes.take("relay", "gmail", 0).copies()).isZero();
        assertThat(lanes.take("relay", "kpn", 0).copies()).isEqualTo(Lanes.Allowance.UNLIMITED);
        clock.turn(Duration.between(clock.instant(), until).plusSeconds(1));
        assertThat(taken(Duration.ofMinutes(1), 0)).isBetween(540, 660);

        until = lanes.strike("relay", "gmail", "421 too many");
        assertThat(Duration.between(clock.instant(), until)).isGreaterThan(Duration.ofSeconds(50));
        clock.turn(Duration.between(clock.instant(), until).plusSeconds(1));
        assertThat(taken(Duration.ofMinutes(1), 0)).isBetween(270, 330);
    }

    @Test
    void sessions_that_hear_the_same_complaint_are_one_complaint() {
        var first = lanes.strike("relay", Lanes.ALL, "away");
        var second = lanes.strike("relay", Lanes.ALL, "away");

        assertThat(second).isEqualTo(first);
        assertThat(lanes.of("relay", Lanes.ALL).strikes()).isEqualTo(1);
    }

    @Test
    void a_lane_that_is_well_again_grows_back_to_no_limit() {
        clock.turn(Duration.between(clock.instant(), lanes.strike("relay", "gmail", "421"))
                .plusSeconds(1));
        for (int minute = 0; minute < 40; minute++) {
            lanes.well("relay", "gmail");
            clock.turn(Duration.ofSeconds(61));
        }

        assertThat(lanes.take("relay", "gmail", 0).copies()).isEqualTo(Lanes.Allowance.UNLIMITED);
        assertThat(lanes.of("relay", "gmail").strikes()).isZero();
    }
}
