package nl.buurtpers.app.publishing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import nl.buurtpers.app.publishing.report.EditorsReport;
import nl.buurtpers.json.Json;
import nl.buurtpers.pack.Bundle;
import nl.buurtpers.pack.Contents;
import nl.buurtpers.pack.CoverageReport;
import nl.buurtpers.pack.FolderAssets;
import nl.buurtpers.pack.MakeReady;
import nl.buurtpers.pack.Manifest;
import nl.buurtpers.pack.Press;
import nl.buurtpers.pack.Readiness;
import nl.buurtpers.pack.Refusal;
import nl.buurtpers.pack.Settings;
import nl.buurtpers.pack.SourceHash;
import nl.buurtpers.plan.Planner;
import nl.buurtpers.plan.Withheld;
import nl.buurtpers.render.OutputFile;
import nl.buurtpers.render.Renderers;
import nl.buurtpers.source.EditionFolder;
import nl.buurtpers.source.EditionSeeds;
import nl.buurtpers.source.Manuscript;
import nl.buurtpers.source.Reading;
import nl.buurtpers.source.Seeds;
import nl.buurtpers.source.Trouble;

/**
 * One run over one edition folder.
 *
 * @param renderers the channels that there are
 * @param folder the edition folder
 * @param settings what is asked of this run
 * @param listener is told what happens, from several threads
 * @param withheld pictures that must not be seen in certain channels
 */
public record PublishingRun(
        Renderers renderers, Path folder, Settings settings, Press.Listener listener, Withheld withheld) {

    /** A run that shows every picture. */
    public PublishingRun(Renderers renderers, Path folder, Settings settings, Press.Listener listener) {
        this(renderers, folder, settings, listener, Withheld.NOTHING);
    }

    /** Composes every channel and writes nothing. */
    public Result check() throws IOException {
        return prepared((manuscript, ready, troubles) -> {
            var outcomes = press(manuscript, ready, new FolderAssets(folder)).compose(ready.jobs());
            return new Result.Composed(manuscript, troubles, outcomes, Optional.empty(), List.of());
        });
    }

    /**
     * Makes every channel and puts the publication in its place; where a channel fails or finds an error, nothing is.
     *
     * @param out where the publication will stand
     * @throws Refusal if {@code out} holds something that must not be replaced
     * @throws IOException if the disk does not let us
     */
    public Result publish(Path out) throws IOException {
        return publish(out, out);
    }

    /**
     * The same, where the publication before it stands elsewhere.
     *
     * @param before what was published of this edition before; may not be there
     */
    public Result publish(Path out, Path before) throws IOException {
        var hashing = CompletableFuture.supplyAsync(this::sourceHash);
        return prepared((manuscript, ready, troubles) -> {
            try (var bundle = begin(out, before)) {
                var outcomes =
                        press(manuscript, ready, FolderAssets.painted(folder)).print(ready.jobs(), bundle);
                var composed = new Result.Composed(manuscript, troubles, outcomes, Optional.empty(), List.of());
                return composed.faulty() || composed.failed().findAny().isPresent()
                        ? composed
                        : published(composed, bundle, hash(hashing));
            }
        });
    }

    private Bundle begin(Path out, Path before) throws IOException {
        var bundle = Bundle.begin(out, folder);
        return before.equals(out) ? bundle : bundle.after(before);
    }

    /** The hash, or the trouble with the disk that it met. */
    private static String hash(CompletableFuture<String> hashing) throws IOException {
        try {
            return hashing.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof UncheckedIOException trouble) {
                throw trouble.getCause();
            }
            throw e;
        }
    }

    private String sourceHash() {
        try {
            return SourceHash.of(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Result.Composed published(Result.Composed composed, Bundle bundle, String sourceHash) throws IOException {
        var edition = composed.manuscript().edition();
        var coverage = CoverageReport.json(edition, composed.made().toList());
        bundle.write(new OutputFile(CoverageReport.FILE, "application/json", edition.language()), Json.bytes(coverage));
        var contents = Contents.json(new Planner(edition, withheld).plan("site"));
        bundle.write(new OutputFile(Contents.FILE, "application/json", edition.language()), Json.bytes(contents));
        bundle.write(
                new OutputFile(EditorsReport.FILE, "text/html", edition.language()),
                EditorsReport.of(composed, renderers));
        var manifest = new Manifest(name(), sourceHash, Engine.name(), bundle.artifacts());
        bundle.publish(manifest);
        return new Result.Composed(
                composed.manuscript(),
                composed.troubles(),
                composed.outcomes(),
                Optional.of(bundle.out()),
                manifest.files());
    }

    private String name() throws IOException {
        return String.valueOf(folder.toRealPath().getFileName());
    }

    private interface Step {
        Result of(Manuscript manuscript, Readiness.Ready ready, List<Trouble> troubles) throws IOException;
    }

    private Result prepared(Step step) throws IOException {
        return switch (EditionFolder.read(folder)) {
            case Reading.Refused(var troubles) -> new Result.Refused(troubles);
            case Reading.Accepted(var manuscript, var troubles) -> ready(manuscript, troubles, step);
        };
    }

    private Result ready(Manuscript manuscript, List<Trouble> troubles, Step step) throws IOException {
        var seeds = new Seeds(new EditionSeeds(folder, BundledSeeds.INSTANCE));
        return switch (MakeReady.of(renderers, seeds, manuscript, settings)) {
            case Readiness.Misused(var wrong) -> new Result.Misused(wrong);
            case Readiness.Refused(var wrong) -> new Result.Refused(joined(troubles, wrong));
            case Readiness.Ready ready -> step.of(manuscript, ready, joined(troubles, ready.notes()));
        };
    }

    private static List<Trouble> joined(List<Trouble> some, List<Trouble> more) {
        var all = new ArrayList<>(some);
        all.addAll(more);
        return all;
    }

    private Press press(Manuscript manuscript, Readiness.Ready ready, FolderAssets assets) {
        return new Press(manuscript.edition(), assets, ready.style(), listener, withheld);
    }
}
