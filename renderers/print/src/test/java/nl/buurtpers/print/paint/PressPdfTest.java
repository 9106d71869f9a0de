package nl.buurtpers.print.paint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.buurtpers.print.press.OutputCondition;
import nl.buurtpers.print.press.Preflight;
import nl.buurtpers.print.press.PressRule;
import nl.buurtpers.render.Assets;
import nl.buurtpers.render.PrintProfile;
import nl.buurtpers.testkit.DrawnAssets;
import nl.buurtpers.testkit.pdf.TaggedPdfReader;
import nl.buurtpers.testkit.pdf.VeraPdf;
import nl.buurtpers.typeset.frame.Composition;
import nl.buurtpers.typeset.frame.Content;
import nl.buurtpers.typeset.frame.Element;
import nl.buurtpers.typeset.frame.Frame;
import nl.buurtpers.typeset.frame.Ink;
import nl.buurtpers.typeset.frame.Mark;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PressPdfTest {

    private static final double MM = 72 / 25.4;

    @ParameterizedTest
    @ValueSource(strings = {"X-4", "X-3", "X-1a"})
    void keeps_every_rule_of_its_profile(String standard) throws Exception {
        var profile = profile(standard, List.of("crop", "registration", "colour-bar"), 300);

        var preflight = Preflight.of(paint(spread(), profile), profile);

        assertThat(preflight.broken()).isEmpty();
        assertThat(preflight.checks()).hasSize(PressRule.values().length);
    }

    @Test
    void trim_bleed_and_paper_lie_around_each_other() throws Exception {
        try (var pdf = Loader.loadPDF(paint(spread(), profile("X-4", List.of("crop"), 300)))) {
            var page = pdf.getPage(0);
            assertThat(pdf.getVersion()).isEqualTo(1.6f);
            assertThat(page.getTrimBox().getWidth()).isCloseTo((float) Specimen.WIDTH, within(0.01f));
            assertThat(inset(page.getBleedBox(), page.getTrimBox())).isCloseTo(3 * MM, within(0.01));
            assertThat(inset(page.getMediaBox(), page.getBleedBox())).isCloseTo(CropMarks.ROOM, within(0.01));
        }
    }

    private static double inset(PDRectangle outer, PDRectangle inner) {
        assertThat(outer.getUpperRightX() - inner.getUpperRightX())
                .isCloseTo(inner.getLowerLeftX() - outer.getLowerLeftX(), within(0.01f));
        return inner.getLowerLeftY() - outer.getLowerLeftY();
    }

    @Test
    void what_touches_the_edge_runs_into_the_bleed() throws Exception {
        var specimen = new Specimen().heading(1, "x");
        specimen.artifact(Content.Artifact.BACKGROUND, new Frame.Box(0, 100, 80, 40, Ink.accent(0x0B4F6C), null, 0));

        var content = content(paint(specimen.set(), profile("X-4", List.of(), 300)));

        double bleed = 3 * MM;
        assertThat(content)
                .contains("0 %s %s 40 re".formatted(rounded(bleed + Specimen.HEIGHT - 140), rounded(80 + bleed)));
    }

    private static String rounded(double value) {
        return java.math.BigDecimal.valueOf(value)
                .setScale(3, java.math.RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }

    @Test
    void text_is_black_ink_alone_and_colours_are_inks() throws Exception {
        var specimen = new Specimen();
        specimen.element(specimen.framed(
                new Mark.Heading(1),
                specimen.line("zwart", Frame.Ending.NOTHING, new Ink(Ink.Role.TEXT, 0x1A1A1A), Specimen.SERIF),
                specimen.line("grijs", Frame.Ending.NOTHING, Ink.grey(128), Specimen.SERIF),
                specimen.line("wit", Frame.Ending.NOTHING, Ink.WHITE, Specimen.SERIF),
                specimen.line("merk", Frame.Ending.NOTHING, Ink.accent(0x0B4F6C), Specimen.SERIF)));

        var content = content(paint(specimen.set(), profile("X-4", List.of(), 300)));

        assertThat(content.lines().filter(line -> line.endsWith(" k")))
                .hasSize(4)
                .startsWith("0 0 0 1 k", "0 0 0 0.5 k", "0 0 0 0 k");
    }

    @Test
    void a_brand_that_is_hardly_a_colour_is_black_ink_alone() throws Exception {
        var specimen = new Specimen();
        specimen.element(specimen.framed(
                new Mark.Heading(1),
                specimen.line("bijna zwart", Frame.Ending.NOTHING, Ink.accent(0x1D1A18), Specimen.SERIF)));

        var file = paint(specimen.set(), profile("X-4", List.of(), 300));

        assertThat(content(file)).contains("0 0 0 0.89 k");
        assertThat(Preflight.of(file, PrintProfile.STANDARD)
                        .check(PressRule.BLACK_ONLY_TEXT)
                        .kept())
                .isTrue();
    }

    @Test
    void pictures_keep_the_limit_of_ink() throws Exception {
        for (double limit : new double[] {240, 300}) {
            var profile = profile("X-4", List.of(), limit);
            var preflight = Preflight.of(paint(spread(), profile), profile);

            assertThat(preflight.check(PressRule.INK_LIMIT).found()).isBetween(100.0, limit);
        }
    }

    @Test
    void says_the_same_words_in_the_same_order_as_the_tagged_file() throws Exception {
        var press = paint(spread(), PrintProfile.STANDARD);

        assertThat(TaggedPdfReader.read(press).text())
                .isEqualTo(TaggedPdfReader.read(TaggedPdfTest.paint(spread())).text());
        assertThat(TaggedPdfReader.read(press).all("Link")).isEmpty();
        try (var pdf = Loader.loadPDF(press)) {
            assertThat(pdf.getPage(0).getAnnotations()).isEmpty();
        }
    }

    @Test
    void the_tags_of_the_press_file_would_pass_too() throws Exception {
        var failures = VeraPdf.failures(paint(spread(), PrintProfile.STANDARD), "ua1");

        // It does not call itself PDF/UA, which is the one thing that is wrong.
        assertThat(failures).allMatch(failure -> failure.startsWith("5-1 "));
    }

    @Test
    void a_file_for_screens_is_no_press_file() throws Exception {
        var preflight = Preflight.of(TaggedPdfTest.paint(spread()), PrintProfile.STANDARD);

        assertThat(preflight.brokenRules())
                .contains(
                        PressRule.STANDARD,
                        PressRule.OUTPUT_INTENT,
                        PressRule.BOXES,
                        PressRule.BLEED,
                        PressRule.COLOURS,
                        PressRule.ANNOTATIONS);
    }

    @Test
    void a_photograph_that_came_as_png_is_kept_like_one_and_a_drawing_stays_sharp() throws Exception {
        var specimen = new Specimen().heading(1, "x");
        for (var name : List.of("images/900x600-foto.png", "images/900x600-tekening.png")) {
            specimen.element(
                    specimen.framed(new Mark.Figure("x"), specimen.picture(name, new Frame.Crop(0, 0, 900, 600))));
        }

        var file = paint(specimen.set(), PrintProfile.STANDARD, Map.of());
        try (var pdf = Loader.loadPDF(file)) {
            var resources = pdf.getPage(0).getResources();
            assertThat(resources
                            .getXObject(COSName.getPDFName("Im1"))
                            .getCOSObject()
                            .getFilters())
                    .isEqualTo(COSName.DCT_DECODE);
            assertThat(resources
                            .getXObject(COSName.getPDFName("Im2"))
                            .getCOSObject()
                            .getFilters())
                    .isEqualTo(COSName.FLATE_DECODE);
        }
    }

    @Test
    void a_profile_that_the_edition_brings_is_what_the_file_is_made_for() throws Exception {
        var icc =
                OutputCondition.of(OutputCondition.STANDARD, new DrawnAssets()).profile();
        var file = paint(spread(), own(), Map.of("Krant.icc", icc));

        assertThat(Preflight.of(file, own()).broken()).isEmpty();
        try (var pdf = Loader.loadPDF(file)) {
            var intent = pdf.getDocumentCatalog().getOutputIntents().getFirst();
            assertThat(intent.getOutputConditionIdentifier()).isEqualTo("ISOnewspaper26v5");
            assertThat(intent.getDestOutputIntent().toTextString()).contains("prtrCMYK");
        }
    }

    @Test
    void without_the_profile_of_the_shop_the_file_says_what_it_was_made_with() throws Exception {
        for (var wrong : List.of(Map.<String, byte[]>of(), Map.of("Krant.icc", new byte[4000]))) {
            var file = paint(spread(), own(), wrong);

            assertThat(Preflight.of(file, own()).brokenRules()).containsExactly(PressRule.OUTPUT_INTENT);
            try (var pdf = Loader.loadPDF(file)) {
                var intent = pdf.getDocumentCatalog().getOutputIntents().getFirst();
                assertThat(intent.getOutputConditionIdentifier()).isEqualTo("FOGRA39");
            }
        }
    }

    private static PrintProfile own() {
        var s = PrintProfile.STANDARD;
        return new PrintProfile(
                s.id(),
                s.title(),
                s.standard(),
                "Krant.icc",
                "ISOnewspaper26v5",
                s.bleed(),
                s.safeZone(),
                s.inkLimit(),
                s.leastResolution(),
                s.leastLineWidth(),
                s.leastTypeSize(),
                s.blackOnlyText(),
                s.outlines(),
                s.marks(),
                s.fileName(),
                s.pagesMultiple());
    }

    @Test
    void the_same_pages_give_the_same_bytes() throws Exception {
        assertThat(paint(spread(), PrintProfile.STANDARD)).isEqualTo(paint(spread(), PrintProfile.STANDARD));
    }

    /** Four pages with a photograph over the edge, a drawing, a link and text. */
    static Composition spread() {
        var specimen = new Specimen().heading(1, "De Wijkwijzer");
        specimen.element(specimen.framed(
                new Mark.Figure("boom"),
                new Frame.PictureFrame(
                        0, 400, 300, 200, "images/1400x1000-boom.jpg", new Frame.Crop(0, 60, 1400, 940))));
        specimen.element(specimen.framed(
                new Mark.Figure("tekening"),
                new Frame.PictureFrame(320, 400, 150, 100, "images/900x600-t.png", new Frame.Crop(0, 0, 900, 600))));
        var link = specimen.leaf(new Mark.Link("https://example.org", "x"), "lees meer");
        specimen.element(new Element.Branch(Mark.Plain.P, List.of(link)));
        for (int page = 2; page <= 4; page++) {
            specimen.page().paragraph("Bladzijde " + page, "met nog een regel.");
        }
        specimen.artifact(Content.Artifact.LAYOUT, new Frame.Rule(0, 30, Specimen.WIDTH, 30, 1, Ink.accent(0xC0392B)));
        return specimen.set();
    }

    private static String content(byte[] file) throws IOException {
        try (var pdf = Loader.loadPDF(file)) {
            return new String(pdf.getPage(0).getContents().readAllBytes(), java.nio.charset.StandardCharsets.US_ASCII);
        }
    }

    static PrintProfile profile(String standard, List<String> marks, double inkLimit) {
        var s = PrintProfile.STANDARD;
        return new PrintProfile(
                s.id(),
                s.title(),
                standard,
                s.outputIntent(),
                s.outputCondition(),
                s.bleed(),
                s.safeZone(),
                inkLimit,
                s.leastResolution(),
                s.leastLineWidth(),
                s.leastTypeSize(),
                s.blackOnlyText(),
                s.outlines(),
                marks,
                s.fileName(),
                s.pagesMultiple());
    }

    static byte[] paint(Composition composition, PrintProfile profile) throws IOException {
        return paint(composition, profile, Map.of());
    }

    /** With the profiles of presses that the edition brings. */
    private static byte[] paint(Composition composition, PrintProfile profile, Map<String, byte[]> brought)
            throws IOException {
        var out = new ByteArrayOutputStream();
        new PressPdf(composition, new Brought(brought), Instant.parse("2026-11-24T08:00:00Z"), profile).write(out);
        return out.toByteArray();
    }

    /** Drawn pictures, and profiles of presses. */
    private record Brought(DrawnAssets drawn, Map<String, byte[]> profiles) implements Assets {

        Brought(Map<String, byte[]> profiles) {
            this(new DrawnAssets(), profiles);
        }

        @Override
        public Size size(String source) {
            return drawn.size(source);
        }

        @Override
        public BufferedImage picture(String source, int width, int height) {
            var picture = drawn.picture(source, width, height);
            return source.endsWith("foto.png") ? colourful(picture) : picture;
        }

        private static BufferedImage colourful(BufferedImage picture) {
            for (int y = 0; y < picture.getHeight(); y++) {
                for (int x = 0; x < picture.getWidth(); x++) {
                    picture.setRGB(x, y, (x % 256) << 16 | (y % 256) << 8 | ((x + y) % 256));
                }
            }
            return picture;
        }

        @Override
        public Encoded encoded(String source, int width, int height) {
            return drawn.encoded(source, width, height);
        }

        @Override
        public byte[] font(String source) {
            return drawn.font(source);
        }

        @Override
        public Optional<byte[]> pressProfile(String name) {
            return Optional.ofNullable(profiles.get(name));
        }
    }
}
