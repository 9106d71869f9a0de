package nl.buurtpers.app.fit;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import nl.buurtpers.app.copy.Consents;
import nl.buurtpers.app.copy.Dossier;
import nl.buurtpers.app.copy.Folders;
import nl.buurtpers.app.publishing.PublishingRun;
import nl.buurtpers.app.publishing.Result;
import nl.buurtpers.pack.Outcome;
import nl.buurtpers.pack.Press;
import nl.buurtpers.pack.Settings;
import nl.buurtpers.render.Renderers;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Composes whole editions in the background and remembers what came of the last few. Nothing is lost with it: after a
 * restart it is composed again.
 */
@Component
public class EditionState implements DisposableBean {

    private static final int MOST_KEPT = 20;

    private final Folders folders;
    private final Consents consents;
    private final Renderers renderers;
    private final Workbench<Result> bench = new Workbench<>("edition-state", MOST_KEPT);

    EditionState(Folders folders, Consents consents, Renderers renderers) {
        this.folders = folders;
        this.consents = consents;
        this.renderers = renderers;
    }

    /**
     * How far it is.
     *
     * @param done channels that are composed
     * @param of channels that are made of the edition
     */
    public record Progress(int done, int of) {}

    /** The state of this version of the edition, if it is known already; else it is worked out from now on. */
    public Optional<State> now(Dossier dossier, String language) {
        var asked = composing(dossier);
        return asked.isDone() && !asked.isCompletedExceptionally()
                ? Optional.of(told(asked.join(), dossier, dossier.version(), language))
                : Optional.empty();
    }

    /**
     * The newest state that is known of the edition, of this version or an earlier one; nothing is worked out. For pages
     * that show something at once.
     */
    public Optional<State> last(Dossier dossier, String language) {
        return bench.last(dossier).map(known -> told(known.getValue(), dossier, known.getKey(), language));
    }

    /**
     * The state of this version of the edition when it is worked out; cancelled where a newer version was asked for before
     * its turn came.
     */
    public CompletableFuture<State> ask(Dossier dossier, String language) {
        return composing(dossier).thenApply(result -> told(result, dossier, dossier.version(), language));
    }

    /** How far this version of the edition is. */
    public Progress progress(Dossier dossier) {
        return new Progress(bench.steps(dossier), (int) renderers.all().stream()
                .filter(renderer -> dossier.makes(renderer.channel().id()))
                .count());
    }

    private State told(Result result, Dossier dossier, long version, String language) {
        return new Telling(dossier.id(), version, renderers, language).state(result);
    }

    private CompletableFuture<Result> composing(Dossier dossier) {
        return bench.ask(dossier, steps -> {
            var folder = folders.of(dossier);
            return new PublishingRun(renderers, folder, Settings.NONE, counting(steps), consents.withheld(dossier))
                    .check();
        });
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
