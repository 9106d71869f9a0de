package nl.buurtpers.screen.tv;

import java.util.ArrayList;
import java.util.List;
import nl.buurtpers.html.HtmlBody;
import nl.buurtpers.model.Inline;

/**
 * Words of one look.
 *
 * @param text the words; U+2028 is a line end that the editor asked for
 * @param bold whether they are stressed strongly
 * @param italic whether they are stressed
 * @param struck whether they no longer hold
 * @param language BCP 47 tag
 */
record Span(String text, boolean bold, boolean italic, boolean struck, String language) {

    static final char LINE_END = '\u2028';

    static Span plain(String text, String language) {
        return new Span(text, false, false, false, language);
    }

    Span withText(String other) {
        return new Span(other, bold, italic, struck, language);
    }

    Span inBold() {
        return new Span(text, true, italic, struck, language);
    }

    /** Running text as spans. A link tells its address behind its words, for a screen cannot be tapped. */
    static List<Span> of(List<Inline> content, String language) {
        var spans = new ArrayList<Span>();
        var plain = plain("", language);
        content.forEach(inline -> add(spans, inline, plain));
        return List.copyOf(spans);
    }

    private static void add(List<Span> spans, Inline inline, Span look) {
        switch (inline) {
            case Inline.Text(var text) -> spans.add(look.withText(text));
            case Inline.Code(var text) -> spans.add(look.withText(text));
            case Inline.Emphasis(var content) ->
                addAll(spans, content, new Span("", look.bold, true, look.struck, look.language));
            case Inline.Strong(var content) ->
                addAll(spans, content, new Span("", true, look.italic, look.struck, look.language));
            case Inline.Strike(var content) ->
                addAll(spans, content, new Span("", look.bold, look.italic, true, look.language));
            case Inline.Foreign(var language, var content) ->
                addAll(spans, content, new Span("", look.bold, look.italic, look.struck, language));
            case Inline.Link(var target, var content) -> link(spans, target, content, look);
            case Inline.InlinePicture _ -> {}
            case Inline.LineBreak() -> spans.add(look.withText(String.valueOf(LINE_END)));
        }
    }

    private static void addAll(List<Span> spans, List<Inline> content, Span look) {
        content.forEach(inline -> add(spans, inline, look));
    }

    private static void link(List<Span> spans, String target, List<Inline> content, Span look) {
        int before = spans.size();
        addAll(spans, content, look);
        var words = text(spans.subList(before, spans.size()));
        var address = address(target);
        if (HtmlBody.safe(target) && !address.isEmpty() && !address.equalsIgnoreCase(address(words.strip()))) {
            spans.add(look.withText(" (" + address + ")"));
        }
    }

    /** An address as people write it: without its scheme and a final slash. */
    static String address(String target) {
        var bare = target.replaceFirst("(?i)^(https?://|mailto:|tel:)", "");
        return bare.endsWith("/") ? bare.substring(0, bare.length() - 1) : bare;
    }

    /** The words of the spans. */
    static String text(List<Span> spans) {
        var text = new StringBuilder();
        spans.forEach(span -> text.append(span.text()));
        return text.toString();
    }
}
