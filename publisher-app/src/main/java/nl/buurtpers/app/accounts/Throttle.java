package nl.buurtpers.app.accounts;

import java.time.Clock;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Slows down who guesses: failures are counted for each account and for each address, in the database, so that all nodes
 * count together. Only hashes are kept, and only for as long as they count.
 */
@Repository
public class Throttle {

    /** How long a failure counts. */
    public static final Duration WINDOW = Duration.ofMinutes(10);

    private static final int MOST_FOR_ACCOUNT = 5;
    private static final int MOST_FOR_ADDRESS = 20;

    private final JdbcClient sql;
    private final Clock clock;

    Throttle(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Whether another attempt must wait. */
    public boolean shut(String account, String address) {
        return failures(account(account)) >= MOST_FOR_ACCOUNT || failures(address(address)) >= MOST_FOR_ADDRESS;
    }

    /** Whether so many things of a kind came from an address within the window. */
    public boolean often(String kind, String address, int most) {
        return failures(Token.hash(kind + ":" + address)) >= most;
    }

    /** Counts something of a kind that came from an address. */
    public void count(String kind, String address) {
        add(Token.hash(kind + ":" + address));
    }

    void failed(String account, String address) {
        add(account(account));
        add(address(address));
    }

    void succeeded(String account) {
        sql.sql("delete from failed_sign_in where subject = ?")
                .param(account(account))
                .update();
    }

    private void add(String subject) {
        sql.sql("delete from failed_sign_in where at < ?")
                .param(Moments.sql(clock.instant().minus(WINDOW)))
                .update();
        sql.sql("insert into failed_sign_in (subject, at) values (?, ?)")
                .params(subject, Moments.sql(clock.instant()))
                .update();
    }

    private long failures(String subject) {
        return sql.sql("select count(*) from failed_sign_in where subject = ? and at >= ?")
                .params(subject, Moments.sql(clock.instant().minus(WINDOW)))
                .query(Long.class)
                .single();
    }

    private static String account(String account) {
        return Token.hash("account:" + People.address(account));
    }

    private static String address(String address) {
        return Token.hash("address:" + address);
    }
}
