package nl.buurtpers.source;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import nl.buurtpers.model.Item;
import nl.buurtpers.render.Severity;

/** An edition folder under test: valid until something is added to it. */
final class Draft {

    private final Path folder;

    private Draft(Path folder) {
        this.folder = folder;
    }

    /** An edition without any item. */
    static Draft in(Path folder) throws IOException {
        return new Draft(folder)
                .with("edition.yaml", "publication: De Klink\nneighbourhood: Rustenburg\ndate: 2026-11-26\n");
    }

    Draft with(String path, String text) throws IOException {
        return with(path, text.getBytes(StandardCharsets.UTF_8));
    }

    Draft with(String path, byte[] bytes) throws IOException {
        Files.createDirectories(path(path).getParent());
        Files.write(path(path), bytes);
        return this;
    }

    /** An item {@code articles/02.md} with these lines of front matter under its title, which stands in line 2. */
    Draft item(String... fields) throws IOException {
        return with("articles/02.md", "---\ntitle: Bericht\n" + String.join("\n", fields) + "\n---\nTekst.\n");
    }

    /** An item {@code articles/02.md} of which the text starts in line 4. */
    Draft text(String markdown) throws IOException {
        return with("articles/02.md", "---\ntitle: Bericht\n---\n" + markdown);
    }

    Draft picture(String path, String format) throws IOException {
        return with(path, drawing(format));
    }

    static byte[] drawing(String format) throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), format, out);
        return out.toByteArray();
    }

    Path path(String path) {
        return folder.resolve(path);
    }

    /** What the report says in English, errors and warnings alike. */
    List<String> report() {
        return EditionFolder.read(folder).troubles().stream()
                .map(trouble -> trouble.report("en"))
                .toList();
    }

    /** What the report says in Dutch. */
    List<String> verslag() {
        return EditionFolder.read(folder).troubles().stream()
                .map(trouble -> trouble.report("nl"))
                .toList();
    }

    List<String> codes() {
        return EditionFolder.read(folder).troubles().stream().map(Trouble::code).toList();
    }

    /** Whether it is refused; a refusal has an error and an acceptance has none. */
    boolean refused() {
        var reading = EditionFolder.read(folder);
        boolean errors = reading.troubles().stream().anyMatch(trouble -> trouble.severity() == Severity.ERROR);
        if (errors != reading instanceof Reading.Refused) {
            throw new AssertionError("errors " + errors + " but " + reading);
        }
        return errors;
    }

    Manuscript manuscript() {
        return switch (EditionFolder.read(folder)) {
            case Reading.Accepted accepted -> accepted.manuscript();
            case Reading.Refused refused ->
                throw new AssertionError(refused.troubles().toString());
        };
    }

    Item only() {
        return manuscript().edition().items().getFirst();
    }
}
