package nl.buurtpers.app.delivery.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import org.h2.jdbcx.JdbcDataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Marks of a process that ends at any moment, as the next one finds them. */
class JournalMarksTest {

    private static final long MAILING = 7;

    @TempDir
    private Path folder = Path.of("");

    @SuppressWarnings("NullAway.Init") // set before each test
    private JdbcTemplate sql;

    @SuppressWarnings("NullAway.Init") // set before each test
    private DatabaseMarks rows;

    @BeforeEach
    void open() {
        var source = new JdbcDataSource();
        source.setURL(
                "jdbc:h2:mem:" + folder.getFileName() + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DB_CLOSE_DELAY=-1");
        sql = new JdbcTemplate(source);
        sql.execute("create table mailing (id bigint, state varchar(12))");
        sql.execute(
                "create table mailing_chunk (mailing bigint, no int, done int, flying int, state varchar(8), owner"
                        + " varchar(60), fence bigint, lease_until timestamp with time zone, not_before timestamp with time zone)");
        sql.execute(
                "create table mailing_exception (mailing bigint, subscriber bigint, kind varchar(12), code int, status"
                        + " varchar(12), words varchar(300), attempts int, at timestamp with time zone, next_at timestamp with time"
                        + " zone, lane varchar(40))");
        sql.update("insert into mailing values (?, 'SENDING')", MAILING);
        sql.update("insert into mailing_chunk values (?, 1, 0, -1, 'LEASED', 'a', 3, now(), null)", MAILING);
        rows = new DatabaseMarks(sql, new TransactionTemplate(new JdbcTransactionManager(source)), Clock.systemUTC());
    }

    private static Chunk chunk(long fence) {
        return new Chunk(
                MAILING,
                1,
                "other-1",
                0,
                -1,
                fence,
                false,
                LongStream.range(100, 200).boxed().toList());
    }

    private JournalMarks journal() throws IOException {
        return JournalMarks.open(folder, rows, () -> Set.of(MAILING)).orElseThrow();
    }

    private static boolean intend(JournalMarks journal, long fence, int done) {
        return journal.write(List.of(new Mark.Intent(chunk(fence), done, List.of())))
                .getFirst();
    }

    private Map<String, @Nullable Object> row() {
        return sql.queryForMap("select done, flying, state from mailing_chunk");
    }

    /** What is on the disk when a process is killed: the file, and rows that did not follow yet. */
    private Path killed(JournalMarks journal) throws IOException {
        var file = folder.resolve("mailing.marks");
        var octets = Files.readAllBytes(file);
        var before = row();
        journal.close();
        sql.update(
                "update mailing_chunk set done = ?, flying = ?, state = ?",
                before.get("done"),
                before.get("flying"),
                before.get("state"));
        return Files.write(file, octets);
    }

    @Test
    void the_next_process_knows_of_the_copy_that_was_about_to_be_said() throws IOException {
        var journal = journal();
        for (int done = 0; done <= 40; done++) {
            assertThat(intend(journal, 3, done)).isTrue();
        }
        killed(journal);
        assertThat(row()).containsEntry("done", 0).containsEntry("flying", -1);

        journal().close();

        assertThat(row()).containsEntry("done", 40).containsEntry("flying", 40);
    }

    @Test
    void a_mark_that_did_not_reach_the_disk_whole_is_none() throws IOException {
        var journal = journal();
        intend(journal, 3, 4);
        intend(journal, 3, 5);
        var file = killed(journal);
        var octets = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(octets, octets.length - 1), StandardOpenOption.TRUNCATE_EXISTING);

        journal().close();

        assertThat(row()).containsEntry("flying", 4);
    }

    @Test
    void marks_of_an_older_lease_change_nothing() throws IOException {
        var journal = journal();
        intend(journal, 3, 9);
        killed(journal);
        sql.update("update mailing_chunk set fence = 4, done = 2, flying = 2");

        journal().close();

        assertThat(row()).containsEntry("done", 2).containsEntry("flying", 2);
    }

    @Test
    void who_lost_the_lease_or_sends_what_is_paused_may_not_go_on() throws IOException {
        try (var journal = journal()) {
            assertThat(intend(journal, 3, 1)).isTrue();
            assertThat(intend(journal, 4, 1)).isTrue();
            assertThat(intend(journal, 3, 2)).isFalse();
        }
        try (var paused = JournalMarks.open(folder, rows, Set::of).orElseThrow()) {
            assertThat(intend(paused, 3, 3)).isFalse();
        }
    }

    @Test
    void what_a_session_puts_down_stays_so_whatever_stood_in_the_journal() throws IOException {
        var journal = journal();
        intend(journal, 3, 10);
        assertThat(journal.write(List.of(new Mark.Rest(chunk(3), 11, List.of(), Optional.empty()))))
                .containsExactly(true);
        killed(journal);

        journal().close();

        assertThat(row()).containsEntry("done", 11).containsEntry("flying", -1).containsEntry("state", "READY");
    }

    @Test
    void one_process_has_it_at_a_time() throws IOException {
        try (var journal = journal()) {
            assertThat(intend(journal, 3, 1)).isTrue();
            assertThat(JournalMarks.open(folder, rows, Set::of)).isEmpty();
        }
        assertThat(JournalMarks.open(folder, rows, Set::of)).isPresent();
    }
}
