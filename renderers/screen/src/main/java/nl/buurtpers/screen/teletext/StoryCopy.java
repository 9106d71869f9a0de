package nl.buurtpers.screen.teletext;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.buurtpers.model.Advert;
import nl.buurtpers.model.Article;
import nl.buurtpers.model.Event;
import nl.buurtpers.model.Notice;
import nl.buurtpers.model.Service;
import nl.buurtpers.plan.Planned;
import nl.buurtpers.render.Finding;

/** Composes items: headline, lead in cyan, text, facts, author. */
final class StoryCopy {

    private StoryCopy() {}

    /** The item on subpages. */
    static Story story(Planned item) {
        var spelling = new Spelling(Optional.of(item.id()));
        var title = titled(spelling.spell(item.head().title()), item);
        var lines = new ArrayList<>(Headline.lines(title));
        lines.addAll(body(item, spelling));
        var brief = titled(new Spelling(Optional.empty()).spell(item.head().brief()), item);
        boolean legible = spelling.legible();
        int lost = legible ? spelling.lettersLost() : spelling.lettersBare();
        var findings = legible ? spelling.findings() : List.<Finding>of();
        return new Story(item, title, brief, Layout.COPY.subpages(lines), lost, legible, findings);
    }

    /** A headline of which nothing is left gives way to the id. */
    private static String titled(String title, Planned item) {
        var words = title.replace('\n', ' ').strip();
        return words.isEmpty() ? item.id() : words;
    }

    private static List<Line> body(Planned item, Spelling spelling) {
        var copy = new Copy(spelling);
        item.head().summary().ifPresent(summary -> copy.paragraph(Ink.CYAN, summary));
        if (factsFirst(item)) {
            copy.facts(item.facts()).blocks(item.text());
        } else {
            copy.blocks(item.text()).facts(item.facts());
        }
        item.byline().ifPresent(copy::signature);
        return copy.lines();
    }

    /** Who looks up an event wants to know when and where; who reads a story does not. */
    private static boolean factsFirst(Planned item) {
        return switch (item.item()) {
            case Event _, Service _ -> true;
            case Article _, Notice _, Advert _ -> false;
        };
    }
}
