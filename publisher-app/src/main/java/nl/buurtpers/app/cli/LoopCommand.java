package nl.buurtpers.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code buurtpers loop}: a film of the slides, for stations that play nothing else. */
@Command(name = "loop")
final class LoopCommand implements Callable<Integer> {

    private final Console console;
    private final Map<String, String> environment;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(index = "0", paramLabel = "DIR", descriptionKey = "publication")
    private Path publication = Path.of("");

    @Option(names = "--out", paramLabel = "FILE", descriptionKey = "film")
    private Path film = Path.of("loop.mp4");

    @Option(names = "--fps", paramLabel = "25|50", descriptionKey = "fps")
    private int fps = 25;

    LoopCommand(Console console, Map<String, String> environment) {
        this.console = console;
        this.environment = environment;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (fps != 25 && fps != 50) {
            throw misuse("usage.fps", Integer.toString(fps));
        }
        var list = Stream.of(publication, publication.resolve("screens"))
                .map(folder -> folder.resolve(Film.CUTTING_LIST))
                .filter(Files::isRegularFile)
                .findFirst()
                .orElseThrow(() -> misuse("usage.no-slides", publication.toString()));
        var encoder = Film.encoder(environment);
        if (encoder.isEmpty()) {
            console.complain("loop.no-ffmpeg");
            return Status.FAULT;
        }
        var reel = new Film(encoder.get(), list, fps);
        var seconds = reel.length().toPlainString();
        var trouble = reel.write(film);
        trouble.ifPresentOrElse(
                words -> console.complain("loop.failed", words), () -> console.say("loop.done", film, seconds));
        return trouble.isEmpty() ? Status.DONE : Status.FAULT;
    }

    private ParameterException misuse(String key, String argument) {
        return new ParameterException(
                java.util.Objects.requireNonNull(spec).commandLine(),
                console.messages().text(key, argument));
    }
}
