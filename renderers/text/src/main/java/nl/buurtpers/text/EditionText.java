package nl.buurtpers.text;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.buurtpers.message.Calendar;
import nl.buurtpers.message.Messages;
import nl.buurtpers.model.Edition;
import nl.buurtpers.plan.Fact;
import nl.buurtpers.plan.Plan;

/** The whole edition: masthead, contents, sections, colophon, contact. */
final class EditionText {

    private final Plan plan;
    private final Edition edition;
    private final Messages messages;
    private final Sheet sheet;

    EditionText(Plan plan, int columns) {
        this.plan = plan;
        this.edition = plan.edition();
        this.messages = Messages.of(TextRenderer.class, edition.language());
        this.sheet = new Sheet(columns);
    }

    String write() {
        masthead();
        contents();
        sections();
        colophon();
        contact();
        return sheet.text();
    }

    private void masthead() {
        sheet.underlined(edition.publication(), '=');
        sheet.paragraph(together(List.of(Optional.of(edition.neighbourhood()), edition.place())));
        sheet.paragraph(together(List.of(
                edition.title(),
                edition.number().map(number -> messages.text("edition.number", number)),
                edition.year().map(year -> messages.text("edition.year", year)))));
        sheet.paragraph(new Calendar(messages).day(edition.date()));
        edition.website().ifPresent(website -> sheet.paragraph(Address.shown(website.toString())));
    }

    /** Items carry the same number in the contents and above their text, so that a search for it leads there. */
    private void contents() {
        if (plan.parts().isEmpty()) {
            return;
        }
        sheet.banner(messages.text("contents"));
        int number = 1;
        for (var part : plan.parts()) {
            sheet.gap();
            sheet.paragraph(part.section().title());
            for (var item : part.items()) {
                sheet.entry("%5d. ".formatted(number++)).paragraph(item.head().title());
            }
        }
    }

    private void sections() {
        var items = new ItemText(sheet, messages);
        int number = 1;
        for (var part : plan.parts()) {
            sheet.banner(part.section().title());
            for (var item : part.items()) {
                items.write(number++, item);
            }
        }
    }

    private void colophon() {
        if (!edition.colophon().isEmpty()) {
            sheet.banner(messages.text("edition.colophon"));
            new BodyText(sheet, messages).write(edition.colophon());
        }
    }

    private void contact() {
        if (!plan.contact().isEmpty()) {
            sheet.banner(messages.text("edition.contact"));
            sheet.gap();
            facts(sheet, plan.contact());
        }
    }

    /** Facts, a line each: "Waar: Seringenplein 1". */
    static void facts(Sheet sheet, List<Fact> facts) {
        facts.forEach(
                fact -> sheet.paragraph(fact.label().isEmpty() ? fact.value() : fact.label() + ": " + fact.value()));
    }

    private static String together(List<Optional<String>> parts) {
        return parts.stream().flatMap(Optional::stream).collect(Collectors.joining(", "));
    }
}
