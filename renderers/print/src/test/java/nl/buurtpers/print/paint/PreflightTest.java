package nl.buurtpers.print.paint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import nl.buurtpers.message.Messages;
import nl.buurtpers.print.press.Breach;
import nl.buurtpers.print.press.ItemsByPlace;
import nl.buurtpers.print.press.Preflight;
import nl.buurtpers.print.press.PressRule;
import nl.buurtpers.render.PrintProfile;
import nl.buurtpers.typeset.frame.Composition;
import nl.buurtpers.typeset.frame.Content;
import nl.buurtpers.typeset.frame.Element;
import nl.buurtpers.typeset.frame.Frame;
import nl.buurtpers.typeset.frame.Ink;
import nl.buurtpers.typeset.frame.Kerns;
import nl.buurtpers.typeset.frame.Mark;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.junit.jupiter.api.Test;

/** Each rule with a file that breaks it, and nothing else. */
class PreflightTest {

    private static final PrintProfile SHOP = PressPdfTest.profile("X-4", List.of("crop"), 300);
    private static final Messages DUTCH = Messages.of(Preflight.class, "nl");
    private static final Messages ENGLISH = Messages.of(Preflight.class, "en");
    /** What the painter leaves to the left of the trim and below it: bleed and room for marks, pt. */
    private static final double MARGIN = 3 * 72 / 25.4 + CropMarks.ROOM;

    private interface Damage {
        void to(PDDocument pdf) throws IOException;
    }

    private interface Drawing {
        void on(PDPageContentStream page) throws IOException;
    }

    @Test
    void a_file_of_our_own_keeps_every_rule() throws Exception {
        assertThat(preflight(_ -> {}).broken()).isEmpty();
    }

    @Test
    void a_newer_version_of_pdf_breaks_the_standard() throws Exception {
        var preflight = preflight(pdf -> pdf.getDocument().setVersion(1.7f));

        assertThat(preflight.brokenRules()).containsExactly(PressRule.STANDARD);
        assertThat(only(preflight).words(DUTCH)).isEqualTo("het bestand is niet volgens de norm: PDF/X-4, PDF 1.7");
    }

    @Test
    void pdf_x_1a_names_its_conformance_in_the_document_information() throws Exception {
        var profile = PressPdfTest.profile("X-1a", List.of("crop"), 300);
        var file = damaged(
                PressPdfTest.paint(PressPdfTest.spread(), profile),
                pdf -> pdf.getDocumentInformation()
                        .getCOSObject()
                        .removeItem(COSName.getPDFName("GTS_PDFXConformance")));

        var preflight = Preflight.of(file, profile);
        assertThat(preflight.brokenRules()).containsExactly(PressRule.STANDARD);
        assertThat(only(preflight).words(ENGLISH)).endsWith("PDF/X-1a:2003, GTS_PDFXConformance");
    }

    @Test
    void metadata_that_name_another_standard_are_told() throws Exception {
        var preflight = preflight(pdf -> {
            var xmp = new String(pdf.getDocumentCatalog().getMetadata().toByteArray(), StandardCharsets.UTF_8);
            var other = xmp.replace("PDF/X-4", "PDF/X-5g").getBytes(StandardCharsets.UTF_8);
            pdf.getDocumentCatalog().setMetadata(new PDMetadata(pdf, new ByteArrayInputStream(other)));
        });

        assertThat(preflight.brokenRules()).containsExactly(PressRule.METADATA);
        assertThat(only(preflight).words(DUTCH)).endsWith("pdfxid:GTS_PDFXVersion");
    }

    @Test
    void the_intent_of_another_press_is_told() throws Exception {
        var preflight = preflight(pdf -> pdf.getDocumentCatalog()
                .getOutputIntents()
                .getFirst()
                .getCOSObject()
                .setItem(COSName.OUTPUT_CONDITION_IDENTIFIER, new COSString("SWOP")));

        assertThat(preflight.brokenRules()).containsExactly(PressRule.OUTPUT_INTENT);
    }

    @Test
    void a_page_too_few_is_told_once_by_the_fold_and_once_by_the_composition() throws Exception {
        var file = damaged(good(), pdf -> pdf.removePage(3));

        assertThat(Preflight.of(file, SHOP).brokenRules()).containsExactly(PressRule.PAGES_MULTIPLE);
        assertThat(only(Preflight.of(file, SHOP)).words(DUTCH))
                .isEqualTo("het aantal bladzijden is 3; de drukker wil een veelvoud van 4");
        var composed = Preflight.of(good(), SHOP, items(8, ""));
        assertThat(composed.brokenRules()).containsExactly(PressRule.PAGE_COUNT);
        assertThat(only(composed).words(ENGLISH)).isEqualTo("the file has 4 pages; 8 were composed");
    }

