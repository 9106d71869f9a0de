package nl.buurtpers.print.paint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nl.buurtpers.testkit.DrawnAssets;
import nl.buurtpers.testkit.pdf.Tag;
import nl.buurtpers.testkit.pdf.TaggedPdfReader;
import nl.buurtpers.testkit.pdf.VeraPdf;
import nl.buurtpers.typeset.font.FontLibrary;
import nl.buurtpers.typeset.frame.Composition;
import nl.buurtpers.typeset.frame.Content;
import nl.buurtpers.typeset.frame.Element;
import nl.buurtpers.typeset.frame.Frame;
import nl.buurtpers.typeset.frame.Ink;
import nl.buurtpers.typeset.frame.Mark;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;

class TaggedPdfTest {

    private final Specimen specimen = new Specimen().heading(1, "De Wijkwijzer");

    @Test
    void a_document_of_every_kind_of_element_keeps_pdf_ua_and_pdf_a() throws Exception {
        var file = paint(everything());

        assertThat(VeraPdf.failures(file, "ua1")).isEmpty();
        assertThat(VeraPdf.failures(file, "2a")).isEmpty();
    }

    @Test
    void tags_say_what_everything_is() throws Exception {
        assertThat(read(everything()).outline()).isEqualTo("""
                Document
                  H1: De Wijkwijzer
                  Sect
                    Art lang=en
                      H2: Notices
                      P
                        Span: Read more at
                        Link -> https://example.org/a%20b: the site
                        Span: .
                    L ListNumbering=Disc
                      LI
                        Lbl: •
                        LBody: brood
                  Figure alt="Een vrolijke tekening" Placement=Block
                  Caption: Getekend door de jeugd.
                  Table
                    TR
                      TH ColSpan=2 Scope=Column: Wanneer
                    TR
                      TD: vandaag
                      TD: morgen
                  P
                    Link -> page 1: Lees verder
                  Note: Een noot.
                  P
                    Strong: vet
                    Em: schuin
                  P: Over de pagina heen
                """);
    }

    @Test
    void turned_words_are_read_like_others_and_run_up_the_page_within_their_place() throws Exception {
        var line = specimen.line("Afscheuren", Frame.Ending.NOTHING);
        var turned = new Frame.Turned(60, 400, List.of(line));
        specimen.element(specimen.framed(Mark.Plain.P, turned)).paragraph("Na de strook");
        var file = paint(specimen.set());

        assertThat(read(specimen.set()).text()).contains("Afscheuren");
        assertThat(VeraPdf.failures(file, "ua1")).isEmpty();
        var letters = Letters.of(file).stream().filter(each -> each.direction() == 90);
        assertThat(letters)
                .hasSize(10)
                .allSatisfy(each -> assertThat(Rect.of(turned))
                        .matches(place -> each.x() >= place.left() - 1 && each.x() <= place.right() + 1)
                        .matches(place -> each.y() >= place.top() - 1 && each.y() <= place.bottom() + 1));
    }

    /** A letter where an independent reader finds it: the start of its baseline from the top left corner of the page. */
    private record Letters(double x, double y, double direction) {

        static List<Letters> of(byte[] file) throws IOException {
            var found = new ArrayList<Letters>();
            var stripper = new PDFTextStripper() {
                @Override
                protected void processTextPosition(TextPosition text) {
                    var at = text.getTextMatrix();
                    found.add(
                            new Letters(at.getTranslateX(), text.getPageHeight() - at.getTranslateY(), text.getDir()));
                }
            };
            try (var pdf = Loader.loadPDF(file)) {
                stripper.getText(pdf);
            }
            return found;
        }
    }

