package nl.buurtpers.app.fit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import nl.buurtpers.app.copy.Consents;
import nl.buurtpers.app.copy.Dossier;
import nl.buurtpers.app.copy.Folders;
import nl.buurtpers.app.house.House;
import nl.buurtpers.app.publishing.PublishingRun;
import nl.buurtpers.app.publishing.Remark;
import nl.buurtpers.app.publishing.Result;
import nl.buurtpers.pack.Outcome;
import nl.buurtpers.pack.Press;
import nl.buurtpers.render.Renderers;
import nl.buurtpers.render.Severity;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/**
 * Makes pictures of the pages of a draft in the background. They lie apart from what is published, a folder for each
 * version of an edition, and only the newest few are kept.
 */
@Component
public class Previews implements DisposableBean {

    private static final int MOST_KEPT = 20;

    /** Of one edition: the newest, and the one that somebody may still be looking at. */
    private static final int VERSIONS = 2;

    private final Path root;
    private final Folders folders;
    private final Consents consents;
    private final Renderers renderers;
    private final Workbench<Made> bench = new Workbench<>("previews", MOST_KEPT);

    Previews(House house, Folders folders, Consents consents, Renderers renderers) {
        this.root = house.data().toAbsolutePath().resolve("previews");
        this.folders = folders;
        this.consents = consents;
        this.renderers = renderers;
    }

    /** What came of it: a folder, or what kept it from being made. */
    private record Made(Path folder, Optional<Result> wrong) {}

    /** The pictures of this version of the edition, if they are made already; else they are made from now on. */
    public Optional<PagePictures> now(Dossier dossier, String language) {
        var asked = making(dossier);
        return asked.isDone() && !asked.isCompletedExceptionally()
                ? Optional.of(pictures(asked.join(), dossier, language))
                : Optional.empty();
    }

    /**
     * The pictures of this version of the edition when they are made; cancelled where those of a newer version were asked
     * for before their turn came.
     */
    public CompletableFuture<PagePictures> ask(Dossier dossier, String language) {
        return making(dossier).thenApply(made -> pictures(made, dossier, language));
    }

    /** How many channels of this version are done. */
    public EditionState.Progress progress(Dossier dossier) {
        return new EditionState.Progress(
                bench.steps(dossier), Gallery.channels(dossier, renderers).size());
    }

    /** One of the pictures of this version of the edition, by its path; nothing where it is not one of them. */
    public Optional<Path> file(Dossier dossier, long version, String path) {
        return Optional.of(folder(dossier, version).resolve(path))
                .filter(_ -> Gallery.picture(path))
                .filter(Files::isRegularFile);
    }

    private PagePictures pictures(Made made, Dossier dossier, String language) {
        var gallery = new Gallery(made.folder(), renderers, language);
        var troubles = made.wrong().stream()
                .flatMap(result -> Remark.all(result, language).stream())
                .filter(remark -> remark.severity() == Severity.ERROR)
                .toList();
        return new PagePictures(dossier.version(), troubles.isEmpty() ? gallery.channels() : List.of(), troubles);
    }

    private CompletableFuture<Made> making(Dossier dossier) {
        return bench.ask(dossier, steps -> make(dossier, steps));
    }

    private Made make(Dossier dossier, AtomicInteger steps) throws IOException {
        var out = folder(dossier, dossier.version());
        if (Files.isDirectory(out)) {
            return new Made(out, Optional.empty());
        }
        var wet = Files.createDirectories(root).resolve("making-" + out.getFileName());
        FileSystemUtils.deleteRecursively(wet); // left behind by a run that died
        var settings = Gallery.settings(dossier, renderers);
        var folder = folders.of(dossier);
        var result = new PublishingRun(renderers, folder, settings, counting(steps), consents.withheld(dossier))
                .publish(wet);
        if (!(result instanceof Result.Composed composed) || composed.out().isEmpty()) {
            return new Made(out, Optional.of(result));
        }
        new Gallery(wet, renderers, "nl").keepPicturesAlone();
        Files.move(wet, out, StandardCopyOption.ATOMIC_MOVE);
        clear(dossier);
        return new Made(out, Optional.empty());
    }

    private Path folder(Dossier dossier, long version) {
        return root.resolve(dossier.id() + "-" + version);
    }

    /** Takes away the pictures of versions that nobody looks at any more. */
    private void clear(Dossier dossier) throws IOException {
        var prefix = dossier.id() + "-";
        try (var all = Files.list(root)) {
            var versions = all.filter(folder -> folder.getFileName().toString().matches(prefix + "[0-9]{1,18}"))
                    .sorted(Comparator.comparingLong((Path folder) -> Long.parseLong(
                                    folder.getFileName().toString().substring(prefix.length())))
                            .reversed())
                    .toList();
            for (var old : versions.subList(Math.min(VERSIONS, versions.size()), versions.size())) {
                FileSystemUtils.deleteRecursively(old);
            }
        }
    }

    private static Press.Listener counting(AtomicInteger steps) {
        return new Press.Listener() {
            @Override
            public void ended(Outcome outcome) {
                steps.incrementAndGet();
            }
        };
    }

    @Override
    public void destroy() {
        bench.close();
    }
}
