package nl.buurtpers.app.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.buurtpers.pack.Settings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What {@code publish} and {@code check} have in common. */
final class RunOptions {

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec spec;

    @Parameters(index = "0", paramLabel = "EDITION", descriptionKey = "edition")
    private Path edition = Path.of("");

    @Option(names = "--channels", paramLabel = "a,b", split = ",", descriptionKey = "channels")
    private @Nullable List<String> channels;

    @Option(names = "--set", paramLabel = "channel.option=value", descriptionKey = "set")
    private List<String> set = new ArrayList<>();

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    @Option(
            names = {"-q", "--quiet"},
            descriptionKey = "quiet")
    private boolean quiet;

    /** The edition folder, which is there. */
    Path edition(Console console) {
        if (!Files.exists(edition)) {
            throw misuse(console, "usage.no-edition", edition);
        }
        if (!Files.isDirectory(edition)) {
            throw misuse(console, "usage.edition-not-a-folder", edition);
        }
        return edition;
    }

    Settings settings(Console console) {
        return new Settings(
                Optional.ofNullable(channels).map(ids -> named(ids, console)),
                set.stream().map(written -> setting(written, console)).toList());
    }

    private List<String> named(List<String> ids, Console console) {
        var named = ids.stream().map(String::strip).filter(id -> !id.isEmpty()).toList();
        if (named.isEmpty()) {
            throw misuse(console, "usage.no-channels");
        }
        return named;
    }

    private Settings.Setting setting(String written, Console console) {
        return Settings.Setting.of(written).orElseThrow(() -> misuse(console, "usage.set", written));
    }

    /** Whether the language was named on the command line. */
    boolean languageAsked() {
        return spec != null && spec.root().userObject() instanceof MainCommand main && main.languageAsked();
    }

    boolean json() {
        return json;
    }

    boolean quiet() {
        return quiet;
    }

    private ParameterException misuse(Console console, String key, Object... amounts) {
        if (spec == null) {
            throw new IllegalStateException("not mixed in");
        }
        return new ParameterException(
                spec.commandLine(),
                console.messages()
                        .text(key, Stream.of(amounts).map(String::valueOf).toArray()));
    }
}
