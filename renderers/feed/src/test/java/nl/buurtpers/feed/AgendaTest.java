package nl.buurtpers.feed;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Period;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import nl.buurtpers.model.Edition;
import nl.buurtpers.model.Event;
import nl.buurtpers.model.EventTime;
import nl.buurtpers.model.Head;
import nl.buurtpers.model.Occasion;
import nl.buurtpers.testkit.Sample;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class AgendaTest {

    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");

    @TempDir
    Path folder;

    @ParameterizedTest
    @MethodSource("nl.buurtpers.testkit.Editions#all")
    void every_calendar_is_valid_and_holds_each_event(Sample sample) {
        Made.feeds(folder, sample.edition());

        var calendar = calendar();
        assertThat(calendar.validate().hasErrors())
                .as("%s", calendar.validate())
                .isFalse();
        assertThat(calendar.getComponents(Component.VEVENT))
                .hasSameSizeAs(sample.edition().items().stream()
                        .filter(Event.class::isInstance)
                        .toList());
    }

    @Test
    void a_paper_without_events_says_that_it_came_out() {
        Made.feeds(folder, Made.edition(Optional.empty()));

        assertThat(calendar().validate().hasErrors()).isFalse();
        assertThat(calendar().getComponents(Component.VEVENT)).isEmpty();
        assertThat(calendar().getComponents(Component.VJOURNAL)).hasSize(1);
    }

    @Test
    void a_moment_is_told_in_the_zone_of_the_edition() {
        make(Optional.empty(), new EventTime.Moments(at("2026-12-05T14:00"), Optional.of(at("2026-12-05T16:30"))));

        assertThat(raw())
                .contains("DTSTART;TZID=Europe/Amsterdam:20261205T140000\r\n")
                .contains("DTEND;TZID=Europe/Amsterdam:20261205T163000\r\n")
                .contains("DTSTAMP:20261125T230000Z\r\n");
    }

    @Test
    void the_last_whole_day_is_included() {
        make(Optional.empty(), new EventTime.Days(LocalDate.of(2026, 12, 5), LocalDate.of(2026, 12, 6)));

        assertThat(raw()).contains("DTSTART;VALUE=DATE:20261205\r\n").contains("DTEND;VALUE=DATE:20261207\r\n");
    }

    @Test
    void a_weekly_event_stays_at_its_hour_when_the_clocks_change() {
        make(Optional.of("FREQ=WEEKLY;COUNT=30"), new EventTime.Moments(at("2026-12-08T10:00"), Optional.empty()));

        var range = new Period<>(at("2026-12-01T00:00"), at("2027-07-30T00:00"));
        List<Period<ZonedDateTime>> times = event().calculateRecurrenceSet(range).stream()
                .map(period -> new Period<>(
                        ((ZonedDateTime) period.getStart()).withZoneSameInstant(AMSTERDAM),
                        ((ZonedDateTime) period.getStart()).withZoneSameInstant(AMSTERDAM)))
                .toList();
        assertThat(times)
                .hasSize(30)
                .allSatisfy(period -> assertThat(period.getStart().getHour()).isEqualTo(10));
    }

    @Test
    void the_zone_knows_when_its_clocks_change() {
        make(Optional.empty(), new EventTime.Moments(at("2026-12-05T14:00"), Optional.empty()));

        assertThat(raw())
                .contains("RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU\r\n")
                .contains("RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU\r\n")
                .contains("TZOFFSETFROM:+0200\r\nTZOFFSETTO:+0100\r\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Europe/Amsterdam",
                "America/New_York",
                "Asia/Kolkata",
                "Africa/Casablanca",
                "Australia/Lord_Howe",
                "Pacific/Kiritimati",
                "UTC",
                "+02:00"
            })
    void every_zone_can_be_told(String zone) {
        var edition = Made.edition(
                Optional.empty(),
                event(Optional.empty(), new EventTime.Moments(at("2026-12-05T14:00"), Optional.empty())));
        Made.feeds(folder, inZone(edition, ZoneId.of(zone)));

        var calendar = calendar();
        assertThat(calendar.validate().hasErrors())
                .as("%s", calendar.validate())
                .isFalse();
        ZonedDateTime start =
                requireNonNull(event().<ZonedDateTime>getDateTimeStart()).getDate();
        assertThat(start.toInstant()).isEqualTo(at("2026-12-05T14:00").toInstant());
    }

    @Test
    void a_cancelled_event_says_so() {
        var event = new Event(
                Head.of("feest", "Feest"),
                Made.text("Jammer."),
                new Occasion(
                        new EventTime.Days(LocalDate.of(2026, 12, 5), LocalDate.of(2026, 12, 5)),
                        Optional.of("Plein"),
                        Optional.empty(),
                        List.of(),
                        Optional.empty(),
                        true));
        Made.feeds(folder, Made.edition(Made.WEBSITE, event));

        assertThat(raw()).contains("STATUS:CANCELLED\r\n").contains("SUMMARY:Gaat niet door: Feest\r\n");
        assertThat(raw()).contains("LOCATION:Plein\r\n").contains("URL:https://wijk.example/krant/feest/\r\n");
    }

    @Test
    void no_word_can_break_out_of_its_line() {
        var hostile = "Feest\r\nBEGIN:VEVENT\nUID:x; a,b \\n \u0007 🎉".repeat(4);
        var time = new EventTime.Moments(at("2026-12-05T14:00"), Optional.empty());
        var occasion = new Occasion(
                time, Optional.of(hostile), Optional.empty(), List.of(), Optional.of("FREQ=DAILY\r\nX:y"), false);
        Made.feeds(
                folder,
                Made.edition(Optional.empty(), new Event(Head.of("feest", hostile), Made.text(hostile), occasion)));

        assertThat(calendar().getComponents(Component.VEVENT)).hasSize(1);
        assertThat(event().getProperty(Property.LOCATION).orElseThrow().getValue())
                .isEqualTo(hostile.replace("\r", "").replace("\u0007", ""));
        assertThat(event().getProperty(Property.RRULE)).isEmpty();
    }

    @Test
    void lines_are_at_most_75_octets_and_hold_whole_characters() throws IOException {
        var occasion = new Occasion(
                new EventTime.Moments(at("2026-12-05T14:00"), Optional.empty()),
                Optional.of("é🎉".repeat(100)),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                false);
        Made.feeds(
                folder,
                Made.edition(Optional.empty(), new Event(Head.of("feest", "Feest"), Made.text("Kom."), occasion)));

        var bytes = Files.readAllBytes(folder.resolve("agenda.ics"));
        var lines = new String(bytes, StandardCharsets.UTF_8).split("\r\n");
        assertThat(lines).allSatisfy(line -> {
            assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75);
            assertThat(line).doesNotContain("\n").doesNotContain("\ufffd");
        });
    }

    private void make(Optional<String> repeats, EventTime time) {
        Made.feeds(folder, Made.edition(Optional.empty(), event(repeats, time)));
    }

    private static Event event(Optional<String> repeats, EventTime time) {
        return new Event(
                Head.of("feest", "Feest"),
                Made.text("Kom ook."),
                new Occasion(time, Optional.empty(), Optional.empty(), List.of(), repeats, false));
    }

    private static Edition inZone(Edition edition, ZoneId zone) {
        return new Edition(
                edition.publication(),
                edition.neighbourhood(),
                edition.place(),
                edition.date(),
                edition.validUntil(),
                edition.title(),
                edition.number(),
                edition.year(),
                edition.language(),
                zone,
                edition.website(),
                edition.contact(),
                edition.colophon(),
                edition.sections(),
                edition.items());
    }

    private static ZonedDateTime at(String local) {
        return ZonedDateTime.of(java.time.LocalDateTime.parse(local), AMSTERDAM);
    }

    private String raw() {
        try {
            return Files.readString(folder.resolve("agenda.ics"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private VEvent event() {
        return (VEvent) calendar().getComponents(Component.VEVENT).getFirst();
    }

    private Calendar calendar() {
        try (var stream = Files.newInputStream(folder.resolve("agenda.ics"))) {
            return new CalendarBuilder().build(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ParserException e) {
            throw new AssertionError(e);
        }
    }

    /** Keeps the publication instant in view: the day starts at 23 hours universal time the day before. */
    @Test
    void the_stamp_is_the_instant_of_publication() {
        make(Optional.empty(), new EventTime.Days(LocalDate.of(2026, 12, 5), LocalDate.of(2026, 12, 5)));

        assertThat(requireNonNull(event().getDateTimeStamp()).getDate())
                .isEqualTo(Instant.parse("2026-11-25T23:00:00Z"));
    }
}
