package nl.buurtpers.app.journey;

import java.util.Locale;
import java.util.concurrent.CompletionException;
import nl.buurtpers.testkit.web.Page;
import tools.jackson.databind.json.JsonMapper;

/** What somebody sees on a page. It only looks: it never clicks, and never moves the focus. */
record Sight(Page page) {

    private static final JsonMapper JSON = new JsonMapper();

    /** Finds what can be used by the words that are on it, or that are read out for it. */
    private static final String FIND = """
            const words = e => (e.getAttribute('aria-label') || e.textContent).replace(/\\s+/g, ' ').trim();
            const find = (sort, name) => {
              const all = [...document.querySelectorAll(
                {link: 'a[href]', button: 'button, summary', box: 'label', label: 'label'}[sort])];
              const one = all.find(e => words(e) === name) || all.find(e => words(e).startsWith(name));
              return one && sort === 'box' ? document.getElementById(one.htmlFor) : one;
            };
            const wanted = find(SORT, NAME);
            """;

    /** A sort of thing on a page. */
    enum Sort {
        LINK,
        BUTTON,
        BOX,
        LABEL
    }

    private static String quoted(String words) {
        return JSON.writeValueAsString(words);
    }

    private String ask(Sort sort, String name, String question) {
        var found = page.evaluate("(() => {"
                + FIND.replace("SORT", quoted(sort.name().toLowerCase(Locale.ROOT)))
                        .replace("NAME", quoted(name))
                + "return wanted ? String(" + question + ") : 'nothing'; })()");
        if (found.equals("nothing")) {
            throw new AssertionError("no " + sort + " \"" + name + "\" on " + page.address() + ":\n" + words());
        }
        return found;
    }

    /** Whether the focus is on it. */
    boolean focused(Sort sort, String name) {
        return ask(sort, name, "document.activeElement === wanted").equals("true");
    }

    /** Whether a box is ticked, or a part is unfolded. */
    boolean on(Sort sort, String name) {
        return ask(sort, name, "Boolean(wanted.checked || wanted.parentElement.open)")
                .equals("true");
    }

    /** Where the middle of it is in the window; the page is scrolled to it. */
    double[] middle(Sort sort, String name) {
        var place = ask(
                        sort,
                        name,
                        "(wanted.scrollIntoView({block: 'center', behavior: 'instant'}), (b => (b.left + b.width / 2) + ' '"
                                + " + (b.top + b.height / 2))(wanted.getBoundingClientRect()))")
                .split(" ", -1);
        return new double[] {Double.parseDouble(place[0]), Double.parseDouble(place[1])};
    }

    /** An address that the page shows for copying. */
    String address() {
        return page.evaluate("document.querySelector('[data-link]').textContent");
    }

    /** All words of the page; none while another page comes in. */
    String words() {
        try {
            return page.evaluate("document.body.innerText");
        } catch (IllegalStateException | CompletionException e) {
            return "";
        }
    }
}
