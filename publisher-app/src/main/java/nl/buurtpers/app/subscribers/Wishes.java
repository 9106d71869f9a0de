package nl.buurtpers.app.subscribers;

import java.util.List;

/**
 * What somebody wants to get.
 *
 * @param sections ids of sections; empty for all of them
 * @param language {@code nl} or {@code en}: in which the house writes about itself
 */
public record Wishes(ReadingForm form, String language, List<String> sections) {

    public Wishes {
        sections = List.copyOf(sections);
    }

    /** The whole letter as it is. */
    public static Wishes standard(String language) {
        return new Wishes(ReadingForm.STANDARD, language.startsWith("en") ? "en" : "nl", List.of());
    }
}