    @Test
    void a_page_of_another_size_is_told() throws Exception {
        var unmarked = PressPdfTest.profile("X-4", List.of(), 300);
        var file = damaged(PressPdfTest.paint(PressPdfTest.spread(), unmarked), pdf -> {
            var page = pdf.getPage(1);
            page.setMediaBox(wider(page.getMediaBox()));
            page.setBleedBox(wider(page.getBleedBox()));
            page.setTrimBox(wider(page.getTrimBox()));
        });

        var preflight = Preflight.of(file, unmarked);
        assertThat(preflight.brokenRules()).containsExactly(PressRule.BOXES);
        assertThat(only(preflight).words(DUTCH))
                .isEqualTo("bladzijde 2, 0 mm van links en 0 mm van boven: TrimBox klopt niet: 213,53 mm in plaats van"
                        + " 210 mm");
    }

    private static PDRectangle wider(PDRectangle box) {
        return new PDRectangle(box.getLowerLeftX(), box.getLowerLeftY(), box.getWidth() + 10, box.getHeight());
    }

    @Test
    void too_little_bleed_is_told_in_millimetres() throws Exception {
        var preflight = preflight(pdf -> pdf.getPage(2).setBleedBox(around(pdf.getPage(2), 1.5)));

        assertThat(preflight.brokenRules()).containsExactly(PressRule.BLEED);
        assertThat(only(preflight).words(DUTCH))
                .isEqualTo("bladzijde 3, 0 mm van links en 0 mm van boven: de afloop is 1,5 mm; de drukker wil 3 mm");
        assertThat(only(preflight).words(ENGLISH)).endsWith("the bleed is 1.5 mm; the shop wants 3 mm");
    }

    private static PDRectangle around(PDPage page, double mm) {
        var trim = page.getTrimBox();
        float bleed = (float) (mm * 72 / 25.4);
        return new PDRectangle(
                trim.getLowerLeftX() - bleed,
                trim.getLowerLeftY() - bleed,
                trim.getWidth() + 2 * bleed,
                trim.getHeight() + 2 * bleed);
    }

    @Test
    void paper_without_room_for_the_marks_is_told() throws Exception {
        var preflight =
                preflight(pdf -> pdf.getPage(0).setMediaBox(pdf.getPage(0).getBleedBox()));

        assertThat(preflight.brokenRules()).containsExactly(PressRule.MARKS);
        assertThat(only(preflight).words(DUTCH)).endsWith("de drukker wil deze merken: crop");
    }

    @Test
    void room_for_marks_where_the_shop_wants_none_is_told() throws Exception {
        assertThat(Preflight.of(good(), PressPdfTest.profile("X-4", List.of(), 300))
                        .brokenRules())
                .containsExactly(PressRule.MARKS);
    }

    @Test
    void small_letters_are_told_with_their_size_place_and_item() throws Exception {
        var file = PressPdfTest.paint(with(text(100, 200, 4.5)), SHOP);

        var preflight = Preflight.of(file, SHOP, items(4, "fietspad"));
        assertThat(preflight.brokenRules()).containsExactly(PressRule.LEAST_TYPE_SIZE);
        assertThat(only(preflight).words(DUTCH))
                .isEqualTo("bladzijde 4, 35,3 mm van links en 70,6 mm van boven, item \"fietspad\": letters van 4,5 pt;"
                        + " de drukker wil ten minste 6 pt");
    }

    @Test
    void a_thin_line_is_told_whether_it_is_drawn_or_filled() throws Exception {
        for (var thin : List.of(
                new Frame.Rule(60, 300, 200, 300, 0.1, Ink.BLACK),
                new Frame.Box(60, 300, 140, 0.1, Ink.BLACK, null, 0))) {
            var preflight = Preflight.of(PressPdfTest.paint(with(thin), SHOP), SHOP);

            assertThat(preflight.brokenRules()).containsExactly(PressRule.LEAST_LINE_WIDTH);
            assertThat(only(preflight).words(ENGLISH)).endsWith("a line of 0.1 pt; the shop wants at least 0.25 pt");
            assertThat(spot(preflight).page()).isEqualTo(4);
        }
    }

    @Test
    void words_near_the_trim_are_told() throws Exception {
        var preflight = Preflight.of(PressPdfTest.paint(with(text(6, 200, 9)), SHOP), SHOP);

        assertThat(preflight.brokenRules()).containsExactly(PressRule.SAFE_ZONE);
        assertThat(only(preflight).words(DUTCH))
                .isEqualTo("bladzijde 4, 2,1 mm van links en 70,6 mm van boven: tekst op 2,1 mm van de snijrand; de"
                        + " drukker wil ten minste 5 mm");
    }

