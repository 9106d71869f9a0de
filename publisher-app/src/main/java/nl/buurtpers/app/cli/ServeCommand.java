package nl.buurtpers.app.cli;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import nl.buurtpers.app.web.NotOpened;
import nl.buurtpers.app.web.Opening;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code buurtpers serve}: the desk and the public side, until somebody stops it. */
@Command(name = "serve")
final class ServeCommand implements Callable<Integer> {

    private static final String DATA = "BUURTPERS_DATA";

    private final Console console;
    private final Map<String, String> environment;

    @Option(names = "--demo", descriptionKey = "demo")
    private boolean demo;

    @Option(names = "--port", paramLabel = "PORT", descriptionKey = "port")
    private @Nullable Integer port;

    ServeCommand(Console console, Map<String, String> environment) {
        this.console = console;
        this.environment = environment;
    }

    @Override
    public Integer call() throws Exception {
        int at = port == null ? number(environment.get("SERVER_PORT")) : port;
        var address = Optional.ofNullable(environment.get("BUURTPERS_BASE_URL"));
        try {
            new Opening(data(environment), at, demo, address, console.language()).run(console.out());
            return Status.DONE;
        } catch (NotOpened e) {
            console.complain("serve.not-opened", e.words(console.language()));
            return Status.FAULT;
        }
    }

    /** The folder of everything that must outlive a restart. */
    static Path data(Map<String, String> environment) {
        return Path.of(Optional.ofNullable(environment.get(DATA)).orElse("data"))
                .toAbsolutePath()
                .normalize();
    }

    private static int number(@Nullable String words) {
        return words != null && words.matches("[0-9]{1,5}") ? Integer.parseInt(words) : 8080;
    }
}
