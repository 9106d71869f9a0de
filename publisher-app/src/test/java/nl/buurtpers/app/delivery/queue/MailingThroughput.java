package nl.buurtpers.app.delivery.queue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import nl.buurtpers.app.delivery.Mailing;
import nl.buurtpers.app.delivery.Mailings;
import nl.buurtpers.app.subscribers.Subscribers;
import nl.buurtpers.app.trial.World;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

/**
 * How many copies of a mailing are handed over in a second, with all that belongs to it, against {@code smtp-source} of Postfix,
 * which says the same letter over and over: with as many sessions, letters of the same size, to the same {@code smtp-sink}, by
 * turns. Prints both speeds and their share, for a relay that gets one command at a time and for one that takes them ahead.
 *
 * <p>Arguments: folder with {@code smtp-sink} and {@code smtp-source}, copies, sessions, rounds, address of a PostgreSQL
 * database or {@code -} for H2.
 */
public final class MailingThroughput {

    private final Path tools;
    private final int copies;
    private final int sessions;
    private final int rounds;
    private final String database;

    private MailingThroughput(String[] arguments) {
        this.tools = Path.of(arguments[0]);
        this.copies = Integer.parseInt(arguments[1]);
        this.sessions = Integer.parseInt(arguments[2]);
        this.rounds = Integer.parseInt(arguments[3]);
        this.database = arguments[4];
    }

    /** Measures and prints. */
    public static void main(String[] arguments) {
        int exit = 1;
        try {
            new MailingThroughput(arguments).measure();
            exit = 0;
        } catch (Exception e) {
            System.err.println("the measurement ended: " + e); // last in the log, of which the end is shown
        } finally {
            System.exit(exit); // a house that did not close keeps threads
        }
    }

    private void measure() throws Exception {
        var one = measure("NEVER");
        var ahead = measure("PROBED");
        System.out.printf(Locale.ROOT, "share of smtp-source: %.2f one by one, %.2f pipelined%n", one, ahead);
    }

    private double measure(String pipelining) throws Exception {
        var data = Files.createTempDirectory("mailing");
        int port = freePort();
        var crowd = new Crowd(database, copies);
        try (var sink = Sink.start(tools, port);
                var world = World.with(data, "klein", crowd.settings(port, sessions, pipelining))) {
            crowd.subscribe(world);
            send(world, copies); // a house that has mailed before: its code is compiled
            int size = size(world);
            var shares = new ArrayList<Double>();
            for (int round = 0; round < rounds; round++) {
                double source = source(port, size);
                double ours = send(world, copies);
                shares.add(ours / source);
                System.out.printf(
                        Locale.ROOT,
                        "%s: %d copies of %d octets: smtp-source %.0f/s, mailing %.0f/s, share %.2f%n",
                        pipelining.equals("NEVER") ? "one by one" : "pipelined",
                        copies,
                        size,
                        source,
                        ours,
                        ours / source);
            }
            shares.sort(null);
            if (!sink.alive()) {
                throw new IllegalStateException("smtp-sink ended");
            }
            return shares.get(shares.size() / 2);
        } finally {
            FileSystemUtils.deleteRecursively(data);
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new java.net.ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** Octets of a copy, as the mean of the three forms. */
    private int size(World world) throws IOException {
        var mailing = world.house().get(Mailings.class).of("wijk", 1).getFirst();
        var letter = world.house().get(Letters.class).of(mailing.id());
        var readers = world.house().get(Subscribers.class).find("wijk", "lezer1", 3);
        var all = new ArrayList<Integer>();
        for (var reader : readers) {
            all.add(letter.copy(reader).length);
        }
        return all.stream().mapToInt(Integer::intValue).sum() / all.size();
    }

    private double source(int port, int size) throws IOException, InterruptedException {
        long begun = System.nanoTime();
        var process = tool(
                tools,
                "smtp-source",
                "-s",
                String.valueOf(sessions),
                "-m",
                String.valueOf(copies),
                "-l",
                String.valueOf(size),
                "-d",
                "-f",
                "krant@wijk.example",
                "-t",
                "lezer@wijk.example",
                "127.0.0.1:" + port);
        if (process.waitFor() != 0) {
            throw new IOException("smtp-source failed");
        }
        return copies / seconds(begun);
    }

    private static double seconds(long begun) {
        return Duration.ofNanos(System.nanoTime() - begun).toMillis() / 1_000.0;
    }

    /** Approves a mailing, and waits until no copy waits. */
    private double send(World world, int most) throws InterruptedException {
        var house = world.house();
        var sql = house.get(JdbcClient.class);
        long first = sql.sql("select min(id) from subscriber").query(Long.class).single();
        sql.sql("update subscriber set paused_until = null where id < ? and paused_until is not null")
                .param(first + most)
                .update();
        sql.sql("update subscriber set paused_until = date '2099-01-01' where id >= ? and paused_until is null")
                .param(first + most)
                .update();
        var mailings = house.get(Mailings.class);
        long begun = System.nanoTime();
        var mailing = Crowd.approve(world, most);
        var now = mailing;
        while (now.copies() == 0 || mailings.tally(now).waiting() > 0) {
            Thread.sleep(50);
            now = mailings.byId(mailing.id()).orElseThrow();
        }
        double speed = most / seconds(begun);
        while (now.state() != Mailing.State.DONE) {
            Thread.sleep(20);
            now = mailings.byId(mailing.id()).orElseThrow();
        }
        var tally = mailings.tally(now);
        if (tally.handed() != most) {
            throw new IllegalStateException(tally.toString());
        }
        return speed;
    }

    private static Process tool(Path tools, String name, String... arguments) throws IOException {
        var command =
                new ArrayList<>(List.of(tools.resolve("usr/sbin").resolve(name).toString()));
        command.addAll(Arrays.asList(arguments));
        var builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.environment()
                .put("LD_LIBRARY_PATH", tools.resolve("usr/lib/postfix").toString());
        return builder.start();
    }

    private record Sink(Process process) implements AutoCloseable {

        static Sink start(Path tools, int port) throws IOException, InterruptedException {
            var sink = new Sink(
                    tool(tools, "smtp-sink", "-u", System.getProperty("user.name"), "127.0.0.1:" + port, "1000"));
            for (int i = 0; i < 100; i++) {
                try (var socket = new Socket()) {
                    socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 200);
                    return sink;
                } catch (IOException e) {
                    Thread.sleep(100);
                }
            }
            throw new IOException("smtp-sink did not start");
        }

        boolean alive() {
            return process.isAlive();
        }

        @Override
        public void close() {
            process.destroy();
        }
    }
}