    @Test
    void a_coarse_picture_is_told_where_it_stands() throws Exception {
        var coarse = new Frame.PictureFrame(60, 300, 400, 200, "images/800x400-v.jpg", new Frame.Crop(0, 0, 800, 400));

        var preflight = Preflight.of(PressPdfTest.paint(with(coarse), SHOP), SHOP, items(4, "vijver"));
        assertThat(preflight.brokenRules()).containsExactly(PressRule.LEAST_RESOLUTION);
        assertThat(only(preflight).words(DUTCH))
                .isEqualTo("bladzijde 4, 21,2 mm van links en 105,8 mm van boven, item \"vijver\": een afbeelding van"
                        + " 144 punten per inch; de drukker wil er ten minste 300");
    }

    @Test
    void too_much_ink_is_told_where_it_lies() throws Exception {
        var preflight = preflight(pdf -> draw(pdf, 1, page -> {
            page.setNonStrokingColor(0.9f, 0.8f, 0.7f, 0.85f);
            page.addRect(at(100), at(300), 40, 40);
            page.fill();
        }));

        assertThat(preflight.brokenRules()).containsExactly(PressRule.INK_LIMIT);
        assertThat(only(preflight).words(DUTCH)).endsWith("325 % inkt; de drukker wil ten hoogste 300 %");
        assertThat(spot(preflight).page()).isEqualTo(2);
        assertThat(spot(preflight).x()).isBetween(100 / 72.0 * 25.4, 140 / 72.0 * 25.4);
    }

    @Test
    void ink_that_other_ink_hides_is_not_counted() throws Exception {
        var preflight = preflight(pdf -> draw(pdf, 1, page -> {
            page.setNonStrokingColor(1f, 1f, 1f, 0.5f);
            page.addRect(at(100), at(300), 40, 40);
            page.fill();
            page.setNonStrokingColor(0f, 0f, 0f, 0f);
            page.addRect(at(99), at(299), 42, 42);
            page.fill();
        }));

        assertThat(preflight.broken()).isEmpty();
    }

    @Test
    void ink_that_overprints_is_added() throws Exception {
        var preflight = preflight(pdf -> draw(pdf, 1, page -> {
            page.setNonStrokingColor(1f, 1f, 0.9f, 0f);
            page.addRect(at(100), at(300), 40, 40);
            page.fill();
            var overprint = new PDExtendedGraphicsState();
            overprint.setNonStrokingOverprintControl(true);
            overprint.setOverprintMode(1);
            page.setGraphicsStateParameters(overprint);
            page.setNonStrokingColor(0f, 0f, 0f, 1f);
            page.addRect(at(110), at(310), 10, 10);
            page.fill();
        }));

        assertThat(preflight.brokenRules()).containsExactly(PressRule.INK_LIMIT);
        assertThat(preflight.check(PressRule.INK_LIMIT).found()).isEqualTo(390);
    }

    @Test
    void a_colour_for_screens_is_told() throws Exception {
        var preflight = preflight(pdf -> draw(pdf, 2, page -> {
            page.setNonStrokingColor(1f, 0f, 0f);
            page.addRect(at(100), at(300), 40, 40);
            page.fill();
        }));

        assertThat(preflight.brokenRules()).containsExactly(PressRule.COLOURS);
        assertThat(only(preflight).words(DUTCH)).endsWith("een kleur die geen drukinkt is: DeviceRGB");
    }

    @Test
    void black_letters_of_four_inks_are_told() throws Exception {
        var file = damaged(PressPdfTest.paint(with(text(100, 200, 9)), SHOP), pdf -> {
            var page = pdf.getPage(1);
            var content = new String(page.getContents().readAllBytes(), StandardCharsets.ISO_8859_1);
            var mixed = content.replaceFirst("0 0 0 1 k", "0.6 0.5 0.4 1 k").getBytes(StandardCharsets.ISO_8859_1);
            page.setContents(new PDStream(pdf, new ByteArrayInputStream(mixed)));
        });

        var preflight = Preflight.of(file, SHOP);
        assertThat(preflight.brokenRules()).containsExactly(PressRule.BLACK_ONLY_TEXT);
        assertThat(only(preflight).words(DUTCH)).contains("250 % inkt");
    }

    @Test
    void fonts_where_the_shop_wants_outlines_are_told() throws Exception {
        assertThat(Preflight.of(good(), outlined()).brokenRules()).containsExactly(PressRule.OUTLINES);
        assertThat(Preflight.of(PressPdfTest.paint(PressPdfTest.spread(), outlined()), outlined())
                        .broken())
                .isEmpty();
    }

    static PrintProfile outlined() {
        var s = SHOP;
        return new PrintProfile(
                s.id(),
                s.title(),
                s.standard(),
                s.outputIntent(),
                s.outputCondition(),
                s.bleed(),
                s.safeZone(),
                s.inkLimit(),
                s.leastResolution(),
                s.leastLineWidth(),
                s.leastTypeSize(),
                s.blackOnlyText(),
                true,
                s.marks(),
                s.fileName(),
                s.pagesMultiple());
    }

