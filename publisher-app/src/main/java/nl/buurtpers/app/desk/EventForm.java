package nl.buurtpers.app.desk;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.buurtpers.message.Calendar;
import nl.buurtpers.message.Messages;
import nl.buurtpers.message.Recurrence;
import nl.buurtpers.model.EventTime;
import nl.buurtpers.source.FieldSheet;
import org.springframework.util.MultiValueMap;

/**
 * When an event is, as boxes for days, times and a rhythm. What no box can show stays in the file as it is, as long as
 * nobody changes the boxes.
 *
 * @param day of the beginning, as the browser writes days; words that are no day stay what they are
 * @param from time at which it begins; empty where it takes the whole day
 * @param to time at which it ends; may be empty
 * @param lastDay where it ends on another day; may be empty
 * @param rhythm how it comes back
 * @param until last day on which it comes back; may be empty
 * @param rule the rule (RFC 5545) of a rhythm of its own
 */
record EventForm(String day, String from, String to, String lastDay, Rhythm rhythm, String until, String rule) {

    private static final String BOX = "event.";

    /** Days as people type them where a browser has no box for days; the first is the one of browsers. */
    private static final List<DateTimeFormatter> DAYS = List.of(
            DateTimeFormatter.ISO_LOCAL_DATE,
            DateTimeFormatter.ofPattern("d-M-uuuu", Locale.ROOT),
            DateTimeFormatter.ofPattern("d/M/uuuu", Locale.ROOT),
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.forLanguageTag("nl-NL")),
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.forLanguageTag("en-GB")));

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    /** How an event comes back. */
    enum Rhythm {
        NONE,
        WEEK,
        FORTNIGHT,
        MONTH,
        MONTH_WEEKDAY,
        MONTH_LAST,
        YEAR,
        /** A rule that none of the others says. */
        OWN;

        private String rule(LocalDate first) {
            var weekday = first.getDayOfWeek().name().substring(0, 2);
            int week = (first.getDayOfMonth() - 1) / 7 + 1;
            var nth = week == 5 ? "-1" : Integer.toString(week);
            return switch (this) {
                case NONE, OWN -> "";
                case WEEK -> "FREQ=WEEKLY;BYDAY=" + weekday;
                case FORTNIGHT -> "FREQ=WEEKLY;INTERVAL=2;BYDAY=" + weekday;
                case MONTH -> "FREQ=MONTHLY";
                case MONTH_WEEKDAY -> "FREQ=MONTHLY;BYDAY=" + nth + weekday;
                case MONTH_LAST -> "FREQ=MONTHLY;BYDAY=-1" + weekday;
                case YEAR -> "FREQ=YEARLY";
            };
        }

        private static Rhythm of(String rule, Optional<LocalDate> first) {
            if (rule.isEmpty()) {
                return NONE;
            }
            return switch (rule) {
                case "FREQ=WEEKLY" -> WEEK;
                case "FREQ=WEEKLY;INTERVAL=2" -> FORTNIGHT;
                default ->
                    List.of(values()).stream()
                            .filter(rhythm -> first.filter(
                                            day -> rhythm.rule(day).equals(rule))
                                    .isPresent())
                            .findFirst()
                            .orElse(OWN);
            };
        }
    }

    /** What the boxes show of a sheet. */
    static EventForm of(FieldSheet sheet) {
        var start = sheet.words("start").strip();
        var end = sheet.words("end").strip();
        boolean whole = sheet.words("all-day").equals("true");
        var day = part(start, 0);
        var lastDay = part(end, 0);
        var rule = sheet.words("repeats").replaceFirst("^RRULE:", "");
        var bare = rule.replaceFirst(";?UNTIL=[^;]*", "").replaceFirst("^;", "");
        var rhythm = Rhythm.of(bare, date(day));
        return new EventForm(
                day,
                whole ? "" : part(start, 1),
                whole ? "" : part(end, 1),
                lastDay.equals(day) ? "" : lastDay,
                rhythm,
                until(rule),
                rhythm == Rhythm.OWN ? bare : "");
    }

    /** The day, or the time to the minute, of what a file says. */
    private static String part(String moment, int which) {
        var parts = moment.split("[T ]", 2);
        var words = which < parts.length ? parts[which] : "";
        return which == 1 && words.length() > 5 ? words.substring(0, 5) : words;
    }

    private static String until(String rule) {
        var found = rule.replaceFirst("^(?:.*;)?UNTIL=([0-9]{4})([0-9]{2})([0-9]{2}).*$", "$1-$2-$3");
        return found.equals(rule) ? "" : found;
    }

    /** The sheet as the boxes say; unchanged where the form has none, or nobody changed them. */
    static FieldSheet into(FieldSheet sheet, MultiValueMap<String, String> form) {
        if (!form.containsKey(BOX + "day")) {
            return sheet;
        }
        var shown = of(sheet);
        var asked = new EventForm(
                day(words(form, "day")),
                time(words(form, "from")),
                time(words(form, "to")),
                day(words(form, "last-day")),
                rhythm(words(form, "rhythm")),
                day(words(form, "until")),
                shown.rule());
        return asked.equals(shown) ? sheet : asked.written(sheet);
    }

    private static String words(MultiValueMap<String, String> form, String box) {
        return Optional.ofNullable(form.getFirst(BOX + box)).orElse("").strip();
    }

    private static Rhythm rhythm(String name) {
        return List.of(Rhythm.values()).stream()
                .filter(rhythm -> rhythm.name().equals(name))
                .findFirst()
                .orElse(Rhythm.NONE);
    }

    private FieldSheet written(FieldSheet sheet) {
        var ending = lastDay.isEmpty() && !to.isEmpty() ? day : lastDay;
        return sheet.with("", "all-day")
                .with(moment(day, from), "start")
                .with(moment(ending, to), "end")
                .with(whole(), "repeats");
    }

    private static String moment(String day, String time) {
        return time.isEmpty() ? day : day + "T" + time;
    }

    private String whole() {
        var bare = rhythm == Rhythm.OWN ? rule : date(day).map(rhythm::rule).orElse("");
        return bare.isEmpty() || until.isEmpty() ? bare : bare + ";UNTIL=" + until.replace("-", "");
    }

    /** The day as a file writes it; what is no day stays, so that it is told. */
    private static String day(String words) {
        return date(words).map(LocalDate::toString).orElse(words);
    }

    private static Optional<LocalDate> date(String words) {
        return DAYS.stream().flatMap(form -> date(words, form).stream()).findFirst();
    }

    private static Optional<LocalDate> date(String words, DateTimeFormatter form) {
        try {
            return Optional.of(LocalDate.parse(words, form));
        } catch (DateTimeParseException e) {
            return Optional.empty(); // perhaps it is written in another way
        }
    }

    /** The time as a file writes it; what is no time stays, so that it is told. */
    private static String time(String words) {
        return clock(words).map(CLOCK::format).orElse(words);
    }

    private static Optional<LocalTime> clock(String words) {
        var plain = words.replaceFirst("(?i)\\s*uur$", "").replace('.', ':');
        try {
            var whole = plain.matches("[0-9]{1,2}") ? plain + ":00" : plain;
            return Optional.of(LocalTime.parse(whole.matches("[0-9]:.*") ? "0" + whole : whole));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** When it is as readers will read it; nothing where the boxes do not say it well. */
    Optional<String> words(ZoneId zone, String language) {
        var messages = Messages.of(language);
        return time(zone)
                .map(when -> new Calendar(messages).when(when, zone))
                .map(when -> whole().isEmpty() ? when : when + "; " + new Recurrence(messages).words(whole()));
    }

    private Optional<EventTime> time(ZoneId zone) {
        var first = date(day);
        var last = lastDay.isEmpty() ? first : date(lastDay);
        if (first.isEmpty() || last.isEmpty() || last.get().isBefore(first.get())) {
            return Optional.empty();
        }
        if (from.isEmpty()) {
            return Optional.of(new EventTime.Days(first.get(), last.get()));
        }
        var end = clock(to).map(clock -> last.get().atTime(clock).atZone(zone));
        return clock(from)
                .map(clock -> first.get().atTime(clock).atZone(zone))
                .filter(start -> end.filter(start::isAfter).isEmpty())
                .filter(_ -> to.isEmpty() || end.isPresent())
                .map(start -> moments(start, end));
    }

    private static EventTime moments(ZonedDateTime start, Optional<ZonedDateTime> end) {
        return new EventTime.Moments(start, end);
    }
}
