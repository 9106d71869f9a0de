package nl.buurtpers.print;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import nl.buurtpers.typeset.frame.Composition;
import nl.buurtpers.typeset.frame.Content;
import nl.buurtpers.typeset.frame.Element;
import nl.buurtpers.typeset.frame.Frame;
import nl.buurtpers.typeset.frame.Mark;
import nl.buurtpers.typeset.frame.Page;

/** What stands where on composed pages, for tests: words and pictures with their rectangles. */
public final class PrintedPages {

    /** Millimetres in points. */
    public static final double MM = 72 / 25.4;

    private final Composition composition;
    private final Map<Integer, Mark> marks = new HashMap<>();
    /** Leaves that are a paragraph by themselves, not a part of one. */
    private final Set<Integer> paragraphs = new HashSet<>();

    private final List<Words> words = new ArrayList<>();
    private final List<Rectangle> pictures = new ArrayList<>();

    /**
     * Words of one look.
     *
     * @param page from 0
     * @param leaf 0 for furniture
     * @param mark what the words are part of
     */
    public record Words(int page, int leaf, Mark mark, Frame.Text text) {

        public Rectangle rectangle() {
            double size = text.size();
            return new Rectangle(page, text.x(), text.baseline() - size * 0.45, text.width(), size * 0.45);
        }

        public boolean heading() {
            return mark instanceof Mark.Heading;
        }

        public boolean furniture() {
            return leaf == 0;
        }

        public double right() {
            return text.x() + text.width();
        }
    }

    /** A place on a page, from its top left corner. */
    public record Rectangle(int page, double x, double y, double width, double height) {

        public boolean meets(Rectangle other) {
            return page == other.page
                    && Math.min(x + width, other.x + other.width) - Math.max(x, other.x) > 0.6
                    && Math.min(y + height, other.y + other.height) - Math.max(y, other.y) > 0.6;
        }

        public double bottom() {
            return y + height;
        }
    }

    private PrintedPages(Composition composition) {
        this.composition = composition;
        marks(composition.root(), Mark.Plain.DOCUMENT);
        for (int i = 0; i < composition.pages().size(); i++) {
            page(composition.pages().get(i), i);
        }
    }

    public static PrintedPages of(Composition composition) {
        return new PrintedPages(composition);
    }

    /** A span, link or stressed word counts as the paragraph or heading that it is in. */
    private void marks(Element element, Mark around) {
        switch (element) {
            case Element.Leaf leaf -> {
                marks.put(leaf.id(), within(leaf.mark(), around));
                if (leaf.mark() == Mark.Plain.P) {
                    paragraphs.add(leaf.id());
                }
            }
            case Element.Branch branch ->
                branch.children().forEach(child -> marks(child, within(branch.mark(), around)));
        }
    }

    private static Mark within(Mark mark, Mark around) {
        boolean inline = mark == Mark.Plain.SPAN
                || mark == Mark.Plain.EM
                || mark == Mark.Plain.STRONG
                || mark instanceof Mark.Link;
        return inline ? around : mark;
    }

    private void page(Page page, int index) {
        for (var piece : page.pieces()) {
            int leaf = piece.content() instanceof Content.Of(int id) ? id : 0;
            for (var frame : piece.frames()) {
                if (frame instanceof Frame.Text text) {
                    words.add(new Words(index, leaf, marks.getOrDefault(leaf, Mark.Plain.DOCUMENT), text));
                } else if (frame instanceof Frame.PictureFrame picture) {
                    pictures.add(new Rectangle(index, picture.x(), picture.y(), picture.width(), picture.height()));
                }
            }
        }
    }

    public List<Page> pages() {
        return composition.pages();
    }

    /** All words, in the order in which they were set. */
    public List<Words> words() {
        return words;
    }

    public List<Words> words(Predicate<Words> which) {
        return words.stream().filter(which).toList();
    }

    /** Words on a page. */
    public List<Words> on(int page) {
        return words(each -> each.page() == page);
    }

    public List<Rectangle> pictures() {
        return pictures;
    }

    /** Whether words are of a paragraph of prose, not of a heading, a fact, a list or a table. */
    public boolean prose(Words each) {
        return paragraphs.contains(each.leaf());
    }

