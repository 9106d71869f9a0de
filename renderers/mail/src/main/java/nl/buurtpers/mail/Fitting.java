package nl.buurtpers.mail;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import nl.buurtpers.plan.Plan;
import nl.buurtpers.plan.Planned;
import nl.buurtpers.plan.TextSource;

/**
 * Makes a letter that mail programs show to its end: Gmail cuts off what comes after about 102 kB of HTML. The whole text
 * of everything is told while it fits. Where it does not and the paper has a website, the longest items fall back to their
 * summary, or to their headline where they have none, and link to the rest; the longest first, until it fits.
 */
final class Fitting {

    /** Most bytes of HTML. */
    static final int MOST = 100_000;

    private final LetterHtml html;

    Fitting(LetterHtml html) {
        this.html = html;
    }

    Letter fit(Plan plan) {
        var sources = new HashMap<String, TextSource>();
        var whole = letter(plan, sources);
        int size = LetterHtml.bytes(html.message(whole));
        if (size <= MOST) {
            return whole;
        }
        var longestFirst = plan.items()
                .filter(item -> item.link().isPresent() && !item.text().isEmpty())
                .map(item -> new Sized(item, length(new Letter.Told(item, item.source()))))
                .sorted(Comparator.comparingInt(Sized::bytes).reversed())
                .iterator();
        while (size > MOST && longestFirst.hasNext()) {
            var longest = longestFirst.next();
            var item = longest.item();
            var source = item.head().summary().isPresent() ? TextSource.SUMMARY : TextSource.TITLE;
            int saved = longest.bytes() - length(new Letter.Told(item, source));
            if (saved > 0) {
                sources.put(item.id(), source);
                size -= saved;
            }
        }
        return sources.isEmpty() ? whole : letter(plan, sources);
    }

    private record Sized(Planned item, int bytes) {}

    private int length(Letter.Told told) {
        return LetterHtml.bytes(html.item(told));
    }

    private static Letter letter(Plan plan, Map<String, TextSource> sources) {
        return new Letter(plan.parts().stream()
                .map(part -> new Letter.Part(
                        part.section(),
                        part.items().stream()
                                .map(item -> new Letter.Told(item, sources.getOrDefault(item.id(), item.source())))
                                .toList()))
                .toList());
    }
}
