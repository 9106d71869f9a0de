package nl.buurtpers.app.intake;

import java.util.List;

/** Thrown inside this package when a document cannot be taken; {@link Reception} turns it into a {@link Brought.Refused}. */
final class Unfit extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient Note note;

    Unfit(String code, Object... amounts) {
        super(code);
        this.note = Note.of(code, amounts);
    }

    Brought.Refused refused() {
        return new Brought.Refused(List.of(note));
    }
}
