package nl.buurtpers.screen.tv;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.buurtpers.model.Event;
import nl.buurtpers.plan.Fact;
import nl.buurtpers.plan.Plan;
import nl.buurtpers.plan.Planned;
import nl.buurtpers.typeset.frame.Frame;

/** Overviews of the events of a section, a few on each slide, before each has a slide of its own. */
final class AgendaSlides {

    /** Fewer events need no overview. */
    private static final int LEAST = 3;

    private static final double BELOW_TITLE_TOP = 14;
    private static final double BETWEEN = 34;
    private static final double TITLE = 56;
    private static final double WHEN = 50;

    private final Stage stage;
    private final Screen screen;
    private final double top;
    private final Plan.Part part;

    private AgendaSlides(Stage stage, Plan.Part part) {
        this.stage = stage;
        this.screen = stage.screen();
        this.top = screen.titleTop() + BELOW_TITLE_TOP;
        this.part = part;
    }

    static List<Slide> of(Stage stage, Plan.Part part) {
        return new AgendaSlides(stage, part).slides();
    }

    private List<Slide> slides() {
        var events = part.items().stream()
                .filter(item -> item.item() instanceof Event)
                .sorted(Comparator.comparing(this::firstDay))
                .toList();
        if (events.size() < LEAST) {
            return List.of();
        }
        var groups = groups(events);
        var slides = new ArrayList<Slide>();
        for (int i = 0; i < groups.size(); i++) {
            slides.add(slide(groups.get(i), i, groups.size()));
        }
        return slides;
    }

    private LocalDate firstDay(Planned planned) {
        return planned.item() instanceof Event event
                ? event.occasion().time().firstDay(stage.edition().timeZone())
                : LocalDate.MAX;
    }

    /** As many on a slide as fit, in the order of their days. */
    private List<List<Planned>> groups(List<Planned> events) {
        var groups = new ArrayList<List<Planned>>();
        var group = new ArrayList<Planned>();
        double y = top;
        for (var event : events) {
            double height =
                    column(TITLE).height(List.of(title(event))) + column(WHEN).height(when(event));
            if (!group.isEmpty() && y + height > screen.textBottom()) {
                groups.add(List.copyOf(group));
                group.clear();
                y = top;
            }
            group.add(event);
            y += height + BETWEEN;
        }
        groups.add(List.copyOf(group));
        return groups;
    }

    private Slide slide(List<Planned> events, int index, int of) {
        var mark = of == 1 ? "" : (index + 1) + "/" + of;
        var frames = new ArrayList<Frame>();
        var passages = new ArrayList<Passage>();
        double y = top;
        for (var event : events) {
            var title = column(TITLE).set(List.of(title(event)), y);
            var when = column(WHEN).set(when(event), y + title.height());
            frames.addAll(title.frames());
            frames.addAll(when.frames());
            passages.add(title(event));
            passages.addAll(when(event));
            y += title.height() + when.height() + BETWEEN;
        }
        var sheet = Sheet.of(stage)
                .section(part.section().title(), screen.textWidth())
                .add(frames)
                .footer(stage.footer(), mark);
        var id = "agenda/" + part.section().id() + "/" + (index + 1);
        return new Slide(
                id,
                Optional.empty(),
                part.section().title(),
                stage.edition().language(),
                "",
                mark,
                passages,
                Optional.empty(),
                sheet.page(id),
                end(events),
                events.stream().mapToInt(event -> event.head().priority()).min().orElse(3));
    }

    /** Over when the last of its events is. */
    private Optional<Instant> end(List<Planned> events) {
        var ends = events.stream().map(event -> stage.end(event.item())).toList();
        return ends.stream().anyMatch(Optional::isEmpty)
                ? Optional.empty()
                : ends.stream().map(Optional::orElseThrow).max(Comparator.naturalOrder());
    }

    private Column column(double size) {
        return new Column(stage.look(), screen.safeX(), screen.textWidth(), size);
    }

    private static Passage title(Planned event) {
        return words(Passage.Role.TITLE, event, event.head().brief());
    }

    private static List<Passage> when(Planned event) {
        var passages = new ArrayList<Passage>();
        event.fact(Fact.Kind.CANCELLED).ifPresent(f -> passages.add(words(Passage.Role.WHEN, event, f.value())));
        event.fact(Fact.Kind.WHEN).ifPresent(f -> passages.add(words(Passage.Role.WHEN, event, f.value())));
        event.fact(Fact.Kind.WHERE).ifPresent(f -> passages.add(words(Passage.Role.WHERE, event, f.value())));
        return passages;
    }

    private static Passage words(Passage.Role role, Planned event, String words) {
        var spans = List.of(Span.plain(words, event.language()));
        return new Passage.Words(role, "", 0, spans, words.hashCode(), Passage.Ending.BLOCK);
    }
}
