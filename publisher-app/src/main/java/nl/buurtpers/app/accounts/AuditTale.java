package nl.buurtpers.app.accounts;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.buurtpers.message.Calendar;
import nl.buurtpers.message.Messages;
import nl.buurtpers.model.Edition;
import org.springframework.stereotype.Component;

/** Tells the audit trail as people would: sentences, by day, with names for ids. */
@Component
class AuditTale {

    private static final ZoneId HERE = Edition.DEFAULT_TIME_ZONE;
    private static final Pattern SUBJECT = Pattern.compile("([a-z-]+) ([0-9]{1,18})(?: (.*))?");
    private static final Pattern ROLES = Pattern.compile("[A-Z_]+");

    private final People people;
    private final SubjectNames names;
    private final Words words;

    AuditTale(People people, SubjectNames names, Words words) {
        this.people = people;
        this.names = names;
        this.words = words;
    }

    /**
     * What was done on a day.
     *
     * @param day in words
     * @param deeds newest first
     */
    record Day(String day, List<Deed> deeds) {
        Day {
            deeds = List.copyOf(deeds);
        }
    }

    /**
     * Something that was done.
     *
     * @param time of day in words
     * @param sentence who did what
     */
    record Deed(String time, String sentence) {}

    /** The entries in their order. */
    List<Day> of(Neighbourhood neighbourhood, List<AuditTrail.Entry> entries) {
        var calendar = new Calendar(Messages.of(words.language()));
        var days = new LinkedHashMap<String, List<Deed>>();
        for (var entry : entries) {
            var at = entry.at().atZone(HERE);
            days.computeIfAbsent(calendar.day(at.toLocalDate()), _ -> new ArrayList<>())
                    .add(new Deed(calendar.time(at.toLocalTime()), sentence(neighbourhood, entry)));
        }
        return days.entrySet().stream()
                .map(day -> new Day(day.getKey(), day.getValue()))
                .toList();
    }

    private String sentence(Neighbourhood neighbourhood, AuditTrail.Entry entry) {
        var subject = SUBJECT.matcher(entry.subject());
        boolean known = subject.matches();
        var what = known ? what(neighbourhood, subject.group(1), Long.parseLong(subject.group(2))) : entry.subject();
        var more = known ? Optional.ofNullable(subject.group(3)).orElse("") : "";
        return words.of("audit.did." + entry.action(), who(entry.person()), what, more(entry.action(), more));
    }

    private String who(long person) {
        return Optional.of(person)
                .filter(id -> id != AuditTrail.NOBODY)
                .flatMap(people::byId)
                .map(Person::name)
                .filter(name -> !name.isBlank())
                .orElseGet(() -> words.of(person == AuditTrail.NOBODY ? "audit.nobody" : "audit.gone"));
    }

    private String what(Neighbourhood neighbourhood, String kind, long id) {
        return kind.equals("person")
                ? who(id)
                : names.name(neighbourhood.id(), kind, id)
                        .map(name -> words.of("audit.named", name))
                        .orElseGet(() -> words.of("audit.nothing"));
    }

    /** What an entry says besides: roles by their names, a version by its number. */
    private String more(String action, String more) {
        return action.equals("give-roles")
                ? ROLES.matcher(more)
                        .results()
                        .map(role -> words.of("role." + role.group()))
                        .collect(Collectors.joining(", "))
                : more.replace("version ", "");
    }
}
