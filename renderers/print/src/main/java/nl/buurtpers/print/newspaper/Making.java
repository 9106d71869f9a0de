package nl.buurtpers.print.newspaper;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.buurtpers.print.copy.PictureDesk;
import nl.buurtpers.print.copy.Tree;

/** A newspaper set and made up in one fit. */
final class Making {

    private final Fit fit;
    private final Set<String> omitted;
    private final Sheet sheet;
    private final Leaves leaves;
    private final Furniture furniture;
    private final Teasers teasers;
    private final StoryDesk stories;
    private final List<PagePlan> pages;
    /** Advertisements that are a page of their own. */
    private final List<PagePlan> wholePages;

    Making(Commission commission, Fit fit, Set<String> omitted) {
        this.fit = fit;
        this.omitted = Set.copyOf(omitted);
        this.sheet = commission.sheet(fit);
        var type = commission.typography(fit, sheet);
        var tree = new Tree();
        var pictures = new PictureDesk(type, tree, commission.kit().assets());
        this.leaves = new Leaves(tree);
        this.furniture = new Furniture(commission, type, sheet, tree);
        this.teasers = new Teasers(commission, type, sheet, tree);
        var desk = new Desk(
                type, sheet, tree, pictures, commission.messages(), commission.language(), leaves, fit.pictures());
        this.stories = StoryDesk.set(commission.plan(), desk, this.omitted);
        this.pages = Makeup.pages(sheet, blocks(), frontRoom(), Slack.none());
        this.wholePages = stories.blocks().stream()
                .filter(Making::wholePage)
                .map(this::alone)
                .toList();
    }

    private Making(Making other, Slack slack) {
        this.fit = other.fit;
        this.omitted = other.omitted;
        this.sheet = other.sheet;
        this.leaves = other.leaves;
        this.furniture = other.furniture;
        this.teasers = other.teasers;
        this.stories = other.stories;
        this.wholePages = other.wholePages;
        this.pages = Makeup.pages(sheet, blocks(), frontRoom(), slack);
    }

    /**
     * The same type made up with less on each page, for a paper with room left at its end.
     *
     * @param left pages of room to share out
     * @param target pages of the paper
     */
    Making spread(double left, int target) {
        return new Making(this, new Slack((int) (left * sheet.down()), target - wholePages.size()));
    }

    private static boolean wholePage(Block block) {
        return block instanceof AdvertBox box && box.wholePage();
    }

    private PagePlan alone(Block advert) {
        int span = sheet.columns();
        var place = new Place(advert, 0, span);
        return new PagePlan(List.of(Band.of(List.of(place), advert.height(span), List.of())), sheet.down());
    }

    /** What the pages are made up of, the news of the front page first. */
    private List<Block> blocks() {
        var ordered = new ArrayList<Block>();
        stories.blocks().stream().filter(b -> b.priority() <= 1).forEach(ordered::add);
        stories.blocks().stream().filter(b -> b.priority() > 1 && !wholePage(b)).forEach(ordered::add);
        return ordered;
    }

    private int frontRoom() {
        int room = sheet.down() - furniture.mastheadUnits() - furniture.noticeUnits() - teasers.units();
        return room / Sheet.LINE * Sheet.LINE;
    }

    Fit fit() {
        return fit;
    }

    Set<String> omitted() {
        return omitted;
    }

    Sheet sheet() {
        return sheet;
    }

    Leaves leaves() {
        return leaves;
    }

    Furniture furniture() {
        return furniture;
    }

    Teasers teasers() {
        return teasers;
    }

    StoryDesk stories() {
        return stories;
    }

    int pageCount() {
        return pages.size() + wholePages.size();
    }

    /** Pages that are a page of their own whatever the fit. */
    int wholePages() {
        return wholePages.size();
    }

    /** Pages that are filled, the last one by its share. */
    double needed() {
        double needed = wholePages.size();
        if (!pages.isEmpty()) {
            var last = pages.getLast();
            needed += pages.size() - 1 + Math.max(0.05, (double) last.used() / last.room());
        }
        return Math.max(0.1, needed);
    }

    /**
     * All pages, empty ones where there are more than it fills. A page that is an advertisement stands on the back of
     * the paper; where there are more, the others are spread over it.
     */
    List<PagePlan> pages(int made) {
        var all = new ArrayList<>(pages);
        for (int i = pageCount(); i < made; i++) {
            all.add(new PagePlan(List.of(), sheet.down()));
        }
        int count = wholePages.size();
        for (int i = 0; i < count; i++) {
            int before = (int) Math.ceil((all.size() - i) * (i + 1.0) / count) + i;
            all.add(Math.clamp(before, Math.min(1, all.size()), all.size()), wholePages.get(i));
        }
        return all;
    }
}