    private Composition everything() {
        var s = specimen;
        s.bookmark("De Wijkwijzer", 1);
        var heading = s.leaf(new Mark.Heading(2), "Notices");
        var read = s.leaf(Mark.Plain.SPAN, "Read more at ");
        var link = s.leaf(new Mark.Link("https://example.org/a b", "The site of the house"), "the site");
        var stop = s.leaf(Mark.Plain.SPAN, ".");
        var article = new Element.Branch(
                Mark.Plain.ART, "en", List.of(heading, new Element.Branch(Mark.Plain.P, List.of(read, link, stop))));
        var entry = new Element.Branch(
                Mark.Plain.LI, List.of(s.leaf(Mark.Plain.LBL, "•"), s.leaf(Mark.Plain.LBODY, "brood")));
        var list = new Element.Branch(new Mark.Listing(Mark.Numbering.DISC), List.of(entry));
        s.element(new Element.Branch(Mark.Plain.SECT, List.of(article, list)));
        s.bookmark("Notices", 3);
        s.element(s.framed(
                new Mark.Figure("Een vrolijke tekening"),
                s.picture("images/600x400-a.png", new Frame.Crop(100, 0, 400, 250))));
        s.element(s.leaf(Mark.Plain.CAPTION, "Getekend door de jeugd."));
        var head = s.leaf(new Mark.HeaderCell(Mark.Scope.COLUMN, 2, 1), "Wanneer");
        var today = s.leaf(new Mark.DataCell(1, 1), "vandaag");
        var tomorrow = s.leaf(new Mark.DataCell(1, 1), "morgen");
        s.element(new Element.Branch(
                Mark.Plain.TABLE,
                List.of(
                        new Element.Branch(Mark.Plain.TR, List.of(head)),
                        new Element.Branch(Mark.Plain.TR, List.of(today, tomorrow)))));
        var jump = s.leaf(new Mark.Jump(17, "Lees verder op pagina 2"), "Lees verder");
        s.element(new Element.Branch(Mark.Plain.P, List.of(jump)));
        s.element(s.leaf(Mark.Plain.NOTE, "Een noot."));
        s.element(new Element.Branch(
                Mark.Plain.P, List.of(s.leaf(Mark.Plain.STRONG, "vet"), s.leaf(Mark.Plain.EM, "schuin"))));
        s.artifact(Content.Artifact.FOOTER, s.line("1", Frame.Ending.NOTHING));
        s.artifact(Content.Artifact.LAYOUT, new Frame.Rule(10, 10, 200, 10, 0.5, Ink.accent(0x0B4F6C)));
        s.artifact(Content.Artifact.BACKGROUND, new Frame.Box(0, 0, 50, 50, Ink.grey(200), Ink.BLACK, 1));
        s.element(s.framed(Mark.Plain.P, s.line("Over de pagina", Frame.Ending.SPACE)));
        s.page().more(s.line("heen", Frame.Ending.NOTHING));
        s.artifact(Content.Artifact.HEADER, s.line("De Wijkwijzer", Frame.Ending.NOTHING));
        return s.set();
    }

    @Test
    void a_word_that_was_broken_is_read_whole() throws Exception {
        specimen.element(specimen.framed(
                Mark.Plain.P,
                specimen.line("De kin", Frame.Ending.HYPHEN),
                specimen.line("deren spelen kat-", Frame.Ending.NOTHING),
                specimen.line("en-muis.", Frame.Ending.NOTHING)));

        var file = paint(specimen.set());

        assertThat(TaggedPdfReader.read(file).all("P").getFirst().text()).isEqualTo("De kinderen spelen kat-en-muis.");
        assertThat(VeraPdf.failures(file, "2a")).isEmpty();
    }

    @Test
    void every_bundled_family_reads_back_what_was_written() throws Exception {
        var words = "Zeeën, cafés & €5 – “ĳs” ‘s avonds… Łódź İstanbul\u00A0ß";
        for (var family : FontLibrary.families()) {
            if (family.contains("Arabic")) {
                continue;
            }
            var face = FontLibrary.face(family, 400, false);
            var page = new Specimen().heading(1, family);
            var covered = new StringBuilder();
            words.codePoints().filter(face::covers).forEach(covered::appendCodePoint);
            page.element(page.framed(
                    Mark.Plain.P,
                    page.line(covered.toString(), Frame.Ending.HYPHEN, Ink.BLACK, face),
                    page.line("einde", Frame.Ending.NOTHING, Ink.BLACK, face)));

            var file = paint(page.set());

            assertThat(TaggedPdfReader.read(file).all("P").getFirst().text())
                    .as(family)
                    .isEqualTo(covered + "einde");
            assertThat(VeraPdf.failures(file, "ua1")).as(family).isEmpty();
            assertThat(VeraPdf.failures(file, "2a")).as(family).isEmpty();
        }
    }

    @Test
    void arabic_is_read_in_the_order_of_its_letters() throws Exception {
        var welcome = specimen.framed(Mark.Plain.SPAN, specimen.shaped("مرحبا بكم في الحي", Frame.Ending.SPACE));
        var dutch = specimen.leaf(Mark.Plain.SPAN, "Welkom");
        specimen.element(new Element.Branch(Mark.Plain.P, "ar", List.of(welcome, dutch)));

        var file = paint(specimen.set());

        assertThat(TaggedPdfReader.read(file).all("P").getFirst().text()).isEqualTo("مرحبا بكم في الحي Welkom");
        assertThat(VeraPdf.failures(file, "ua1")).isEmpty();
        assertThat(VeraPdf.failures(file, "2a")).isEmpty();
    }

