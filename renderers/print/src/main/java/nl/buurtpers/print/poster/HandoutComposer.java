package nl.buurtpers.print.poster;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import nl.buurtpers.model.Advert;
import nl.buurtpers.model.Event;
import nl.buurtpers.plan.Plan;
import nl.buurtpers.plan.Planned;
import nl.buurtpers.print.copy.Tree;
import nl.buurtpers.render.Kit;
import nl.buurtpers.typeset.flow.Plate;
import nl.buurtpers.typeset.frame.Bookmark;

/**
 * Composes the flyer that lies on market stalls: the leading items on its front; on its back what is on, what else there
 * is to read, and where.
 */
final class HandoutComposer {

    /** Sizes of text from large to least: little content has large letters. Clear print starts at 12. */
    private static final List<Double> SIZES = List.of(19.0, 17.0, 15.5, 14.0, 13.0, 12.5);

    /** Size of captions and of which edition it is. */
    static final double NOTE = 12;

    private final Plan plan;
    private final Kit kit;
    private final PosterLook look;
    private final Tree tree = new Tree();

    HandoutComposer(Plan plan, Kit kit, PosterLook look) {
        this.plan = plan;
        this.kit = kit;
        this.look = look.on(PosterSheet.flyer());
    }

    Handout compose() {
        var front = front();
        var shown = front.mentions().stream().map(Handout.Mention::item).toList();
        var back = new HandoutBack(plan, look, tree, rest(shown));
        var frontPlate = new Plate();
        var backPlate = new Plate();
        front.draw(frontPlate);
        back.draw(backPlate);
        var elements = new ArrayList<>(front.elements());
        elements.addAll(back.elements());
        var edition = plan.edition();
        var sheet = look.sheet();
        var composition = Tree.composition(
                edition.publication(),
                look.language(),
                elements,
                List.of(
                        frontPlate.page(sheet.width(), sheet.height(), "1"),
                        backPlate.page(sheet.width(), sheet.height(), "2")),
                List.of(new Bookmark(edition.publication(), 1, front.nameLeaf())));
        var mentions = Stream.concat(front.mentions().stream(), back.mentions().stream())
                .toList();
        return new Handout(composition, mentions, front.findings());
    }

    /** As many items as small letters hold, in the largest letters that hold them. */
    private HandoutFront front() {
        var least = front(SIZES.getLast());
        return SIZES.stream()
                .map(this::front)
                .filter(front -> front.extents().equals(least.extents()))
                .findFirst()
                .orElse(least);
    }

    private HandoutFront front(double size) {
        return new HandoutFront(plan, kit, look, tree, size).filled(leads());
    }

    /** What matters most first; events have the back to themselves where there is something else. */
    private List<Planned> leads() {
        var items =
                plan.items().filter(item -> !(item.item() instanceof Advert)).toList();
        var stories =
                items.stream().filter(item -> !(item.item() instanceof Event)).toList();
        return (stories.isEmpty() ? items : stories)
                .stream()
                        .sorted(Comparator.comparingInt(item -> item.head().priority()))
                        .toList();
    }

    private List<Planned> rest(List<Planned> shown) {
        return plan.items()
                .filter(item -> !(item.item() instanceof Advert) && !shown.contains(item))
                .filter(item -> Day.over(item.item(), plan.edition()).isEmpty())
                .toList();
    }
}
