package nl.buurtpers.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import nl.buurtpers.model.EventTime;
import org.junit.jupiter.api.Test;

class CalendarTest {

    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");
    private final Messages dutch = Messages.of("nl");
    private final Calendar calendar = new Calendar(dutch);

    @Test
    void a_day_is_spelled() {
        assertThat(calendar.day(LocalDate.of(2026, 5, 9))).isEqualTo("zaterdag 9 mei 2026");
    }

    @Test
    void a_morning_says_when_it_starts_and_ends() {
        var morning = new EventTime.Moments(
                ZonedDateTime.parse("2026-05-09T10:00:00+02:00"),
                Optional.of(ZonedDateTime.parse("2026-05-09T12:30:00+02:00")));

        assertThat(calendar.when(morning, AMSTERDAM)).isEqualTo("zaterdag 9 mei 2026, 10 tot 12.30 uur");
    }

    @Test
    void english_readers_get_english_words() {
        assertThat(new Calendar(Messages.of("en-GB")).day(LocalDate.of(2026, 5, 9)))
                .isEqualTo("Saturday 9 May 2026");
    }

    @Test
    void a_rule_is_told_in_words() {
        var recurrence = new Recurrence(dutch);

        assertThat(recurrence.words("FREQ=WEEKLY;BYDAY=TU")).isEqualTo("elke dinsdag");
        assertThat(recurrence.words("FREQ=MONTHLY;BYDAY=1SA,-1SU"))
                .isEqualTo("elke maand op de eerste zaterdag en de laatste zondag");
        assertThat(recurrence.words("FREQ=WEEKLY;INTERVAL=2;BYDAY=MO;UNTIL=20270126T000000Z"))
                .isEqualTo("elke 2 weken op maandag tot en met 26 januari 2027");
    }

    @Test
    void a_rule_that_words_cannot_tell_is_shown_as_it_is() {
        assertThat(new Recurrence(dutch).words("FREQ=YEARLY;BYMONTH=5")).isEqualTo("FREQ=YEARLY;BYMONTH=5");
    }

    @Test
    void both_languages_have_the_same_texts() throws Exception {
        assertThat(keys("nl")).isEqualTo(keys("en"));
    }

    private static java.util.Set<String> keys(String language) throws java.io.IOException {
        var properties = new java.util.Properties();
        try (var stream = Messages.class.getResourceAsStream("messages_" + language + ".properties")) {
            properties.load(new java.io.InputStreamReader(
                    java.util.Objects.requireNonNull(stream), java.nio.charset.StandardCharsets.UTF_8));
        }
        return new java.util.TreeSet<>(properties.stringPropertyNames());
    }
}
