package nl.buurtpers.site;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import nl.buurtpers.message.Messages;
import nl.buurtpers.model.Event;
import nl.buurtpers.model.Service;
import nl.buurtpers.plan.Plan;
import nl.buurtpers.plan.Planned;

/**
 * Where each page is, relative to the folder of the site. Items have folders named by their ids; all other pages are files
 * ending in {@code .html}, which no id can be, so that none hides another.
 */
final class SiteMap {

    static final String FRONT = "index.html";

    private final Map<String, String> sections = new HashMap<>();
    private final Messages messages;
    private final Gathering diary;
    private final Gathering directory;

    /**
     * Where all items of one kind are together.
     *
     * @param path the page; nothing where there are no such items
     * @param own whether that page is there for them alone and is not that of a section
     */
    record Gathering(Optional<String> path, boolean own) {}

    SiteMap(Plan plan) {
        this.messages = Messages.of(SiteRenderer.class, plan.edition().language());
        var taken = new HashSet<>(Set.of(FRONT, file("diary"), file("directory")));
        for (var part : plan.parts()) {
            sections.put(part.section().id(), free(part.section().id(), taken));
        }
        this.diary = gathering(plan, SiteMap::isEvent, file("diary"));
        this.directory = gathering(plan, SiteMap::isService, file("directory"));
    }

    static boolean isEvent(Planned item) {
        return item.item() instanceof Event;
    }

    static boolean isService(Planned item) {
        return item.item() instanceof Service;
    }

    private String free(String section, Set<String> taken) {
        var base = messages.text("file.section") + "-" + Slug.of(section);
        var name = base + ".html";
        for (int number = 2; !taken.add(name); number++) {
            name = base + "-" + number + ".html";
        }
        return name;
    }

    private String file(String what) {
        return messages.text("file." + what) + ".html";
    }

    /** A section that holds these items, all of them and nothing else, is their page; else they get one of their own. */
    private Gathering gathering(Plan plan, Predicate<Planned> kind, String file) {
        long count = plan.items().filter(kind).count();
        if (count == 0) {
            return new Gathering(Optional.empty(), false);
        }
        var section = plan.parts().stream()
                .filter(part ->
                        part.items().size() == count && part.items().stream().allMatch(kind))
                .findFirst()
                .map(this::path);
        return new Gathering(section.or(() -> Optional.of(file)), section.isEmpty());
    }

    /** The page of an item. */
    String path(Planned item) {
        return item.id() + "/index.html";
    }

    /** The page of a section. */
    String path(Plan.Part part) {
        return sections.getOrDefault(part.section().id(), FRONT);
    }

    /** The page of all events by day. */
    Gathering diary() {
        return diary;
    }

    /** The page of all services by kind. */
    Gathering directory() {
        return directory;
    }
}
