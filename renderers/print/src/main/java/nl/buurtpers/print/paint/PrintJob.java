package nl.buurtpers.print.paint;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntFunction;
import nl.buurtpers.model.Edition;
import nl.buurtpers.print.press.OutputCondition;
import nl.buurtpers.print.press.Preflight;
import nl.buurtpers.print.press.PrintTicket;
import nl.buurtpers.print.preview.PagePreviews;
import nl.buurtpers.render.Assets;
import nl.buurtpers.render.Kit;
import nl.buurtpers.render.OutputFile;
import nl.buurtpers.render.Sink;
import nl.buurtpers.typeset.frame.Composition;

/**
 * Writes the files of a composed paper.
 *
 * @param composition its pages
 * @param kit pictures, date and the rules of the print shop
 * @param edition what the paper is of
 * @param itemOfLeaf the item that a leaf of the composition belongs to
 */
public record PrintJob(Composition composition, Kit kit, Edition edition, IntFunction<Optional<String>> itemOfLeaf) {

    /**
     * Papers on screen ask for no photograph that is less wide, pixels: readers with low sight enlarge it, and most are
     * passed on as they are.
     */
    public static final int LEAST_WIDTH = Assets.WIDE;

    private static final String PDF = "application/pdf";

    /** Whether a file calls itself a photograph. */
    public static boolean photograph(String source) {
        var name = source.toLowerCase(Locale.ROOT);
        return name.endsWith(".jpg") || name.endsWith(".jpeg");
    }

    /** A paper of which nobody knows which item stands where. */
    public PrintJob(Composition composition, Kit kit, Edition edition) {
        this(composition, kit, edition, _ -> Optional.empty());
    }

    /** Writes the file for screens and screen readers. */
    public void tagged(Sink sink, String path) throws IOException {
        try (var out = sink.open(file(path, PDF))) {
            new TaggedPdf(composition, kit.assets(), kit.published()).write(out);
        }
    }

    /** The file for screens and screen readers, to make another file of. */
    public byte[] tagged() throws IOException {
        var out = new ByteArrayOutputStream(1 << 20);
        new TaggedPdf(composition, kit.assets(), kit.published()).write(out);
        return out.toByteArray();
    }

    /** Writes a finished file. */
    public void write(Sink sink, String path, byte[] pdf, int pages) throws IOException {
        sink.write(new OutputFile(path, PDF, edition.language(), OptionalInt.of(pages)), pdf);
    }

    /** Writes the file for screens and screen readers, and pictures of its pages at these pixels per inch. */
    public void tagged(Sink sink, String path, List<Integer> previews) throws IOException {
        if (previews.isEmpty()) {
            tagged(sink, path);
            return;
        }
        int pages = composition.pages().size();
        var pdf = tagged();
        write(sink, path, pdf, pages);
        new PagePreviews(pdf, pages, edition.language()).write(sink, previews);
    }

    /** Writes the file for the press, looks at it as the shop will, and writes the ticket. */
    public void press(Sink sink, String path, String ticketPath) throws IOException {
        var press = new ByteArrayOutputStream(1 << 20);
        new PressPdf(composition, kit.assets(), kit.published(), kit.printProfile()).write(press);
        var bytes = press.toByteArray();
        sink.write(file(path, PDF), bytes);
        var preflight = Preflight.of(bytes, kit.printProfile(), new PlacedItems(composition, itemOfLeaf));
        var ticket = new PrintTicket(edition, composition, kit.printProfile(), path, intent(), preflight);
        sink.write(new OutputFile(ticketPath, "application/json", edition.language()), ticket.json());
    }

    private String intent() {
        var wanted = kit.printProfile().outputIntent();
        return OutputCondition.known(wanted, kit.assets()).isPresent() ? wanted : OutputCondition.STANDARD;
    }

    private OutputFile file(String path, String mediaType) {
        return new OutputFile(
                path,
                mediaType,
                edition.language(),
                OptionalInt.of(composition.pages().size()));
    }
}
