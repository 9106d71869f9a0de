package nl.buurtpers.app.intake;

import java.util.List;

/** What came of something that was brought in. */
public sealed interface Brought {

    /** What the volunteer should know. */
    List<Note> notes();

    /**
     * Candidates of items.
     *
     * @param drafts the candidates, in the order of the source
     * @param notes what was left out
     */
    record Drafts(List<Draft> drafts, List<Note> notes) implements Brought {
        public Drafts {
            drafts = List.copyOf(drafts);
            notes = List.copyOf(notes);
        }
    }

    /**
     * It cannot be taken.
     *
     * @param notes why; at least one
     */
    record Refused(List<Note> notes) implements Brought {
        public Refused {
            notes = List.copyOf(notes);
        }
    }
}
