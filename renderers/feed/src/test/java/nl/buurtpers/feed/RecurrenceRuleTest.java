package nl.buurtpers.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import nl.buurtpers.model.EventTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecurrenceRuleTest {

    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
    private static final EventTime DAY = new EventTime.Days(LocalDate.of(2026, 12, 1), LocalDate.of(2026, 12, 1));
    private static final EventTime MOMENT =
            new EventTime.Moments(ZonedDateTime.parse("2026-12-01T10:00:00+01:00[Europe/Amsterdam]"), Optional.empty());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FREQ=WEEKLY",
                "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,WE",
                "FREQ=MONTHLY;BYDAY=-1FR",
                "FREQ=YEARLY;BYMONTH=4;BYMONTHDAY=27",
                "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;WKST=MO"
            })
    void a_valid_rule_is_passed_on(String rule) {
        assertThat(RecurrenceRule.of(rule, MOMENT, ZONE)).contains(rule);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "elke week",
                "WEEKLY",
                "FREQ=FORTNIGHTLY",
                "FREQ=WEEKLY;FREQ=DAILY",
                "FREQ=WEEKLY;COUNT=0",
                "FREQ=WEEKLY;COUNT=3;UNTIL=20270101",
                "FREQ=WEEKLY;BYDAY=2MO",
                "FREQ=WEEKLY;BYDAY=XX",
                "FREQ=WEEKLY;BYMONTHDAY=3",
                "FREQ=DAILY;BYSETPOS=1",
                "FREQ=DAILY;UNTIL=20261332",
                "FREQ=DAILY;",
                "FREQ=DAILY\r\nATTENDEE:x"
            })
    void a_rule_that_calendars_choke_on_is_not(String rule) {
        assertThat(RecurrenceRule.of(rule, MOMENT, ZONE)).isEmpty();
    }

    @Test
    void a_rule_in_small_letters_is_meant_the_same() {
        assertThat(RecurrenceRule.of("freq=weekly;byday=tu", MOMENT, ZONE)).contains("FREQ=WEEKLY;BYDAY=TU");
    }

    @Test
    void the_last_day_is_a_moment_of_universal_time_for_an_event_with_an_hour() {
        assertThat(RecurrenceRule.of("FREQ=WEEKLY;UNTIL=20270126", MOMENT, ZONE))
                .contains("FREQ=WEEKLY;UNTIL=20270126T225959Z");
    }

    @Test
    void the_last_day_is_a_day_for_an_event_of_whole_days() {
        assertThat(RecurrenceRule.of("FREQ=WEEKLY;UNTIL=20270126T225959Z", DAY, ZONE))
                .contains("FREQ=WEEKLY;UNTIL=20270126");
    }

    @Test
    void whole_days_do_not_repeat_by_the_hour() {
        assertThat(RecurrenceRule.of("FREQ=HOURLY", DAY, ZONE)).isEmpty();
        assertThat(RecurrenceRule.of("FREQ=DAILY;BYHOUR=9", DAY, ZONE)).isEmpty();
    }
}
