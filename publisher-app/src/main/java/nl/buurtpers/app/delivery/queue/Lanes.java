package nl.buurtpers.app.delivery.queue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.OptionalDouble;
import nl.buurtpers.app.accounts.Moments;
import nl.buurtpers.app.accounts.Row;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * How fast relays, and lanes by way of a relay, are written to. A bucket of tokens for each stands in the database, so that all
 * nodes together keep to it. A relay or lane that complains is left alone for a while and then written to at half the speed,
 * which grows back by a tenth in each minute without complaint.
 */
@Repository
class Lanes {

    /** Name of the lane that stands for a relay as a whole. */
    static final String ALL = "";

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(30);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(15);
    private static final int MOST_STRIKES = 16;
    /** Tokens are taken for a few seconds at once: the database is not asked for each copy. */
    private static final double SLICES_PER_MINUTE = 12;

    private static final double SLOWEST = 6;
    private static final double FIRST_SLOW = 600;
    private static final double FAST_AGAIN = 6_000;
    private static final double GROWTH = 1.1;
    private static final int RACES = 20;
    private static final int MOST_WORDS = 300;

    private final JdbcClient sql;
    private final Clock clock;

    Lanes(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * How it goes with a relay or a lane.
     *
     * @param perMinute the speed to which complaints brought it down
     * @param trouble what the last complaint was; empty: none since all went well
     */
    record State(
            String relay,
            String lane,
            OptionalDouble perMinute,
            double tokens,
            Instant filled,
            Optional<Instant> pausedUntil,
            int strikes,
            String trouble) {

        boolean paused(Instant now) {
            return pausedUntil.filter(now::isBefore).isPresent();
        }

        /** Copies in a minute under this limit, where 0 is no limit. */
        OptionalDouble limit(int configured) {
            if (configured == 0) {
                return perMinute;
            }
            return OptionalDouble.of(
                    perMinute.isPresent() ? Math.min(configured, perMinute.getAsDouble()) : configured);
        }
    }

    /**
     * How many copies may be said.
     *
     * @param copies 0: none before {@code from}
     */
    record Allowance(int copies, Instant from) {

        static final int UNLIMITED = Integer.MAX_VALUE;
    }

    /** How it goes with one. */
    State of(String relay, String lane) {
        return find(relay, lane)
                .orElseGet(() ->
                        new State(relay, lane, OptionalDouble.empty(), 0, Instant.EPOCH, Optional.empty(), 0, ""));
    }

    private Optional<State> find(String relay, String lane) {
        return sql.sql("select * from mail_lane where relay = ? and lane = ?")
                .params(relay, lane)
                .query(Lanes::state)
                .optional();
    }

    private State row(String relay, String lane) {
        var there = find(relay, lane);
        if (there.isPresent()) {
            return there.get();
        }
        sql.sql("insert into mail_lane (relay, lane, tokens, filled, strikes, trouble) values (?, ?, 0, ?, 0, '')"
                        + " on conflict do nothing")
                .params(relay, lane, Moments.sql(Instant.EPOCH))
                .update();
        return find(relay, lane).orElseThrow();
    }

    /**
     * Takes leave to say copies.
     *
     * @param configured how many in a minute; 0: no limit
     */
    Allowance take(String relay, String lane, int configured) {
        for (int i = 0; i < RACES; i++) {
            var now = clock.instant();
            var state = of(relay, lane);
            if (state.paused(now)) {
                return new Allowance(0, state.pausedUntil().orElseThrow());
            }
            var limit = state.limit(configured);
            if (limit.isEmpty()) {
                return new Allowance(Allowance.UNLIMITED, now);
            }
            double perMinute = limit.getAsDouble();
            var there = row(relay, lane);
            double slice = Math.max(1, perMinute / SLICES_PER_MINUTE);
            double minutes = Math.min(1, Duration.between(there.filled(), now).toNanos() / 60e9);
            double tokens = Math.min(slice, there.tokens() + Math.max(0, minutes) * perMinute);
            if (tokens < 1) {
                return new Allowance(0, now.plusMillis((long) Math.ceil((1 - tokens) / perMinute * 60_000)));
            }
            int taken = (int) tokens;
            boolean ours =
                    sql.sql("update mail_lane set tokens = ?, filled = ? where relay = ? and lane = ? and filled = ?"
                                            + " and tokens = ?")
                                    .params(
                                            tokens - taken,
                                            Moments.sql(now),
                                            relay,
                                            lane,
                                            Moments.sql(there.filled()),
                                            there.tokens())
                                    .update()
                            == 1;
            if (ours) {
                return new Allowance(taken, now);
            }
        }
        return new Allowance(0, clock.instant().plusSeconds(1));
    }

    /** Leaves a relay or a lane alone for a while: longer each time, until something goes well. */
    Instant strike(String relay, String lane, String trouble) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS); // as a database keeps it
        var state = row(relay, lane);
        if (state.paused(now)) {
            return state.pausedUntil().orElseThrow(); // sessions that notice the same thing are one complaint
        }
        var pause = FIRST_PAUSE.multipliedBy(1L << Math.min(state.strikes(), MOST_STRIKES));
        var until = now.plus(pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE);
        double slower = lane.equals(ALL)
                ? 0
                : Math.max(
                        SLOWEST,
                        state.perMinute().isPresent() ? state.perMinute().getAsDouble() / 2 : FIRST_SLOW);
        sql.sql("update mail_lane set paused_until = ?, strikes = strikes + 1, trouble = ?, per_minute = ?"
                        + " where relay = ? and lane = ? and strikes = ?")
                .params(Row.of(
                        until,
                        trouble.substring(0, Math.min(MOST_WORDS, trouble.length())),
                        slower > 0 ? Optional.of(slower) : Optional.empty(),
                        relay,
                        lane,
                        state.strikes()))
                .update();
        return until;
    }

    /** All went well: no strikes any more, and a minute after the last change it may go a little faster. */
    void well(String relay, String lane) {
        var state = find(relay, lane);
        if (state.isEmpty()
                || (state.get().strikes() == 0 && state.get().perMinute().isEmpty())) {
            return;
        }
        var now = clock.instant();
        var since = state.get().pausedUntil().orElse(now);
        if (state.get().strikes() > 0) {
            sql.sql("update mail_lane set strikes = 0, paused_until = ?, trouble = '' where relay = ? and lane = ?")
                    .params(Moments.sql(now), relay, lane)
                    .update();
        } else if (Duration.between(since, now).toMinutes() >= 1) {
            double faster = state.get().perMinute().getAsDouble() * GROWTH;
            sql.sql("update mail_lane set per_minute = ?, paused_until = ? where relay = ? and lane = ?")
                    .params(Row.of(faster < FAST_AGAIN ? Optional.of(faster) : Optional.empty(), now, relay, lane))
                    .update();
        }
    }

    private static State state(ResultSet row, int number) throws SQLException {
        return new State(
                row.getString("relay"),
                row.getString("lane"),
                perMinute(row),
                row.getDouble("tokens"),
                Moments.of(row, "filled"),
                Moments.maybe(row, "paused_until"),
                row.getInt("strikes"),
                row.getString("trouble"));
    }

    private static OptionalDouble perMinute(ResultSet row) throws SQLException {
        double perMinute = row.getDouble("per_minute");
        return row.wasNull() ? OptionalDouble.empty() : OptionalDouble.of(perMinute);
    }
}
