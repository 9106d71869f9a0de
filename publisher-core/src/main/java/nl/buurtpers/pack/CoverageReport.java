package nl.buurtpers.pack;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.buurtpers.json.Json;
import nl.buurtpers.message.Messages;
import nl.buurtpers.model.Edition;
import nl.buurtpers.model.Head;
import nl.buurtpers.render.Coverage;

/** What every channel shows of every item: {@code coverage.json}. */
public final class CoverageReport {

    /** Its name at the top of the bundle. */
    public static final String FILE = "coverage.json";

    private CoverageReport() {}

    /**
     * The report as a JSON object: items in the order of the edition, channels sorted by id.
     *
     * @param composed the channels that were composed
     */
    public static Map<String, Object> json(Edition edition, List<Outcome.Made> composed) {
        var messages = Messages.of(edition.language());
        var channels = new LinkedHashMap<String, Map<String, Object>>();
        for (var made : composed) {
            for (var entry : made.coverage().entries()) {
                channels.computeIfAbsent(entry.item(), _ -> new LinkedHashMap<>())
                        .put(made.channel().id(), entry(entry, messages));
            }
        }
        return Json.object(
                "items",
                edition.items().stream()
                        .map(item -> item(item.head(), channels))
                        .toList());
    }

    private static Map<String, Object> item(Head head, Map<String, Map<String, Object>> channels) {
        return Json.object(
                "id", head.id(), "title", head.title(), "channels", channels.getOrDefault(head.id(), Map.of()));
    }

    private static Map<String, Object> entry(Coverage.Entry entry, Messages messages) {
        return Json.object(
                "shown",
                entry.shown().key(),
                "source",
                entry.source().key(),
                "places",
                entry.places(),
                "reason",
                entry.reason().map(reason -> reason.words(messages)));
    }
}
