package nl.buurtpers.app.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import nl.buurtpers.model.Event;
import nl.buurtpers.model.EventTime;
import org.junit.jupiter.api.Test;

/** Calendars and feeds of others. */
class CalendarTest {

    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

    private static Brought.Drafts read(String... lines) {
        var text = "BEGIN:VCALENDAR\r\n" + String.join("\r\n", lines) + "\r\nEND:VCALENDAR\r\n";
        return (Brought.Drafts) Reception.calendar(
                text.getBytes(StandardCharsets.UTF_8),
                ZONE,
                LocalDate.parse("2027-01-01"),
                LocalDate.parse("2027-03-31"));
    }

    private static List<String> starts(Brought.Drafts brought) {
        return brought.drafts().stream()
                .map(d -> switch (((Event) d.item()).occasion().time()) {
                    case EventTime.Days(var first, var _) -> first.toString();
                    case EventTime.Moments(var start, var _) ->
                        start.toLocalDateTime().toString();
                })
                .toList();
    }

    @Test
    void an_event_has_all_that_the_edition_has_words_for() {
        var draft = read(
                        "BEGIN:VEVENT",
                        "UID:42@buurt",
                        "SUMMARY:Koffie\\, thee",
                        "DTSTART;TZID=W. Europe Standard Time:20270112T100000",
                        "DTEND;TZID=W. Europe Standard Time:20270112T113000",
                        "LOCATION:Het Buurt",
                        " huis",
                        "URL:https://buurt.nl/koffie",
                        "RRULE:FREQ=WEEKLY;BYDAY=TU",
                        "DESCRIPTION:Welkom.\\n\\nNeem *iets* mee.",
                        "END:VEVENT")
                .drafts()
                .getFirst();
        assertThat(draft.file("articles/x.md", ZONE)).isEqualTo("""
                        ---
                        type: event
                        id: koffie-thee
                        title: Koffie, thee
                        priority: 3
                        start: 2027-01-12T10:00
                        end: 2027-01-12T11:30
                        location: Het Buurthuis
                        repeats: FREQ=WEEKLY;BYDAY=TU
                        contact:
                          web: https://buurt.nl/koffie
                        source: 42@buurt
                        ---
                        Welkom.

                        Neem \\*iets\\* mee.
                        """);
    }

    @Test
    void a_repetition_with_exceptions_becomes_its_days() {
        var brought = read(
                "BEGIN:VEVENT",
                "UID:a",
                "SUMMARY:Yoga",
                "DTSTART:20270104T180000Z",
                "RRULE:FREQ=WEEKLY;COUNT=4",
                "EXDATE:20270111T180000Z",
                "END:VEVENT",
                "BEGIN:VEVENT",
                "UID:a",
                "SUMMARY:Yoga later",
                "RECURRENCE-ID:20270118T180000Z",
                "DTSTART:20270118T190000Z",
                "END:VEVENT");
        assertThat(starts(brought)).containsExactly("2027-01-04T19:00", "2027-01-18T20:00", "2027-01-25T19:00");
        assertThat(brought.notes()).containsExactly(Note.of("event-expanded", 1));
    }

    @Test
    void whole_days_end_on_their_last_day_and_other_days_are_left_out() {
        var brought = read(
                "BEGIN:VEVENT",
                "UID:b",
                "SUMMARY:Kerstmarkt",
                "DTSTART;VALUE=DATE:20270201",
                "DTEND;VALUE=DATE:20270203",
                "STATUS:CANCELLED",
                "END:VEVENT",
                "BEGIN:VEVENT",
                "UID:c",
                "SUMMARY:Oud",
                "DTSTART;VALUE=DATE:20200201",
                "END:VEVENT");
        assertThat(starts(brought)).containsExactly("2027-02-01");
        var event = (Event) brought.drafts().getFirst().item();
        assertThat(event.occasion().cancelled()).isTrue();
        assertThat(event.occasion().time().lastDay(ZONE)).isEqualTo("2027-02-02");
        assertThat(brought.notes()).containsExactly(Note.of("events-out-of-range", 1));
    }

    @Test
    void a_zone_that_tells_its_hours_is_known() {
        var brought = read(
                "BEGIN:VTIMEZONE",
                "TZID:Eigen",
                "BEGIN:STANDARD",
                "TZOFFSETTO:+0000",
                "END:STANDARD",
                "END:VTIMEZONE",
                "BEGIN:VEVENT",
                "UID:d",
                "SUMMARY:Thee",
                "DTSTART;TZID=Eigen:20270201T160000",
                "END:VEVENT");
        assertThat(starts(brought)).containsExactly("2027-02-01T17:00");
    }

    @Test
    void endless_rules_end() {
        var brought = read(
                "BEGIN:VEVENT",
                "UID:e",
                "SUMMARY:Nooit",
                "DTSTART;VALUE=DATE:20000101",
                "RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
                "END:VEVENT",
                "BEGIN:VEVENT",
                "UID:f",
                "SUMMARY:Elke seconde",
                "DTSTART:20270101T000000Z",
                "RRULE:FREQ=SECONDLY",
                "END:VEVENT");
        assertThat(brought.drafts()).hasSize(1);
        assertThat(((Event) brought.drafts().getFirst().item()).occasion().repeats())
                .isEmpty();
        assertThat(brought.notes()).containsExactly(Note.of("event-rule", 1), Note.of("events-out-of-range", 1));
    }

    @Test
    void a_feed_gives_candidates() {
        var rss = """
                <rss version="2.0"><channel><title>Gemeente</title><link>https://g.nl</link><description>d</description>
                <item><title>Wegwerk &amp; omleiding</title><link>https://g.nl/1</link><guid>g1</guid>
                <description>&lt;p&gt;Vanaf &lt;b&gt;maandag&lt;/b&gt;.&lt;/p&gt;</description>
                <pubDate>Mon, 04 Jan 2027 09:00:00 GMT</pubDate></item></channel></rss>""";
        var draft = ((Brought.Drafts) Reception.feed(rss.getBytes(StandardCharsets.UTF_8), ZONE))
                .drafts()
                .getFirst();
        assertThat(draft.title()).isEqualTo("Wegwerk & omleiding");
        assertThat(draft.item().head().summary()).contains("Vanaf maandag.");
        assertThat(draft.item().head().date()).contains(LocalDate.parse("2027-01-04"));
        assertThat(draft.source()).contains("g1");
    }

    @Test
    void a_feed_with_a_document_type_is_refused() {
        var evil = "<!DOCTYPE rss [<!ENTITY x SYSTEM 'file:///etc/hostname'>]><rss version='2.0'>&x;</rss>";
        assertThat(Reception.feed(evil.getBytes(StandardCharsets.UTF_8), ZONE)).isInstanceOf(Brought.Refused.class);
    }
}
