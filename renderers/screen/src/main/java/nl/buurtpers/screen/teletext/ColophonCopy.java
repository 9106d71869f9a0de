package nl.buurtpers.screen.teletext;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.buurtpers.message.Calendar;
import nl.buurtpers.model.Edition;
import nl.buurtpers.plan.Plan;

/** The page on the paper itself: its name and number, how to reach the editors, who made it. */
final class ColophonCopy {

    private final Spelling spelling;
    private final Words words;

    ColophonCopy(Spelling spelling, Words words) {
        this.spelling = spelling;
        this.words = words;
    }

    List<Line> lines(Plan plan) {
        var edition = plan.edition();
        var copy = new Copy(spelling).paragraph(Ink.CYAN, edition.publication() + "\n" + about(edition, words));
        if (!plan.contact().isEmpty()) {
            copy.heading(words.messages().text("edition.contact")).facts(plan.contact());
        }
        var lines = new ArrayList<>(Headline.lines(words.text("page.colophon")));
        lines.addAll(copy.blocks(edition.colophon()).lines());
        return lines;
    }

    /** Neighbourhood, number and day of an edition, a line each. */
    static String about(Edition edition, Words words) {
        var messages = words.messages();
        var neighbourhood = Stream.of(Optional.of(edition.neighbourhood()), edition.place());
        var number = Stream.of(
                edition.title(),
                edition.number().map(n -> messages.text("edition.number", n)),
                edition.year().map(year -> messages.text("edition.year", year)));
        return Stream.of(joined(neighbourhood), joined(number), new Calendar(messages).day(edition.date()))
                .filter(line -> !line.isEmpty())
                .reduce((a, b) -> a + "\n" + b)
                .orElse("");
    }

    private static String joined(Stream<Optional<String>> parts) {
        return parts.flatMap(Optional::stream).reduce((a, b) -> a + ", " + b).orElse("");
    }
}
