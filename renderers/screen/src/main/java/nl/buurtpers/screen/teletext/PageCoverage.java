package nl.buurtpers.screen.teletext;

import java.util.List;
import java.util.stream.IntStream;
import nl.buurtpers.model.Block;
import nl.buurtpers.model.Inline;
import nl.buurtpers.plan.Plan;
import nl.buurtpers.plan.Planned;
import nl.buurtpers.plan.Reason;
import nl.buurtpers.render.Coverage;

/**
 * What the pages show of each item. A place is a page number, whatever the number of its subpages: "112"; where items share
 * a page it is the first of the item's subpages: "112/3". An item is split when it goes on at another page number.
 */
final class PageCoverage {

    private final Plan plan;
    private final Composer.Composed composed;

    PageCoverage(Plan plan, Composer.Composed composed) {
        this.plan = plan;
        this.composed = composed;
    }

    Coverage coverage() {
        var coverage = new Coverage.Builder(plan);
        var allotment = composed.allotment();
        allotment
                .chapters()
                .forEach(chapter -> chapter.batches().forEach(batch -> {
                    int first = allotment.numbers().getOrDefault(batch.key(), 0);
                    batch.stories().forEach(story -> add(story, places(batch, story, first), coverage));
                }));
        composed.illegible()
                .forEach(story -> coverage.leftOut(story.item(), Reason.of("letters-missing", story.lettersLost())));
        int room = composed.carousel().pages().size();
        allotment
                .leftOut()
                .forEach(story -> coverage.leftOut(
                        story.item(), noRoom(room, allotment.leftOut().size())));
        return coverage.build();
    }

    private Reason noRoom(int pages, int items) {
        var messages = composed.words().messages();
        return Reason.of("no-room", messages.text("unit.pages", pages), messages.text("unit.items", items));
    }

    private static List<String> places(Batch batch, Story story, int first) {
        if (batch.shared()) {
            return List.of(first + "/" + (batch.start(story) + 1));
        }
        return IntStream.range(first, first + batch.pages())
                .mapToObj(String::valueOf)
                .toList();
    }

    private static void add(Story story, List<String> places, Coverage.Builder coverage) {
        var item = story.item();
        if (story.lettersLost() > 0) {
            coverage.shortened(item, item.source(), places, Reason.of("letters-missing", story.lettersLost()));
        } else if (pictured(item)) {
            coverage.shortened(item, item.source(), places, Reason.of("pictures-left-out"));
        } else if (places.size() > 1) {
            coverage.split(item, places);
        } else {
            coverage.full(item, places);
        }
    }

    private static boolean pictured(Planned item) {
        return item.head().picture().isPresent() || item.text().stream().anyMatch(PageCoverage::pictured);
    }

    private static boolean pictured(Block block) {
        return switch (block) {
            case Block.Figure _ -> true;
            case Block.Paragraph(var content) -> inline(content);
            case Block.Heading heading -> inline(heading.content());
            case Block.BulletList(var entries) ->
                entries.stream().flatMap(List::stream).anyMatch(PageCoverage::pictured);
            case Block.NumberedList list ->
                list.entries().stream().flatMap(List::stream).anyMatch(PageCoverage::pictured);
            case Block.Quote(var content) -> content.stream().anyMatch(PageCoverage::pictured);
            case Block.Table table ->
                table.header().stream().anyMatch(cell -> inline(cell.content()))
                        || table.rows().stream().flatMap(List::stream).anyMatch(cell -> inline(cell.content()));
            case Block.Verbatim _, Block.ThematicBreak _ -> false;
        };
    }

    private static boolean inline(List<Inline> content) {
        return content.stream().anyMatch(part -> switch (part) {
            case Inline.InlinePicture _ -> true;
            case Inline.Emphasis(var inner) -> inline(inner);
            case Inline.Strong(var inner) -> inline(inner);
            case Inline.Strike(var inner) -> inline(inner);
            case Inline.Link link -> inline(link.content());
            case Inline.Foreign foreign -> inline(foreign.content());
            case Inline.Text _, Inline.Code _, Inline.LineBreak _ -> false;
        });
    }
}
