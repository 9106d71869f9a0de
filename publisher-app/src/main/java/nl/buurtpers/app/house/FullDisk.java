package nl.buurtpers.app.house;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** There is no room to write this. */
public final class FullDisk extends IOException {

    private static final long serialVersionUID = 1;

    /** Of PostgreSQL (Appendix A). */
    private static final String STATE = "53100";

    FullDisk(long free) {
        super("no space left for this: " + free + " bytes are free");
    }

    /** Whether a fault, or what it came from, is that a disk is full; the system tells that in English alone, as text. */
    public static boolean is(@Nullable Throwable fault) {
        return Causes.of(fault)
                .anyMatch(cause -> (cause instanceof IOException trouble && full(trouble))
                        || (cause instanceof SQLException refused && STATE.equals(refused.getSQLState())));
    }

    private static boolean full(IOException trouble) {
        var words = Optional.ofNullable(trouble.getMessage()).orElse("").toLowerCase(Locale.ROOT);
        return words.contains("no space left") || words.contains("disk quota") || words.contains("not enough space");
    }
}
