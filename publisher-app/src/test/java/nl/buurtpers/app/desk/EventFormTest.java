package nl.buurtpers.app.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import nl.buurtpers.source.FieldSheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.util.LinkedMultiValueMap;

class EventFormTest {

    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

    /** Fills the boxes of an item; a box that is not named stays as it is shown. */
    private static FieldSheet filled(FieldSheet sheet, String... boxes) {
        var shown = EventForm.of(sheet);
        var form = new LinkedMultiValueMap<String, String>();
        form.set("event.day", shown.day());
        form.set("event.from", shown.from());
        form.set("event.to", shown.to());
        form.set("event.last-day", shown.lastDay());
        form.set("event.rhythm", shown.rhythm().name());
        form.set("event.until", shown.until());
        for (int i = 0; i < boxes.length; i += 2) {
            form.set("event." + boxes[i], boxes[i + 1]);
        }
        return EventForm.into(sheet, form);
    }

    private static FieldSheet sheet(String... fields) {
        var sheet = FieldSheet.EMPTY;
        for (int i = 0; i < fields.length; i += 2) {
            sheet = sheet.with(fields[i + 1], fields[i]);
        }
        return sheet;
    }

    private static String words(FieldSheet sheet) {
        return EventForm.of(sheet).words(ZONE, "nl").orElse("");
    }

    @Test
    void an_evening_is_a_day_with_two_times() {
        var evening = filled(FieldSheet.EMPTY, "day", "2026-12-05", "from", "20:00", "to", "22:30");

        assertThat(evening).isEqualTo(sheet("start", "2026-12-05T20:00", "end", "2026-12-05T22:30"));
        assertThat(words(evening)).isEqualTo("zaterdag 5 december 2026, 20 tot 22.30 uur");
    }

    @Test
    void a_day_without_a_time_is_a_whole_day() {
        var day = filled(sheet("start", "2026-12-05T20:00"), "from", "");

        assertThat(day).isEqualTo(sheet("start", "2026-12-05"));
        assertThat(words(day)).isEqualTo("zaterdag 5 december 2026");
    }

    @Test
    void several_days_have_a_last_one() {
        var feast = filled(FieldSheet.EMPTY, "day", "2026-12-05", "last-day", "2026-12-07");

        assertThat(feast).isEqualTo(sheet("start", "2026-12-05", "end", "2026-12-07"));
        assertThat(words(feast)).contains("5 december", "7 december");
    }

    @ParameterizedTest
    @CsvSource({
        "WEEK, FREQ=WEEKLY;BYDAY=TU, elke dinsdag",
        "FORTNIGHT, FREQ=WEEKLY;INTERVAL=2;BYDAY=TU, elke 2 weken op dinsdag",
        "MONTH, FREQ=MONTHLY, elke maand",
        "MONTH_WEEKDAY, FREQ=MONTHLY;BYDAY=2TU, elke maand op de tweede dinsdag",
        "MONTH_LAST, FREQ=MONTHLY;BYDAY=-1TU, elke maand op de laatste dinsdag",
        "YEAR, FREQ=YEARLY, elk jaar"
    })
    void a_rhythm_is_a_choice(String rhythm, String rule, String words) {
        var event = filled(FieldSheet.EMPTY, "day", "2026-12-08", "from", "10:00", "rhythm", rhythm);

        assertThat(event.words("repeats")).isEqualTo(rule);
        assertThat(EventForm.of(event).rhythm()).hasToString(rhythm);
        assertThat(words(event)).endsWith("; " + words);
    }

    @Test
    void it_comes_back_until_a_day() {
        var event =
                filled(FieldSheet.EMPTY, "day", "2026-12-08", "from", "10:00", "rhythm", "WEEK", "until", "2027-01-26");

        assertThat(event.words("repeats")).isEqualTo("FREQ=WEEKLY;BYDAY=TU;UNTIL=20270126");
        assertThat(words(event)).endsWith("elke dinsdag tot en met 26 januari 2027");
        assertThat(filled(event, "until", "").words("repeats")).isEqualTo("FREQ=WEEKLY;BYDAY=TU");
    }

    @Test
    void the_weekday_moves_with_the_day() {
        var event = sheet("start", "2026-12-08T10:00", "repeats", "FREQ=WEEKLY;BYDAY=TU");

        assertThat(filled(event, "day", "2026-12-10").words("repeats")).isEqualTo("FREQ=WEEKLY;BYDAY=TH");
    }

    @Test
    void what_no_box_shows_stays() {
        var event = sheet(
                "start", "2026-12-08T10:00:00+01:00", "repeats", "FREQ=WEEKLY;BYDAY=MO,WE;UNTIL=20270126T225959Z");

        assertThat(filled(event)).isEqualTo(event);
        assertThat(EventForm.of(event).rhythm()).isEqualTo(EventForm.Rhythm.OWN);
        assertThat(filled(event, "until", "2027-02-01").words("repeats"))
                .isEqualTo("FREQ=WEEKLY;BYDAY=MO,WE;UNTIL=20270201");
    }

    @ParameterizedTest
    @CsvSource({
        "5-12-2026, 20.00 uur, 2026-12-05T20:00",
        "5 december 2026, 8 uur, 2026-12-05T08:00",
        "5/12/2026, 8.30, 2026-12-05T08:30",
        "zaterdag, 20:00, zaterdagT20:00"
    })
    void days_and_times_may_be_typed_as_people_write_them(String day, String time, String start) {
        assertThat(filled(FieldSheet.EMPTY, "day", day, "from", time).words("start"))
                .isEqualTo(start);
    }
}
