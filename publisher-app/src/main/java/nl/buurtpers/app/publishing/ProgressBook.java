package nl.buurtpers.app.publishing;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import nl.buurtpers.app.house.FullDisk;
import nl.buurtpers.app.house.LostDatabase;
import nl.buurtpers.pack.Outcome;
import nl.buurtpers.pack.Press;
import nl.buurtpers.render.Channel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes down how far the channels of a publication are, each at most a few times a second. That is for those who look on: a
 * database that is away for a moment does not stop the press.
 */
final class ProgressBook implements Press.Listener {

    private static final Logger LOG = LoggerFactory.getLogger(ProgressBook.class);
    private static final long PAUSE_NANOS = 300_000_000;

    private final Publications publications;
    private final Publication publication;
    private final MeterRegistry meters;
    private final Map<String, Timer.Sample> begun = new ConcurrentHashMap<>();
    private final Map<String, Long> written = new ConcurrentHashMap<>();

    ProgressBook(Publications publications, Publication publication, MeterRegistry meters) {
        this.publications = publications;
        this.publication = publication;
        this.meters = meters;
    }

    @Override
    public void begun(Channel channel) {
        begun.put(channel.id(), Timer.start(meters));
        write(channel, "RUNNING", 0, 0, 0);
    }

    @Override
    public void step(Channel channel, int done, int of) {
        long now = System.nanoTime();
        var last = written.get(channel.id());
        if (last == null || now - last > PAUSE_NANOS) {
            written.put(channel.id(), now);
            write(channel, "RUNNING", done, of, 0);
        }
    }

    @Override
    public void ended(Outcome outcome) {
        Optional.ofNullable(begun.remove(outcome.channel().id()))
                .ifPresent(sample -> sample.stop(Timer.builder("buurtpers.channel")
                        .description("time that a channel took to be composed and painted")
                        .tag("channel", outcome.channel().id())
                        .register(meters)));
        switch (outcome) {
            case Outcome.Made made ->
                write(
                        made.channel(),
                        made.faulty() ? "FAULTY" : "DONE",
                        1,
                        1,
                        made.findings().size());
            case Outcome.Failed failed -> write(failed.channel(), "FAILED", 0, 1, 0);
        }
    }

    private void write(Channel channel, String state, int done, int of, int remarks) {
        try {
            publications.step(publication, new Publications.Progress(channel.id(), state, done, of, remarks));
        } catch (RuntimeException e) {
            if (!LostDatabase.is(e) && !FullDisk.is(e)) {
                throw e;
            }
            LOG.debug("progress of publication {} was not written down", publication.id(), e);
        }
    }
}
