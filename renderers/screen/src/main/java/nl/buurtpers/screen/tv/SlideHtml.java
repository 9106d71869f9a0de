package nl.buurtpers.screen.tv;

import java.util.List;
import nl.buurtpers.html.Html;
import nl.buurtpers.html.HtmlBody;

/** The text of a slide as HTML. */
final class SlideHtml {

    private final String language;
    private final boolean station;
    private final StringBuilder out = new StringBuilder();
    private boolean inList;
    private boolean inTable;

    private SlideHtml(String language, boolean station) {
        this.language = language;
        this.station = station;
    }

    /** With headings, lists and tables, for our own pages. */
    static String body(Slide slide) {
        return new SlideHtml(slide.language(), false).write(slide.passages());
    }

    /** With the few elements that the players of stations let through: b br em i li ol p span strong u ul. */
    static String stationBody(List<Passage> passages) {
        return new SlideHtml("", true).write(passages);
    }

    private String write(List<Passage> passages) {
        for (var passage : passages) {
            switch (passage) {
                case Passage.Words words -> words(words);
                case Passage.Row row -> row(row);
                case Passage.Address address -> paragraph(Html.escape(address.text()));
                case Passage.Plate _ -> close();
            }
        }
        close();
        return out.toString();
    }

    private void words(Passage.Words words) {
        var inner = inline(words.spans());
        if (words.depth() > 0) {
            entry(words, inner);
            return;
        }
        close();
        switch (words.role()) {
            case TITLE, HEADING -> element(station ? "p" : "h3", station ? "<strong>" + inner + "</strong>" : inner);
            case WHEN, WHERE -> paragraph("<strong>" + inner + "</strong>");
            case FACT -> paragraph("<strong>" + Html.escape(words.label()) + "</strong> " + inner);
            case STANDFIRST, PARAGRAPH, VERBATIM, BYLINE, CREDIT -> paragraph(inner);
            case QUOTE ->
                element(station ? "p" : "blockquote", station ? "<em>" + inner + "</em>" : "<p>" + inner + "</p>");
        }
    }

    /** Entries of a list that goes on are one list; a number stands as it is typed, for the list may go on on another slide. */
    private void entry(Passage.Words words, String inner) {
        if (!inList) {
            close();
            out.append("<ul>");
            inList = true;
        }
        var number = words.label().endsWith(".") ? Html.escape(words.label()) + " " : "";
        out.append("<li>").append(number).append(inner).append("</li>");
    }

    private void row(Passage.Row row) {
        if (station) {
            close();
            paragraph(String.join(" ", row.cells().stream().map(this::inline).toList()));
            return;
        }
        if (!inTable) {
            close();
            out.append("<table>");
            inTable = true;
        }
        var cell = row.head() ? "th scope=\"col\"" : "td";
        out.append("<tr>");
        row.cells()
                .forEach(spans -> out.append('<')
                        .append(cell)
                        .append('>')
                        .append(inline(spans))
                        .append("</")
                        .append(cell, 0, 2)
                        .append('>'));
        out.append("</tr>");
    }

    private String inline(List<Span> spans) {
        var text = new StringBuilder();
        spans.forEach(span -> text.append(inline(span)));
        return text.toString();
    }

    private String inline(Span span) {
        var text = Html.escape(span.text()).replace(String.valueOf(Span.LINE_END), "<br>");
        var stressed = span.italic() ? "<em>" + text + "</em>" : text;
        var strong = span.bold() ? "<strong>" + stressed + "</strong>" : stressed;
        var struck = span.struck() && !station ? "<s>" + strong + "</s>" : strong;
        return station || span.language().equals(language)
                ? struck
                : "<span lang=\"" + Html.escape(span.language()) + "\" dir=\"" + HtmlBody.direction(span.language())
                        + "\">" + struck + "</span>";
    }

    private void paragraph(String inner) {
        close();
        element("p", inner);
    }

    private void element(String name, String inner) {
        out.append('<')
                .append(name)
                .append('>')
                .append(inner)
                .append("</")
                .append(name)
                .append('>');
    }

    private void close() {
        if (inList) {
            out.append("</ul>");
        }
        if (inTable) {
            out.append("</table>");
        }
        inList = false;
        inTable = false;
    }
}
