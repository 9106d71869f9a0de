package nl.buurtpers.print.newspaper;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.buurtpers.message.Messages;
import nl.buurtpers.model.Advert;
import nl.buurtpers.plan.Plan;
import nl.buurtpers.plan.Planned;
import nl.buurtpers.print.copy.Tree;
import nl.buurtpers.print.copy.Typography;
import nl.buurtpers.typeset.flow.Plate;
import nl.buurtpers.typeset.frame.Element;
import nl.buurtpers.typeset.frame.Frame;
import nl.buurtpers.typeset.frame.Ink;
import nl.buurtpers.typeset.frame.Mark;
import nl.buurtpers.typeset.line.Line;
import nl.buurtpers.typeset.line.Setting;
import nl.buurtpers.typeset.line.Typesetter;
import nl.buurtpers.typeset.text.Run;

/** "In this issue", at the foot of the front page: what stands inside, with its page, in as many columns as the paper. */
final class Teasers {

    /** A paper with fewer items shows most of them on its front page. */
    private static final int FEWEST = 8;
    /** Lines of a title. */
    private static final int TITLE_LINES = 3;

    private static final int UNITS = (TITLE_LINES + 3) * Sheet.LINE;
    private static final double TITLE = 1.1;

    private final Plan plan;
    private final Messages messages;
    private final Typography type;
    private final Sheet sheet;
    private final Tree tree;
    private final List<Element> entries = new ArrayList<>();
    private final int headLeaf;

    Teasers(Commission commission, Typography type, Sheet sheet, Tree tree) {
        this.plan = commission.plan();
        this.messages = commission.messages();
        this.type = type;
        this.sheet = sheet;
        this.tree = tree;
        this.headLeaf = tree.leaf();
    }

    /** Units that they take, with the white above them: none in a paper that is too small for them. */
    int units() {
        return items().limit(FEWEST).count() < FEWEST ? 0 : UNITS + Sheet.LINE;
    }

    private Stream<Planned> items() {
        return plan.items().filter(item -> !(item.item() instanceof Advert));
    }

    /**
     * Where an item starts.
     *
     * @param page its number
     * @param target leaf of its title
     */
    record Place(int page, int target) {}

    private record Teaser(Planned item, Place place, List<Line> title, int leaf) {}

    /**
     * Draws what stands inside; nothing where there is too little of it.
     *
     * @param inside where the items start that do not start on the front page
     * @param bottom lower edge of the teasers, pt
     */
    void draw(Map<String, Place> inside, double bottom, Plate plate) {
        if (units() == 0) {
            return;
        }
        var teasers = chosen(inside);
        if (teasers.size() < Math.min(2, sheet.columns())) {
            return;
        }
        double top = bottom - UNITS * sheet.unit();
        head(top, plate);
        for (int i = 0; i < teasers.size(); i++) {
            teaser(teasers.get(i), sheet.x(i), top + 2 * Sheet.LINE * sheet.unit(), plate);
            if (i > 0) {
                double x = sheet.x(i) - Sheet.GUTTER / 2;
                plate.ornament(
                        new Frame.Rule(x, top + 1.4 * Sheet.LINE * sheet.unit(), x, bottom, 0.5, Ink.grey(0x99)));
            }
        }
    }

    private void head(double top, Plate plate) {
        double right = sheet.left() + sheet.across();
        plate.ornament(new Frame.Rule(sheet.left(), top, right, top, 1.6, type.accent()));
        var style = type.style(
                        type.small().bold(), type.note().size(), plan.edition().language())
                .withInk(type.accent());
        var words = Typesetter.line(List.of(new Run(messages.text("newspaper.inside"), style, headLeaf)));
        plate.add(words.at(sheet.left(), top + Sheet.LINE * sheet.unit() * 0.9));
    }

    private void teaser(Teaser teaser, double x, double top, Plate plate) {
        double line = Sheet.LINE * sheet.unit();
        double y = top;
        for (var words : teaser.title()) {
            plate.add(words.at(x, y + line * 0.4));
            y += line;
        }
        var style = type.style(
                        type.small().bold(), type.note().size(), plan.edition().language())
                .withInk(type.accent());
        var page = messages.text("newspaper.page", teaser.place().page());
        plate.add(Typesetter.line(List.of(new Run(page, style, teaser.leaf()))).at(x, y + line * 0.4));
        var mark = new Mark.Jump(
                teaser.place().target(),
                messages.text(
                        "newspaper.to-page",
                        teaser.item().head().title(),
                        teaser.place().page()));
        var spoken = teaser.item().language().equals(plan.edition().language())
                ? null
                : teaser.item().language();
        entries.add(new Element.Branch(Mark.Plain.TOCI, List.of(new Element.Leaf(mark, spoken, teaser.leaf()))));
    }

    /** What matters most, of as many sections as possible, in the order of the pages. */
    private List<Teaser> chosen(Map<String, Place> inside) {
        var candidates = new ArrayList<Teaser>();
        items().sorted(Comparator.comparingInt(item -> item.head().priority()))
                .forEach(item -> Optional.ofNullable(inside.get(item.id()))
                        .flatMap(place -> teaser(item, place))
                        .ifPresent(candidates::add));
        var chosen = new ArrayList<Teaser>();
        var sections = new HashSet<Optional<String>>();
        candidates.stream()
                .filter(each -> sections.add(each.item().head().section()))
                .forEach(chosen::add);
        candidates.stream().filter(each -> !chosen.contains(each)).forEach(chosen::add);
        return chosen.stream()
                .limit(sheet.columns())
                .sorted(Comparator.comparingInt(each -> each.place().page()))
                .toList();
    }

    /** A teaser, if its title or short title is short enough. */
    private Optional<Teaser> teaser(Planned item, Place place) {
        int leaf = tree.leaf();
        var style = type.style(type.headline().bold(), type.body().size() * TITLE, item.language());
        return Stream.of(item.head().title(), item.head().brief())
                .map(words -> type.standing().set(List.of(new Run(words, style, leaf)), sheet.column(), Setting.RAGGED))
                .filter(lines -> !lines.isEmpty() && lines.size() <= TITLE_LINES)
                .findFirst()
                .map(lines -> new Teaser(item, place, lines, leaf));
    }

    List<Element> elements() {
        return entries.isEmpty()
                ? List.of()
                : List.of(new Element.Leaf(Mark.Plain.P, headLeaf), new Element.Branch(Mark.Plain.TOC, entries));
    }
}
