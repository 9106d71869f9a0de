package nl.buurtpers.app.accounts;

import java.util.Optional;

/** Tells how people call what the audit trail names by id. */
public interface SubjectNames {

    /**
     * The name of a thing; none where it is gone or has none.
     *
     * @param kind such as {@code edition} or {@code item}
     */
    Optional<String> name(String neighbourhood, String kind, long id);
}