    @Test
    void a_font_that_is_not_in_the_file_is_told_by_name() throws Exception {
        var preflight = preflight(pdf -> {
            var resources = pdf.getPage(0).getResources();
            var font = resources.getFont(resources.getFontNames().iterator().next());
            var descendant = (COSDictionary)
                    font.getCOSObject().getCOSArray(COSName.DESCENDANT_FONTS).getObject(0);
            descendant.getCOSDictionary(COSName.FONT_DESC).removeItem(COSName.FONT_FILE2);
        });

        assertThat(preflight.brokenRules()).containsExactly(PressRule.FONTS);
        assertThat(only(preflight).words(DUTCH)).contains("SourceSerif4").endsWith("is niet ingesloten");
    }

    @Test
    void something_to_tap_is_told_where_it_is() throws Exception {
        var preflight = preflight(pdf -> {
            var link = new PDAnnotationLink();
            link.setRectangle(new PDRectangle(at(72), at(72), 30, 10));
            pdf.getPage(1).getAnnotations().add(link);
        });

        assertThat(preflight.brokenRules()).containsExactly(PressRule.ANNOTATIONS);
        assertThat(spot(preflight).x()).isCloseTo(25.4, within(0.1));
        assertThat(only(preflight).words(DUTCH)).endsWith("Link");
    }

    @Test
    void something_to_see_through_is_told() throws Exception {
        var preflight = preflight(pdf -> draw(pdf, 0, page -> {
            var glass = new PDExtendedGraphicsState();
            glass.setNonStrokingAlphaConstant(0.5f);
            page.setGraphicsStateParameters(glass);
            page.setNonStrokingColor(0f, 0f, 0f, 0.3f);
            page.addRect(at(100), at(300), 40, 40);
            page.fill();
        }));

        assertThat(preflight.brokenRules()).containsExactly(PressRule.TRANSPARENCY);
    }

    @Test
    void every_rule_and_every_breach_has_words_in_both_languages() {
        for (var messages : List.of(DUTCH, ENGLISH)) {
            for (var rule : PressRule.values()) {
                assertThat(messages.has("preflight." + rule.key())).isTrue();
                var breach = new Breach(rule, Optional.empty(), 1.25, 2, "wat");
                assertThat(breach.words(messages)).doesNotContain("{").isNotBlank();
            }
        }
    }

    private static Breach only(Preflight preflight) {
        var broken = preflight.broken();
        assertThat(broken).hasSize(1);
        assertThat(broken.getFirst().times()).isEqualTo(1);
        return broken.getFirst().breaches().getFirst();
    }

    private static Breach.Spot spot(Preflight preflight) {
        return only(preflight).spot().orElseThrow();
    }

    private static float at(double ofTrim) {
        return (float) (MARGIN + ofTrim);
    }

    private static Frame text(double x, double baseline, double size) {
        return new Frame.TextRun(
                x, baseline, 40, Specimen.SERIF, size, Ink.BLACK, "tekst", Kerns.NONE, 0, 0, Frame.Ending.NOTHING);
    }

    /** Four pages, the last of which holds this. */
    private static Composition with(Frame frame) {
        var specimen = new Specimen().heading(1, "De Wijkwijzer");
        for (int page = 2; page <= 4; page++) {
            specimen.page().paragraph("Bladzijde " + page);
        }
        if (frame instanceof Frame.Text) {
            specimen.element(new Element.Branch(Mark.Plain.P, List.of(specimen.framed(Mark.Plain.SPAN, frame))));
        } else {
            specimen.artifact(Content.Artifact.LAYOUT, frame);
        }
        return specimen.set();
    }

    private static ItemsByPlace items(int pages, String item) {
        return new ItemsByPlace() {
            @Override
            public int pages() {
                return pages;
            }

            @Override
            public Optional<String> at(int page, double x, double y) {
                return Optional.of(item);
            }
        };
    }

    private static byte[] good() throws IOException {
        return PressPdfTest.paint(PressPdfTest.spread(), SHOP);
    }

    private static Preflight preflight(Damage damage) throws IOException {
        return Preflight.of(damaged(good(), damage), SHOP);
    }

    private static byte[] damaged(byte[] file, Damage damage) throws IOException {
        try (var pdf = Loader.loadPDF(file)) {
            damage.to(pdf);
            var out = new ByteArrayOutputStream();
            pdf.save(out, CompressParameters.NO_COMPRESSION);
            return out.toByteArray();
        }
    }

    private static void draw(PDDocument pdf, int page, Drawing drawing) throws IOException {
        try (var out = new PDPageContentStream(pdf, pdf.getPage(page), AppendMode.APPEND, true, true)) {
            drawing.on(out);
        }
    }
}
