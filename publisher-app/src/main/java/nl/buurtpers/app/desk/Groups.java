package nl.buurtpers.app.desk;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.buurtpers.app.copy.Copy;
import nl.buurtpers.app.copy.Dossier;
import nl.buurtpers.message.Messages;

/**
 * The items of an edition by section, in the order in which readers will meet them.
 *
 * @param all one for each section that has items
 */
record Groups(List<Group> all) {

    Groups {
        all = List.copyOf(all);
    }

    /**
     * The items of one section.
     *
     * @param title name of the section for people
     * @param items in order; not empty
     */
    record Group(String title, List<Copy> items) {
        Group {
            items = List.copyOf(items);
        }
    }

    /** Declared sections come first, in their order; an item that names none goes to the one of its kind. */
    static Groups of(List<Copy> items, Dossier dossier, String language) {
        var titles = new LinkedHashMap<String, String>();
        var sections = new LinkedHashMap<String, List<Copy>>();
        for (var section : EditionPages.sections(dossier)) {
            titles.put(section.id(), section.title());
            sections.put(section.id(), new ArrayList<>());
        }
        items.forEach(item ->
                sections.computeIfAbsent(section(item), _ -> new ArrayList<>()).add(item));
        return new Groups(sections.entrySet().stream()
                .filter(entry -> !entry.getValue().isEmpty())
                .map(entry -> new Group(title(entry.getKey(), titles, language), entry.getValue()))
                .toList());
    }

    private static String section(Copy item) {
        return item.section().isEmpty() ? item.kind() : item.section();
    }

    private static String title(String id, Map<String, String> declared, String language) {
        var messages = Messages.of(language);
        var own = declared.getOrDefault(id, "");
        if (!own.isBlank()) {
            return own;
        }
        return messages.has("section." + id)
                ? messages.text("section." + id)
                : id.substring(0, 1).toUpperCase(Locale.ROOT) + id.substring(1);
    }

    /** The ids of all items, with one moved so many places down within its section, or up where it is negative. */
    List<Long> moved(Copy item, int down) {
        var order = new ArrayList<Long>();
        for (var group : all) {
            var ids = new ArrayList<>(group.items().stream().map(Copy::id).toList());
            int from = ids.indexOf(item.id());
            if (from >= 0) {
                int to = Math.clamp((long) from + down, 0, ids.size() - 1);
                Collections.rotate(ids.subList(Math.min(from, to), Math.max(from, to) + 1), from < to ? -1 : 1);
            }
            order.addAll(ids);
        }
        return List.copyOf(order);
    }
}
