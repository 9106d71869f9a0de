package nl.buurtpers.app.fit;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import nl.buurtpers.app.copy.Consents;
import nl.buurtpers.app.copy.Dossier;
import nl.buurtpers.app.copy.Folders;
import nl.buurtpers.render.Renderers;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Tells how an item fits while it is being written: by the same composition as the published channels, of an edition that
 * holds this item alone.
 */
@Component
public class LiveFit implements DisposableBean {

    /** Each question keeps all cores busy for a moment; more side by side would make everybody wait. */
    private static final int AT_A_TIME = 2;

    private final Folders folders;
    private final Consents consents;
    private final Renderers renderers;
    private final Turnstile<Long, Fit> turnstile = new Turnstile<>("live-fit", AT_A_TIME);
    private final Shelf<Long, Setting> settings = new Shelf<>(20);

    LiveFit(Folders folders, Consents consents, Renderers renderers) {
        this.folders = folders;
        this.consents = consents;
        this.renderers = renderers;
    }

    /**
     * An item while it is being written.
     *
     * @param dossier the edition that it is of, or will be
     * @param name its id there
     * @param text front matter and Markdown, saved or not
     * @param language in which the editor is told
     */
    public record Question(Dossier dossier, String name, String text, String language) {}

    /** The answer; nothing where this person asked again before it was there. */
    public CompletableFuture<Optional<Fit>> ask(long person, Question question) {
        return turnstile.ask(person, () -> answer(question));
    }

    /** The answer, worked out by whoever asks. */
    Fit answer(Question question) throws IOException {
        var dossier = question.dossier();
        var setting = settings.get(
                dossier.id(),
                known -> known.version() == dossier.version(),
                () -> Setting.of(dossier, folders.of(dossier), consents.withheld(dossier), renderers));
        return setting.fit(question);
    }

    @Override
    public void destroy() {
        turnstile.close();
    }
}
