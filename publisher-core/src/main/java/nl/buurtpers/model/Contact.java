package nl.buurtpers.model;

import java.util.Optional;

/**
 * Whom to turn to.
 *
 * @param name person or body
 * @param email e-mail address
 * @param phone telephone number as people write it
 * @param address postal or visiting address
 * @param web address on the web
 */
public record Contact(
        Optional<String> name,
        Optional<String> email,
        Optional<String> phone,
        Optional<String> address,
        Optional<String> web) {

    /** Nobody. */
    public static final Contact NONE =
            new Contact(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** Whether it names nothing at all. */
    public boolean isEmpty() {
        return equals(NONE);
    }
}
