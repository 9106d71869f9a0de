package nl.buurtpers.html;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import nl.buurtpers.model.Block;
import nl.buurtpers.model.Inline;
import nl.buurtpers.model.Picture;

/**
 * Writes blocks as meaning-only HTML that is well-formed XML too. All text is escaped; links lead to http, https, mailto
 * and tel addresses and nowhere else.
 *
 * <p>Immutable. What differs between channels comes in through the constructor.
 */
public final class HtmlBody {

    private static final Pattern SAFE_LINK =
            Pattern.compile("(https?://|mailto:|tel:)[^\\s\\p{Cntrl}]*", Pattern.CASE_INSENSITIVE);

    private final int deeper;
    private final Attributes attributes;
    private final Pictures pictures;

    /**
     * @param deeper how many levels headings are moved down: 0 where the item's title is {@code h1}
     * @param attributes what is added to each element
     * @param pictures how pictures are written
     */
    public HtmlBody(int deeper, Attributes attributes, Pictures pictures) {
        this.deeper = deeper;
        this.attributes = attributes;
        this.pictures = pictures;
    }

    /** What is added to the start tag of an element. */
    @FunctionalInterface
    public interface Attributes {

        /** Nothing. */
        Attributes NONE = element -> "";

        /**
         * Attributes with a space before each, such as {@code  style="margin:0"}.
         *
         * @param element name of the element, such as {@code p}
         */
        String of(String element);

        /** What stands before a table, such as the start of a region in which it can be scrolled. */
        default String beforeTable() {
            return "";
        }

        /** What stands after a table. */
        default String afterTable() {
            return "";
        }
    }

    /** How pictures are written. */
    public interface Pictures {

        /** A picture that stands on its own: a figure with its caption. */
        String figure(Picture picture);

        /** A picture between words. */
        String inline(Picture picture);
    }

    /** Whether a link may lead there. */
    public static boolean safe(String target) {
        return SAFE_LINK.matcher(target).matches();
    }

    /** The blocks, a line each. */
    public String write(List<Block> blocks) {
        var out = new StringBuilder();
        blocks.forEach(block -> out.append(block(block)).append('\n'));
        return out.toString();
    }

    /** Running text. */
    public String inlines(List<Inline> content) {
        var out = new StringBuilder();
        content.forEach(inline -> out.append(inline(inline)));
        return out.toString();
    }

    private String block(Block block) {
        return switch (block) {
            case Block.Paragraph(var content) -> element("p", inlines(content));
            case Block.Heading heading ->
                element("h" + Math.min(6, heading.level() + deeper), inlines(heading.content()));
            case Block.BulletList(var entries) -> element("ul", entries(entries));
            case Block.NumberedList list -> numbered(list);
            case Block.Quote(var content) -> element("blockquote", "\n" + write(content));
            case Block.ThematicBreak() -> "<hr" + attributes.of("hr") + "/>";
            case Block.Figure(var picture) -> pictures.figure(picture);
            case Block.Verbatim(var text) -> element("pre", Html.escape(text));
            case Block.Table table -> table(table);
        };
    }

    private String numbered(Block.NumberedList list) {
        var start = list.start() == 1 ? "" : " start=\"" + list.start() + "\"";
        return "<ol" + start + attributes.of("ol") + ">" + entries(list.entries()) + "</ol>";
    }

    private String entries(List<List<Block>> entries) {
        var out = new StringBuilder("\n");
        for (var entry : entries) {
            out.append(element("li", entry(entry))).append('\n');
        }
        return out.toString();
    }

    /** An entry that is one paragraph is written without the paragraph, as people would read it. */
    private String entry(List<Block> entry) {
        if (!entry.isEmpty() && entry.getFirst() instanceof Block.Paragraph(var content)) {
            var rest = entry.subList(1, entry.size());
            return inlines(content) + (rest.isEmpty() ? "" : "\n" + write(rest));
        }
        return write(entry);
    }

    private String table(Block.Table table) {
        var out = new StringBuilder(attributes.beforeTable())
                .append("<table")
                .append(attributes.of("table"))
                .append(">\n<thead>\n<tr>");
        for (int column = 0; column < table.header().size(); column++) {
            var content = inlines(table.header().get(column).content());
            // An empty heading names nothing: it is an empty cell.
            var name = content.isBlank() ? "td" : "th";
            out.append('<')
                    .append(name)
                    .append(content.isBlank() ? "" : " scope=\"col\"")
                    .append(attributes.of(cell(name, table, column)))
                    .append('>');
            out.append(content).append("</").append(name).append('>');
        }
        out.append("</tr>\n</thead>\n<tbody>\n");
        for (var row : table.rows()) {
            out.append("<tr>");
            for (int column = 0; column < row.size(); column++) {
                out.append("<td")
                        .append(attributes.of(cell("td", table, column)))
                        .append('>');
                out.append(inlines(row.get(column).content())).append("</td>");
            }
            out.append("</tr>\n");
        }
        return out.append("</tbody>\n</table>").append(attributes.afterTable()).toString();
    }

    /** Cells tell their alignment: {@code td}, {@code td.centre} or {@code td.end}. */
    private static String cell(String name, Block.Table table, int column) {
        var alignment = column < table.alignments().size() ? table.alignments().get(column) : Block.Alignment.START;
        return switch (alignment) {
            case START -> name;
            case CENTRE, END -> name + "." + alignment.name().toLowerCase(Locale.ROOT);
        };
    }

    private String inline(Inline inline) {
        return switch (inline) {
            case Inline.Text(var text) -> Html.escape(text);
            case Inline.Emphasis(var content) -> element("em", inlines(content));
            case Inline.Strong(var content) -> element("strong", inlines(content));
            case Inline.Strike(var content) -> element("s", inlines(content));
            case Inline.Code(var text) -> element("code", Html.escape(text));
            case Inline.Link(var target, var content) -> link(target, content);
            case Inline.Foreign(var language, var content) -> foreign(language, content);
            case Inline.InlinePicture(var picture) -> pictures.inline(picture);
            case Inline.LineBreak() -> "<br/>\n";
        };
    }

    private String link(String target, List<Inline> content) {
        if (!safe(target)) {
            return inlines(content);
        }
        return "<a href=\"" + Html.escape(target) + "\"" + attributes.of("a") + ">" + inlines(content) + "</a>";
    }

    private String foreign(String language, List<Inline> content) {
        var tag = Html.escape(language);
        return "<span lang=\"" + tag + "\" dir=\"" + direction(language) + "\"" + attributes.of("span") + ">"
                + inlines(content) + "</span>";
    }

    /** {@code rtl} for languages that are written from right to left, else {@code ltr}. */
    public static String direction(String language) {
        return switch (Locale.forLanguageTag(language).getLanguage()) {
            case "ar", "fa", "he", "iw", "ur", "ps", "ckb", "sd", "ug", "yi", "dv" -> "rtl";
            default -> "ltr";
        };
    }

    private String element(String name, String content) {
        return "<" + name + attributes.of(name) + ">" + content + "</" + name + ">";
    }
}
