package nl.buurtpers.app.shelf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import nl.buurtpers.app.publishing.Publication;
import nl.buurtpers.pack.Artifact;
import nl.buurtpers.pack.Contents;
import nl.buurtpers.pack.Manifest;
import nl.buurtpers.render.Sha256;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A frozen bundle. Only what its manifest lists is in it, and each file is what the manifest says: its hash is compared
 * when it is read.
 */
public final class Frozen {

    private static final JsonMapper JSON = new JsonMapper();

    /** Of so many bundles the lists of files and items stay in memory for sure; others are read again when needed. */
    private static final int MOST_INSIDES = 64;

    private static final Deque<Inside> INSIDES = new ArrayDeque<>();

    private final Publication publication;
    private final Path folder;
    private final String edition;
    private final Label label;
    private volatile WeakReference<Inside> inside;

    private Frozen(Publication publication, Path folder, Inside inside) {
        this.publication = publication;
        this.folder = folder;
        this.edition = inside.edition;
        this.label = inside.overview.label();
        this.inside = new WeakReference<>(inside);
    }

    private record Inside(String edition, Map<String, Artifact> files, Overview overview) {}

    /** How people call an edition: its paper, its day, its title and issue, of which the last two may be empty. */
    public record Label(String publication, LocalDate date, String title, String issue) {}

    /**
     * Opens a bundle.
     *
     * @throws IOException if it is not there, or not as it was published
     */
    static Frozen open(Publication publication, Path folder) throws IOException {
        return new Frozen(publication, folder, look(publication, folder));
    }

    private static Inside look(Publication publication, Path folder) throws IOException {
        var manifest = Files.readAllBytes(folder.resolve(Manifest.FILE));
        if (!Sha256.of(manifest).equals(publication.manifestHash())) {
            throw new IOException("the manifest was changed: " + folder);
        }
        var root = JSON.readTree(manifest);
        var files = new LinkedHashMap<String, Artifact>();
        for (var entry : root.path("files")) {
            var artifact = artifact(entry);
            files.put(artifact.path(), artifact);
        }
        var contents = files.get(Contents.FILE);
        if (contents == null) {
            throw new IOException("a bundle without contents: " + folder);
        }
        var inside = new Inside(root.path("edition").asString(), files, Overview.read(read(folder, contents)));
        synchronized (INSIDES) {
            INSIDES.addLast(inside);
            if (INSIDES.size() > MOST_INSIDES) {
                INSIDES.removeFirst();
            }
        }
        return inside;
    }

    private Inside inside() {
        var there = inside.get();
        if (there == null) {
            try {
                there = look(publication, folder);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            inside = new WeakReference<>(there);
        }
        return there;
    }

    private static Artifact artifact(JsonNode entry) {
        return new Artifact(
                entry.path("channel").asString(""),
                entry.path("path").asString(),
                entry.path("mediaType").asString(),
                entry.path("bytes").asLong(),
                entry.path("sha256").asString(),
                entry.path("language").asString(""),
                entry.has("pages") ? OptionalInt.of(entry.path("pages").asInt()) : OptionalInt.empty());
    }

    /** What it is a bundle of. */
    public Publication publication() {
        return publication;
    }

    /** Name of the edition, which is part of its addresses. */
    public String edition() {
        return edition;
    }

    /** What it says on the web. */
    public Overview overview() {
        return inside().overview;
    }

    /** How people call it. */
    public Label label() {
        return label;
    }

    /** The file at this path of the bundle. */
    public Optional<Artifact> file(String path) {
        return Optional.ofNullable(inside().files.get(path));
    }

    /** All files by path. */
    public Collection<Artifact> files() {
        return Collections.unmodifiableCollection(inside().files.values());
    }

    /** The files of a channel by path. */
    public Stream<Artifact> channel(String id) {
        return files().stream().filter(file -> file.channel().equals(id));
    }

    /** Where a file of this bundle lies. */
    Path place(Artifact file) {
        return folder.resolve(file.path());
    }

    /**
     * The bytes of a file.
     *
     * @throws IOException if they are not those that were published
     */
    public byte[] read(Artifact file) throws IOException {
        return read(folder, file);
    }

    private static byte[] read(Path folder, Artifact file) throws IOException {
        var bytes = Files.readAllBytes(folder.resolve(file.path()));
        if (!Sha256.of(bytes).equals(file.sha256())) {
            throw new IOException("not the file that was published: " + file.path());
        }
        return bytes;
    }

    /** Whether every file of these channels is there and as it was published. */
    public boolean whole(Collection<String> channels) {
        try {
            for (var file : files()) {
                if (channels.contains(file.channel())) {
                    read(file);
                }
            }
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
