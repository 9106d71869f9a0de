package nl.buurtpers.print.newspaper;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.buurtpers.print.PrintedPages;
import nl.buurtpers.typeset.frame.Composition;
import nl.buurtpers.typeset.frame.Content;
import nl.buurtpers.typeset.frame.Element;
import nl.buurtpers.typeset.frame.Frame;
import nl.buurtpers.typeset.frame.Mark;
import nl.buurtpers.typeset.frame.Piece;

/**
 * Pages as lines that a person can read: kind, left edge, first and last baseline (mm from the top left corner), size of
 * type (pt), number of lines, first words.
 */
final class PageDump {

    private static final int WORDS = 44;

    private final Map<Integer, String> marks = new HashMap<>();
    private final StringBuilder out = new StringBuilder();

    PageDump(Composition composition) {
        marks(composition.root(), "");
        for (var page : composition.pages()) {
            out.append("page ").append(page.label()).append('\n');
            blocks(page.pieces()).forEach(block -> out.append(block).append('\n'));
        }
    }

    /** Words inside a paragraph or heading count as that. */
    private void marks(Element element, String around) {
        var own = element.mark().tag();
        var mark = element.mark() instanceof Mark.Plain plain && inline(plain) ? around : own;
        switch (element) {
            case Element.Leaf leaf -> marks.put(leaf.id(), mark.isEmpty() ? own : mark);
            case Element.Branch branch -> branch.children().forEach(child -> marks(child, mark));
        }
    }

    private static boolean inline(Mark.Plain mark) {
        return mark == Mark.Plain.SPAN || mark == Mark.Plain.EM || mark == Mark.Plain.STRONG;
    }

    /** Words of one leaf that follow each other down a column. */
    private final class Block {

        private final Object content;
        private final String kind;
        private final double left;
        private final double first;
        private final double size;
        private double last;
        private int lines = 1;
        private boolean divided;
        private final StringBuilder words;

        Block(Object content, Frame.Text text) {
            this.content = content;
            this.kind = content instanceof Content.Of(int leaf) ? marks.getOrDefault(leaf, "?") : "furniture";
            this.left = text.x();
            this.first = text.baseline();
            this.last = text.baseline();
            this.size = text.size();
            this.words = new StringBuilder(text.text());
            this.divided = divided(text);
        }

        private static boolean divided(Frame.Text text) {
            return text instanceof Frame.TextRun run && run.ending() == Frame.Ending.HYPHEN;
        }

        boolean goesOn(Object other, Frame.Text text) {
            double down = text.baseline() - last;
            return content.equals(other) && down >= 0 && down < 3 * size;
        }

        void add(Frame.Text text) {
            lines += text.baseline() > last ? 1 : 0;
            last = text.baseline();
            words.append(divided || words.charAt(words.length() - 1) == ' ' ? "" : " ")
                    .append(text.text());
            divided = divided(text);
        }

        @Override
        public String toString() {
            var shown = words.length() > WORDS ? words.substring(0, WORDS).strip() + "…" : words.toString();
            return String.format(
                    Locale.ROOT,
                    "  %-10s %5.1f  %5.1f-%5.1f  %4.1f pt %3d  %s",
                    kind,
                    mm(left),
                    mm(first),
                    mm(last),
                    size,
                    lines,
                    shown);
        }
    }

    private static double mm(double points) {
        // No minus zero, and no last digit that another way of adding would change.
        return Math.round(points / PrintedPages.MM * 10) / 10.0 + 0.0;
    }

    private List<Object> blocks(List<Piece> pieces) {
        var blocks = new ArrayList<>();
        for (var piece : pieces) {
            for (var frame : piece.frames()) {
                switch (frame) {
                    case Frame.Text text -> words(piece.content(), text, blocks);
                    case Frame.PictureFrame picture -> blocks.add(picture(picture));
                    case Frame.Box box -> blocks.add(rectangle("box", box.x(), box.y(), box.width(), box.height()));
                    case Frame.Rule _, Frame.VectorPath _, Frame.Turned _ -> {}
                }
            }
        }
        return blocks;
    }

    private void words(Content content, Frame.Text text, List<Object> blocks) {
        if (!blocks.isEmpty() && blocks.getLast() instanceof Block block && block.goesOn(content, text)) {
            block.add(text);
        } else {
            blocks.add(new Block(content, text));
        }
    }

    private static String picture(Frame.PictureFrame picture) {
        return rectangle("picture", picture.x(), picture.y(), picture.width(), picture.height()) + "  "
                + picture.source();
    }

    private static String rectangle(String kind, double x, double y, double width, double height) {
        return String.format(
                Locale.ROOT,
                "  %-10s %5.1f  %5.1f-%5.1f  %.1f x %.1f mm",
                kind,
                mm(x),
                mm(y),
                mm(y + height),
                mm(width),
                mm(height));
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
