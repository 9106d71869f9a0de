package nl.buurtpers.app.accounts;

/**
 * Somebody with an account.
 *
 * @param email where mail reaches them; the name with which they sign in, in lower case
 * @param name how they are called on the desk
 * @param password its hash, naming its scheme
 * @param language {@code nl} or {@code en}
 * @param operator whether they run the installation: open neighbourhoods, see its health
 * @param active whether they may sign in
 */
public record Person(
        long id, String email, String name, String password, String language, boolean operator, boolean active) {}
