package nl.buurtpers.app.publishing.report;

import java.util.ArrayDeque;
import java.util.Deque;
import nl.buurtpers.html.Html;

/** Writes HTML: everything that is given as text is escaped, and what is opened is closed in the right order. */
final class Markup {

    private final StringBuilder out = new StringBuilder(1 << 16);
    private final Deque<String> open = new ArrayDeque<>();

    /**
     * Opens an element.
     *
     * @param attributes names and values in turn
     */
    Markup open(String element, String... attributes) {
        tag(element, attributes);
        open.push(element);
        return this;
    }

    /** Writes an element that has no content, such as a picture. */
    Markup empty(String element, String... attributes) {
        tag(element, attributes);
        return this;
    }

    private void tag(String element, String... attributes) {
        out.append('<').append(element);
        for (int i = 0; i < attributes.length; i += 2) {
            out.append(' ').append(attributes[i]).append("=\"");
            out.append(Html.escape(attributes[i + 1])).append('"');
        }
        out.append('>');
    }

    /** Closes the element that was opened last. */
    Markup close() {
        out.append("</").append(open.pop()).append('>');
        return this;
    }

    /** Opens a part that scrolls by itself, by keyboard too, so that a wide table does not widen the page. */
    Markup openScrolling(String label) {
        return open("div", "class", "scroll", "tabindex", "0", "role", "region", "aria-label", label);
    }

    /** Ends a line of the source, where white space means nothing. */
    Markup line() {
        out.append('\n');
        return this;
    }

    Markup text(String words) {
        out.append(Html.escape(words));
        return this;
    }

    /** An element with nothing but words in it. */
    Markup say(String element, String words, String... attributes) {
        return open(element, attributes).text(words).close();
    }

    /** Markup of our own, such as a style sheet. */
    Markup raw(String ours) {
        out.append(ours);
        return this;
    }

    @Override
    public String toString() {
        if (!open.isEmpty()) {
            throw new IllegalStateException("not closed: " + open);
        }
        return out.toString();
    }
}
