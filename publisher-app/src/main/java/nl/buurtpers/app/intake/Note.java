package nl.buurtpers.app.intake;

import java.util.List;
import java.util.stream.Stream;
import nl.buurtpers.message.Messages;

/**
 * Something that whoever brought a document should know: what was left out of it, or why it was refused.
 *
 * @param code which; {@code note.<code>} in the bundle of this package
 * @param amounts what fills its words
 */
public record Note(String code, List<Object> amounts) {

    public Note {
        amounts = List.copyOf(amounts);
    }

    static Note of(String code, Object... amounts) {
        return new Note(code, Stream.of(amounts).toList());
    }

    /** The note in words. */
    public String words(String language) {
        return Messages.of(Note.class, language).text("note." + code, amounts.toArray());
    }
}
