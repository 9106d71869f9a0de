package nl.buurtpers.print.copy;

import java.util.Optional;
import java.util.stream.Stream;
import nl.buurtpers.message.Calendar;
import nl.buurtpers.message.Messages;
import nl.buurtpers.model.Edition;

/** The line below the name of a paper: where it is of, which number, which day. */
public record EditionLine(Edition edition, Messages messages) {

    /** Neighbourhood and place. */
    public String place() {
        return edition.place()
                .map(place -> edition.neighbourhood() + ", " + place)
                .orElse(edition.neighbourhood());
    }

    /** Title, number and year of the issue; empty where it has none of them. */
    public String issue() {
        var parts = Stream.of(
                        edition.title(),
                        edition.number().map(number -> messages.text("edition.number", number)),
                        edition.year().map(year -> messages.text("edition.year", year)))
                .flatMap(Optional::stream)
                .toList();
        return String.join(", ", parts);
    }

    /** All of it with the day, in a row. */
    public String words(String between) {
        var parts = Stream.of(place(), issue(), new Calendar(messages).day(edition.date()))
                .filter(words -> !words.isBlank())
                .toList();
        return String.join(between, parts);
    }
}
