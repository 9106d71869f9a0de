package nl.buurtpers.app.delivery.letter;

/**
 * Who gets a copy.
 *
 * @param email their address
 * @param unsubscribe address of the page that lets them go, also by one click (RFC 8058)
 * @param preferences address of the page on which they change what they get
 * @param messageId name of their message, without its brackets: the same when it is sent again
 */
public record Addressee(String email, String unsubscribe, String preferences, String messageId) {

    String value(Slot slot) {
        return switch (slot) {
            case TO -> email;
            case UNSUBSCRIBE -> unsubscribe;
            case PREFERENCES -> preferences;
            case MESSAGE_ID -> messageId;
            case PREHEADER -> throw new IllegalArgumentException("the same for everybody");
        };
    }
}
