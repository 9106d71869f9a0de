package nl.buurtpers.app.copy;

import java.time.Instant;
import java.util.Optional;
import nl.buurtpers.source.FieldSheet;
import nl.buurtpers.source.ItemFile;

/**
 * An item on the desk.
 *
 * @param edition id of its edition; none where it was handed in or is kept in stock
 * @param name its id in the edition
 * @param place its place in the order of the edition
 * @param text the text of its file: front matter and Markdown
 * @param title headline, as it stands in the text
 * @param kind such as {@code article}
 * @param section id of its section; may be empty
 * @param version grows with every save
 * @param sender who handed it in; may be empty
 * @param madeBy who began it, if they have an account
 * @param source where it came from, such as the address of a calendar; may be empty
 */
public record Copy(
        long id,
        String neighbourhood,
        Optional<Long> edition,
        String name,
        int place,
        String text,
        String title,
        String kind,
        String section,
        int priority,
        State state,
        int version,
        String sender,
        String source,
        Optional<Long> madeBy,
        Optional<Long> changedBy,
        Instant changed,
        Optional<Instant> binned) {

    /** How far it is. */
    public enum State {
        /** It was handed in and nobody looked at it yet. */
        HANDED_IN,
        /** It is being written. */
        DRAFT,
        /** It may be published. */
        READY
    }

    /** Its two parts; where somebody made the front matter unreadable, all of it is body. */
    public ItemFile file() {
        return ItemFile.read(text).orElseGet(() -> new ItemFile(FieldSheet.EMPTY, text));
    }
}
