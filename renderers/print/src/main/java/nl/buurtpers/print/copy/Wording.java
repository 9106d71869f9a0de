package nl.buurtpers.print.copy;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nl.buurtpers.model.Inline;
import nl.buurtpers.model.Picture;
import nl.buurtpers.plan.Linear;
import nl.buurtpers.typeset.frame.Element;
import nl.buurtpers.typeset.frame.Mark;
import nl.buurtpers.typeset.text.Run;
import nl.buurtpers.typeset.text.Style;
import org.jspecify.annotations.Nullable;

/**
 * Running text as runs and as an element: a leaf where it is of one kind, else a branch with a leaf for each link,
 * stressed word or word of another language.
 */
public final class Wording {

    /** What a paragraph consists of. */
    public record Words(Element element, List<Run> runs, List<Picture> pictures) {}

    private record Part(
            String text, Style style, Mark mark, @Nullable String language) {

        boolean goesOn(Part other) {
            return mark.equals(other.mark) && Objects.equals(language, other.language);
        }
    }

    private final Tree tree;
    private final Fount fount;
    private final List<Part> parts = new ArrayList<>();
    private final List<Picture> pictures = new ArrayList<>();

    private Wording(Tree tree, Fount fount) {
        this.tree = tree;
        this.fount = fount;
    }

    /**
     * The words of a paragraph.
     *
     * @param base its looks; stress takes other faces of the fount
     * @param strong whether all of it is stressed strongly
     */
    static Words of(List<Inline> content, Mark mark, Style base, Fount fount, boolean strong, Tree tree) {
        var wording = new Wording(tree, fount);
        wording.inlines(content, new Context(base, strong, false, Mark.Plain.SPAN, null));
        return wording.words(mark);
    }

    /** Plain words of one look. */
    public static Words of(String text, Mark mark, Style style, Tree tree) {
        int leaf = tree.leaf();
        return new Words(new Element.Leaf(mark, leaf), List.of(new Run(text, style, leaf)), List.of());
    }

    private record Context(
            Style style,
            boolean strong,
            boolean sloped,
            Mark mark,
            @Nullable String language) {

        Context marked(Mark other) {
            return new Context(style, strong, sloped, mark instanceof Mark.Link ? mark : other, language);
        }
    }

    private void inlines(List<Inline> content, Context context) {
        content.forEach(inline -> inline(inline, context));
    }

    private void inline(Inline inline, Context in) {
        switch (inline) {
            case Inline.Text(var text) -> add(text, in);
            case Inline.Code(var text) -> add(text, in);
            case Inline.LineBreak() -> add(String.valueOf(Run.LINE_END), in);
            case Inline.Emphasis(var content) ->
                inlines(content, new Context(in.style, in.strong, true, in.mark, in.language).marked(Mark.Plain.EM));
            case Inline.Strong(var content) ->
                inlines(
                        content,
                        new Context(in.style, true, in.sloped, in.mark, in.language).marked(Mark.Plain.STRONG));
            case Inline.Strike(var content) ->
                inlines(content, new Context(in.style.withStrike(), in.strong, in.sloped, in.mark, in.language));
            case Inline.Foreign(var language, var content) ->
                inlines(content, new Context(in.style.withLanguage(language), in.strong, in.sloped, in.mark, language));
            case Inline.Link(var target, var content) -> link(target, content, in);
            case Inline.InlinePicture(var picture) -> picture(picture, in);
        }
    }

    private void link(String target, List<Inline> content, Context in) {
        var words = Linear.inline(content);
        if (!Address.usable(target) || words.isBlank()) {
            inlines(content, in);
            return;
        }
        inlines(content, in.marked(new Mark.Link(target, words)));
        Address.beside(words, target).ifPresent(address -> add(" (" + address + ")", in));
    }

    /** A picture between words is shown below them; the words that belong to it stay where it was. */
    private void picture(Picture picture, Context in) {
        pictures.add(picture.bare());
        var words = Linear.picture(picture);
        if (!words.isBlank()) {
            add("(" + words.replace('\n', ' ') + ")", in);
        }
    }

    private void add(String text, Context in) {
        if (!text.isEmpty()) {
            var style = in.strong || in.sloped ? in.style.withFaces(fount.face(in.strong, in.sloped)) : in.style;
            parts.add(new Part(text, style, in.mark, in.language));
        }
    }

    private Words words(Mark mark) {
        var runs = new ArrayList<Run>();
        var leaves = new ArrayList<Element>();
        int leaf = 0;
        for (int i = 0; i < parts.size(); i++) {
            var part = parts.get(i);
            if (i == 0 || !parts.get(i - 1).goesOn(part)) {
                leaf = tree.leaf();
                leaves.add(new Element.Leaf(part.mark, part.language, leaf));
            }
            runs.add(new Run(part.text, part.style, leaf));
        }
        return new Words(element(mark, leaves), runs, pictures);
    }

    private static Element element(Mark mark, List<Element> leaves) {
        if (leaves.size() == 1 && leaves.getFirst() instanceof Element.Leaf only && only.mark() == Mark.Plain.SPAN) {
            return new Element.Leaf(mark, only.language(), only.id());
        }
        return new Element.Branch(mark, leaves);
    }
}
