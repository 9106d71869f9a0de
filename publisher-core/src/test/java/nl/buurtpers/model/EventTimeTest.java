package nl.buurtpers.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EventTimeTest {

    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");

    @Test
    void a_party_past_midnight_ends_on_the_next_day() {
        var party = new EventTime.Moments(
                ZonedDateTime.parse("2026-12-31T20:00:00+01:00"),
                Optional.of(ZonedDateTime.parse("2027-01-01T01:00:00+01:00")));

        assertThat(party.firstDay(AMSTERDAM)).isEqualTo(LocalDate.of(2026, 12, 31));
        assertThat(party.lastDay(AMSTERDAM)).isEqualTo(LocalDate.of(2027, 1, 1));
    }

    @Test
    void the_day_of_a_moment_is_the_day_in_the_zone_of_the_edition() {
        var lateInLondon = new EventTime.Moments(ZonedDateTime.parse("2026-11-30T23:30:00Z"), Optional.empty());

        assertThat(lateInLondon.firstDay(AMSTERDAM)).isEqualTo(LocalDate.of(2026, 12, 1));
    }

    @Test
    void an_event_cannot_end_before_it_starts() {
        assertThatThrownBy(() -> new EventTime.Days(LocalDate.of(2026, 12, 2), LocalDate.of(2026, 12, 1)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
