package nl.buurtpers.render;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import nl.buurtpers.message.Messages;

/**
 * What a renderer makes.
 *
 * @param id permanent id, also the name of its folder
 * @param owner a class beside the bundle that holds {@code channel.<id>.title} and {@code channel.<id>.description}
 * @param mediaTypes of its main files
 * @param audiences whom it serves
 * @param keeping whether its copies stay or follow the day
 * @param options what an editor may set, with defaults
 */
public record Channel(
        String id,
        Class<?> owner,
        List<String> mediaTypes,
        Set<Audience> audiences,
        Keeping keeping,
        List<Option> options) {

    public Channel {
        mediaTypes = List.copyOf(mediaTypes);
        audiences = java.util.Collections.unmodifiableSet(new TreeSet<>(audiences));
        options = List.copyOf(options);
    }

    /** Its name for editors. */
    public String title(String language) {
        return Messages.of(owner, language).text("channel." + id + ".title");
    }

    /** What it is, in a sentence for editors. */
    public String description(String language) {
        return Messages.of(owner, language).text("channel." + id + ".description");
    }

    /** Whether what was published stays as it is. */
    public enum Keeping {
        /** A copy that people keep, such as a paper: it shows the edition of its day. */
        KEPT,
        /** A window on today, such as a screen: what is over disappears. */
        FLEETING
    }
}
