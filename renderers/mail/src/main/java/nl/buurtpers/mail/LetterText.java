package nl.buurtpers.mail;

import java.util.List;
import java.util.Optional;
import nl.buurtpers.message.Messages;
import nl.buurtpers.model.Edition;
import nl.buurtpers.model.Event;
import nl.buurtpers.model.Service;
import nl.buurtpers.plan.Fact;
import nl.buurtpers.plan.Plan;
import nl.buurtpers.plan.Planned;

/** A letter as plain text, with the same words in the same order as its HTML. */
final class LetterText {

    private final Plan plan;
    private final Edition edition;
    private final Envelope envelope;
    private final Messages messages;
    private final FlowedText out = new FlowedText();
    private final BodyText body;

    private final Optional<Slots> slots;

    private LetterText(Plan plan, Envelope envelope, Messages messages, Optional<Slots> slots) {
        this.plan = plan;
        this.edition = plan.edition();
        this.envelope = envelope;
        this.messages = messages;
        this.body = new BodyText(out, messages);
        this.slots = slots;
    }

    static FlowedText write(Letter letter, Plan plan, Envelope envelope, Messages messages) {
        return write(letter, plan, envelope, messages, Optional.empty());
    }

    /** The same with marks where its sections begin. */
    static FlowedText write(Letter letter, Plan plan, Envelope envelope, Messages messages, Optional<Slots> slots) {
        var text = new LetterText(plan, envelope, messages, slots);
        text.masthead();
        text.contents(letter);
        for (int i = 0; i < letter.parts().size(); i++) {
            text.mark(i);
            text.part(letter.parts().get(i));
        }
        text.forAll();
        text.colophon();
        text.contact();
        text.foot();
        return text.out;
    }

    private void masthead() {
        out.headline(edition.publication(), '=');
        line(Masthead.place(edition, messages));
        line(Masthead.issue(edition, messages));
    }

    private void contents(Letter letter) {
        if (letter.parts().isEmpty()) {
            return;
        }
        section(messages.text("mail.contents"));
        for (int i = 0; i < letter.parts().size(); i++) {
            var part = letter.parts().get(i);
            mark(i);
            out.gap();
            line(part.section().title());
            part.items().forEach(told -> out.words("- ", "  ", LetterHtml.entry(told.item(), messages)));
        }
        forAll();
    }

    private void mark(int section) {
        slots.ifPresent(marks -> out.mark(marks.line(section)));
    }

    private void forAll() {
        slots.ifPresent(marks -> out.mark(marks.lineForAll()));
    }

    private void part(Letter.Part part) {
        section(part.section().title());
        part.items().forEach(this::item);
    }

    private void item(Letter.Told told) {
        var item = told.item();
        apart();
        item.facts().stream().filter(fact -> fact.label().isEmpty()).forEach(mark -> line(mark.value()));
        out.headline(item.head().title(), '-');
        item.head().summary().ifPresent(this::paragraph);
        item.byline().ifPresent(this::paragraph);
        item.head()
                .picture()
                .map(body::picture)
                .filter(words -> !words.isEmpty())
                .ifPresent(this::paragraph);
        boolean factsFirst = item.item() instanceof Event || item.item() instanceof Service;
        if (factsFirst) {
            facts(labelled(item));
        }
        text(told);
        if (!factsFirst) {
            facts(labelled(item));
        }
    }

    private void text(Letter.Told told) {
        if (told.shortened()) {
            told.item()
                    .link()
                    .ifPresent(link -> paragraph(BodyText.link(
                            link.toString(),
                            messages.text("mail.read-on", told.item().head().title()))));
        } else {
            body.write(told.item().text());
        }
    }

    private static List<Fact> labelled(Planned item) {
        return item.facts().stream().filter(fact -> !fact.label().isEmpty()).toList();
    }

    private void facts(List<Fact> facts) {
        out.gap();
        facts.forEach(fact -> line(messages.text("mail.fact", fact.label(), fact.value())));
    }

    private void colophon() {
        if (!edition.colophon().isEmpty()) {
            section(messages.text("edition.colophon"));
            body.write(edition.colophon());
        }
    }

    private void contact() {
        if (!plan.contact().isEmpty()) {
            section(messages.text("edition.contact"));
            facts(plan.contact());
        }
    }

    private void foot() {
        apart();
        out.line("-".repeat(5));
        paragraph(messages.text("mail.why", envelope.to(), edition.publication()));
        own(envelope.preferences(), messages.text("mail.preferences"));
        own(envelope.unsubscribe(), messages.text("mail.unsubscribe"));
        envelope.website().ifPresent(website -> paragraph(BodyText.link(website, messages.text("mail.archive"))));
    }

    /** A link that is the reader's own; a slot stands for an address and does not look like one. */
    private void own(String target, String words) {
        paragraph(slots.isPresent() ? words + " (" + target + ")" : BodyText.link(target, words));
    }

    private void section(String title) {
        apart();
        out.headline(title, '=');
    }

    private void apart() {
        out.gap();
        out.line("");
    }

    private void paragraph(String words) {
        out.gap();
        line(words);
    }

    private void line(String words) {
        out.words("", "", words);
    }
}
