package nl.buurtpers.app.intake;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.buurtpers.app.intake.Part.Role;
import nl.buurtpers.app.intake.Running.Look;
import nl.buurtpers.model.Block;
import nl.buurtpers.model.Inline;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Reads HTML as it is pasted from Word, a web page or a mail. Only what is known below is taken; everything else is read
 * through for its words. Pictures come along where the HTML holds them; an address is never asked for one.
 */
final class PastedHtml {

    private static final int MOST_CHARACTERS = 4_000_000;
    /** Below this, an element gives its words alone. */
    private static final int DEPTH = 120;

    private static final Pattern WORD_LIST = Pattern.compile("mso-list:\\s*l\\d+ level(\\d)");
    private static final Pattern DATA = Pattern.compile("^data:image/[a-z+]+;base64,(.+)$", Pattern.DOTALL);
    private static final Pattern HEAVY = Pattern.compile("font-weight:\\s*(bold|[6-9]00)");

    private final Gathering gathering;
    private Running running = new Running();
    private Role next = new Role.Plain();

    private PastedHtml(Gathering gathering) {
        this.gathering = gathering;
    }

    static Brought read(String html, String name) {
        if (html.length() > MOST_CHARACTERS) {
            throw new Unfit("too-large", html.length() >> 20, MOST_CHARACTERS >> 20);
        }
        var document = Jsoup.parse(html);
        return gathered(document, name).drafts(document.title(), name);
    }

    /** The text of a piece of HTML, its pictures left out. */
    static List<Block> blocks(String html) {
        var document = Jsoup.parse(html);
        document.select("img").remove();
        return gathered(document, "").blocks();
    }

    private static Gathering gathered(Document document, String name) {
        var gathering = new Gathering(name);
        var reader = new PastedHtml(gathering);
        reader.children(document.body(), Look.PLAIN, 0, -1, false);
        reader.flush();
        return gathering;
    }

    private void children(org.jsoup.nodes.Element parent, Look look, int depth, int level, boolean numbered) {
        for (Node node : parent.childNodes()) {
            if (node instanceof TextNode words) {
                running.text(words.getWholeText(), look);
            } else if (node instanceof org.jsoup.nodes.Element element) {
                if (depth > DEPTH) {
                    running.text(element.text(), look);
                } else {
                    element(element, look, depth + 1, level, numbered);
                }
            }
        }
    }

    private void element(org.jsoup.nodes.Element element, Look look, int depth, int level, boolean numbered) {
        var style = element.attr("style").toLowerCase(Locale.ROOT);
        if (style.contains("mso-list:ignore")) {
            return; // the sign of an entry, as letters
        }
        if (style.contains("display:none") || style.contains("mso-hide:all")) {
            gathering.notes.count("hidden");
            return;
        }
        switch (element.normalName()) {
            case "script", "style", "head", "template", "noscript", "iframe", "object", "svg", "select", "xml" -> {
                // nothing to read
            }
            case "del" -> gathering.notes.count("deleted");
            case "br" -> running.lineBreak();
            case "hr" -> {
                flush();
                gathering.add(new Part.Rule());
            }
            case "img" -> picture(element);
            case "h1", "h2", "h3", "h4", "h5", "h6" ->
                block(element, new Role.Heading(element.normalName().charAt(1) - '0'), look, depth, level, numbered);
            case "ul", "ol" -> {
                flush();
                children(element, look, depth, level + 1, element.normalName().equals("ol"));
                flush();
                next = level >= 0 ? new Role.More(level) : new Role.Plain();
            }
            case "li" -> block(element, new Role.Entry(Math.max(0, level), numbered), look, depth, level, numbered);
            case "blockquote" -> block(element, new Role.Quotation(), look, depth, level, numbered);
            case "table" -> table(element);
            case "p",
                    "div",
                    "section",
                    "article",
                    "header",
                    "footer",
                    "main",
                    "aside",
                    "figure",
                    "figcaption",
                    "pre",
                    "dl",
                    "dt",
                    "dd",
                    "address",
                    "center",
                    "form",
                    "fieldset" -> paragraph(element, style, look, depth, level, numbered);
            default -> children(element, looks(element, style, look), depth, level, numbered);
        }
    }

