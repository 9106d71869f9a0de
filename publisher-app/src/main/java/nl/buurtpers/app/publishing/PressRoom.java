package nl.buurtpers.app.publishing;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.buurtpers.app.accounts.AuditTrail;
import nl.buurtpers.app.accounts.Seat;
import nl.buurtpers.app.copy.Consents;
import nl.buurtpers.app.copy.Copy;
import nl.buurtpers.app.copy.Dossier;
import nl.buurtpers.app.copy.Dossiers;
import nl.buurtpers.app.copy.Folders;
import nl.buurtpers.app.copy.Items;
import nl.buurtpers.app.house.LostDatabase;
import nl.buurtpers.app.house.Reserve;
import nl.buurtpers.pack.Manifest;
import nl.buurtpers.pack.Outcome;
import nl.buurtpers.pack.Settings;
import nl.buurtpers.pack.SourceHash;
import nl.buurtpers.render.Renderers;
import nl.buurtpers.render.Severity;
import nl.buurtpers.render.Sha256;
import nl.buurtpers.source.FieldSheet;
import nl.buurtpers.source.ItemFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.annotation.Transactional;

/**
 * Publishes in the background. The work survives the node that does it: a run that died is taken up by another, which makes
 * the same bundle anew; until it is whole the world sees the one before it.
 */
@Configuration(proxyBeanMethods = false)
public class PressRoom {

    static final TaskDescriptor<String> PUBLISH = TaskDescriptor.of("publish", String.class);

    private static final Logger LOG = LoggerFactory.getLogger(PressRoom.class);
    private static final int MOST_REMARKS = 12;

    /** When the database was away, a run is not a failure: it is begun again, after as long as a database needs to start. */
    private static final Duration AGAIN_AFTER = Duration.ofSeconds(15);

    private final Renderers renderers;
    private final Dossiers dossiers;
    private final Folders folders;
    private final Publications publications;
    private final Bundles bundles;
    private final Consents consents;
    private final Reserve reserve;
    private final MeterRegistry meters;

    PressRoom(
            Renderers renderers,
            Dossiers dossiers,
            Folders folders,
            Publications publications,
            Bundles bundles,
            Consents consents,
            Reserve reserve,
            MeterRegistry meters) {
        this.renderers = renderers;
        this.dossiers = dossiers;
        this.folders = folders;
        this.publications = publications;
        this.bundles = bundles;
        this.consents = consents;
        this.reserve = reserve;
        this.meters = meters;
    }

    @Bean
    OneTimeTask<String> publishing() {
        return Tasks.oneTime(PUBLISH)
                .onFailure(new FailureHandler.OnFailureRetryLater<>(AGAIN_AFTER))
                .execute((instance, _) -> run(instance.getData()));
    }

    /** How much there is to do. */
    @Bean
    MeterBinder pressQueue() {
        return registry -> Gauge.builder("buurtpers.press.queue", publications, Publications::busy)
                .description("orders that wait or are being worked on, of all nodes")
                .register(registry);
    }

    /** The desk's way to the press. */
    @Bean
    Orders orders(SchedulerClient scheduler, Items items, AuditTrail audit, Clock clock) {
        return new Orders(scheduler, publications, dossiers, folders, items, audit, clock);
    }

    /** Takes orders; the press works through them. */
    public static class Orders {

        private final SchedulerClient scheduler;
        private final Publications publications;
        private final Dossiers dossiers;
        private final Folders folders;
        private final Items items;
        private final AuditTrail audit;
        private final Clock clock;

        Orders(
                SchedulerClient scheduler,
                Publications publications,
                Dossiers dossiers,
                Folders folders,
                Items items,
                AuditTrail audit,
                Clock clock) {
            this.scheduler = scheduler;
            this.publications = publications;
            this.dossiers = dossiers;
            this.folders = folders;
            this.items = items;
            this.audit = audit;
            this.clock = clock;
        }

        /** Orders an edition as it is now; ordering it twice is ordering it once. */
        @Transactional(rollbackFor = IOException.class)
        public Publication publish(Seat seat, Dossier dossier, String note) throws IOException {
            folders.of(dossier); // what is published is what stands here now, whatever is typed next
            var asked = publications.ask(dossier, seat.person().id(), note);
            if (asked.fresh()) {
                scheduler.scheduleIfNotExists(
                        PUBLISH.instance(Long.toString(asked.publication().id()) + "-" + clock.millis())
                                .data(dossier.neighbourhood() + " "
                                        + asked.publication().id())
                                .scheduledTo(clock.instant()));
                audit.note(seat, "publish", "publication " + asked.publication().id());
                if (dossier.state() == Dossier.State.CORRECTING && !note.isBlank()) {
                    erratum(seat, dossier, note);
                }
            }
            return asked.publication();
        }

