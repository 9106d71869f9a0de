package nl.buurtpers.print.newspaper;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.buurtpers.message.Messages;
import nl.buurtpers.model.Advert;
import nl.buurtpers.plan.Linear;
import nl.buurtpers.plan.Plan;
import nl.buurtpers.plan.Planned;
import nl.buurtpers.plan.Reason;
import nl.buurtpers.print.copy.Fount;
import nl.buurtpers.print.copy.Paper;
import nl.buurtpers.print.copy.PictureDesk;
import nl.buurtpers.print.copy.Substitutions;
import nl.buurtpers.print.copy.Tree;
import nl.buurtpers.print.copy.Typography;
import nl.buurtpers.render.Coverage;
import nl.buurtpers.render.Finding;
import nl.buurtpers.render.Kit;
import nl.buurtpers.typeset.flow.Plate;
import nl.buurtpers.typeset.font.FontLibrary;
import nl.buurtpers.typeset.frame.Frame;
import nl.buurtpers.typeset.frame.Ink;
import nl.buurtpers.typeset.frame.Page;
import nl.buurtpers.typeset.line.Setting;

/** Composes a newspaper: sets the words, makes up the pages, draws them. */
final class NewspaperComposer {

    private final Plan plan;
    private final Kit kit;
    private final Messages messages;
    private final String language;
    private final List<Finding> findings = new ArrayList<>();
    private final Fount text;
    private final Fount headline;

    NewspaperComposer(Plan plan, Kit kit) {
        this.plan = plan;
        this.kit = kit;
        this.language = plan.edition().language();
        this.messages = Messages.of(NewspaperRenderer.class, language);
        this.text = Fount.of(kit.style().textFont(), kit.assets(), FontLibrary.SERIF, findings);
        this.headline = Fount.of(kit.style().headlineFont(), kit.assets(), FontLibrary.SERIF, findings);
    }

    /** A paper is set so much tighter rather than made four pages thicker. */
    private static final double TIGHTER = 0.93;

    private static final int ATTEMPTS = 5;

    Paper compose() {
        var asked = Fit.asked(kit.options().decimal("body-size"));
        var fixed = kit.options().wholeIfSet("pages");
        var first = new Making(asked, Set.of());
        int target = fixed.orElseGet(() -> multiple(first.needed() * TIGHTER));
        var best = fitted(first, target);
        if (fixed.isPresent()) {
            best = shortened(best, target);
        }
        int made = Math.max(best.pages.size(), fixed.orElse(0));
        return best.finish(fixed.isPresent() ? made : multiple(made), first.needed());
    }

    private int multiple(double pages) {
        int of = Math.max(1, kit.printProfile().pagesMultiple());
        return Math.max(of, (int) Math.ceil(pages / of - 1e-9) * of);
    }

    /** Sets the paper tighter or wider until it fills its pages. */
    private Making fitted(Making first, int target) {
        var best = first;
        var current = first;
        for (int attempt = 0; attempt < ATTEMPTS && !current.fills(target); attempt++) {
            var fit = current.fit.towards(target * 0.985 / current.needed(), first.fit.size());
            if (fit.equals(current.fit)) {
                break;
            }
            current = new Making(fit, current.omitted);
            best = current.betterThan(best, target) ? current : best;
        }
        return best;
    }

    /** Leaves out what matters least, and no more than it must; what is on the front page or paid for stays. */
    private Making shortened(Making tight, int target) {
        if (tight.pages.size() <= target) {
            return tight;
        }
        var least = leastFirst();
        int enough = least.size();
        var best = new Making(tight.fit, ids(least, enough));
        int tooFew = 0;
        while (enough - tooFew > 1) {
            int middle = (tooFew + enough) / 2;
            var made = new Making(tight.fit, ids(least, middle));
            if (made.pages.size() <= target) {
                enough = middle;
                best = made;
            } else {
                tooFew = middle;
            }
        }
        return best;
    }

    private static Set<String> ids(List<Planned> items, int count) {
        return items.subList(0, count).stream().map(Planned::id).collect(Collectors.toSet());
    }

