package nl.buurtpers.app.house;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells a database that is away from a question that it refuses. */
public final class LostDatabase {

    /**
     * What says so without the class "08" of SQL:2016: PostgreSQL that is stopped, fell over or starts (Appendix A, class
     * 57), H2 whose file was closed or whose connection broke.
     */
    private static final Set<String> STATES = Set.of("57P01", "57P02", "57P03", "90067", "90098", "90121");

    /** Of the pool, about a connection that it took back because its database went away. */
    private static final String CLOSED = "Connection is closed";

    private LostDatabase() {}

    /** Whether a fault, or what it came from, is that the database cannot be reached. */
    public static boolean is(@Nullable Throwable fault) {
        return Causes.of(fault).anyMatch(cause -> cause instanceof SQLException refused && away(refused));
    }

    private static boolean away(SQLException refused) {
        var state = refused.getSQLState();
        return refused instanceof SQLTransientConnectionException
                || refused instanceof SQLNonTransientConnectionException
                || refused instanceof SQLRecoverableException
                || (state == null && CLOSED.equals(refused.getMessage()))
                || (state != null && (state.startsWith("08") || STATES.contains(state)));
    }
}
