package nl.buurtpers.app.intake;

import java.util.List;
import java.util.TreeMap;

/** Counts what is left out while a document is read. */
final class Notes {

    private final TreeMap<String, Integer> counts = new TreeMap<>();

    void count(String code) {
        counts.merge(code, 1, Integer::sum);
    }

    /** One note for each kind, sorted by code. */
    List<Note> all() {
        return counts.entrySet().stream()
                .map(entry -> Note.of(entry.getKey(), entry.getValue()))
                .toList();
    }
}
