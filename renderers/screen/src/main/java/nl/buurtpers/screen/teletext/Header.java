package nl.buurtpers.screen.teletext;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Row 0: the same on all pages but for the number, because receivers take another text for another station. The receiver
 * itself fills columns 0 to 7, the inserter puts the time in the last eight.
 *
 * @param name name of the service, spelled
 * @param date day of the edition
 * @param locale language of the day's name
 */
record Header(String name, LocalDate date, Locale locale) {

    /** The first column that is sent. */
    private static final int FIRST = 8;

    /** Columns for name, number and day: 8 to 31 (EN 300 706, 9.3.1). */
    private static final int ROOM = 24;

    /** Three colours, the number and the blank after it. */
    private static final int FIXED = 7;

    /** Row 0 as a receiver shows it before the time is filled in. */
    Row row(int page) {
        var number = Integer.toString(page);
        var setting = new Row.Setting().to(1).text(number).to(FIRST).code(Ink.GREEN.letters());
        var day = day();
        setting.text(name.substring(0, Math.min(name.length(), ROOM - FIXED - day.length())));
        return setting.code(Ink.WHITE.letters())
                .text(number + " " + day)
                .to(FIRST + ROOM - 1)
                .code(Ink.YELLOW.letters())
                .row();
    }

    /** As long a form of the day as there is room for beside the name. */
    private String day() {
        return Stream.of("EEdMMM", "dMMM")
                .map(pattern -> date.format(DateTimeFormatter.ofPattern(pattern, locale))
                        .replace(".", ""))
                .filter(day -> name.length() + day.length() + FIXED <= ROOM)
                .findFirst()
                .orElse("");
    }

    /** What is sent of it. */
    String sent(int page) {
        return row(page).codes().substring(FIRST, FIRST + ROOM);
    }
}
