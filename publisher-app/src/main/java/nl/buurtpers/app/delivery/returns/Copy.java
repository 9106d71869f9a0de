package nl.buurtpers.app.delivery.returns;

/**
 * The copy of one reader.
 *
 * @param mailing id
 * @param subscriber id; it may be of somebody who has left since
 */
public record Copy(long mailing, long subscriber) {

    /** Both numbers with a dot between them. */
    String words() {
        return mailing + "." + subscriber;
    }
}