    @Test
    void characters_that_a_face_lacks_leave_no_empty_box() throws Exception {
        specimen.paragraph("Zon \u2600\uFE0F en \uD83D\uDC4D en \uE000 en \u0007 en \u202Eom\u202C en \uD83D.");

        var file = paint(specimen.set());

        assertThat(TaggedPdfReader.read(file).all("P").getFirst().text())
                .isEqualTo("Zon \u2600 en \uD83D\uDC4D en \uFFFD en  en om en \uFFFD.");
        assertThat(VeraPdf.failures(file, "ua1")).isEmpty();
        assertThat(VeraPdf.failures(file, "2a")).isEmpty();
    }

    @Test
    void only_addresses_that_are_safe_can_be_tapped() throws Exception {
        for (var uri : List.of("javascript:alert(1)", "file:///etc/passwd", "data:text/html,x", "example.org")) {
            specimen.element(
                    new Element.Branch(Mark.Plain.P, List.of(specimen.leaf(new Mark.Link(uri, "weg"), "een link"))));
        }
        specimen.element(new Element.Branch(
                Mark.Plain.P,
                List.of(specimen.leaf(new Mark.Link("mailto:redactie@wijk.example", " "), "schrijf ons"))));

        var file = paint(specimen.set());
        var tags = TaggedPdfReader.read(file);

        assertThat(tags.all("Link")).hasSize(1);
        assertThat(tags.all("Link").getFirst().taps())
                .containsExactly(new Tag.Tap(1, "mailto:redactie@wijk.example", "mailto:redactie@wijk.example"));
        assertThat(tags.all("Span")).hasSize(4);
        assertThat(VeraPdf.failures(file, "ua1")).isEmpty();
    }

    @Test
    void hostile_words_stay_words() throws Exception {
        var words = "</rdf:li>]]><script>(\\) ${x} %PDF\r\n/JS \uFEFF\u0000";
        var page = new Specimen().heading(1, "x").bookmark(words, 1);
        page.element(page.framed(new Mark.Figure(words), page.picture("a.jpg", new Frame.Crop(0, 0, 1200, 800))));

        var file = paint(page.set(words, "nl"));

        assertThat(VeraPdf.failures(file, "ua1")).isEmpty();
        assertThat(VeraPdf.failures(file, "2a")).isEmpty();
        try (var pdf = Loader.loadPDF(file)) {
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("</rdf:li>]]><script>(\\) ${x} %PDF  /JS");
            assertThat(pdf.getDocumentCatalog()
                            .getDocumentOutline()
                            .getFirstChild()
                            .getTitle())
                    .isEqualTo("</rdf:li>]]><script>(\\) ${x} %PDF  /JS");
        }
    }

    @Test
    void bookmarks_page_labels_and_language_are_there() throws Exception {
        try (var pdf = Loader.loadPDF(paint(everything()))) {
            var catalog = pdf.getDocumentCatalog();
            assertThat(catalog.getLanguage()).isEqualTo("nl");
            assertThat(catalog.getPageLabels().getLabelsByPageIndices()).containsExactly("1", "2");
            var first = catalog.getDocumentOutline().getFirstChild();
            assertThat(first.getTitle()).isEqualTo("De Wijkwijzer");
            assertThat(first.getFirstChild().getTitle()).isEqualTo("Notices");
            assertThat(catalog.getCOSObject().containsKey(COSName.getPDFName("OpenAction")))
                    .isFalse();
        }
    }

    @Test
    void a_picture_that_is_used_again_is_embedded_once() throws Exception {
        var whole = new Frame.Crop(0, 0, 1200, 800);
        for (int i = 0; i < 3; i++) {
            specimen.element(specimen.framed(new Mark.Figure("boom"), specimen.picture("b.jpg", whole)));
        }
        try (var pdf = Loader.loadPDF(paint(specimen.set()))) {
            var resources = pdf.getPage(0).getResources();
            assertThat(resources.getXObjectNames()).hasSize(1);
            var image = (org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject)
                    resources.getXObject(resources.getXObjectNames().iterator().next());
            assertThat(image.getWidth()).isEqualTo(whole.width());
        }
    }

    @Test
    void the_same_pages_give_the_same_bytes() throws Exception {
        var composition = everything();

        assertThat(paint(composition)).isEqualTo(paint(composition));
    }

    private static Tag read(Composition composition) throws IOException {
        return TaggedPdfReader.read(paint(composition));
    }

    static byte[] paint(Composition composition) throws IOException {
        var out = new ByteArrayOutputStream();
        new TaggedPdf(composition, new DrawnAssets(), Instant.parse("2026-11-24T08:00:00Z")).write(out);
        return out.toByteArray();
    }
}
