package nl.buurtpers.app.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import javax.imageio.ImageIO;
import nl.buurtpers.source.EditionFolder;
import nl.buurtpers.source.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Documents of Word and LibreOffice as volunteers bring them. */
class DocumentTest {

    private static final String NUMBERING = """
            <w:numbering xmlns:w="w"><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl>
            <w:lvl w:ilvl="1"><w:numFmt w:val="decimal"/></w:lvl></w:abstractNum>
            <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>""";

    private static String p(String style, String words) {
        return "<w:p><w:pPr><w:pStyle w:val=\"%s\"/></w:pPr><w:r><w:t>%s</w:t></w:r></w:p>".formatted(style, words);
    }

    private static String entry(int level, String words) {
        return ("<w:p><w:pPr><w:numPr><w:ilvl w:val=\"%d\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr>"
                        + "<w:r><w:t>%s</w:t></w:r></w:p>")
                .formatted(level, words);
    }

    private static Brought.Drafts drafts(Zip zip) {
        return (Brought.Drafts) Reception.document(zip.bytes(), "Burendag.docx");
    }

    private static Draft draft(Zip zip) {
        return drafts(zip).drafts().getFirst();
    }

    private static String refusal(byte[] file) {
        return ((Brought.Refused) Reception.document(file, "x.docx"))
                .notes()
                .getFirst()
                .code();
    }

    @Test
    void dutch_headings_become_the_title_and_headings() {
        var draft = draft(
                Zip.word(p("Titel", "Burendag") + p("Kop1", "Programma") + p("Kop2", "Ochtend") + p("", "Koffie.")));
        assertThat(draft.title()).isEqualTo("Burendag");
        assertThat(draft.markdown()).isEqualTo("## Programma\n\n### Ochtend\n\nKoffie.");
    }

    @Test
    void bold_italic_and_links_stay_and_scripts_do_not() {
        var body = p("Kop1", "Kop") + """
                <w:p><w:r><w:t xml:space="preserve">Kom </w:t></w:r>
                <w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">zaterdag </w:t></w:r>
                <w:r><w:rPr><w:i/></w:rPr><w:t>langs</w:t></w:r><w:r><w:t xml:space="preserve">: </w:t></w:r>
                <w:hyperlink r:id="l1"><w:r><w:t>de site</w:t></w:r></w:hyperlink><w:r><w:t xml:space="preserve"> of </w:t></w:r>
                <w:hyperlink r:id="l2"><w:r><w:t>hier</w:t></w:r></w:hyperlink></w:p>""";
        var rels = """
                <Relationships><Relationship Id="l1" Type="x/hyperlink" Target="https://buurt.nl/a" TargetMode="External"/>
                <Relationship Id="l2" Type="x/hyperlink" Target="javascript:alert(1)" TargetMode="External"/></Relationships>""";
        var draft = draft(Zip.word(body).part("word/_rels/document.xml.rels", rels));
        assertThat(draft.markdown()).isEqualTo("Kom **zaterdag** *langs*: [de site](https://buurt.nl/a) of hier");
    }

    @Test
    void lists_nest() {
        var body = p("Kop1", "Kop") + entry(0, "Koffie") + entry(1, "met melk") + entry(1, "zwart") + entry(0, "Thee");
        var draft = draft(Zip.word(body).part("word/numbering.xml", NUMBERING));
        assertThat(draft.markdown()).isEqualTo("- Koffie\n  1. met melk\n  2. zwart\n- Thee");
    }

    @Test
    void tracked_changes_are_accepted_and_what_was_deleted_is_told() {
        var body = p("Kop1", "Kop") + """
                <w:p><w:r><w:t xml:space="preserve">Entree </w:t></w:r>
                <w:del><w:r><w:delText>vijf euro GEHEIM</w:delText></w:r></w:del>
                <w:ins><w:r><w:t>gratis</w:t></w:r></w:ins><w:r><w:rPr><w:vanish/></w:rPr><w:t>VERBORGEN</w:t></w:r>
                <w:r><w:commentReference w:id="0"/></w:r></w:p>""";
        var brought = drafts(Zip.word(body));
        assertThat(brought.drafts().getFirst().markdown()).isEqualTo("Entree gratis");
        assertThat(brought.notes().stream().map(n -> n.words("nl")))
                .containsExactly(
                        "Een opmerking in de kantlijn is weggelaten.",
                        "Een verwijderd stuk tekst is weggelaten (wijzigingen bijhouden).",
                        "Een verborgen stuk tekst is weggelaten.");
    }

