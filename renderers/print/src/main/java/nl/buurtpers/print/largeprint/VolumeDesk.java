package nl.buurtpers.print.largeprint;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.buurtpers.message.Messages;
import nl.buurtpers.model.Edition;
import nl.buurtpers.print.column.Column;
import nl.buurtpers.print.column.ColumnStyle;
import nl.buurtpers.print.column.Contents;
import nl.buurtpers.print.column.Pages;
import nl.buurtpers.print.column.Paging;
import nl.buurtpers.print.column.Places;
import nl.buurtpers.print.copy.Tree;
import nl.buurtpers.typeset.frame.Composition;
import nl.buurtpers.typeset.frame.Page;

/**
 * Makes volumes: each with a title and contents of its own, on pages with Roman numbers, before pages of the whole that
 * keep the numbers they have there.
 *
 * @param text pages of the whole, without its contents
 */
record VolumeDesk(
        Edition edition,
        ColumnStyle style,
        Tree tree,
        Messages messages,
        TitleDesk titles,
        Pages drawing,
        Column column,
        Places places,
        List<Page> text) {

    VolumeDesk {
        text = List.copyOf(text);
    }

    /**
     * The volumes.
     *
     * @param cuts the slips with which they start, but the first one
     */
    List<Composition> volumes(List<Integer> cuts) {
        var starts = new ArrayList<>(List.of(0));
        starts.addAll(cuts);
        return IntStream.range(0, starts.size())
                .mapToObj(i -> volume(
                        messages.text("large-print.volume", i + 1, starts.size()),
                        starts.get(i),
                        i + 1 < starts.size() ? Optional.of(starts.get(i + 1)) : Optional.empty()))
                .toList();
    }

    private Composition volume(String part, int from, Optional<Integer> next) {
        int to = next.orElse(column.slips().size() + 1);
        var listing = new Listing(column);
        var contents = new Contents(
                listing.listed(from, to),
                messages.text("contents"),
                style.type(),
                tree,
                messages,
                style.format().measure());
        var title = titles.title(part);
        var lines = Stream.concat(title.slips().stream(), contents.lines(places::page).stream())
                .toList();
        var pages = new ArrayList<>(drawing.draw(Paging.pages(lines, style.format()), 1, VolumeDesk::roman));
        var paging = places.paging();
        pages.addAll(text.subList(paging.page(from), next.map(paging::page).orElse(text.size())));
        var elements = new ArrayList<>(title.elements());
        elements.addAll(contents.elements());
        elements.addAll(column.elements(from, to));
        return Tree.composition(
                edition.publication() + ", " + part.toLowerCase(Locale.ROOT),
                edition.language(),
                elements,
                pages,
                Column.bookmarks(listing.chapters(from, to)));
    }

    /** i, ii, iii, iv: contents of a volume are never longer than some pages. */
    static String roman(int number) {
        var units = List.of("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix");
        return "l".repeat(number / 50) + "x".repeat(number % 50 / 10) + units.get(number % 10);
    }
}
