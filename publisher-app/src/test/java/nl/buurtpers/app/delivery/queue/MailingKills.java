package nl.buurtpers.app.delivery.queue;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import nl.buurtpers.app.delivery.Mailing;
import nl.buurtpers.app.delivery.Mailings;
import nl.buurtpers.app.trial.OpenHouse;
import nl.buurtpers.app.trial.World;
import org.springframework.util.FileSystemUtils;

/**
 * Kills nodes (SIGKILL) at random moments of a mailing to a server that remembers every letter, and compares: who has no letter
 * and is not told to be in doubt is lost; who has two got one too many.
 *
 * <p>Arguments: copies, kills, nodes (1: H2 in a file; 2 and more: PostgreSQL), seed. A node is started by this class itself.
 */
public final class MailingKills {

    private static final int SESSIONS = 8;
    private static final int FIRST_PORT = 18_471;

    private MailingKills() {}

    /** Measures, or is a node. */
    public static void main(String[] arguments) throws Exception {
        if (arguments[0].equals("node")) {
            new Node(arguments).run();
        } else {
            int copies = Integer.parseInt(arguments[0]);
            int kills = Integer.parseInt(arguments[1]);
            int nodes = Integer.parseInt(arguments[2]);
            long seed = Long.parseLong(arguments[3]);
            boolean well = false;
            try {
                well = new Trial(copies, kills, nodes, new Random(seed)).run();
            } catch (Exception e) {
                System.err.println("the trial ended: " + e); // last in the log, of which the end is shown
            } finally {
                System.exit(well ? 0 : 1); // threads of the server and the database may be left
            }
        }
    }

    private record Trial(int copies, int kills, int nodes, Random chance) {

        boolean run() throws Exception {
            var data = Files.createTempDirectory("mailing-kills");
            try (var server = new OddServer(_ -> OddServer.Way.TAKE)) {
                server.thinks(nodes == 1 ? 12 : 30 * nodes);
                if (nodes == 1) {
                    return run(server, data, "-");
                }
                try (var database = EmbeddedPostgres.start()) {
                    return run(server, data, database.getJdbcUrl("postgres", "postgres"));
                }
            } finally {
                FileSystemUtils.deleteRecursively(data);
            }
        }

        private boolean run(OddServer server, Path data, String database) throws Exception {
            var all = new ArrayList<Child>();
            try {
                for (int i = 0; i < nodes; i++) {
                    all.add(Child.start(data, server.port(), database, i, i == 0 ? copies : 0));
                }
                return run(server, data, database, all);
            } finally {
                all.forEach(Child::kill);
            }
        }

        private boolean run(OddServer server, Path data, String database, List<Child> all) throws Exception {
            long begun = System.nanoTime();
            int killed = 0;
            while (killed < kills) {
                int which = chance.nextInt(nodes);
                var child = all.get(which);
                await(server, child);
                if (server.total() >= copies || child.over()) {
                    break;
                }
                Thread.sleep(50 + chance.nextInt(nodes == 1 ? 500 : 400));
                child.kill();
                killed++;
                System.out.println("kill " + killed + " of node " + which + " after " + server.total() + " letters");
                all.set(which, Child.start(data, server.port(), database, which, 0));
            }
            var last = all.getFirst();
            var told = last.report();
            return compare(server, told, killed, System.nanoTime() - begun);
        }

        /** A node counts as sending when it says so; kills of one that starts would show nothing. */
        private static void await(OddServer server, Child child) throws InterruptedException {
            long before = server.total();
            for (int i = 0; i < 2_000 && !child.over() && (!child.up() || server.total() == before); i++) {
                Thread.sleep(20);
            }
        }

