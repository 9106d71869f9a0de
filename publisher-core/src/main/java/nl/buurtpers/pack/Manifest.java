package nl.buurtpers.pack;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import nl.buurtpers.json.Json;

/**
 * What a bundle holds, from which edition, made by which engine.
 *
 * @param edition name of the edition, such as {@code soesterkwartier-2026-4}
 * @param sourceHash {@link SourceHash} of the edition folder
 * @param engine name and version of the program
 * @param files every file of the bundle but the manifest itself, sorted by path
 */
public record Manifest(String edition, String sourceHash, String engine, List<Artifact> files) {

    /** Its name at the top of the bundle. */
    public static final String FILE = "manifest.json";

    public Manifest {
        files = files.stream().sorted(Comparator.comparing(Artifact::path)).toList();
    }

    /** The manifest as a JSON object. */
    public Map<String, Object> json() {
        return Json.object(
                "edition",
                edition,
                "sourceHash",
                sourceHash,
                "engine",
                engine,
                "files",
                files.stream().map(Artifact::json).toList());
    }

    /** Whether a folder holds a manifest of ours, so that it may be replaced. */
    static boolean marks(Path folder) {
        return SmallFile.text(folder.resolve(FILE))
                .filter(text -> text.contains("\"sourceHash\":") && text.contains("\"engine\":"))
                .isPresent();
    }
}
