package nl.buurtpers.source;

import java.util.Collection;
import java.util.Optional;

/** Values that are one of a few words. */
final class Choices {

    private Choices() {}

    /** The word itself if it is known; what was probably meant is told. */
    static Optional<String> of(String key, String word, Collection<String> known, Spot spot) {
        if (known.contains(word)) {
            return Optional.of(word);
        }
        Nearest.of(word, known)
                .ifPresentOrElse(
                        near -> spot.error("unknown-value-near", key, word, near),
                        () -> spot.error("unknown-value", key, word, String.join(", ", known)));
        return Optional.empty();
    }
}
