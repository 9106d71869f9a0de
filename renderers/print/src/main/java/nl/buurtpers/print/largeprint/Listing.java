package nl.buurtpers.print.largeprint;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.buurtpers.print.column.Chapter;
import nl.buurtpers.print.column.Column;

/** What stands in the contents of a volume. */
record Listing(Column column) {

    /** The sections and items from one slip to before another. */
    List<Chapter> chapters(int from, int to) {
        return column.chapters().stream()
                .filter(chapter -> chapter.from() >= from && chapter.from() < to)
                .toList();
    }

    /** The same; a volume that starts within a section names it again. */
    List<Chapter> listed(int from, int to) {
        var chapters = chapters(from, to);
        return chapters.stream()
                .limit(1)
                .filter(first -> !first.section())
                .findFirst()
                .map(item -> Stream.concat(Stream.of(section(item)), chapters.stream())
                        .toList())
                .orElse(chapters);
    }

    private Chapter section(Chapter item) {
        var section = column.chapters().stream()
                .filter(chapter -> chapter.section() && chapter.from() <= item.from())
                .reduce((one, later) -> later)
                .orElseThrow();
        return new Chapter(section.title(), Optional.empty(), item.leaf(), item.from(), item.from());
    }
}
