package nl.buurtpers.app.trial;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import nl.buurtpers.app.copy.Dossier;
import nl.buurtpers.app.copy.Dossiers;
import nl.buurtpers.app.publishing.PressRoom;
import nl.buurtpers.app.publishing.Publication;
import nl.buurtpers.app.publishing.Publications;
import org.springframework.core.env.Environment;

/** An open house with a published edition, as the world meets it over HTTP. */
public final class World implements AutoCloseable {

    private final OpenHouse house;
    private final HttpClient client = HttpClient.newHttpClient();
    private final Publication publication;

    private World(OpenHouse house, String sample, Preparation preparation) throws IOException, InterruptedException {
        this.house = house;
        var dossier = house.takeIn(sample, sample);
        preparation.prepare(house, dossier);
        this.publication = publish(dossier);
    }

    /** What is done to an edition before it is published. */
    @FunctionalInterface
    public interface Preparation {
        void prepare(OpenHouse house, Dossier dossier) throws IOException;
    }

    /** Opens the service and publishes a sample. */
    public static World with(Path data, String sample) throws IOException, InterruptedException {
        return with(data, sample, (_, _) -> {});
    }

    /** The same with something done to the sample before. */
    public static World with(Path data, String sample, Preparation preparation)
            throws IOException, InterruptedException {
        return new World(OpenHouse.at(data), sample, preparation);
    }

    /** The same with settings of its own. */
    public static World with(Path data, String sample, Map<String, Object> settings)
            throws IOException, InterruptedException {
        return new World(OpenHouse.at(data, settings), sample, (_, _) -> {});
    }

    /** The same at a time that the test sets. */
    public static World with(Path data, String sample, Clock clock, Map<String, Object> settings)
            throws IOException, InterruptedException {
        return new World(OpenHouse.at(data, clock, settings), sample, (_, _) -> {});
    }

    /** Publishes a sample and waits until it is there. */
    public Publication publish(String sample, String name) throws IOException, InterruptedException {
        return publish(house.takeIn(sample, name));
    }

    private Publication publish(Dossier taken) throws IOException, InterruptedException {
        var dossier = house.get(Dossiers.class)
                .byId(taken.neighbourhood(), taken.id())
                .orElseThrow();
        var asked = house.get(PressRoom.Orders.class).publish(house.chief(), dossier, "");
        for (int i = 0; i < 1_200; i++) {
            var now = house.get(Publications.class)
                    .byId(asked.neighbourhood(), asked.id())
                    .orElseThrow();
            if (now.state() == Publication.State.PUBLISHED) {
                return now;
            }
            if (now.state() == Publication.State.FAILED) {
                throw new IllegalStateException(now.message());
            }
            Thread.sleep(100);
        }
        throw new IllegalStateException("the press did not come to an end");
    }

    /** The house behind it. */
    public OpenHouse house() {
        return house;
    }

    /** What was published. */
    public Publication publication() {
        return publication;
    }

    /** An address of it. */
    public URI at(String path) {
        var port = Objects.requireNonNull(house.get(Environment.class).getProperty("local.server.port"));
        return URI.create("http://localhost:" + port + path);
    }

    /** The answer to a GET with these headers, name and value in turn. */
    public HttpResponse<byte[]> get(String path, String... headers) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(at(path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    @Override
    public void close() {
        client.close();
        house.close();
    }
}
