package nl.buurtpers.screen.tv;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.buurtpers.plan.Plan;
import nl.buurtpers.plan.Planned;
import nl.buurtpers.render.Coverage;
import nl.buurtpers.render.Measure;

/**
 * All slides in the order in which they are shown, and what they show of each item.
 *
 * @param slides opening, sections, closing
 * @param coverage with the numbers of the slides as places
 */
record RunningOrder(List<Slide> slides, Coverage coverage) {

    RunningOrder {
        slides = List.copyOf(slides);
    }

    static RunningOrder of(Plan plan, Stage stage) {
        var slides = new ArrayList<Slide>();
        var coverage = new Coverage.Builder(plan);
        slides.add(OpeningSlide.of(stage));
        for (var part : plan.parts()) {
            slides.addAll(AgendaSlides.of(stage, part));
            for (var item : part.items()) {
                var shown = ItemSlides.of(stage, item, part.section().title());
                tell(coverage, item, shown, slides.size());
                slides.addAll(shown.slides());
            }
        }
        slides.addAll(ClosingSlides.of(stage, plan));
        return new RunningOrder(slides, coverage.build());
    }

    private static void tell(Coverage.Builder coverage, Planned item, ItemSlides.Shown shown, int before) {
        var places = new ArrayList<String>();
        for (int i = 1; i <= shown.slides().size(); i++) {
            places.add(Integer.toString(before + i));
        }
        shown.reason()
                .ifPresentOrElse(
                        reason -> coverage.shortened(item, shown.source(), places, reason),
                        () -> whole(coverage, item, places));
    }

    private static void whole(Coverage.Builder coverage, Planned item, List<String> places) {
        if (places.size() == 1) {
            coverage.full(item, places);
        } else {
            coverage.split(item, places);
        }
    }

    /** How many slides each item has, and how long they stand. */
    List<Measure> measures(ReadingTime time) {
        var measures = new ArrayList<Measure>();
        byItem().forEach((item, shown) -> {
            double seconds = shown.stream().mapToLong(time::of).sum() / 1000.0;
            measures.add(new Measure(item, Measure.Unit.SLIDES, shown.size()));
            measures.add(new Measure(item, Measure.Unit.SECONDS, seconds));
        });
        return measures;
    }

    private Map<String, List<Slide>> byItem() {
        return slides.stream()
                .filter(slide -> slide.item().isPresent())
                .collect(Collectors.groupingBy(
                        slide -> slide.item().orElseThrow(), LinkedHashMap::new, Collectors.toList()));
    }

    /** Milliseconds of one round. */
    long loop(ReadingTime time) {
        return slides.stream().mapToLong(time::of).sum();
    }
}
