package nl.buurtpers.print.newspaper;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.buurtpers.plan.Plan;
import nl.buurtpers.plan.Reason;
import nl.buurtpers.print.copy.Paper;
import nl.buurtpers.print.copy.Substitutions;
import nl.buurtpers.print.copy.Tree;
import nl.buurtpers.print.press.PressRules;
import nl.buurtpers.render.Coverage;
import nl.buurtpers.render.Finding;
import nl.buurtpers.render.Kit;
import nl.buurtpers.typeset.flow.Plate;
import nl.buurtpers.typeset.frame.Composition;
import nl.buurtpers.typeset.frame.Page;

/** Composes a newspaper: sets the words, makes up the pages in the fit that fills them, draws them. */
final class NewspaperComposer {

    private final Plan plan;
    private final Commission commission;

    NewspaperComposer(Plan plan, Kit kit) {
        this.plan = plan;
        this.commission = Commission.of(plan, kit);
    }

    Paper compose() {
        var fitted = Copyfitting.of(commission);
        var making = fitted.making();
        var pages = drawn(making, fitted.pages());
        var composition = composition(making, pages);
        return new Paper(
                composition,
                coverage(making, pages),
                findings(fitted, composition),
                making.leaves()::item,
                () -> new Linage(making.sheet(), making.leaves(), making.fit().size()).measures(pages));
    }

    private static List<Page> drawn(Making making, int made) {
        var plans = making.pages(made);
        for (int i = 0; i < plans.size(); i++) {
            plans.get(i).placed(i + 1);
        }
        var drawing = new PageDrawing(making.sheet(), making.furniture());
        var drawn = new ArrayList<Page>();
        for (int i = 0; i < plans.size(); i++) {
            drawn.add(drawing.page(plans.get(i), i));
        }
        drawn.set(0, teased(making, drawn));
        return drawn;
    }

    /** The front page with what stands inside, which is known when the other pages are. */
    private static Page teased(Making making, List<Page> pages) {
        var front = pages.getFirst();
        var plate = new Plate();
        plate.add(front.pieces());
        making.teasers().draw(inside(making, pages), making.furniture().noticeTop(), plate);
        return plate.page(front.width(), front.height(), front.label());
    }

    private static Map<String, Teasers.Place> inside(Making making, List<Page> pages) {
        var starts = making.leaves().places(pages);
        var inside = new HashMap<String, Teasers.Place>();
        for (var bookmark : making.stories().bookmarks()) {
            making.leaves().item(bookmark.leaf()).ifPresent(item -> {
                int page =
                        Integer.parseInt(starts.getOrDefault(item, List.of("1")).getFirst());
                if (page > 1) {
                    inside.putIfAbsent(item, new Teasers.Place(page, bookmark.leaf()));
                }
            });
        }
        return inside;
    }

    private Composition composition(Making making, List<Page> pages) {
        var elements = new ArrayList<>(making.furniture().elements());
        elements.addAll(making.teasers().elements());
        elements.addAll(making.stories().elements());
        return Tree.composition(
                plan.edition().publication(),
                commission.language(),
                elements,
                pages,
                making.stories().bookmarks());
    }

    private List<Finding> findings(Copyfitting.Fitted fitted, Composition composition) {
        var all = new ArrayList<>(commission.findings());
        plan.items()
                .forEach(item ->
                        all.addAll(Substitutions.in(item, commission.text().regular())));
        all.addAll(new Budget(commission, fitted).findings());
        var kit = commission.kit();
        all.addAll(PressRules.check(
                composition, kit.printProfile(), kit.assets(), fitted.making().leaves()::item));
        return List.copyOf(all);
    }

    private Coverage coverage(Making making, List<Page> pages) {
        var places = making.leaves().places(pages);
        var builder = new Coverage.Builder(plan);
        plan.items().forEach(item -> {
            var labels = places.getOrDefault(item.id(), List.of());
            if (making.omitted().contains(item.id())) {
                builder.leftOut(
                        item,
                        Reason.of(
                                "no-room",
                                commission.messages().text("unit.pages", pages.size()),
                                commission.messages().text("unit.words", (int) Budget.words(item))));
            } else if (labels.size() > 1) {
                builder.split(item, labels);
            } else {
                builder.full(item, labels);
            }
        });
        return builder.build();
    }
}
