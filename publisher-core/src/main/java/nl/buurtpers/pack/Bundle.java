package nl.buurtpers.pack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.buurtpers.json.Json;
import nl.buurtpers.render.OutputFile;
import nl.buurtpers.render.Previous;

/**
 * A publication that is being made: a folder beside the output folder, on the same disk, that takes its place at once and
 * as a whole. Until then the old publication stays; if it never comes to that, nothing remains.
 */
public final class Bundle implements AutoCloseable {

    private final Berth berth;
    private final Path folder;
    private final ChannelSink top;
    private final List<ChannelSink> channels = new ArrayList<>();
    /** Waits for the disk while the other channels are still being made. */
    private final ExecutorService forcing = Executors.newSingleThreadExecutor();

    private final List<Future<?>> forced = new ArrayList<>();
    private boolean published;
    private Path before;

    private Bundle(Berth berth, Path folder) {
        this.berth = berth;
        this.folder = folder;
        this.top = new ChannelSink(folder, "");
        this.before = berth.folder();
    }

    /**
     * Begins a bundle, after putting right what an earlier run left behind when it was killed.
     *
     * @param out where the publication will stand
     * @param edition the edition folder, which must stay out of reach
     * @throws Refusal if {@code out} holds something that is not an earlier publication
     * @throws IOException if the disk does not let us
     */
    public static Bundle begin(Path out, Path edition) throws IOException {
        var berth = Berth.of(out, edition);
        Moorings.repair(berth);
        berth.requireReplaceable();
        return new Bundle(berth, Moorings.open(berth));
    }

    /** Where the publication will stand, links followed. */
    public Path out() {
        return berth.folder();
    }

    /** Names what was published before, where that is not what this bundle takes the place of. */
    public Bundle after(Path publication) {
        before = publication;
        return this;
    }

    /** Where it is being made. */
    public Path folder() {
        return folder;
    }

    /** What a channel left in the publication that this one is to replace. */
    Previous previous(String channel) {
        return new PreviousFolder(before, channel);
    }

    synchronized ChannelSink channel(String id) {
        var sink = new ChannelSink(folder, id);
        channels.add(sink);
        return sink;
    }

    /** What a channel wrote, from now on on its way to the disk. */
    synchronized List<Artifact> finished(ChannelSink sink) {
        var artifacts = sink.finish();
        forced.add(forcing.submit(() -> {
            Durable.force(sink.folder());
            return null;
        }));
        return artifacts;
    }

    /** Writes a file that speaks of the whole edition. */
    public void write(OutputFile file, byte[] bytes) throws IOException {
        top.write(file, bytes);
    }

    /** What was written so far. */
    public synchronized List<Artifact> artifacts() {
        var all = new ArrayList<>(top.finish());
        channels.forEach(channel -> all.addAll(channel.finish()));
        return List.copyOf(all);
    }

    /** Writes the manifest, makes sure that all of it is on the disk, and puts it in the place of the old publication. */
    public void publish(Manifest manifest) throws IOException {
        Files.write(folder.resolve(Manifest.FILE), Json.bytes(manifest.json()));
        DiskWork.await(forced);
        Durable.forceFlat(folder);
        Moorings.swap(folder, berth);
        published = true;
    }

    @Override
    public void close() throws IOException {
        forcing.close();
        if (!published) {
            Moorings.abandon(folder);
        }
    }
}
