package nl.buurtpers.app.copy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import nl.buurtpers.source.FieldSheet;

/**
 * An edition on the desk.
 *
 * @param name name of its folder, unique in the neighbourhood
 * @param sheet the text of its {@code edition.yaml}
 * @param date day of publication
 * @param deadline until when copy is taken
 * @param version grows with every change of the edition, its items or its pictures
 */
public record Dossier(
        long id,
        String neighbourhood,
        String name,
        String sheet,
        LocalDate date,
        State state,
        Optional<Instant> deadline,
        long version,
        Instant changed) {

    /** Where an edition stands. */
    public enum State {
        /** It is being made. */
        OPEN,
        /** It is published; to change it, it must be opened for correction. */
        PUBLISHED,
        /** It is published, and a correction is being made. */
        CORRECTING
    }

    /** Whether it may be changed. */
    public boolean open() {
        return state != State.PUBLISHED;
    }

    /** Whether the channel with this id is made of it. */
    public boolean makes(String channel) {
        return !fields().words("channels", channel).equals("false");
    }

    /** Its fields; empty where somebody made the sheet unreadable. */
    public FieldSheet fields() {
        return FieldSheet.read(sheet).orElse(FieldSheet.EMPTY);
    }

    /** How people call it: paper, title, number. */
    public String title() {
        var fields = fields();
        var number = fields.words("number");
        var year = fields.words("year");
        var more = fields.words("title");
        var words = new StringBuilder(fields.words("publication"));
        if (!more.isEmpty()) {
            words.append(": ").append(more);
        }
        if (!number.isEmpty()) {
            words.append(", ").append(year.isEmpty() ? "" : year + "-").append(number);
        }
        return words.toString();
    }
}
