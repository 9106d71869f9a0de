package nl.buurtpers.testkit.web;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A running Chromium without a window. It is the {@code chromium} of Debian, found on the {@code PATH} or named by {@code
 * CHROMIUM}; where there is none, tests fail and say how to get it.
 */
public final class Browser implements AutoCloseable {

    private static final Pattern LISTENING = Pattern.compile("DevTools listening on (ws://\\S+)");

    private final Process process;
    private final Path profile;
    private final DevTools tools;

    private Browser(Process process, Path profile, DevTools tools) {
        this.process = process;
        this.profile = profile;
        this.tools = tools;
    }

    /**
     * Starts a browser with an empty profile.
     *
     * @throws IllegalStateException if there is no Chromium
     */
    public static Browser start() {
        try {
            return start(Files.createTempDirectory("buurtpers-chromium"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Switches this browser off and one on that has all that this one kept, as when a machine is started anew. */
    public Browser again() {
        end();
        return start(profile);
    }

    private static Browser start(Path profile) {
        try {
            var process = new ProcessBuilder(command(profile))
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return new Browser(process, profile, DevTools.connect(address(process)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> command(Path profile) {
        return List.of(
                chromium().toString(),
                "--headless=new",
                "--remote-debugging-port=0",
                "--user-data-dir=" + profile,
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--disable-dev-shm-usage",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--no-first-run",
                "--hide-scrollbars",
                "about:blank");
    }

    private static Path chromium() {
        var named = System.getenv("CHROMIUM");
        var path = System.getenv().getOrDefault("PATH", "/usr/bin");
        return Stream.concat(
                        Stream.ofNullable(named).map(Path::of),
                        Stream.of(path.split(Pattern.quote(java.io.File.pathSeparator), -1))
                                .flatMap(folder ->
                                        Stream.of(Path.of(folder, "chromium"), Path.of(folder, "google-chrome"))))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(
                        () -> new IllegalStateException(
                                "This test needs a browser: run ./verify, which installs it,"
                                        + " or install Debian's package chromium, or set CHROMIUM to the path of another Chromium."));
    }

    /** Chromium says on standard error where it listens; what it says after that is read and dropped, lest it waits. */
    private static URI address(Process process) throws IOException {
        var errors = new BufferedReader(new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8));
        var said = new StringBuilder();
        for (var line = errors.readLine(); line != null; line = errors.readLine()) {
            var match = LISTENING.matcher(line);
            if (match.find()) {
                Thread.ofVirtual().start(() -> drop(errors));
                return URI.create(match.group(1));
            }
            said.append(line).append('\n');
        }
        throw new IllegalStateException("Chromium did not start:\n" + said);
    }

    private static void drop(BufferedReader errors) {
        try {
            errors.lines().forEach(_ -> {});
        } catch (UncheckedIOException e) {
            // The browser was ended, and what it said last with it.
        }
    }

    /** Opens a file and waits until it is loaded. */
    public Page open(Path file, View view) {
        return open(file.toUri(), view);
    }

    /** Opens an address and waits until it is loaded. */
    public Page open(URI address, View view) {
        return open(address, view, "");
    }

    /** The same with a script that runs before those of the page. */
    public Page open(URI address, View view, String script) {
        var page = Page.create(tools, Map.of("url", "about:blank"));
        page.look(view);
        page.begin(script);
        page.go(address);
        return page;
    }

    /** An empty page of somebody who was never here before: it shares no cookies with another. */
    public Page visitor(View view) {
        var context = tools.send("Target.createBrowserContext", Map.of("disposeOnDetach", false))
                .path("browserContextId")
                .asString();
        var page = Page.create(tools, Map.of("url", "about:blank", "browserContextId", context));
        page.look(view);
        return page;
    }

    @Override
    public void close() {
        tools.close();
        var children = process.descendants().toList();
        process.destroy();
        children.forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly().onExit().join();
        forget();
    }

    /** It may first write down what it keeps. */
    private void end() {
        tools.close();
        process.destroy();
        process.onExit().orTimeout(20, TimeUnit.SECONDS).join();
    }

    private void forget() {
        try (var files = Files.walk(profile)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException | UncheckedIOException e) {
            // A child that was still writing: the folder is in the system's temporary folder and is left to it.
        }
    }
}