        private boolean compare(OddServer server, Report told, int killed, long nanos) {
            var letters = server.letters();
            var lost = new HashSet<String>();
            int delivered = 0;
            for (int i = 1; i <= copies; i++) {
                var email = Crowd.email(i);
                boolean there = letters.containsKey(email);
                boolean doubted = told.unknown().contains(email);
                if (!there && !doubted) {
                    lost.add(email);
                }
                delivered += there && doubted ? 1 : 0;
            }
            long twice = letters.values().stream().filter(number -> number > 1).count();
            System.out.printf(
                    Locale.ROOT,
                    "%d copies, %d kills, %d nodes x %d sessions in %d s: %d lost, %d twice; %d told unknown, of which %d had arrived;"
                            + " told handed over %d%n",
                    copies,
                    killed,
                    nodes,
                    SESSIONS,
                    Duration.ofNanos(nanos).toSeconds(),
                    lost.size(),
                    twice,
                    told.unknown().size(),
                    delivered,
                    told.handed());
            return lost.isEmpty()
                    && twice == 0
                    && killed == kills
                    && told.handed() + told.unknown().size() == copies
                    && told.unknown().size() <= (long) killed * SESSIONS;
        }
    }

    private record Report(long handed, Set<String> unknown) {}

    /** A node as a process. */
    private static final class Child {

        private final Process process;
        private final List<String> lines = new ArrayList<>();

        private Child(Process process) {
            this.process = process;
            Thread.ofVirtual().start(this::read);
        }

        static Child start(Path data, int relay, String database, int number, int copies) throws IOException {
            return new Child(new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx256m",
                            "-Djava.awt.headless=true",
                            "--enable-native-access=ALL-UNNAMED",
                            "-XX:TieredStopAtLevel=1",
                            "-cp",
                            System.getProperty("java.class.path"),
                            MailingKills.class.getName(),
                            "node",
                            data.toString(),
                            String.valueOf(relay),
                            database,
                            String.valueOf(number),
                            String.valueOf(copies))
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start());
        }

        private void read() {
            try (var in = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
                String line = in.readLine();
                while (line != null) {
                    synchronized (lines) {
                        lines.add(line);
                    }
                    line = in.readLine();
                }
            } catch (IOException e) {
                // it was killed
            }
        }

        private Optional<String> line(String start) {
            synchronized (lines) {
                return lines.stream().filter(line -> line.startsWith(start)).findFirst();
            }
        }

        boolean up() {
            return line("UP").isPresent();
        }

        boolean over() {
            return line("OVER").isPresent();
        }

        void kill() {
            process.destroyForcibly();
            try {
                process.waitFor();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        Report report() throws InterruptedException {
            for (int i = 0; i < 6_000 && !over() && process.isAlive(); i++) {
                Thread.sleep(50);
            }
            var words = line("OVER")
                    .orElseThrow(() -> new IllegalStateException("the mailing did not come to its end"))
                    .split(" ", -1);
            return new Report(
                    Long.parseLong(words[1]), words[2].isEmpty() ? Set.of() : Set.of(words[2].split(",", -1)));
        }
    }

    private record Node(Path data, int relay, String database, int number, int copies) {

        Node(String[] arguments) {
            this(
                    Path.of(arguments[1]),
                    Integer.parseInt(arguments[2]),
                    arguments[3],
                    Integer.parseInt(arguments[4]),
                    Integer.parseInt(arguments[5]));
        }

        void run() throws Exception {
            var crowd = new Crowd(database, copies);
            var settings = crowd.settings(relay, SESSIONS, "NEVER");
            settings.put("server.port", String.valueOf(FIRST_PORT + number));
            if (copies > 0) {
                var world = World.with(data, "klein", settings);
                crowd.subscribe(world);
                Crowd.approve(world, copies);
                watch(world.house().get(Mailings.class));
            } else {
                watch(OpenHouse.start(data, Clock.systemUTC(), settings).getBean(Mailings.class));
            }
        }

        private static void watch(Mailings mailings) throws InterruptedException {
            System.out.println("UP");
            while (true) {
                var newest = mailings.of("wijk", 1);
                if (!newest.isEmpty() && newest.getFirst().state() == Mailing.State.DONE) {
                    var mailing = newest.getFirst();
                    System.out.println("OVER " + mailings.tally(mailing).handed() + " "
                            + String.join(
                                    ",",
                                    mailings.doubts(mailing).stream()
                                            .map(Mailings.Doubt::email)
                                            .toList()));
                    Thread.sleep(Duration.ofHours(1));
                }
                Thread.sleep(100);
            }
        }
    }
}
