package nl.buurtpers.app.accounts;

import java.util.Set;

/** What somebody is in a neighbourhood. */
public enum Role {
    /** Hands in copy and sees what became of it. */
    CONTRIBUTOR,
    /** Writes, chooses and composes. */
    EDITOR,
    /** Publishes and withdraws too. */
    CHIEF_EDITOR,
    /** The print shop: takes over what is to be printed, changes nothing. */
    PRINTER,
    /** The TV station: sees how screens are taken over, changes nothing. */
    STATION,
    /** Invites people and sets up the neighbourhood; may do what a chief editor may. */
    ADMINISTRATOR;

    /** Whether somebody in this role may do what the other may. */
    public boolean covers(Role other) {
        return switch (this) {
            case CONTRIBUTOR, PRINTER, STATION -> other == this;
            case EDITOR -> Set.of(CONTRIBUTOR, EDITOR).contains(other);
            case CHIEF_EDITOR ->
                Set.of(CONTRIBUTOR, EDITOR, CHIEF_EDITOR, PRINTER, STATION).contains(other);
            case ADMINISTRATOR -> true;
        };
    }
}
