package nl.buurtpers.app.steady;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.buurtpers.app.BuurtpersService;
import nl.buurtpers.render.Renderers;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** Two nodes of the service, as they run on several machines: one PostgreSQL and one data folder, a few channels. */
final class SeveralNodes implements AutoCloseable {

    static {
        System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
    }

    private static final List<String> CHANNELS = List.of("feeds", "site", "text");

    private final EmbeddedPostgres database;
    private final List<ConfigurableApplicationContext> nodes;

    private SeveralNodes(EmbeddedPostgres database, Path data) {
        this.database = database;
        var url = database.getJdbcUrl("postgres", "postgres");
        this.nodes = List.of(node(url, data, Map.of()), node(url, data, Map.of()));
    }

    static SeveralNodes on(Path data) throws IOException {
        return new SeveralNodes(EmbeddedPostgres.start(), data);
    }

    /** One node on the database at this address, with settings of its own. */
    static ConfigurableApplicationContext node(String database, Path data, Map<String, Object> settings) {
        var all = new TreeMap<>(settings);
        all.putAll(Map.of(
                "BUURTPERS_DATABASE",
                database,
                "BUURTPERS_DATABASE_USER",
                "postgres",
                "buurtpers.data",
                data.toString(),
                "server.port",
                "0"));
        return new SpringApplicationBuilder(BuurtpersService.class)
                .web(WebApplicationType.SERVLET)
                .profiles("postgres")
                .initializers(context -> ((GenericApplicationContext) context)
                        .registerBean("fewChannels", Renderers.class, SeveralNodes::few, bean -> bean.setPrimary(true)))
                .properties(all)
                .run();
    }

    private static Renderers few() {
        return new Renderers(Renderers.found().all().stream()
                .filter(renderer -> CHANNELS.contains(renderer.channel().id()))
                .toList());
    }

    ConfigurableApplicationContext one() {
        return nodes.getFirst();
    }

    ConfigurableApplicationContext other() {
        return nodes.getLast();
    }

    List<ConfigurableApplicationContext> both() {
        return nodes;
    }

    @Override
    public void close() throws IOException {
        nodes.forEach(ConfigurableApplicationContext::close);
        database.close();
    }
}
