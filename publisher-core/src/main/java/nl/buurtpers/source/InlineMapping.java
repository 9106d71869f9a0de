package nl.buurtpers.source;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.buurtpers.model.Inline;
import nl.buurtpers.model.Picture;
import org.commonmark.ext.gfm.strikethrough.Strikethrough;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;

/** Turns running text into inlines of the model. */
final class InlineMapping {

    private static final Pattern ADDRESS =
            Pattern.compile("(https?://|mailto:|tel:)[^\\s\\p{Cntrl}]+", Pattern.CASE_INSENSITIVE);

    private static final Marks.Notes NO_NOTES = new Marks.Notes("", false, "", "");

    private final Spot first;
    private final AssetDesk assets;
    private boolean oneLine;
    private int nodes;
    private int length;

    InlineMapping(Spot first, AssetDesk assets) {
        this.first = first;
        this.assets = assets;
    }

    /** Whether a link may lead there. */
    static boolean address(String target) {
        return target.length() <= Limits.LINK && ADDRESS.matcher(target).matches();
    }

    /** The running text inside a node. */
    List<Inline> of(Node parent) {
        return of(parent, 0);
    }

    /** The same for what is one line by nature, such as a heading. */
    List<Inline> line(Node parent) {
        oneLine = true;
        var content = of(parent, 0);
        oneLine = false;
        return content;
    }

    private List<Inline> of(Node parent, int depth) {
        if (depth > Limits.TEXT_DEPTH) {
            throw new IllegalStateException("too deep");
        }
        var run = new Run();
        for (var child = parent.getFirstChild(); child != null; child = child.getNext()) {
            count();
            add(child, run, depth + 1);
        }
        return run.finish();
    }

    private void add(Node node, Run run, int depth) {
        switch (node) {
            case Text text -> run.text(LanguageBrackets.own(counted(text.getLiteral())));
            case SoftLineBreak _ -> run.text(" ");
            case HardLineBreak _ when oneLine -> run.text(" ");
            case HardLineBreak _ -> run.add(new Inline.LineBreak());
            case Emphasis _ -> run.add(new Inline.Emphasis(of(node, depth)));
            case StrongEmphasis _ -> run.add(new Inline.Strong(of(node, depth)));
            case Strikethrough _ -> run.add(new Inline.Strike(of(node, depth)));
            case Code code -> run.add(new Inline.Code(CleanText.lines(said(code.getLiteral()))));
            case HtmlInline html -> html(html, run);
            case Link link -> link(link, of(link, depth), run);
            case Image image -> picture(image).ifPresent(picture -> run.add(new Inline.InlinePicture(picture)));
            case Marks.Opening _ -> run.open();
            case Marks.Closing closing -> close(closing, run);
            case Marks.Notes notes -> notes(notes, run);
            default -> throw new IllegalStateException("unexpected text " + node);
        }
    }

    private void html(HtmlInline html, Run run) {
        spot(html).warning("text-html", LanguageBrackets.restore(html.getLiteral()));
        run.text(said(html.getLiteral()));
    }

    private void link(Link link, List<Inline> content, Run run) {
        var target = CleanText.line(said(link.getDestination()));
        if (address(target)) {
            run.add(new Inline.Link(target, content));
            return;
        }
        spot(link).warning("text-link", target);
        content.forEach(run::add);
    }

    private Optional<Picture> picture(Image image) {
        var alt = CleanText.line(said(words(image)));
        var notes = image.getNext() instanceof Marks.Notes behind ? behind : NO_NOTES;
        boolean decorative = notes.decorative;
        if (alt.isEmpty() && !decorative) {
            spot(image).error("missing-alt");
        }
        var credit = CleanText.line(said(notes.credit));
        var focus = present(CleanText.line(said(notes.focus))).flatMap(words -> Forms.focus(words, spot(image)));
        var caption = image.getTitle() == null ? "" : CleanText.line(said(image.getTitle()));
        return assets.name(CleanText.line(said(image.getDestination())), AssetDesk.Use.PICTURE, spot(image))
                .map(path -> new Picture(path, decorative ? "" : alt, present(caption), present(credit), focus));
    }

    private static Optional<String> present(String words) {
        return words.isEmpty() ? Optional.empty() : Optional.of(words);
    }

    /** The words in the brackets of a picture, without marks. */
    private static String words(Node parent) {
        var words = new StringBuilder();
        Deque<Node> open = new ArrayDeque<>();
        children(parent, open);
        while (!open.isEmpty()) {
            var node = open.pop();
            switch (node) {
                case Text text -> words.append(text.getLiteral());
                case Code code -> words.append(code.getLiteral());
                case HtmlInline html -> words.append(html.getLiteral());
                case SoftLineBreak _, HardLineBreak _ -> words.append(' ');
                default -> children(node, open);
            }
        }
        return words.toString();
    }

    private static void children(Node parent, Deque<Node> open) {
        for (var child = parent.getLastChild(); child != null; child = child.getPrevious()) {
            open.push(child);
        }
    }

    private void close(Marks.Closing closing, Run run) {
        var language = Forms.language(closing.language);
        if (language.isEmpty()) {
            spot(closing).error("text-language", closing.language);
        }
        run.close(language.orElse(closing.language), "]{lang=" + closing.language + "}");
    }

    /** Notes behind a picture were read with it; anywhere else braces are words. */
    private static void notes(Marks.Notes notes, Run run) {
        if (!(notes.getPrevious() instanceof Image)) {
            run.text(LanguageBrackets.restore(notes.source));
        }
    }

    /** Counts a block or a mark. */
    void count() {
        nodes++;
        if (nodes > Limits.TEXT_NODES) {
            throw new IllegalStateException("too many blocks and marks");
        }
    }

    /** Counts characters. */
    void say(int characters) {
        length += characters;
        if (length > Limits.TEXT_LENGTH) {
            throw new IllegalStateException("too long");
        }
    }

    private String said(String words) {
        return LanguageBrackets.restore(counted(words));
    }

    private String counted(String words) {
        say(words.length());
        return words;
    }

    /** Where a node stands. */
    Spot spot(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.getSourceSpans().isEmpty()) {
                return first.down(at.getSourceSpans().getFirst().getLineIndex());
            }
        }
        return first;
    }

    /** A run of text while it grows; neighbouring words grow together. */
    private static final class Run {

        private final Deque<List<Inline>> open = new ArrayDeque<>(List.of(new ArrayList<Inline>()));

        void add(Inline inline) {
            if (inline instanceof Inline.Text(var words)) {
                text(words);
            } else {
                open.element().add(inline);
            }
        }

        void text(String words) {
            var run = open.element();
            if (!run.isEmpty() && run.getLast() instanceof Inline.Text(var before)) {
                run.removeLast();
                run.add(new Inline.Text(before + words));
            } else if (!words.isEmpty()) {
                run.add(new Inline.Text(words));
            }
        }

        void open() {
            open.push(new ArrayList<>());
        }

        void close(String language, String source) {
            if (open.size() == 1) {
                text(source);
                return;
            }
            var content = open.pop();
            add(new Inline.Foreign(language, content));
        }

        /** An opening mark that was never closed is a bracket. */
        List<Inline> finish() {
            while (open.size() > 1) {
                var content = open.pop();
                text("[");
                content.forEach(this::add);
            }
            return open.element().stream().map(Run::clean).toList();
        }

        /** Character references, to U+202E for one, are resolved after the file itself was cleaned. */
        private static Inline clean(Inline inline) {
            return inline instanceof Inline.Text(var words)
                    ? new Inline.Text(CleanText.lines(words).replace('\n', ' '))
                    : inline;
        }
    }
}