    private void paragraph(
            org.jsoup.nodes.Element element, String style, Look look, int depth, int level, boolean numbered) {
        var list = WORD_LIST.matcher(style);
        if (element.hasClass("MsoTitle")) {
            block(element, new Role.Title(), look, depth, level, numbered);
        } else if (list.find()) {
            var sign = element.select("[style*=Ignore]").text().strip();
            var role =
                    new Role.Entry(Integer.parseInt(list.group(1)) - 1, sign.matches("\\(?([0-9]+|[a-z]{1,4})[.)].*"));
            block(element, role, look, depth, level, numbered);
        } else {
            flush();
            children(element, look, depth, level, numbered);
            flush();
        }
    }

    /** An element with a role for its first text; what follows inside it goes on with it. */
    private void block(org.jsoup.nodes.Element element, Role role, Look look, int depth, int level, boolean numbered) {
        flush();
        var outer = next;
        next = role;
        children(element, look, depth, level, numbered);
        flush();
        next = outer;
    }

    private void flush() {
        if (!running.isBlank()) {
            gathering.passage(next, running);
            next = switch (next) {
                case Role.Entry(int level, var _) -> new Role.More(level);
                case Role.Heading _, Role.Title _ -> new Role.Plain();
                case Role.Plain _, Role.Quotation _, Role.More _ -> next;
            };
        }
        running = new Running();
    }

    private static Look looks(org.jsoup.nodes.Element element, String style, Look look) {
        var name = element.normalName();
        var seen = look;
        boolean normal = style.matches(".*font-weight:\\s*(normal|400).*");
        if (!normal
                && (name.equals("b")
                        || name.equals("strong")
                        || HEAVY.matcher(style).find())) {
            seen = seen.asBold();
        }
        if (name.equals("i") || name.equals("em") || style.matches(".*font-style:\\s*italic.*")) {
            seen = seen.asItalic();
        }
        if (name.equals("s") || name.equals("strike")) {
            seen = seen.struck();
        }
        return name.equals("a") ? seen.to(element.attr("href")) : seen;
    }

    private void picture(org.jsoup.nodes.Element image) {
        var file = data(image.attr("src"));
        if (file.isEmpty()) {
            gathering.notes.count("picture-linked");
            return;
        }
        flush();
        gathering.picture(
                file.get(),
                image.attr("alt"),
                image.hasAttr("alt")
                        && image.attr("alt").isEmpty()
                        && image.attr("role").equals("presentation"));
    }

    private static Optional<byte[]> data(String source) {
        var data = DATA.matcher(source);
        try {
            return data.matches() ? Optional.of(Base64.getMimeDecoder().decode(data.group(1))) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** A table inside a table is a page laid out with tables: its cells are read as text. */
    private void table(org.jsoup.nodes.Element table) {
        flush();
        if (table.selectFirst("table table") != null
                || !table.parents().select("table").isEmpty()) {
            children(table, Look.PLAIN, DEPTH / 2, -1, false);
            flush();
            return;
        }
        var rows = new ArrayList<List<List<Inline>>>();
        for (var row : table.select("tr")) {
            rows.add(row.children().stream().map(this::cell).toList());
        }
        gathering.add(new Part.Grid(rows));
    }

    private List<Inline> cell(org.jsoup.nodes.Element cell) {
        var outer = running;
        running = new Running();
        cellWords(cell, Look.PLAIN, 0);
        var inlines = running.inlines();
        running = outer;
        return inlines;
    }

    private void cellWords(org.jsoup.nodes.Element parent, Look look, int depth) {
        for (Node node : parent.childNodes()) {
            if (node instanceof TextNode words) {
                running.text(words.getWholeText(), look);
            } else if (node instanceof org.jsoup.nodes.Element element) {
                if (depth > DEPTH) {
                    running.text(element.text(), look);
                } else if (!element.normalName().equals("style")
                        && !element.normalName().equals("script")) {
                    running.text(element.isBlock() || element.normalName().equals("br") ? " " : "", look);
                    var style = element.attr("style").toLowerCase(Locale.ROOT);
                    cellWords(element, looks(element, style, look), depth + 1);
                }
            }
        }
    }
}
