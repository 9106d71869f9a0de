package nl.buurtpers.print.imposition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Rectangle;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import nl.buurtpers.typeset.font.FontLibrary;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.PDFTextStripperByArea;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Imposed files, read back by PDFBox and folded here. */
class ImpositionTest {

    private static final double MM = 72 / 25.4;
    private static final float LEFT = 40;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(ints = {4, 5, 8, 9, 16, 37})
    void a_folded_pile_of_sheets_reads_in_order(int pages) throws IOException {
        var sides = sides(impose(pages, 1, SheetFormat.A4, 0.1));

        var expected = new ArrayList<>(IntStream.rangeClosed(1, pages - 1)
                .mapToObj(ImpositionTest::name)
                .toList());
        while (expected.size() % 4 != 3) {
            expected.add("");
        }
        expected.add(name(pages));
        assertThat(folded(sides)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 5, 8, 9, 16, 37})
    void pages_lie_as_the_formula_says(int pages) throws IOException {
        var sides = sides(impose(pages, 0, SheetFormat.A4, 0.1));
        int all = (pages + 3) / 4 * 4;

        assertThat(sides).hasSize(all / 2);
        for (int sheet = 0; sheet < all / 4; sheet++) {
            assertThat(sides.get(2 * sheet)).containsExactly(page(all - 2 * sheet, pages), page(1 + 2 * sheet, pages));
            assertThat(sides.get(2 * sheet + 1))
                    .containsExactly(page(2 + 2 * sheet, pages), page(all - 1 - 2 * sheet, pages));
        }
    }

    /** Takes the leaves of a folded pile in the hand from the outside in, and out again on the other half. */
    private static List<String> folded(List<List<String>> sides) {
        var read = new ArrayList<String>();
        for (int sheet = 0; sheet < sides.size() / 2; sheet++) {
            read.add(sides.get(2 * sheet).get(1));
            read.add(sides.get(2 * sheet + 1).get(0));
        }
        for (int sheet = sides.size() / 2 - 1; sheet >= 0; sheet--) {
            read.add(sides.get(2 * sheet + 1).get(1));
            read.add(sides.get(2 * sheet).get(0));
        }
        return read;
    }

    @Test
    void pages_keep_their_size() throws IOException {
        try (var pdf = Loader.loadPDF(impose(8, 0, SheetFormat.A4, 0))) {
            var page = pdf.getPage(0);
            assertThat(page.getMediaBox().getWidth()).isCloseTo((float) (297 * MM), within(0.01f));
            assertThat(page.getMediaBox().getHeight()).isCloseTo((float) (210 * MM), within(0.01f));
            assertThat(page.getTrimBox().getWidth()).isCloseTo((float) (296 * MM), within(0.01f));
            assertThat(positions(pdf, 1))
                    .allSatisfy(
                            position -> assertThat(position.getFontSizeInPt()).isCloseTo(12, within(0.001f)));
        }
    }

    @Test
    void inner_sheets_move_to_the_fold_by_the_paper_around_them() throws IOException {
        double thickness = 0.12;
        try (var pdf = Loader.loadPDF(impose(16, 0, SheetFormat.A4, thickness))) {
            double fold = 297 * MM / 2;
            for (int sheet = 0; sheet < 4; sheet++) {
                double shift = sheet * thickness * MM;
                var starts = positions(pdf, 2 * sheet + 1).stream()
                        .filter(position -> position.getUnicode().equals("b"))
                        .map(TextPosition::getX)
                        .sorted()
                        .toList();
                assertThat(starts.getFirst()).isCloseTo((float) (fold - 148 * MM + LEFT + shift), within(0.02f));
                assertThat(starts.getLast()).isCloseTo((float) (fold + LEFT - shift), within(0.02f));
            }
        }
    }

    @Test
    void marks_stand_outside_the_trimmed_pages() throws IOException {
        var words = text(impose(8, 0, SheetFormat.SRA4, 0.1));
        assertThat(words).contains("vel 1 van 2, voorkant", "vel 1 van 2, achterkant", "vel 2 van 2, voorkant");
        try (var pdf = Loader.loadPDF(impose(8, 0, SheetFormat.SRA4, 0.1))) {
            var trim = pdf.getPage(0).getTrimBox();
            assertThat(positions(pdf, 1).stream()
                            .filter(position -> position.getUnicode().equals("v")))
                    .isNotEmpty()
                    .allMatch(position -> 225 * MM - position.getY() + 6 < trim.getLowerLeftY());
        }
    }

