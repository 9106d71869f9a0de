package nl.buurtpers.source;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.buurtpers.model.Section;

/**
 * The sections of an edition. Where the edition declares them, an item names one by its id. Where it does not, items name
 * them freely, and each new name is a section.
 */
final class SectionNames {

    private final List<Section> declared;
    private final Map<String, Section> used = new LinkedHashMap<>();

    SectionNames(List<Section> declared) {
        this.declared = List.copyOf(declared);
    }

    /** The id of the section that an item names, or nothing after telling that there is none. */
    Optional<String> id(String words, Spot spot) {
        return declared.isEmpty() ? Optional.of(free(words).id()) : known(words, spot);
    }

    private Optional<String> known(String words, Spot spot) {
        var ids = declared.stream().map(Section::id).toList();
        if (ids.contains(words)) {
            return Optional.of(words);
        }
        declared.stream()
                .filter(section -> section.title().equalsIgnoreCase(words))
                .map(Section::id)
                .findFirst()
                .or(() -> Nearest.of(words, ids))
                .ifPresentOrElse(
                        near -> spot.error("unknown-section-near", words, near),
                        () -> spot.error("unknown-section", words, String.join(", ", ids)));
        return Optional.empty();
    }

    private Section free(String words) {
        var id = Slug.of(words).orElseGet(() -> named(words).orElse("section-" + (used.size() + 1)));
        return used.computeIfAbsent(id, _ -> new Section(id, words));
    }

    /** Names that ASCII cannot show are told apart by their words. */
    private Optional<String> named(String words) {
        return used.values().stream()
                .filter(section -> section.title().equals(words))
                .map(Section::id)
                .findFirst();
    }

    /** The sections that the edition has: declared, or named by items with words that are no id. */
    List<Section> all() {
        boolean plain = used.values().stream().allMatch(section -> section.id().equals(section.title()));
        return plain
                ? declared
                : new ArrayList<>(used.values())
                        .stream().map(SectionNames::capital).toList();
    }

    private static Section capital(Section section) {
        var title = section.title();
        int first = title.offsetByCodePoints(0, 1);
        return new Section(section.id(), title.substring(0, first).toUpperCase(Locale.ROOT) + title.substring(first));
    }
}
