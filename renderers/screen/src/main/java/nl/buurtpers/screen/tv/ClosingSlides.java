package nl.buurtpers.screen.tv;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.buurtpers.plan.Plan;
import nl.buurtpers.screen.tv.Passage.Ending;
import nl.buurtpers.screen.tv.Passage.Role;

/** Who made the paper, and how to reach them. */
final class ClosingSlides {

    private ClosingSlides() {}

    static List<Slide> of(Stage stage, Plan plan) {
        var slides = new ArrayList<Slide>();
        var edition = plan.edition();
        if (!edition.colophon().isEmpty()) {
            var passages = Passages.of(edition.colophon(), edition.language());
            slides.addAll(Layout.slides(stage, draft(stage, "edition/colophon", "edition.colophon", passages)));
        }
        var contact = contact(stage, plan);
        if (!contact.isEmpty()) {
            slides.addAll(Layout.slides(stage, draft(stage, "edition/contact", "edition.contact", contact)));
        }
        return slides;
    }

    private static List<Passage> contact(Stage stage, Plan plan) {
        var passages = new ArrayList<Passage>();
        for (var fact : plan.contact()) {
            passages.add(new Passage.Words(
                    Role.FACT,
                    fact.label(),
                    0,
                    List.of(Span.plain(fact.value(), plan.edition().language())),
                    passages.size(),
                    Ending.BLOCK));
        }
        stage.edition().website().ifPresent(web -> passages.add(new Passage.Address(web.toString())));
        return passages;
    }

    private static Draft draft(Stage stage, String id, String title, List<Passage> passages) {
        var words = stage.messages().text(title);
        return new Draft(
                id,
                false,
                stage.edition().publication(),
                words,
                words,
                stage.edition().language(),
                Optional.empty(),
                passages,
                Optional.empty(),
                false,
                stage.editionEnd(),
                5);
    }
}
