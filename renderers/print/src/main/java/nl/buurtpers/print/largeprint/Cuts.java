package nl.buurtpers.print.largeprint;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntBinaryOperator;
import nl.buurtpers.print.column.Chapter;
import nl.buurtpers.print.column.Column;
import nl.buurtpers.print.column.Paging;

/**
 * Where a paper that is too thick to hold is cut into volumes of nearly the same size: between items, best before a
 * section.
 *
 * @param paging the pages of the whole
 * @param most pages of a volume
 * @param front pages of title and contents of the volume from one slip to before another
 */
record Cuts(Column column, Paging paging, int most, IntBinaryOperator front) {

    /** Part of a volume by which it may be thicker or thinner to start with a section. */
    private static final double SECTION = 0.15;

    /** The slips with which volumes start, but the first one. */
    List<Integer> slips() {
        var places = places();
        int volumes = (pages() + most - 1) / most;
        var cuts = cuts(places, volumes);
        while (tooThick(cuts) && volumes <= places.size()) {
            volumes++;
            cuts = cuts(places, volumes);
        }
        return cuts;
    }

    private int pages() {
        return paging.pages().size();
    }

    /** Sections, and items that are not the first of their section. */
    private List<Chapter> places() {
        var places = new ArrayList<Chapter>();
        boolean first = true;
        for (var chapter : column.chapters()) {
            if ((chapter.section() || !first) && chapter.from() > 0 && chapter.from() < column.closing()) {
                places.add(chapter);
            }
            first = chapter.section();
        }
        return places;
    }

    private List<Integer> cuts(List<Chapter> places, int volumes) {
        var cuts = new ArrayList<Integer>();
        for (int volume = 1; volume < volumes; volume++) {
            double ideal = (double) pages() * volume / volumes;
            int after = cuts.isEmpty() ? 0 : cuts.getLast();
            places.stream()
                    .filter(place -> place.from() > after)
                    .min((a, b) -> Double.compare(distance(a, ideal), distance(b, ideal)))
                    .ifPresent(place -> cuts.add(place.from()));
        }
        return cuts;
    }

    private double distance(Chapter place, double ideal) {
        double pages = Math.abs(paging.page(place.from()) - ideal);
        return place.section() ? pages : pages + most * SECTION;
    }

    private boolean tooThick(List<Integer> cuts) {
        int from = 0;
        for (int cut : cuts) {
            if (thickness(from, cut) > most) {
                return true;
            }
            from = cut;
        }
        return thickness(from, column.slips().size() + 1) > most;
    }

    /** A volume starts a page, so that it may take one page more than it does now. */
    private int thickness(int from, int to) {
        int end = to > column.slips().size() ? pages() : paging.page(to);
        return front.applyAsInt(from, to) + end - paging.page(from) + 1;
    }
}
