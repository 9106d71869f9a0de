package nl.buurtpers.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.buurtpers.render.Renderer;
import nl.buurtpers.testkit.Extract;
import nl.buurtpers.testkit.RendererContract;

class TextContractTest extends RendererContract {

    @Override
    protected Renderer renderer() {
        return new TextRenderer();
    }

    /** The file as it is, without the marks that say "this is a picture" and "this no longer holds". */
    @Override
    protected Extract read(Path channel) throws IOException {
        var text = Files.readString(channel.resolve("edition.txt"))
                .replaceAll("\\[(Afbeelding|Picture):", "[")
                .replaceAll("\\((vervallen|no\\s+longer\\s+holds)\\)", "");
        return new Extract(List.of(new Extract.Passage("edition.txt", text)));
    }
}
