package nl.buurtpers.print.column;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.buurtpers.typeset.flow.Galley;
import nl.buurtpers.typeset.flow.Slip;

/**
 * Cuts a column into pages. A lead picture for which a page has no room left stands at the head of the next one, and the
 * words of its item fill the page.
 */
public final class Paging {

    /** Units for which moving a picture pays: below this the foot of the page stays white. */
    private static final int WORTHWHILE = 16;

    /** Slips of an item that must stand below its picture, or it would seem to be of the next one. */
    private static final int LEAST_BELOW = 4;

    private final List<Slip> slips;
    /** For each slip, in the order in which they stand, where it stood in the column. */
    private final List<Integer> order;

    private final List<Floating> floating;
    private final int units;
    /** White between a picture and words that it was moved into, where pictures do not bring it. */
    private final int white;

    private final List<Galley> pages = new ArrayList<>();
    private final int[] pageOf;

    /**
     * The pages of a column.
     *
     * @param style says how much stands on a page
     */
    public Paging(Column column, ColumnStyle style) {
        this(column, style.format().units(), style.type().gap());
    }

    /**
     * The pages of a column.
     *
     * @param units of a page
     * @param white units between a picture and words that it was moved into
     */
    Paging(Column column, int units, int white) {
        this.slips = new ArrayList<>(column.slips());
        this.order = new ArrayList<>(IntStream.range(0, slips.size()).boxed().toList());
        this.floating = column.floating();
        this.units = units;
        this.white = white;
        this.pageOf = new int[slips.size()];
        int from = 0;
        for (int head : column.heads()) {
            stretch(from, head);
            from = head;
        }
        stretch(from, slips.size());
    }

    /** What stands on each page. */
    public static List<Galley> pages(List<Slip> slips, Format format) {
        var galley = new Galley(slips);
        var pages = new ArrayList<Galley>();
        for (int at = 0; at < galley.size(); ) {
            int end = galley.fill(at, format.units(), format.units());
            pages.add(galley.before(end).from(at));
            at = end;
        }
        return pages;
    }

    /** What stands on each page. */
    public List<Galley> pages() {
        return pages;
    }

    /** The page on which a slip of the column stands, from 0. */
    public int page(int slip) {
        return slip < pageOf.length ? pageOf[slip] : Math.max(0, pages.size() - 1);
    }

    /** The first and the last page of a chapter, from 0. */
    public Extent extent(Chapter chapter) {
        var on = Arrays.stream(pageOf, chapter.from(), chapter.to()).summaryStatistics();
        int first = page(chapter.from());
        return on.getCount() == 0 ? new Extent(first, first) : new Extent(on.getMin(), on.getMax());
    }

    /**
     * Pages on which something stands, from 0.
     *
     * @param first its first page
     * @param last its last page
     */
    public record Extent(int first, int last) {}

    private void stretch(int from, int to) {
        var galley = new Galley(slips.subList(from, to));
        int at = 0;
        while (at < galley.size()) {
            int end = beforePicture(from + at, from + galley.fill(at, units, units)) - from;
            int filled = end < galley.size() ? withoutPicture(galley, from, at, end) : end;
            if (filled != end) {
                galley = new Galley(slips.subList(from, to));
                end = filled;
            }
            order.subList(from + at, from + end).forEach(slip -> pageOf[slip] = pages.size());
            pages.add(galley.before(end).from(at));
            at = end;
        }
    }

    /** What must stand together and is too much for a page is cut above its picture, not below it. */
    private int beforePicture(int at, int end) {
        return floating.stream()
                .filter(each -> each.from() > at && each.from() < end && end < each.to())
                .mapToInt(Floating::from)
                .findFirst()
                .orElse(end);
    }

    /** Moves the picture that the page has no room for behind the words that it does have room for; gives its new end. */
    private int withoutPicture(Galley galley, int from, int at, int end) {
        var picture = units - galley.height(at, end) < WORTHWHILE ? Optional.<Floating>empty() : waiting(from + end);
        if (picture.isEmpty()) {
            return end;
        }
        var moving = picture.orElseThrow();
        var rest = new ArrayList<>(slips.subList(from + at, moving.from()));
        rest.addAll(slips.subList(moving.to(), moving.until()));
        int filled = from + at + new Galley(rest).fill(0, units, units);
        int behind = filled + moving.to() - moving.from();
        if (filled <= moving.from() || behind + LEAST_BELOW > moving.until()) {
            return end;
        }
        int words = filled - moving.from();
        rotate(slips, moving, words);
        rotate(order, moving, words);
        if (slips.get(behind).before() < white) {
            slips.set(behind, slips.get(behind).withBefore(white));
        }
        return filled - from;
    }

    private static <T> void rotate(List<T> list, Floating moving, int words) {
        Collections.rotate(list.subList(moving.from(), moving.to() + words), words);
    }

    /** The picture that starts at this slip, or that must stand together with what starts there. */
    private Optional<Floating> waiting(int slip) {
        return floating.stream()
                .filter(each -> each.from() >= slip && together(slip, each.from()))
                .findFirst();
    }

    private boolean together(int from, int to) {
        return IntStream.range(from, to).allMatch(slip -> slips.get(slip).keep());
    }
}
