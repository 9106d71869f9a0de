package nl.buurtpers.app.steady;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;

/** A PostgreSQL that is stopped and started as its keeper would do, with what it holds, at the same port. */
final class Postgres implements AutoCloseable {

    private final Path data;
    private final int port;
    private EmbeddedPostgres server;

    Postgres(Path data) throws IOException {
        this.data = data;
        try (var free = new ServerSocket(0)) {
            this.port = free.getLocalPort();
        }
        this.server = running();
    }

    private EmbeddedPostgres running() throws IOException {
        return EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setPort(port)
                .start();
    }

    String url() {
        return "jdbc:postgresql://localhost:" + port + "/postgres?user=postgres";
    }

    void stop() throws IOException {
        server.close();
    }

    void start() throws IOException {
        server = running();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
