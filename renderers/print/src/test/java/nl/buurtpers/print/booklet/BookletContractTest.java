package nl.buurtpers.print.booklet;

import java.io.IOException;
import java.nio.file.Path;
import nl.buurtpers.print.ShownCharacters;
import nl.buurtpers.render.Renderer;
import nl.buurtpers.testkit.Extract;
import nl.buurtpers.testkit.RendererContract;
import nl.buurtpers.testkit.pdf.TaggedPdfReader;

class BookletContractTest extends RendererContract {

    @Override
    protected Renderer renderer() {
        return new BookletRenderer();
    }

    @Override
    protected Extract read(Path channel) throws IOException {
        return TaggedPdfReader.extract(channel.resolve("booklet.pdf"));
    }

    @Override
    protected String fold(String text) {
        return ShownCharacters.fold(text);
    }
}
