package nl.buurtpers.text;

import java.util.List;
import nl.buurtpers.message.Messages;
import nl.buurtpers.model.Event;
import nl.buurtpers.plan.Fact;
import nl.buurtpers.plan.Planned;

/** One item: headline, marks, standfirst, byline, picture, text and facts. */
final class ItemText {

    private final Sheet sheet;
    private final BodyText body;

    ItemText(Sheet sheet, Messages messages) {
        this.sheet = sheet;
        this.body = new BodyText(sheet, messages);
    }

    void write(int number, Planned item) {
        sheet.gap();
        sheet.gap();
        sheet.underlined(number + ". " + item.head().title(), '=');
        marks(item);
        item.head().summary().ifPresent(this::paragraph);
        item.byline().ifPresent(this::paragraph);
        // Who reads the diary asks when and where first; elsewhere facts are what one looks up after reading.
        if (item.item() instanceof Event) {
            facts(item);
            story(item);
        } else {
            story(item);
            facts(item);
        }
    }

    /** "Advertentie", "Gaat niet door": what has to be known before anything else is read. */
    private void marks(Planned item) {
        item.facts().stream()
                .filter(fact -> fact.label().isEmpty())
                .forEach(fact -> paragraph("*** " + fact.value() + " ***"));
    }

    private void story(Planned item) {
        item.head().picture().ifPresent(body::picture);
        body.write(item.text());
    }

    private void facts(Planned item) {
        List<Fact> labelled =
                item.facts().stream().filter(fact -> !fact.label().isEmpty()).toList();
        if (!labelled.isEmpty()) {
            sheet.gap();
            EditionText.facts(sheet, labelled);
        }
    }

    private void paragraph(String words) {
        sheet.gap();
        sheet.paragraph(words);
    }
}
