package nl.buurtpers.mail;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.buurtpers.message.Calendar;
import nl.buurtpers.message.Messages;
import nl.buurtpers.model.Edition;

/** What stands under the name of the paper. */
final class Masthead {

    private Masthead() {}

    /** "Soesterkwartier, Amersfoort". */
    static String place(Edition edition, Messages messages) {
        return edition.place()
                .map(place -> messages.text("mail.place", edition.neighbourhood(), place))
                .orElse(edition.neighbourhood());
    }

    /** "Herfst, nummer 4, jaargang 38, zaterdag 9 mei 2026". */
    static String issue(Edition edition, Messages messages) {
        return Stream.concat(names(edition, messages), Stream.of(new Calendar(messages).day(edition.date())))
                .collect(Collectors.joining(", "));
    }

    /** What tells this edition from others in an inbox; the day where the edition has no name or number. */
    static String subject(Edition edition, Messages messages) {
        var names = names(edition, messages).collect(Collectors.joining(", "));
        var issue = names.isEmpty() ? new Calendar(messages).shortDay(edition.date()) : names;
        return messages.text("mail.subject", edition.publication(), issue);
    }

    private static Stream<String> names(Edition edition, Messages messages) {
        return Stream.of(
                        edition.title(),
                        edition.number().map(number -> messages.text("edition.number", number)),
                        edition.year().map(year -> messages.text("edition.year", year)))
                .flatMap(Optional::stream);
    }
}