    @Test
    void two_pages_of_a5_leave_no_room_for_words_beside_them_on_a4() throws IOException {
        assertThat(text(impose(8, 0, SheetFormat.A4, 0.1))).doesNotContain("vel");
    }

    @Test
    void several_gatherings_are_told_apart() throws IOException {
        var imposition = new Imposition(Gathering.of(16, 0, 8), SheetFormat.SRA4, new Creep(0.1), "nl");
        var words = text(imposition.impose(pages(16)));
        assertThat(words).contains("katern 1 van 2, vel 1 van 2, voorkant", "katern 2 van 2, vel 2 van 2, achterkant");
    }

    @Test
    void printers_are_told_to_turn_over_the_short_edge_and_not_to_scale() throws IOException {
        try (var pdf = Loader.loadPDF(impose(8, 0, SheetFormat.A4, 0.1))) {
            var viewer = pdf.getDocumentCatalog().getViewerPreferences();
            assertThat(viewer.getDuplex()).isEqualTo("DuplexFlipShortEdge");
            assertThat(viewer.getPrintScaling()).isEqualTo("None");
        }
    }

    @Test
    void makes_the_same_bytes_again() throws IOException {
        assertThat(impose(9, 1, SheetFormat.SRA4, 0.1)).isEqualTo(impose(9, 1, SheetFormat.SRA4, 0.1));
    }

    @Test
    void qpdf_finds_nothing_wrong() throws Exception {
        var file = Files.write(folder.resolve("imposed.pdf"), impose(9, 1, SheetFormat.SRA4, 0.1));
        var process = new ProcessBuilder("qpdf", "--check", file.toString())
                .redirectErrorStream(true)
                .start();
        var words = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(words).isZero();
    }

    private static byte[] impose(int pages, int closing, SheetFormat format, double thickness) throws IOException {
        return new Imposition(Gathering.of(pages, closing, 80), format, new Creep(thickness), "nl")
                .impose(pages(pages));
    }

    /** A file of pages of A5 that say which they are. */
    private static byte[] pages(int count) throws IOException {
        try (var pdf = new PDDocument()) {
            var face = FontLibrary.face(FontLibrary.SANS, 400, false).bytes();
            var font = PDType0Font.load(pdf, new ByteArrayInputStream(face), true);
            for (int i = 1; i <= count; i++) {
                var page = new PDPage(new PDRectangle((float) (148 * MM), (float) (210 * MM)));
                pdf.addPage(page);
                try (var out = new PDPageContentStream(pdf, page)) {
                    out.beginText();
                    out.setFont(font, 12);
                    out.newLineAtOffset(LEFT, 300);
                    out.showText(name(i));
                    out.endText();
                }
            }
            pdf.setDocumentId(1L);
            var out = new ByteArrayOutputStream();
            pdf.save(out);
            return out.toByteArray();
        }
    }

    private static String name(int page) {
        return "bladzijde " + page;
    }

    private static String page(int number, int pages) {
        return number > pages ? "" : name(number);
    }

    /** The words on the left and right half of each side. */
    private static List<List<String>> sides(byte[] imposed) throws IOException {
        try (var pdf = Loader.loadPDF(imposed)) {
            var sides = new ArrayList<List<String>>();
            for (var page : pdf.getPages()) {
                var areas = new PDFTextStripperByArea();
                int half = (int) (page.getMediaBox().getWidth() / 2);
                int height = (int) page.getMediaBox().getHeight();
                areas.addRegion("left", new Rectangle(0, 0, half, height));
                areas.addRegion("right", new Rectangle(half, 0, half, height));
                areas.extractRegions(page);
                sides.add(List.of(
                        areas.getTextForRegion("left").strip(),
                        areas.getTextForRegion("right").strip()));
            }
            return sides;
        }
    }

    private static String text(byte[] file) throws IOException {
        try (var pdf = Loader.loadPDF(file)) {
            return new PDFTextStripper().getText(pdf);
        }
    }

    private static List<TextPosition> positions(PDDocument pdf, int page) throws IOException {
        var all = new ArrayList<TextPosition>();
        var stripper = new PDFTextStripper() {
            @Override
            protected void processTextPosition(TextPosition text) {
                all.add(text);
            }
        };
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        stripper.getText(pdf);
        return all;
    }
}
