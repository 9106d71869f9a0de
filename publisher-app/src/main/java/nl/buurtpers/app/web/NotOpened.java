package nl.buurtpers.app.web;

import java.io.IOException;
import java.net.BindException;
import java.nio.file.FileSystemException;
import java.sql.SQLException;
import java.util.Optional;
import nl.buurtpers.app.house.FullDisk;
import nl.buurtpers.app.house.LostDatabase;
import nl.buurtpers.message.Messages;
import org.flywaydb.core.api.FlywayException;
import org.springframework.boot.web.server.PortInUseException;

/** The service could not open, for a reason that whoever starts it can do something about. */
public final class NotOpened extends Exception {

    private static final long serialVersionUID = 1;

    private final Reason reason;
    private final String what;

    private NotOpened(Reason reason, String what, Throwable cause) {
        super(reason + " " + what, cause);
        this.reason = reason;
        this.what = what;
    }

    private enum Reason {
        PORT_TAKEN,
        FOLDER_SHUT,
        DATABASE_AWAY,
        DATABASE_SHUT,
        DATABASE_MISSING,
        DATABASE_OTHER,
        DISK_FULL
    }

    /** What stood in the way, in one sentence without a full stop at its end if another begins after it. */
    public String words(String language) {
        return Messages.of(NotOpened.class, language)
                .text("not-opened." + reason.name().toLowerCase(java.util.Locale.ROOT), what);
    }

    /** The reason in a fault, if it is one that we know. */
    static Optional<NotOpened> of(Throwable fault, Opening opening) {
        if (FullDisk.is(fault)) {
            return reason(Reason.DISK_FULL, opening.data().toString(), fault);
        }
        for (var cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof BindException || cause instanceof PortInUseException) {
                return reason(Reason.PORT_TAKEN, Integer.toString(opening.port()), fault);
            }
            if (cause instanceof SQLException refused) {
                var state = Optional.ofNullable(refused.getSQLState()).orElse("");
                if (state.startsWith("28")) { // invalid authorization (PostgreSQL, Appendix A)
                    return reason(Reason.DATABASE_SHUT, "", fault);
                }
                if (state.startsWith("3D")) { // invalid catalog name
                    return reason(Reason.DATABASE_MISSING, "", fault);
                }
            }
        }
        if (LostDatabase.is(fault)) {
            return reason(Reason.DATABASE_AWAY, "", fault);
        }
        return migrated(fault) ? reason(Reason.DATABASE_OTHER, "", fault) : Optional.empty();
    }

    /** A folder in which we may not write. */
    static NotOpened shut(Opening opening, IOException fault) {
        var place = fault instanceof FileSystemException system && system.getFile() != null
                ? system.getFile()
                : opening.data().toString();
        return new NotOpened(Reason.FOLDER_SHUT, place, fault);
    }

    private static boolean migrated(Throwable fault) {
        for (var cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof FlywayException) {
                return true;
            }
        }
        return false;
    }

    private static Optional<NotOpened> reason(Reason reason, String what, Throwable fault) {
        return Optional.of(new NotOpened(reason, what, fault));
    }
}
