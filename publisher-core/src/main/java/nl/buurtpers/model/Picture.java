package nl.buurtpers.model;

import java.util.Optional;

/**
 * A picture with what stands for it in words.
 *
 * @param source path of the file, relative to the edition, with forward slashes
 * @param alt what a reader who does not see it should know; empty for a decorative one only
 * @param caption text under it
 * @param credit who made it
 * @param focus what must stay in sight where it is cropped; without one each channel decides
 */
public record Picture(
        String source, String alt, Optional<String> caption, Optional<String> credit, Optional<Focus> focus) {

    /** A picture without a focus. */
    public Picture(String source, String alt, Optional<String> caption, Optional<String> credit) {
        this(source, alt, caption, credit, Optional.empty());
    }

    /** The same picture without the words that belong to it. */
    public Picture bare() {
        return new Picture(source, alt, Optional.empty(), Optional.empty(), focus);
    }

    /** Whether it adds nothing to the text, so that readers who do not see it may pass it by. */
    public boolean decorative() {
        return alt.isEmpty();
    }
}
