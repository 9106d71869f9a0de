package nl.buurtpers.feed;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.StringJoiner;
import nl.buurtpers.render.Renderer;
import nl.buurtpers.testkit.Extract;
import nl.buurtpers.testkit.RendererContract;

/** The words of the feeds, as a feed reader shows RSS; {@link FeedsTest} holds that the other formats say the same. */
class FeedsContractTest extends RendererContract {

    @Override
    protected Renderer renderer() {
        return new FeedsRenderer();
    }

    @Override
    protected Extract read(Path folder) throws IOException {
        var channel = FeedReader.elements(FeedReader.xml(folder.resolve("rss.xml")), "channel")
                .getFirst();
        var words = new StringJoiner("\n");
        words.add(FeedReader.text(channel, "title"));
        words.add(FeedReader.unescaped(FeedReader.text(channel, "description")));
        for (var entry : FeedReader.rss(folder)) {
            words.add(entry.title());
            words.add(FeedReader.words(entry.html()));
        }
        return new Extract(List.of(new Extract.Passage("rss.xml", words.toString())));
    }
}
