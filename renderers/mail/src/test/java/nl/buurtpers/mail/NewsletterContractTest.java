package nl.buurtpers.mail;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import nl.buurtpers.render.Renderer;
import nl.buurtpers.testkit.Extract;
import nl.buurtpers.testkit.RendererContract;

/** The words of the newsletter as HTML; {@link NewsletterTest} holds that its plain text says the same. */
class NewsletterContractTest extends RendererContract {

    @Override
    protected Renderer renderer() {
        return new NewsletterRenderer();
    }

    /** The address of the sample reader is nobody's words. */
    @Override
    protected Extract read(Path folder) throws IOException {
        return new Extract(List.of(new Extract.Passage(
                "newsletter.html", Reader.words(Reader.html(folder)).replaceAll("lezer@\\S+", ""))));
    }
}
