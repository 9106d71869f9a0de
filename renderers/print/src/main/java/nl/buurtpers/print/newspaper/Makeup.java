package nl.buurtpers.print.newspaper;

import java.util.ArrayList;
import java.util.List;

/**
 * Makes up pages: chooses which blocks stand side by side in a band and which bands fill a page, by a small search that
 * weighs white, order and cuts. The same blocks give the same pages.
 */
final class Makeup {

    /** White with a rule between two bands. */
    static final int GAP = 2 * Sheet.LINE;

    /** Blocks that are considered for a page, and advertisements. */
    private static final int WINDOW = 7;

    private static final int ADVERTS = 3;
    /** Part of a page that may stay white at its foot. */
    private static final double EMPTY = 0.07;
    /** White on a page, as a share of what stands on it, by experience. */
    private static final double WHITE = 1.1;

    private final Sheet sheet;
    private final Slack slack;
    private final Pile news;
    private final Pile adverts;
    private final int sold;
    private final double estimate;
    private final List<PagePlan> pages = new ArrayList<>();

    private Makeup(Sheet sheet, Slack slack, List<Block> news, List<Block> adverts) {
        this.sheet = sheet;
        this.slack = slack;
        this.news = new Pile(news);
        this.adverts = new Pile(adverts);
        this.sold = adverts.size();
        double sum = -1;
        for (var block : news) {
            sum += share(block);
        }
        this.estimate = Math.max(1, sum);
    }

    /**
     * The pages.
     *
     * @param blocks in the order in which they should be read; none fills a page by itself
     * @param firstRoom units of the front page below its masthead
     * @param slack room that is to be shared out
     */
    static List<PagePlan> pages(Sheet sheet, List<Block> blocks, int firstRoom, Slack slack) {
        var news = blocks.stream().filter(block -> !block.advert()).toList();
        var adverts = blocks.stream().filter(Block::advert).toList();
        var makeup = new Makeup(sheet, slack, news, adverts);
        while (!makeup.news.isEmpty() || !makeup.adverts.isEmpty()) {
            makeup.page(makeup.pages.isEmpty() ? firstRoom : sheet.down());
        }
        return makeup.pages;
    }

    private void page(int room) {
        var window = window(room, room - slack.share(pages.size(), room));
        var best = best(window);
        var bands = best.isEmpty() ? forced(window.block(0), room) : best.bands();
        long taken = best.isEmpty() ? 1 : best.taken();
        for (int i = 0; i < window.size(); i++) {
            if ((taken >> i & 1) == 1) {
                var block = window.block(i);
                (block.advert() ? adverts : news).take(block);
            }
        }
        for (var band : bands.reversed()) {
            band.rest().reversed().forEach(news::putOnTop);
        }
        var page = new PagePlan(ordered(bands), room);
        slack.take(room - page.used());
        pages.add(page);
    }

    /** The best page; one that would stay too empty is made again with stories cut where they rather are not. */
    private Draft best(Window window) {
        var best = new PageSearch(sheet, window, Block.Cutting.FULL).best();
        int open = window.aim() - best.used() - best.give();
        if (window.ends(best) || open < window.room() * EMPTY) {
            return best;
        }
        var fuller = new PageSearch(sheet, window, Block.Cutting.LENIENT).best();
        return fuller.used() > best.used() ? fuller : best;
    }

    /** Advertisements are spread over the paper, from its second page on. */
    private Window window(int room, int aim) {
        int due = (int) Math.ceil(sold * Math.min(1, pages.size() / estimate)) - (sold - adverts.size());
        int offered = news.isEmpty() ? ADVERTS : Math.clamp(due, 0, ADVERTS);
        var blocks = new ArrayList<>(news.top(WINDOW));
        blocks.addAll(adverts.top(offered));
        boolean last = blocks.size() == news.size() + adverts.size();
        return new Window(blocks, room, aim, pages.isEmpty(), last);
    }

    /** Part of a page that a block takes, white included. */
    private double share(Block block) {
        int span = block.spans().getLast();
        return WHITE * block.height(span) * span / (sheet.down() * (double) sheet.columns());
    }

    /** News above advertisements. */
    private static List<Band> ordered(List<Band> bands) {
        var ordered = new ArrayList<Band>();
        bands.stream().filter(band -> !band.advert()).forEach(ordered::add);
        bands.stream().filter(Band::advert).forEach(ordered::add);
        return ordered;
    }

    /** The first block alone, cut wherever it must be. */
    private List<Band> forced(Block block, int room) {
        int span = sheet.columns();
        var cut = block.forcedCut(span, room);
        var place = new Place(cut.first(), 0, span);
        int height = cut.rest().isPresent() ? room : Math.min(room, place.height());
        return List.of(Band.of(List.of(place), height, cut.rest().stream().toList()));
    }
}
