package nl.buurtpers.feed;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import nl.buurtpers.plan.Plan;
import nl.buurtpers.render.Coverage;
import nl.buurtpers.render.Finding;
import nl.buurtpers.render.Kit;
import nl.buurtpers.render.OutputFile;
import nl.buurtpers.render.Proof;
import nl.buurtpers.render.Sink;

/** Feeds that are ready to be written. Pictures are encoded one after another while painting: thousands fit no memory. */
record FeedsProof(Plan plan, Kit kit, Coverage coverage) implements Proof {

    @Override
    public List<Finding> findings() {
        return List.of();
    }

    @Override
    public void paint(Sink sink) throws IOException {
        var language = plan.edition().language();
        var folder = Feed.folder(plan.edition().website().map(URI::toString));
        var pictures = new FeedPictures(kit.assets(), sink, language, folder);
        var feed = new FeedEditor(plan, kit.published(), pictures).feed();
        sink.write(new OutputFile(RssFile.NAME, RssFile.MEDIA_TYPE, language), RssFile.of(feed));
        kit.progress().step(1, 4);
        sink.write(new OutputFile(AtomFile.NAME, AtomFile.MEDIA_TYPE, language), AtomFile.of(feed));
        kit.progress().step(2, 4);
        sink.write(new OutputFile(JsonFeedFile.NAME, JsonFeedFile.MEDIA_TYPE, language), JsonFeedFile.of(feed));
        kit.progress().step(3, 4);
        sink.write(new OutputFile(AgendaFile.NAME, AgendaFile.MEDIA_TYPE, language), AgendaFile.of(feed));
        kit.progress().step(4, 4);
    }
}