    /** Straight lines on a page. */
    public List<Frame.Rule> rules(int page) {
        return pages().get(page).pieces().stream()
                .flatMap(piece -> piece.frames().stream())
                .filter(Frame.Rule.class::isInstance)
                .map(Frame.Rule.class::cast)
                .toList();
    }

    /** Pictures on a page behind the last words of their item: they seem to be of the next one. */
    public List<String> picturesBehindTheirItem() {
        var found = new ArrayList<String>();
        composition.root().children().stream()
                .filter(element -> element.mark() == Mark.Plain.ART)
                .forEach(art -> behindItem(art, found));
        return found;
    }

    private void behindItem(Element art, List<String> found) {
        var leaves = leaves(art);
        var near = new HashSet<Integer>();
        leaves.stream()
                .filter(leaf -> !(leaf.mark() instanceof Mark.Figure) && leaf.mark() != Mark.Plain.CAPTION)
                .forEach(leaf -> near.addAll(pagesOf(leaf)));
        leaves.stream()
                .filter(leaf -> leaf.mark() instanceof Mark.Figure)
                .filter(leaf -> Collections.max(pagesOf(leaf)) > Collections.max(near))
                .forEach(leaf -> found.add(pagesOf(leaf) + ": " + leaf.mark()));
    }

    private static List<Element.Leaf> leaves(Element element) {
        return switch (element) {
            case Element.Leaf leaf -> List.of(leaf);
            case Element.Branch branch ->
                branch.children().stream()
                        .flatMap(child -> leaves(child).stream())
                        .toList();
        };
    }

    private Set<Integer> pagesOf(Element.Leaf leaf) {
        var on = new HashSet<Integer>();
        for (int page = 0; page < pages().size(); page++) {
            if (pages().get(page).pieces().stream()
                    .anyMatch(piece -> piece.content().equals(new Content.Of(leaf.id())))) {
                on.add(page);
            }
        }
        return on;
    }

    /** Words that stand on other words or on a picture, with what they stand on. */
    public List<String> collisions() {
        var found = new ArrayList<String>();
        for (int page = 0; page < pages().size(); page++) {
            var all = on(page);
            for (int i = 0; i < all.size(); i++) {
                for (int j = i + 1; j < all.size(); j++) {
                    if (all.get(i).rectangle().meets(all.get(j).rectangle())) {
                        found.add((page + 1) + ": " + all.get(i).text().text() + " / "
                                + all.get(j).text().text());
                    }
                }
                for (var picture : pictures) {
                    if (picture.meets(all.get(i).rectangle())) {
                        found.add((page + 1) + ": " + all.get(i).text().text() + " / picture");
                    }
                }
            }
        }
        return found;
    }

    /** Headings with nothing below them in their column. */
    public List<String> headingsAtTheFoot() {
        return words(Words::heading).stream()
                .filter(heading ->
                        on(heading.page()).stream().noneMatch(other -> !other.furniture() && below(heading, other)))
                .map(heading -> (heading.page() + 1) + ": " + heading.text().text())
                .toList();
    }

    private static boolean below(Words heading, Words other) {
        double down = other.text().baseline() - heading.text().baseline();
        return down > 1
                && down < 30 * heading.text().size()
                && other.text().x() < heading.right()
                && other.right() > heading.text().x();
    }

    /** Paragraphs of four lines or more of which a single line stands in a column by itself. */
    public List<String> lonelyLines() {
        var lines = new HashMap<Integer, List<List<Words>>>();
        for (var each : words(each -> paragraphs.contains(each.leaf()))) {
            var columns = lines.computeIfAbsent(each.leaf(), _ -> new ArrayList<>());
            if (columns.isEmpty() || elsewhere(columns.getLast().getLast(), each)) {
                columns.add(new ArrayList<>());
            }
            var column = columns.getLast();
            if (column.isEmpty()
                    || column.getLast().text().baseline() != each.text().baseline()) {
                column.add(each);
            }
        }
        return lines.values().stream()
                .filter(columns -> columns.size() > 1
                        && columns.stream().mapToInt(List::size).sum() > 3
                        && columns.stream().anyMatch(column -> column.size() == 1))
                .map(columns -> columns.getFirst().getFirst().text().text())
                .toList();
    }

    private static boolean elsewhere(Words last, Words next) {
        return last.page() != next.page()
                || next.text().baseline() < last.text().baseline() - 1;
    }
}
