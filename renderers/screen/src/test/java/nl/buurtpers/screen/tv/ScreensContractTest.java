package nl.buurtpers.screen.tv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.stream.Stream;
import nl.buurtpers.render.Renderer;
import nl.buurtpers.testkit.Extract;
import nl.buurtpers.testkit.RendererContract;
import nl.buurtpers.testkit.Sample;

class ScreensContractTest extends RendererContract {

    @Override
    protected Renderer renderer() {
        return new ScreensRenderer();
    }

    /** Without the edition of two hundred items: it paints five hundred slides and holds nothing that the others lack. */
    @Override
    protected Stream<Sample> samples() {
        return super.samples().filter(sample -> !sample.name().equals("two-hundred-generated"));
    }

    /** The carousel as an HTML reader sees it; the playlist must say the same. */
    @Override
    protected Extract read(Path channel) throws IOException {
        var folder = SlideFolder.read(channel);
        var passages = new ArrayList<Extract.Passage>();
        assertThat(folder.playlist()).hasSameSizeAs(folder.slides());
        for (int i = 0; i < folder.slides().size(); i++) {
            var words = SlideFolder.words(folder.slides().get(i));
            var listed = SlideFolder.words(folder.playlist().get(i));
            assertThat(SlideFolder.letters(listed)).as("slide %d", i + 1).isEqualTo(SlideFolder.letters(words));
            passages.add(new Extract.Passage("slide " + (i + 1), words));
        }
        return new Extract(passages);
    }
}
