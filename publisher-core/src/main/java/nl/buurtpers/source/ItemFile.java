package nl.buurtpers.source;

import java.util.Optional;

/**
 * The file of an item in its two parts.
 *
 * @param sheet its front matter
 * @param body its Markdown
 */
public record ItemFile(FieldSheet sheet, String body) {

    /** The parts of a text, or nothing where it has no front matter that can be read. */
    public static Optional<ItemFile> read(String text) {
        var quiet = new Troubles();
        return FrontMatter.of(CleanText.lines(text), quiet.file(""))
                .flatMap(parts ->
                        FieldSheet.read(parts.yaml()).map(sheet -> new ItemFile(sheet, stripped(parts.body()))));
    }

    private static String stripped(String body) {
        return body.replaceFirst("^(?:[ \\t]*\\n)+", "").stripTrailing();
    }

    /** The text of the file. */
    public String text() {
        return "---\n" + sheet.text() + "---\n" + (body.isBlank() ? "" : stripped(body) + "\n");
    }
}
