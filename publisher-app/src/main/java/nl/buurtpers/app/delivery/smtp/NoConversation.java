package nl.buurtpers.app.delivery.smtp;

import java.io.IOException;
import java.io.Serial;

/** A server that cannot be talked to: unreachable, not trusted, or it does not know us. */
public final class NoConversation extends IOException {

    @Serial
    private static final long serialVersionUID = 1;

    private final String why;

    NoConversation(String why) {
        super(why);
        this.why = why;
    }

    NoConversation(String why, Throwable cause) {
        super(why, cause);
        this.why = why;
    }

    /** The reason, in words of the server or of this machine. */
    public String why() {
        return why;
    }
}