        /** Paper cannot be taken back: the next one should say what was wrong. The editors find it among their copy. */
        private void erratum(Seat seat, Dossier dossier, String note) {
            boolean english = dossier.fields().words("language").startsWith("en");
            var title = (english ? "Correction to " : "Rectificatie bij ") + dossier.title();
            var sheet = FieldSheet.EMPTY.with("notice", "type").with(title, "title");
            items.add(new Items.Fresh(
                    dossier.neighbourhood(),
                    Optional.empty(),
                    english ? "correction" : "rectificatie",
                    new ItemFile(sheet, note).text(),
                    Copy.State.DRAFT,
                    "",
                    "erratum:" + dossier.id() + "-" + dossier.version(),
                    Optional.of(seat.person().id())));
        }

        /** Takes a publication back. */
        @Transactional
        public boolean withdraw(Seat seat, Publication publication) {
            boolean gone = publications.withdraw(publication);
            if (gone) {
                audit.note(seat, "withdraw", "publication " + publication.id());
            }
            return gone;
        }

        /** Opens a published edition for a correction. */
        @Transactional
        public void correct(Seat seat, Dossier dossier) {
            if (dossier.state() == Dossier.State.PUBLISHED) {
                dossiers.state(dossier.neighbourhood(), dossier.id(), Dossier.State.CORRECTING);
                audit.note(seat, "correct", "edition " + dossier.id());
            }
        }
    }

    private void run(String order) {
        var words = order.split(" ", -1);
        var found = publications.byId(words[0], Long.parseLong(words[1])).filter(Publication::busy);
        if (found.isEmpty()) {
            return; // another node was first
        }
        var publication = found.get();
        var dossier = dossiers.byId(publication.neighbourhood(), publication.edition())
                .orElseThrow();
        try {
            make(publication, dossier);
        } catch (IOException | RuntimeException e) {
            if (LostDatabase.is(e)) {
                throw new IllegalStateException(
                        "the database went away while publication " + publication.id() + " was made", e);
            }
            LOG.error("publication {} failed", publication.id(), e);
            publications.failed(publication, Mishap.words(e, language(dossier)));
        }
    }

    private void make(Publication publication, Dossier dossier) throws IOException {
        reserve.require(0);
        var folder = folders.at(dossier, publication.editionVersion());
        publications.begin(
                publication,
                renderers.all().stream()
                        .map(renderer -> renderer.channel().id())
                        .toList());
        var out = bundles.of(publication);
        Files.createDirectories(out.resolveSibling("."));
        var withheld = consents.withheld(dossier); // as it is now, however long ago the order was given
        var progress = new ProgressBook(publications, publication, meters);
        var result = new PublishingRun(renderers, folder, Settings.NONE, progress, withheld)
                .publish(out, before(publication));
        switch (result) {
            case Result.Composed composed
            when composed.out().isPresent() -> {
                var manifest = Files.readAllBytes(out.resolve(Manifest.FILE));
                publications.published(publication, SourceHash.of(folder), Sha256.of(manifest));
                settle(publication);
            }
            case Result.Composed composed -> {
                composed.failed()
                        .forEach(failed -> LOG.error(
                                "channel {} of publication {} failed",
                                failed.channel().id(),
                                publication.id(),
                                failed.cause()));
                publications.failed(publication, wrong(result, dossier));
            }
            case Result.Refused _, Result.Misused _ -> publications.failed(publication, wrong(result, dossier));
        }
    }

    /** The bundle of the revision that the world sees until this one is there: what its readers know by heart stays. */
    private Path before(Publication publication) {
        return publications
                .current(publication.neighbourhood(), publication.edition())
                .map(bundles::of)
                .orElseGet(() -> bundles.of(publication));
    }

    /** Shuts the edition, unless somebody went on writing meanwhile. */
    private void settle(Publication publication) {
        dossiers.byId(publication.neighbourhood(), publication.edition())
                .filter(Dossier::open)
                .ifPresent(now -> dossiers.state(
                        now.neighbourhood(),
                        now.id(),
                        now.version() == publication.editionVersion()
                                ? Dossier.State.PUBLISHED
                                : Dossier.State.CORRECTING));
    }

    private static String language(Dossier dossier) {
        return dossier.fields().words("language").startsWith("en") ? "en" : "nl";
    }

    /** What keeps the edition from being published, a line each, in the language of the edition. */
    private static String wrong(Result result, Dossier dossier) {
        var language = language(dossier);
        var failed = result instanceof Result.Composed composed ? composed.failed() : Stream.<Outcome.Failed>empty();
        var errors = Remark.all(result, language).stream()
                .filter(remark -> remark.severity() == Severity.ERROR)
                .map(remark -> remark.item().orElse(remark.file()) + ": " + remark.words());
        return Stream.concat(failed.map(one -> Mishap.words(one, language)), errors)
                .limit(MOST_REMARKS)
                .collect(Collectors.joining("\n"));
    }
}