    @Test
    void tables_fields_notes_and_boxes_stay() {
        var body = p("Kop1", "Kop") + """
                <w:tbl><w:tr><w:tc><w:p><w:r><w:t>Dag</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>Uur</w:t></w:r></w:p></w:tc>
                </w:tr><w:tr><w:tc><w:p><w:r><w:t>ma</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>10</w:t></w:r></w:p></w:tc>
                </w:tr></w:tbl><w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r>
                <w:r><w:instrText> HYPERLINK "https://a.nl" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>
                <w:r><w:t>site</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>
                <w:r><w:t xml:space="preserve"> toe</w:t><w:footnoteReference w:id="2"/></w:r></w:p>
                <w:p><w:r><w:pict><v:textbox><w:txbxContent><w:p><w:r><w:t>In een kader</w:t></w:r></w:p></w:txbxContent>
                </v:textbox></w:pict></w:r></w:p>""";
        var notes = """
                <w:footnotes xmlns:w="w"><w:footnote w:id="2"><w:p><w:r><w:t>Sinds mei</w:t></w:r></w:p></w:footnote>
                </w:footnotes>""";
        assertThat(draft(Zip.word(body).part("word/footnotes.xml", notes)).markdown())
                .isEqualTo(
                        "| Dag | Uur |\n| --- | --- |\n| ma | 10 |\n\n[site](https://a.nl) toe (Sinds mei)\n\nIn een kader");
    }