    private List<Planned> leastFirst() {
        return plan
                .items()
                .filter(item -> item.head().priority() > 1 && !(item.item() instanceof Advert))
                .toList()
                .reversed()
                .stream()
                .sorted(Comparator.comparingInt((Planned item) -> -item.head().priority()))
                .toList();
    }

    private double words(Set<String> omitted) {
        return plan.items()
                .filter(item -> !omitted.contains(item.id()))
                .mapToDouble(NewspaperComposer::words)
                .sum();
    }

    private static double words(Planned item) {
        return item.pieces().stream()
                .mapToInt(piece -> Linear.words(piece.words()))
                .sum();
    }

    /** The paper at one size of type. */
    private final class Making {

        private final Fit fit;
        private final Set<String> omitted;
        private final Sheet sheet;
        private final Typography type;
        private final Tree tree = new Tree();
        private final Leaves leaves = new Leaves(tree);
        private final PictureDesk pictures;
        private final Furniture furniture;
        private final StoryDesk stories;
        private final List<Makeup.PagePlan> pages;

        Making(Fit fit, Set<String> omitted) {
            this.fit = fit;
            this.omitted = Set.copyOf(omitted);
            double size = fit.size();
            sheet = Sheet.of(kit.options().word("paper"), kit.options().whole("columns"), size * fit.leading());
            type = typography(size);
            pictures = new PictureDesk(type, tree, kit.assets());
            furniture = new Furniture(plan.edition(), type, sheet, messages, kit.style(), kit.assets(), tree);
            stories = new StoryDesk(type, sheet, tree, pictures, messages, language, leaves, fit.pictures());
            for (int i = 0; i < plan.parts().size(); i++) {
                var part = plan.parts().get(i);
                stories.part(
                        part.section().title(),
                        part.items().stream()
                                .filter(item -> !this.omitted.contains(item.id()))
                                .toList(),
                        i);
            }
            stories.colophon(plan, plan.parts().size());
            pages = new Makeup(sheet).pages(inOrder(stories.blocks()), frontRoom());
        }

        private Typography typography(double size) {
            double note = Math.max(8.5, size * 0.84);
            boolean wide = sheet.column() / size > 21;
            return new Typography(
                    sheet.unit(),
                    text,
                    headline,
                    Fount.of(FontLibrary.SANS),
                    Ink.BLACK,
                    Typography.accent(kit.style().accent(), 4.5),
                    new Typography.Type(size, Sheet.LINE),
                    new Typography.Type(note, 4),
                    new Typography.Type(size * 1.4, 7),
                    List.of(
                            new Typography.Type(size * 1.12, Sheet.LINE),
                            new Typography.Type(size * 1.05, Sheet.LINE),
                            new Typography.Type(size, Sheet.LINE)),
                    wide ? Setting.JUSTIFIED : Setting.RAGGED_DIVIDED,
                    size,
                    0,
                    false,
                    kit.printProfile().leastResolution(),
                    sheet.down());
        }

        /** The news of the front page first. */
        private List<Block> inOrder(List<Block> blocks) {
            var ordered = new ArrayList<Block>();
            blocks.stream().filter(b -> b.priority() <= 1).forEach(ordered::add);
            blocks.stream().filter(b -> b.priority() > 1).forEach(ordered::add);
            return ordered;
        }

        private int frontRoom() {
            int room = sheet.down() - furniture.mastheadUnits() - furniture.noticeUnits();
            return room / Sheet.LINE * Sheet.LINE;
        }

        /** Pages that are filled, the last one by its share. */
        double needed() {
            if (pages.isEmpty()) {
                return 0.1;
            }
            var last = pages.getLast();
            return pages.size() - 1 + Math.max(0.05, (double) last.used() / last.room());
        }

        boolean fills(int target) {
            return pages.size() <= target && needed() > target - 0.45;
        }

        /** Fits where the other does not; else fuller, or at least less too long. */
        boolean betterThan(Making other, int target) {
            boolean fits = pages.size() <= target;
            boolean otherFits = other.pages.size() <= target;
            if (fits != otherFits) {
                return fits;
            }
            return fits ? needed() > other.needed() : needed() < other.needed();
        }

