package nl.buurtpers.print.column;

import java.util.List;
import java.util.stream.IntStream;
import nl.buurtpers.plan.Plan;
import nl.buurtpers.render.Coverage;
import nl.buurtpers.render.Measure;

/**
 * On which pages the items of a column stand.
 *
 * @param paging its pages
 * @param before pages before the first one of them
 */
public record Places(Paging paging, int before) {

    /** The number of the page on which a chapter starts. */
    public int page(Chapter chapter) {
        return before + paging.page(chapter.from()) + 1;
    }

    /** What the paper shows of a plan: every item in full. */
    public Coverage coverage(Plan plan, Column column) {
        var builder = new Coverage.Builder(plan);
        column.chapters().forEach(chapter -> chapter.item().ifPresent(item -> builder.full(item, numbers(chapter))));
        return builder.build();
    }

    /**
     * How many pages each item takes, by its share of the room on a page.
     *
     * @param units of text on a page
     */
    public static List<Measure> measures(Column column, int units) {
        return column.chapters().stream()
                .flatMap(chapter -> chapter.item().stream()
                        .map(item -> new Measure(item.id(), Measure.Unit.PAGES, height(column, chapter) / units)))
                .toList();
    }

    private static double height(Column column, Chapter chapter) {
        return column.slips().subList(chapter.from(), chapter.to()).stream()
                .mapToInt(slip -> slip.before() + slip.height())
                .sum();
    }

    private List<String> numbers(Chapter chapter) {
        var extent = paging.extent(chapter);
        return IntStream.rangeClosed(extent.first(), extent.last())
                .mapToObj(page -> Integer.toString(before + page + 1))
                .toList();
    }
}
