package nl.buurtpers.app.intake;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The time zones that a calendar names: by the names of the world, of Windows, or by the hours that it tells itself. */
final class CalendarZones {

    /** Names of Windows (CLDR, windowsZones) for the zones from which mail reaches a Dutch neighbourhood. */
    private static final Map<String, String> WINDOWS = Map.ofEntries(
            Map.entry("W. Europe Standard Time", "Europe/Amsterdam"),
            Map.entry("Romance Standard Time", "Europe/Brussels"),
            Map.entry("Central Europe Standard Time", "Europe/Budapest"),
            Map.entry("Central European Standard Time", "Europe/Warsaw"),
            Map.entry("GMT Standard Time", "Europe/London"),
            Map.entry("Greenwich Standard Time", "Atlantic/Reykjavik"),
            Map.entry("E. Europe Standard Time", "Europe/Chisinau"),
            Map.entry("FLE Standard Time", "Europe/Kiev"),
            Map.entry("GTB Standard Time", "Europe/Bucharest"),
            Map.entry("Turkey Standard Time", "Europe/Istanbul"),
            Map.entry("Morocco Standard Time", "Africa/Casablanca"),
            Map.entry("SA Eastern Standard Time", "America/Paramaribo"),
            Map.entry("SA Western Standard Time", "America/Curacao"),
            Map.entry("Eastern Standard Time", "America/New_York"),
            Map.entry("Central Standard Time", "America/Chicago"),
            Map.entry("Pacific Standard Time", "America/Los_Angeles"),
            Map.entry("UTC", "UTC"));

    private static final Instant WINTER = Instant.parse("2026-01-15T12:00:00Z");
    private static final Instant SUMMER = Instant.parse("2026-07-15T12:00:00Z");

    private final ZoneId own;
    private final Map<String, ZoneId> told = new TreeMap<>();

    CalendarZones(CalendarText.Component calendar, ZoneId own) {
        this.own = own;
        calendar.components("VTIMEZONE").forEach(zone -> {
            var name = zone.first("TZID").map(CalendarText.Property::value).orElse("");
            zone.first("X-LIC-LOCATION")
                    .flatMap(location -> known(location.value()))
                    .or(() -> byHours(zone))
                    .ifPresent(id -> told.put(name, id));
        });
    }

    /** The zone with this name, if it is known in any way. */
    Optional<ZoneId> of(String name) {
        return known(name).or(() -> Optional.ofNullable(told.get(name)));
    }

    private static Optional<ZoneId> known(String name) {
        var id = WINDOWS.getOrDefault(name, name);
        try {
            return Optional.of(ZoneId.of(id.replaceFirst("^/.*/(?=[A-Z][A-Za-z]+/[A-Z])", "")));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The edition's own zone where its hours in winter and summer are the same; else the hours of winter. */
    private Optional<ZoneId> byHours(CalendarText.Component zone) {
        var winter = offset(zone, "STANDARD");
        var summer = offset(zone, "DAYLIGHT").or(() -> winter);
        boolean same = winter.filter(own.getRules().getOffset(WINTER)::equals).isPresent()
                && summer.filter(own.getRules().getOffset(SUMMER)::equals).isPresent();
        return same ? Optional.of(own) : winter.map(ZoneId.class::cast);
    }

    private static Optional<ZoneOffset> offset(CalendarText.Component zone, String half) {
        return zone.components(half)
                .flatMap(part -> part.first("TZOFFSETTO").stream())
                .map(CalendarText.Property::value)
                .filter(value -> value.matches("[+-](0[0-9]|1[0-4])[0-5][0-9]"))
                .map(ZoneOffset::of)
                .findFirst();
    }
}
