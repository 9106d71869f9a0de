package nl.buurtpers.app.publicsite;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.buurtpers.app.shelf.Overview;
import nl.buurtpers.app.shelf.Stall;

/** The sociale kaart of a neighbourhood: the services of its editions, each as it was told last. */
final class Directory {

    /** A directory that stood in a paper longer ago than so many editions is old news. */
    private static final int EDITIONS = 12;

    private static final double TITLE = 3;
    private static final double CATEGORY = 2;
    private static final double TEXT = 1;

    private final List<Place> places;

    private Directory(List<Place> places) {
        this.places = places;
    }

    /** A service with its address on this site, and its words for searching. */
    record Place(Overview.Entry entry, String address, List<String> title, List<String> category, List<String> text) {

        static Place of(Overview.Entry entry, String address) {
            var facts = new StringBuilder(entry.summary()).append(' ').append(entry.text());
            entry.facts().forEach(fact -> facts.append(' ').append(fact.value()));
            return new Place(
                    entry,
                    address,
                    Fold.words(entry.title()),
                    Fold.words(entry.fact("category")),
                    Fold.words(facts.toString()));
        }

        double score(List<String> typed) {
            double sum = 0;
            for (var word : typed) {
                double best = Math.max(
                        TITLE * best(word, title), Math.max(CATEGORY * best(word, category), TEXT * best(word, text)));
                if (best == 0) {
                    return 0; // every word must be found
                }
                sum += best;
            }
            return sum;
        }

        private static double best(String typed, List<String> words) {
            return words.stream()
                    .mapToDouble(word -> Likeness.of(typed, word))
                    .max()
                    .orElse(0);
        }
    }

    /** The directory on a day. */
    static Directory of(Stall stall, LocalDate today) {
        var places = new LinkedHashMap<String, Place>();
        for (var edition : stall.editions().stream().limit(EDITIONS).toList()) {
            var overview = edition.overview();
            if (overview.validUntil().filter(today::isAfter).isEmpty()) {
                overview.items().stream()
                        .filter(item -> item.kind().equals("service"))
                        .forEach(item -> places.putIfAbsent(
                                item.id(), Place.of(item, Addresses.item(stall, edition, item.id()))));
            }
        }
        return new Directory(List.copyOf(places.values()));
    }

    boolean isEmpty() {
        return places.isEmpty();
    }

    /** All by kind, kinds by name; those without one last, under an empty name. */
    Map<String, List<Place>> byKind() {
        var kinds = new TreeMap<String, List<Place>>(
                Comparator.comparing((String kind) -> kind.isEmpty()).thenComparing(Fold::fold));
        places.stream()
                .sorted(Comparator.comparing(place -> Fold.fold(place.entry().title())))
                .forEach(place -> kinds.computeIfAbsent(place.entry().fact("category"), _ -> new ArrayList<>())
                        .add(place));
        return kinds;
    }

    /** What somebody looks for, best first; accents, endings and slips of the finger do not matter. */
    List<Place> find(String words) {
        var typed = Fold.words(words).stream().limit(8).toList();
        if (typed.isEmpty()) {
            return List.of();
        }
        record Hit(Place place, double score) {}
        return places.stream()
                .map(place -> new Hit(place, place.score(typed)))
                .filter(hit -> hit.score() > 0)
                .sorted(Comparator.comparingDouble(Hit::score)
                        .reversed()
                        .thenComparing(hit -> hit.place().entry().title()))
                .map(Hit::place)
                .toList();
    }
}
