package nl.buurtpers.source;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.buurtpers.model.Inline;
import nl.buurtpers.model.Picture;

/**
 * Writes running text as Markdown. Signs that would mean something are escaped. Stars and underscores take effect by what
 * stands beside them (CommonMark 0.31.2, 6.2), so a letter that would spoil one is written by its number.
 */
final class InlineText {

    private final boolean oneLine;

    private InlineText(boolean oneLine) {
        this.oneLine = oneLine;
    }

    static String paragraph(List<Inline> content) {
        return new InlineText(false).run(content, "");
    }

    static String cell(List<Inline> content) {
        return new InlineText(true).run(content, "");
    }

    /** Number signs at the end of a heading would be taken for decoration. */
    static String heading(List<Inline> content) {
        var text = cell(content);
        return text.endsWith("#") && !escaped(text, text.length() - 1)
                ? text.substring(0, text.length() - 1) + "\\#"
                : text;
    }

    /** Whether an odd number of backslashes stands before a sign: pairs of them are backslashes themselves. */
    private static boolean escaped(String text, int at) {
        int first = at;
        while (first > 0 && text.charAt(first - 1) == '\\') {
            first--;
        }
        return (at - first) % 2 == 1;
    }

    /** A picture with its words. */
    static String picture(Picture picture) {
        var caption = picture.caption()
                .map(words -> " \"" + Escape.within(words, "\"") + "\"")
                .orElse("");
        return "![" + Escape.text(picture.alt(), false, false) + "](" + target(picture.source()) + caption + ")"
                + notes(picture);
    }

    /** What stands in braces behind it; nothing where there is nothing to tell. */
    private static String notes(Picture picture) {
        var notes = Stream.of(
                        Optional.of("decorative").filter(_ -> picture.decorative()),
                        picture.credit().map(words -> "credit=\"" + Escape.literal(words) + "\""),
                        picture.focus().map(focus -> "focus=\"" + focus + "\""))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" "));
        return notes.isEmpty() ? "" : "{" + notes + "}";
    }

    /**
     * @param marks signs that are open around this run
     */
    private String run(List<Inline> content, String marks) {
        var pieces = new String[content.size()];
        for (int i = 0; i < pieces.length; i++) {
            if (!(content.get(i) instanceof Inline.Text)) {
                pieces[i] = piece(
                        content.get(i),
                        i > 0 && content.get(i - 1) instanceof Inline.Text ? "" : before(pieces, i),
                        marks);
            }
        }
        for (int i = 0; i < pieces.length; i++) {
            if (content.get(i) instanceof Inline.Text(var words)) {
                pieces[i] = text(words, content, pieces, i);
            }
        }
        return String.join("", pieces);
    }

    private static String before(String[] pieces, int at) {
        return at > 0 ? pieces[at - 1] : "";
    }

    private String text(String words, List<Inline> content, String[] pieces, int at) {
        boolean starts = at == 0 || content.get(at - 1) instanceof Inline.LineBreak;
        boolean ends = at == pieces.length - 1;
        boolean spoilsBefore = at > 0 && touchy(content.get(at - 1), pieces[at - 1], false);
        boolean spoilsAfter = !ends && touchy(content.get(at + 1), pieces[at + 1], true);
        var text = Escape.text(words, starts, ends);
        text = spoilsBefore ? Escape.firstByNumber(text) : text;
        return spoilsAfter ? Escape.lastByNumber(text) : text;
    }

    /** Whether a mark takes no effect beside a letter: an underscore, or a mark around something that is no letter. */
    private static boolean touchy(Inline neighbour, String piece, boolean start) {
        return switch (neighbour) {
            case Inline.Strike _
            when !piece.startsWith("~~") -> false; // inside another one it is written without its signs
            case Inline.Emphasis _, Inline.Strong _, Inline.Strike _ -> {
                int delimiter = delimiter(piece);
                int inner = start ? piece.codePointAt(delimiter) : piece.codePointBefore(piece.length() - delimiter);
                yield piece.charAt(0) == '_' || !Escape.plain(inner);
            }
            case Inline.Text _,
                    Inline.Code _,
                    Inline.Link _,
                    Inline.Foreign _,
                    Inline.InlinePicture _,
                    Inline.LineBreak _ -> false;
        };
    }

    private static int delimiter(String piece) {
        return piece.length() > 3 && piece.charAt(1) == piece.charAt(0) ? 2 : 1;
    }

    private String piece(Inline inline, String before, String marks) {
        return switch (inline) {
            case Inline.Text(var words) -> Escape.text(words, false, false);
            case Inline.Emphasis(var content) -> marked(content, before, marks, 1);
            case Inline.Strong(var content) -> marked(content, before, marks, 2);
            case Inline.Strike(var content) ->
                marks.contains("~") ? run(content, marks) : "~~" + run(content, marks + "~") + "~~";
            case Inline.Code(var text) -> code(text);
            case Inline.Link(var target, var content) -> "[" + run(content, marks) + "](" + target(target) + ")";
            case Inline.Foreign(var language, var content) -> "[" + run(content, marks) + "]{lang=" + language + "}";
            case Inline.InlinePicture(var picture) -> picture(picture);
            case Inline.LineBreak() -> oneLine ? " " : "\\\n";
        };
    }

    /** Stars, or underscores where stars already are open or would touch others. */
    private String marked(List<Inline> content, String before, String marks, int length) {
        var inner = run(content, marks + "*");
        boolean star = !marks.endsWith("*") && !inner.startsWith("*") && !inner.endsWith("*") && !before.endsWith("*");
        return star
                ? "*".repeat(length) + inner + "*".repeat(length)
                : "_".repeat(length) + run(content, marks + "_") + "_".repeat(length);
    }

    private static String code(String text) {
        var fence = "`";
        while (Stream.of(text.split("[^`]+", -1)).anyMatch(fence::equals)) {
            fence += "`";
        }
        boolean pad = text.startsWith("`")
                || text.endsWith("`")
                || (text.startsWith(" ") && text.endsWith(" ") && !text.isBlank());
        var space = pad ? " " : "";
        return fence + space + text + space + fence;
    }

    private static String target(String target) {
        boolean plain = target.chars().noneMatch(c -> " ()<>\\&\"'*_[]`".indexOf(c) >= 0);
        return plain ? target : "<" + Escape.within(target, "<>") + ">";
    }
}
