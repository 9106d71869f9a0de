package nl.buurtpers.app.publishing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.buurtpers.pack.Manifest;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What a correction changed: the channels of which a file is another one than before. */
@Component
public class Changes {

    private static final JsonMapper JSON = new JsonMapper();

    private final Bundles bundles;

    Changes(Bundles bundles) {
        this.bundles = bundles;
    }

    /** Ids of the channels that differ, sorted. */
    public List<String> between(Publication before, Publication after) throws IOException {
        var old = files(bundles.of(before));
        var now = files(bundles.of(after));
        var changed = new TreeSet<String>();
        var paths = new TreeSet<>(old.keySet());
        paths.addAll(now.keySet());
        for (var path : paths) {
            var was = old.getOrDefault(path, Seen.NOTHING);
            var is = now.getOrDefault(path, Seen.NOTHING);
            if (!was.sha256().equals(is.sha256())) {
                changed.add(is.channel().isEmpty() ? was.channel() : is.channel());
            }
        }
        changed.remove("");
        return List.copyOf(changed);
    }

    private record Seen(String channel, String sha256) {
        private static final Seen NOTHING = new Seen("", "");
    }

    private static Map<String, Seen> files(Path bundle) throws IOException {
        var files = new TreeMap<String, Seen>();
        for (var file :
                JSON.readTree(Files.readAllBytes(bundle.resolve(Manifest.FILE))).path("files")) {
            files.put(
                    file.path("path").asString(""),
                    new Seen(
                            file.path("channel").asString(""),
                            file.path("sha256").asString("")));
        }
        return files;
    }
}
