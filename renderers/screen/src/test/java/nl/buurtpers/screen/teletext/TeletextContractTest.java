package nl.buurtpers.screen.teletext;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import nl.buurtpers.render.Renderer;
import nl.buurtpers.testkit.Extract;
import nl.buurtpers.testkit.RendererContract;

class TeletextContractTest extends RendererContract {

    @Override
    protected Renderer renderer() {
        return new TeletextRenderer();
    }

    /** The rows of copy: the bar, the running head, the foot and the labels of the keys are furniture. */
    @Override
    protected Extract read(Path channel) throws IOException {
        return new Extract(TtiReader.folder(channel.resolve("tti")).stream()
                .map(screen -> new Extract.Passage(screen.page() + "/" + screen.sub(), screen.rows(3, 21)))
                .toList());
    }

    /** Characters that teletext does not have are equal to what stands for them; the euro is a word. */
    @Override
    protected String fold(String text) {
        var spelled = new Spelling(Optional.empty()).spell(text);
        return spelled.replaceAll("(?<![\\p{L}])euro(?![\\p{L}])", " ");
    }
}