        Paper finish(int made, double asked) {
            number();
            var drawn = new ArrayList<Page>();
            for (int i = 0; i < made; i++) {
                drawn.add(page(i));
            }
            var elements = new ArrayList<>(furniture.elements());
            elements.addAll(stories.elements());
            var composition =
                    Tree.composition(plan.edition().publication(), language, elements, drawn, stories.bookmarks());
            var all = new ArrayList<>(findings);
            all.addAll(pictures.findings());
            plan.items().forEach(item -> all.addAll(Substitutions.in(item, text.regular())));
            plan.items()
                    .filter(item -> omitted.contains(item.id()))
                    .forEach(item -> all.add(new Finding.Overset(item.id(), Finding.Unit.WORDS, 0, words(item))));
            int free = (int) Math.round(words(omitted) / Math.max(0.1, needed()) * Math.max(0, made - needed()));
            all.add(new Finding.PageBudget(Math.round(asked * 10) / 10.0, made, free));
            return new Paper(composition, coverage(drawn), List.copyOf(all));
        }

        private void number() {
            for (int i = 0; i < pages.size(); i++) {
                int number = i + 1;
                pages.get(i)
                        .bands()
                        .forEach(band ->
                                band.places().forEach(place -> place.block().placed(number)));
            }
        }

        private Page page(int index) {
            var plate = new Plate();
            int top = 0;
            if (index == 0) {
                furniture.masthead(plate);
                furniture.notice(plate);
                top = furniture.mastheadUnits();
            } else {
                furniture.runningHead(index + 1, plate);
            }
            int foot = top;
            if (index < pages.size()) {
                foot = draw(pages.get(index), top, index < pages.size() - 1, plate);
            }
            int open = sheet.down() - foot - (index == 0 ? furniture.noticeUnits() : 0);
            if (index >= pages.size() - 1 && index > 0 && open > sheet.down() / 4) {
                furniture.notes(foot + (foot > 0 ? Makeup.GAP : 0), plate);
            }
            return plate.page(sheet.width(), sheet.height(), Integer.toString(index + 1));
        }

        /** Draws the bands, white shared out between them; gives the unit below the last one. */
        private int draw(Makeup.PagePlan page, int top, boolean fill, Plate plate) {
            int open = fill ? page.room() - page.used() : 0;
            int y = top;
            for (int i = 0; i < page.bands().size(); i++) {
                var band = page.bands().get(i);
                if (i > 0) {
                    int gap = Makeup.GAP;
                    int extra = Math.min(open / (page.bands().size() - i), 2 * Sheet.LINE);
                    open -= extra;
                    y += gap + extra;
                }
                int grown = Math.clamp(band.give(), 0, open);
                grown = grown / Sheet.LINE * Sheet.LINE;
                open -= grown;
                drawBand(band, band.height() + grown, y, plate);
                y += band.height() + grown;
            }
            return y;
        }

        private void drawBand(Makeup.Band band, int height, int y, Plate plate) {
            double top = sheet.top() + y * sheet.unit();
            for (var place : band.places()) {
                place.block().draw(place.span(), height, sheet.x(place.column()), top, plate);
                if (place.column() > 0) {
                    double x = sheet.x(place.column()) - Sheet.GUTTER / 2;
                    plate.ornament(new Frame.Rule(x, top, x, top + height * sheet.unit(), 0.8, Ink.grey(0x55)));
                }
            }
        }

        private Coverage coverage(List<Page> drawn) {
            var places = leaves.places(drawn);
            var builder = new Coverage.Builder(plan);
            plan.items().forEach(item -> {
                var labels = places.getOrDefault(item.id(), List.of());
                if (omitted.contains(item.id())) {
                    builder.leftOut(
                            item,
                            Reason.of(
                                    "no-room",
                                    messages.text("unit.pages", drawn.size()),
                                    messages.text("unit.words", (int) words(item))));
                } else if (labels.size() > 1) {
                    builder.split(item, labels);
                } else {
                    builder.full(item, labels);
                }
            });
            return builder.build();
        }
    }
}
