package nl.buurtpers.testkit.web;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What came over the line for a page, by kind of resource. */
final class Transfer {

    private static final Set<String> PICTURES = Set.of("Image", "Media");

    private final Map<String, String> kinds = new ConcurrentHashMap<>();
    private final Map<String, Long> bytes = new ConcurrentHashMap<>();

    void clear() {
        kinds.clear();
        bytes.clear();
    }

    void answered(String request, String kind) {
        kinds.put(request, kind);
    }

    void ended(String request, long length) {
        bytes.put(request, length);
    }

    long weight() {
        return bytes.entrySet().stream()
                .filter(one -> !PICTURES.contains(kinds.getOrDefault(one.getKey(), "Other")))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }
}
