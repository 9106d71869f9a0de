package nl.buurtpers.app.publishing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The program itself. */
public final class Engine {

    private static final String VERSION = version();

    private Engine() {}

    /** Name and version, as manifests and {@code --version} give them. */
    public static String name() {
        return "Buurtpers " + VERSION;
    }

    private static String version() {
        try (var stream = Engine.class.getResourceAsStream("engine.properties")) {
            var properties = new Properties();
            if (stream != null) {
                properties.load(stream);
            }
            return properties.getProperty("version", "0");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
