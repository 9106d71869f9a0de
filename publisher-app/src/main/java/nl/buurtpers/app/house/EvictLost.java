package nl.buurtpers.app.house;

import com.zaxxer.hikari.SQLExceptionOverride;
import java.sql.SQLException;

/** Tells the pool not to lend a connection again whose database went away: it knows the words of PostgreSQL, not those of H2. */
public final class EvictLost implements SQLExceptionOverride {

    @java.lang.Override // the name alone is the answer here
    public Override adjudicate(SQLException fault) {
        return LostDatabase.is(fault) ? Override.MUST_EVICT : Override.CONTINUE_EVICT;
    }
}
