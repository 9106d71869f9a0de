package nl.buurtpers.screen.tv;

import java.util.ArrayList;
import java.util.List;
import nl.buurtpers.plan.Linear;
import nl.buurtpers.screen.tv.Passage.Ending;

/** The first sentences of a text, about as many as a slide holds. */
final class Beginning {

    private static final int WORDS = 45;

    private static final String GOES_ON = " …";

    private Beginning() {}

    /** Whole sentences of the first words; nothing where the text begins with a table or a picture. */
    static List<Passage> of(List<Passage> passages) {
        var kept = new ArrayList<Passage>();
        int words = 0;
        for (var part : Sentences.parted(passages)) {
            words += Linear.words(part.text());
            boolean full = words > WORDS && !kept.isEmpty();
            if (full || !(part instanceof Passage.Words)) {
                break;
            }
            kept.add(part);
        }
        return ended(Sentences.joined(kept));
    }

    /** Tells that the text goes on; a heading with nothing under it is left out. */
    private static List<Passage> ended(List<Passage> passages) {
        if (passages.isEmpty() || !(passages.getLast() instanceof Passage.Words last)) {
            return passages;
        }
        if (last.role() == Passage.Role.HEADING) {
            return ended(passages.subList(0, passages.size() - 1));
        }
        var spans = new ArrayList<>(last.spans());
        spans.set(
                spans.size() - 1,
                spans.getLast().withText(spans.getLast().text().stripTrailing() + GOES_ON));
        var ended = new ArrayList<>(passages.subList(0, passages.size() - 1));
        ended.add(new Passage.Words(last.role(), last.label(), last.depth(), spans, last.block(), Ending.BLOCK));
        return ended;
    }
}