    private static byte[] png(int width, int height) throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "png", out);
        return out.toByteArray();
    }

    private static Zip withPictures() throws IOException {
        var drawing = """
                <w:p><w:r><w:drawing><wp:docPr descr="%s"/><a:blip r:embed="%s"/></w:drawing></w:r></w:p>""";
        var rels = """
                <Relationships><Relationship Id="p1" Type="x/image" Target="media/a.png"/>
                <Relationship Id="p2" Type="x/image" Target="http://127.0.0.1:1/x.png" TargetMode="External"/>
                </Relationships>""";
        return Zip.word(p("Kop1", "Kop * met [ster]")
                        + drawing.formatted("De voordeur", "p1")
                        + p("", "1. # geen lijst *")
                        + drawing.formatted("", "p2"))
                .part("word/_rels/document.xml.rels", rels)
                .part("word/media/a.png", png(40, 30));
    }

    @Test
    void pictures_come_apart_with_their_words_and_linked_ones_are_never_asked_for() throws IOException {
        var brought = drafts(withPictures());
        var draft = brought.drafts().getFirst();
        assertThat(draft.markdown()).startsWith("![De voordeur](images/burendag-1.png)\n\n");
        assertThat(draft.pictures()).singleElement().satisfies(p -> {
            assertThat(p.alt()).contains("De voordeur");
            assertThat(p.width()).isEqualTo(40);
        });
        assertThat(brought.notes()).containsExactly(Note.of("picture-linked", 1));
    }

    @Test
    void an_edition_takes_the_draft(@TempDir Path edition) throws IOException {
        var draft = draft(withPictures());
        Files.writeString(
                edition.resolve("edition.yaml"), "publication: Wijk\nneighbourhood: Buurt\ndate: 2026-12-01\n");
        Files.createDirectories(edition.resolve("articles"));
        Files.createDirectories(edition.resolve("images"));
        Files.writeString(
                edition.resolve("articles/010-x.md"), draft.file("articles/010-x.md", ZoneId.of("Europe/Amsterdam")));
        for (var picture : draft.pictures()) {
            Files.write(edition.resolve(picture.name()), picture.bytes());
        }
        var reading = EditionFolder.read(edition);
        assertThat(reading.troubles()).isEmpty();
        var item = ((Reading.Accepted) reading).manuscript().edition().items().getFirst();
        assertThat(item).isEqualTo(draft.item().withHead(item.head()));
        assertThat(item.head().title()).isEqualTo("Kop * met [ster]");
    }

    @Test
    void a_picture_without_words_asks_for_them() throws IOException {
        var html = "<h1>Kop</h1><p>Tekst</p><img src='data:image/png;base64,%s'>"
                .formatted(java.util.Base64.getEncoder().encodeToString(png(9, 9)));
        var brought = (Brought.Drafts) Reception.html(html, "plak");
        assertThat(brought.drafts().getFirst().markdown()).isEqualTo("Tekst\n\n![](images/plak-1.png)");
        assertThat(brought.notes()).containsExactly(Note.of("picture-without-alt", 1));
    }

    @Test
    void libre_office_gives_the_same() {
        var styles = """
                <style:style style:name="T1"><style:text-properties fo:font-weight="bold"/></style:style>
                <text:list-style style:name="L1"><text:list-level-style-number text:level="1" style:num-format="1"/>
                </text:list-style>""";
        var text = """
                <text:tracked-changes><text:changed-region><text:deletion><text:p>GEHEIM</text:p></text:deletion>
                </text:changed-region></text:tracked-changes><text:h text:outline-level="1">Burendag</text:h>
                <text:h text:outline-level="2">Programma</text:h><text:p>Kom <text:span text:style-name="T1">zaterdag</text:span>
                <text:a xlink:href="mailto:a@b.nl">mailen</text:a><text:note><text:note-citation>1</text:note-citation>
                <text:note-body><text:p>Noot</text:p></text:note-body></text:note></text:p>
                <text:list text:style-name="L1"><text:list-item><text:p>Koffie</text:p></text:list-item>
                <text:list-item><text:p>Thee</text:p></text:list-item></text:list>""";
        var brought = (Brought.Drafts) Reception.document(Zip.odt(styles, text).bytes(), "x.odt");
        var draft = brought.drafts().getFirst();
        assertThat(draft.title()).isEqualTo("Burendag");
        assertThat(draft.markdown())
                .isEqualTo("## Programma\n\nKom **zaterdag** [mailen](mailto:a@b.nl) (Noot)\n\n1. Koffie\n2. Thee");
        assertThat(brought.notes()).contains(Note.of("deleted", 1));
    }

    @Test
    void a_paste_from_word_keeps_its_lists() {
        var html = """
                <html><body><!--[if gte mso 9]><xml>x</xml><![endif]--><p class=MsoTitle>Oproep<o:p></o:p></p>
                <p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]>
                <span style='mso-list:Ignore'>·<span>   </span></span><![endif]>Een <b>klus</b></p>
                <p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·</span>Nog een</p>
                <p>Klaar<script>alert(1)</script> <a href="javascript:x">nu</a></p></body></html>""";
        var draft = ((Brought.Drafts) Reception.html(html, "plak")).drafts().getFirst();
        assertThat(draft.title()).isEqualTo("Oproep");
        assertThat(draft.markdown()).isEqualTo("- Een **klus**\n- Nog een\n\nKlaar nu");
    }

    @Test
    void attacks_are_refused() {
        var dtd =
                new Zip().part("word/document.xml", "<!DOCTYPE d [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><d>&x;</d>");
        assertThat(refusal(dtd.bytes())).isIn("xml-dtd", "xml-broken");
        assertThat(refusal(Zip.word("")
                        .part("word/media/b.bin", new byte[26 << 20])
                        .bytes()))
                .isEqualTo("zip-bomb");
        var many = Zip.word("");
        for (int i = 0; i < 30_000; i++) {
            many.part("x" + i, "");
        }
        assertThat(refusal(many.bytes())).isEqualTo("zip-entries");
        var good = Zip.word(p("", "x")).bytes();
        assertThat(refusal(java.util.Arrays.copyOf(good, good.length - 30))).isEqualTo("zip-broken");
        assertThat(refusal(Zip.word("").part("WORD/document.xml", "<a/>").bytes()))
                .isEqualTo("zip-duplicate");
        assertThat(refusal(new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, 0}))
                .isEqualTo("old-word");
        assertThat(refusal(
                        Zip.word("<w:p>".repeat(5_000) + "</w:p>".repeat(5_000)).bytes()))
                .isIn("xml-too-much", "xml-broken");
        assertThat(refusal(new byte[0])).isEqualTo("zip-broken");
    }

    @Test
    void a_part_with_a_path_that_leads_out_writes_nothing() {
        assertThat(draft(Zip.word(p("Kop1", "Kop") + p("", "Tekst")).part("../../tmp/evil.xml", "<a/>"))
                        .markdown())
                .isEqualTo("Tekst");
    }

    @Test
    void a_linked_picture_and_an_included_file_are_never_asked_for() throws IOException {
        var hits = new java.util.concurrent.atomic.AtomicInteger();
        var canary = com.sun.net.httpserver.HttpServer.create(
                new java.net.InetSocketAddress(java.net.InetAddress.getLoopbackAddress(), 0), 0);
        canary.createContext("/", exchange -> {
            hits.incrementAndGet();
            exchange.close();
        });
        canary.start();
        try {
            var url = "http://127.0.0.1:" + canary.getAddress().getPort() + "/x.png";
            var rels =
                    "<Relationships><Relationship Id='p' Type='x/image' Target='%s' TargetMode='External'/></Relationships>"
                            .formatted(url);
            var body = p("Kop1", "Kop") + """
                    <w:p><w:r><w:drawing><a:blip r:link="p"/></w:drawing></w:r><w:fldSimple w:instr='INCLUDEPICTURE "%s"'>
                    <w:r><w:t>plaatje</w:t></w:r></w:fldSimple></w:p>""".formatted(url);
            var brought = drafts(Zip.word(body).part("word/_rels/document.xml.rels", rels));
            assertThat(brought.drafts().getFirst().markdown()).isEqualTo("plaatje");
            assertThat(brought.notes()).containsExactly(Note.of("picture-linked", 1));
            Reception.html("<p>x</p><img src='%s'><link rel=stylesheet href='%s'>".formatted(url, url), "plak");
            assertThat(hits).hasValue(0);
        } finally {
            canary.stop(0);
        }
    }
}
