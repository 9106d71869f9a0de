package nl.buurtpers.app.trial;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.util.FileSystemUtils;

/**
 * Gives tests a {@link World} in which the sample {@code klein} is published. It is one for all of them, since to open it
 * costs more than they do: they may add to it, and take nothing of what is published away.
 */
public final class OneWorld implements ParameterResolver {

    /** Who tells readers of feeds at once of what is new. */
    public static final String HUB = "https://hub.voorbeeld.example/";

    private static final ExtensionContext.Namespace HERE = ExtensionContext.Namespace.create(OneWorld.class);

    /** Closed by the test engine after the last test. */
    private record Opened(World world, Path data) implements AutoCloseable {

        static Opened open() {
            try {
                var data = Files.createTempDirectory("one-world");
                return new Opened(World.with(data, "klein", Map.of("buurtpers.hub", HUB)), data);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }

        @Override
        public void close() throws IOException {
            world.close();
            FileSystemUtils.deleteRecursively(data);
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType().equals(World.class);
    }

    @Override
    public World resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(HERE)
                .computeIfAbsent(Opened.class, _ -> Opened.open(), Opened.class)
                .world();
    }
}
