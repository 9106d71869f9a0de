package nl.buurtpers.app.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/**
 * Documents with everything that a Dutch Word and LibreOffice write into one: each word of them is in the item, or a note
 * tells that it is not.
 */
class RealDocumentTest {

    /** As Word names its parts of the world. */
    private static final String NAMES = """
            xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"
            xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"
            xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
            xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"
            xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"
            xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
            xmlns:wpg="http://schemas.microsoft.com/office/word/2010/wordprocessingGroup"
            xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"
            xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"
            xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" mc:Ignorable="w14\"""";

    /** The id of a style is in the language of the program, its name is in English: {@code Kop1} is {@code heading 1}. */
    private static final String STYLES = """
            <w:styles %s>
            <w:style w:type="paragraph" w:default="1" w:styleId="Standaard"><w:name w:val="Normal"/></w:style>
            <w:style w:type="paragraph" w:styleId="Kop1"><w:name w:val="heading 1"/><w:basedOn w:val="Standaard"/>
              <w:pPr><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>
            <w:style w:type="paragraph" w:styleId="Kop2"><w:name w:val="heading 2"/><w:basedOn w:val="Standaard"/>
              <w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>
            <w:style w:type="paragraph" w:styleId="Titel"><w:name w:val="Title"/><w:basedOn w:val="Standaard"/></w:style>
            <w:style w:type="paragraph" w:styleId="Ondertitel"><w:name w:val="Subtitle"/><w:basedOn w:val="Standaard"/></w:style>
            <w:style w:type="paragraph" w:styleId="Lijstalinea"><w:name w:val="List Paragraph"/><w:basedOn w:val="Standaard"/></w:style>
            <w:style w:type="paragraph" w:styleId="Citaat"><w:name w:val="Quote"/><w:basedOn w:val="Standaard"/></w:style>
            <w:style w:type="paragraph" w:customStyle="1" w:styleId="Buurtkop"><w:name w:val="Buurtkop"/><w:basedOn w:val="Kop2"/></w:style>
            <w:style w:type="character" w:styleId="Zwaar"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>
            <w:style w:type="character" w:styleId="Voetnootmarkering"><w:name w:val="footnote reference"/></w:style>
            </w:styles>""".formatted(NAMES);

    private static final String NUMBERING = """
            <w:numbering %s>
            <w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val=""/></w:lvl>
              <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%%2."/></w:lvl></w:abstractNum>
            <w:num w:numId="3"><w:abstractNumId w:val="1"/></w:num></w:numbering>""".formatted(NAMES);

    private static final String FOOTNOTES = """
            <w:footnotes %s>
            <w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>
            <w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>
            <w:footnote w:id="1"><w:p><w:pPr><w:pStyle w:val="Voetnoottekst"/></w:pPr>
              <w:r><w:rPr><w:rStyle w:val="Voetnootmarkering"/></w:rPr><w:footnoteRef/></w:r>
              <w:r><w:t xml:space="preserve"> Volgens de gemeente, zie </w:t></w:r>
              <w:hyperlink r:id="rId1"><w:r><w:t>het besluit</w:t></w:r></w:hyperlink></w:p></w:footnote>
            </w:footnotes>""".formatted(NAMES);

    private static final String BODY = """
            <w:p w:rsidR="00A77B3E" w:rsidRDefault="00A77B3E"><w:pPr><w:pStyle w:val="Titel"/><w:rPr><w:lang w:val="nl-NL"/></w:rPr></w:pPr>
              <w:bookmarkStart w:id="0" w:name="_GoBack"/><w:bookmarkEnd w:id="0"/>
              <w:proofErr w:type="spellStart"/><w:r w:rsidRPr="004C1"><w:t>Buurtmoestuin</w:t></w:r><w:proofErr w:type="spellEnd"/>
              <w:r><w:t xml:space="preserve"> zoekt handen</w:t></w:r></w:p>
            <w:p><w:pPr><w:pStyle w:val="Ondertitel"/></w:pPr><w:r><w:t>Wie spit er mee?</w:t></w:r></w:p>
            <w:p><w:pPr><w:keepNext/><w:framePr w:dropCap="drop" w:lines="3" w:wrap="around" w:vAnchor="text" w:hAnchor="text"/></w:pPr>
              <w:r><w:rPr><w:position w:val="-9"/><w:sz w:val="117"/></w:rPr><w:t>D</w:t></w:r></w:p>
            <w:p><w:r><w:t xml:space="preserve">e tuin is van ‘iedereen’, zegt Truus: “Kom </w:t></w:r>
              <w:r><w:rPr><w:rStyle w:val="Zwaar"/></w:rPr><w:t>zaterdag</w:t></w:r><w:r><w:lastRenderedPageBreak/><w:t xml:space="preserve"> langs…”</w:t></w:r>
              <w:r><w:rPr><w:rStyle w:val="Voetnootmarkering"/></w:rPr><w:footnoteReference w:id="1"/></w:r>
              <w:r><w:t xml:space="preserve"> De oogst is </w:t></w:r>
              <w:del w:id="5" w:author="Jan" w:date="2026-11-01T10:00:00Z"><w:r><w:delText>geheim</w:delText></w:r></w:del>
              <w:ins w:id="6" w:author="Jan" w:date="2026-11-01T10:00:00Z"><w:r><w:t>gratis</w:t></w:r></w:ins><w:r><w:t>.</w:t></w:r>
              <w:commentRangeStart w:id="2"/><w:r><w:t xml:space="preserve"> Neem laarzen mee.</w:t></w:r><w:commentRangeEnd w:id="2"/>
              <w:r><w:commentReference w:id="2"/></w:r></w:p>
            <w:p><w:pPr><w:pStyle w:val="Buurtkop"/></w:pPr><w:r><w:t>Programma</w:t></w:r></w:p>
            <w:p><w:pPr><w:pStyle w:val="Lijstalinea"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="3"/></w:numPr></w:pPr><w:r><w:t>Spitten</w:t></w:r></w:p>
            <w:p><w:pPr><w:pStyle w:val="Lijstalinea"/><w:numPr><w:ilvl w:val="1"/><w:numId w:val="3"/></w:numPr></w:pPr><w:r><w:t>met de schop</w:t></w:r></w:p>
            <w:p><w:pPr><w:pStyle w:val="Lijstalinea"/><w:numPr><w:ilvl w:val="1"/><w:numId w:val="3"/></w:numPr></w:pPr><w:r><w:t>met de vork</w:t></w:r></w:p>
            <w:p><w:pPr><w:pStyle w:val="Lijstalinea"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="3"/></w:numPr></w:pPr><w:r><w:t>Soep</w:t></w:r></w:p>
            <w:p><w:pPr><w:sectPr w:rsidR="00A7"><w:headerReference w:type="default" r:id="rId8"/><w:cols w:num="2"/></w:sectPr></w:pPr></w:p>
            <w:p><w:pPr><w:pStyle w:val="Citaat"/></w:pPr><w:r><w:t>Aarde ruikt naar vroeger.</w:t></w:r></w:p>
            <w:tbl><w:tblPr><w:tblStyle w:val="Tabelraster"/></w:tblPr><w:tblGrid><w:gridCol w:w="3020"/><w:gridCol w:w="3021"/><w:gridCol w:w="3021"/></w:tblGrid>
              <w:tr><w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr><w:p><w:r><w:t>Wanneer</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>Wie</w:t></w:r></w:p></w:tc></w:tr>
              <w:tr><w:tc><w:tcPr><w:vMerge w:val="restart"/></w:tcPr><w:p><w:r><w:t>Zaterdag</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>ochtend</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>Truus</w:t></w:r></w:p><w:p><w:r><w:t>en Ali</w:t></w:r></w:p></w:tc></w:tr>
              <w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc><w:tc><w:p><w:r><w:t>middag</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>Fatima</w:t></w:r></w:p></w:tc></w:tr></w:tbl>
            <w:p><w:r><w:t xml:space="preserve">Aanmelden kan </w:t></w:r><w:hyperlink r:id="rId5" w:history="1"><w:r><w:rPr><w:rStyle w:val="Hyperlink"/></w:rPr><w:t>op de site</w:t></w:r></w:hyperlink>
              <w:r><w:t xml:space="preserve"> of per </w:t></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> HYPERLINK "mailto:tuin@wijk.example" </w:instrText></w:r>
              <w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>mail</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:t>.</w:t></w:r></w:p>
            <w:p><w:r><mc:AlternateContent><mc:Choice Requires="wpg"><w:drawing><wp:anchor><wp:docPr id="7" name="Groep 7"/><a:graphic><a:graphicData><wpg:wgp>
                <wps:wsp><wps:txbx><w:txbxContent><w:p><w:r><w:t>Let op: honden aan de lijn</w:t></w:r></w:p></w:txbxContent></wps:txbx></wps:wsp>
                <wps:wsp><wps:txbx><w:txbxContent><w:p><w:r><w:t>Parkeren bij de kerk</w:t></w:r></w:p></w:txbxContent></wps:txbx></wps:wsp>
                </wpg:wgp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice>
              <mc:Fallback><w:pict><v:group><v:shape><v:textbox><w:txbxContent><w:p><w:r><w:t>Let op: honden aan de lijn</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape></v:group></w:pict></mc:Fallback>
              </mc:AlternateContent></w:r></w:p>
            <w:p><w:r><w:drawing><wp:inline><wp:docPr id="1" name="Afbeelding 1" descr="Een kruiwagen vol pompoenen.&#10;&#10;Automatisch gegenereerde beschrijving"/>
              <a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:embed="rId6"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>
            <w:p><w:r><w:drawing><wp:inline><wp:docPr id="2" name="Grafiek 2"/><a:graphic><a:graphicData><c:chart r:id="rId9"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>
            <w:sdt><w:sdtPr><w:alias w:val="Naam"/></w:sdtPr><w:sdtContent><w:p><w:r><w:t>Groet van de tuingroep</w:t></w:r></w:p></w:sdtContent></w:sdt>
            <w:p><w:r><w:pict><v:shape><v:textpath string="Tot zaterdag"/></v:shape></w:pict></w:r></w:p>
            <w:sectPr w:rsidR="00A7"><w:headerReference w:type="default" r:id="rId8"/><w:footerReference w:type="default" r:id="rId10"/><w:pgSz w:w="11906" w:h="16838"/></w:sectPr>""";

    private static final String RELATIONS = """
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
            <Relationship Id="rId5" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="https://wijk.example/tuin" TargetMode="External"/>
            <Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/>
            <Relationship Id="rId6" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="media/image1.png"/>
            <Relationship Id="rId8" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/header" Target="header1.xml"/>
            <Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/chart" Target="charts/chart1.xml"/>
            <Relationship Id="rId10" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/footer" Target="footer1.xml"/>
            </Relationships>""";

    private static Zip word() throws IOException {
        return new Zip()
                .part(
                        "[Content_Types].xml",
                        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>")
                .part("word/document.xml", "<w:document " + NAMES + "><w:body>" + BODY + "</w:body></w:document>")
                .part("word/styles.xml", STYLES)
                .part("word/numbering.xml", NUMBERING)
                .part("word/footnotes.xml", FOOTNOTES)
                .part("word/_rels/footnotes.xml.rels", """
                        <Relationships><Relationship Id="rId1" TargetMode="External" Target="https://gemeente.example/besluit"
                        Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink"/></Relationships>""")
                .part("word/_rels/document.xml.rels", RELATIONS)
                .part(
                        "word/header1.xml",
                        "<w:hdr " + NAMES + "><w:p><w:r><w:t>Concept Nieuwsbrief</w:t></w:r></w:p></w:hdr>")
                .part("word/footer1.xml", "<w:ftr " + NAMES + "><w:p><w:r><w:t>7</w:t></w:r></w:p></w:ftr>")
                .part("word/charts/chart1.xml", "<c:chartSpace/>")
                .part("word/media/image1.png", png());
    }

    private static byte[] png() throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", out);
        return out.toByteArray();
    }

    private static Brought.Drafts read(Zip file, String name) {
        return (Brought.Drafts) Reception.document(file.bytes(), name);
    }

    private static String all(Brought.Drafts brought) {
        var draft = brought.drafts().getFirst();
        return "# " + draft.title() + "\n\n" + draft.markdown() + "\n";
    }

    @Test
    void a_document_of_a_dutch_word_becomes_an_item() throws IOException {
        assertThat(all(read(word(), "Moestuin.docx"))).isEqualTo("""
                # Buurtmoestuin zoekt handen

                Wie spit er mee?

                De tuin is van ‘iedereen’, zegt Truus: “Kom **zaterdag** langs…” (Volgens de gemeente, zie [het besluit](https://gemeente.example/besluit)) De oogst is gratis. Neem laarzen mee.

                ## Programma

                - Spitten
                  1. met de schop
                  2. met de vork
                - Soep

                > Aarde ruikt naar vroeger.

                | Wanneer |  | Wie |
                | --- | --- | --- |
                | Zaterdag | ochtend | Truus en Ali |
                |  | middag | Fatima |

                Aanmelden kan [op de site](https://wijk.example/tuin) of per [mail](mailto:tuin@wijk.example).

                Let op: honden aan de lijn

                Parkeren bij de kerk

                ![Een kruiwagen vol pompoenen](images/moestuin-1.png)

                Groet van de tuingroep

                Tot zaterdag
                """);
    }

    @Test
    void what_of_word_is_not_in_the_item_is_told() throws IOException {
        assertThat(read(word(), "Moestuin.docx").notes())
                .extracting(Note::code)
                .containsExactly("comment", "deleted", "footnote", "foreign", "margin");
        assertThat(read(word(), "Moestuin.docx").notes())
                .extracting(note -> note.words("nl"))
                .contains("Een kop- of voettekst van de bladzijden is weggelaten.")
                .anyMatch(words -> words.startsWith("Een grafiek, schema of ander ingevoegd onderdeel is weggelaten."));
    }

    @Test
    void every_word_of_word_is_in_the_item_or_told() throws IOException {
        assertThat(words(BODY + FOOTNOTES, "<w:(?:t|delText)(?: [^>]*)?>([^<]*)<"))
                .hasSizeGreaterThan(45)
                .allSatisfy(word -> assertThat(all(read(word(), "Moestuin.docx")) + " geheim")
                        .contains(word));
    }

    /** The words between these tags. */
    private static List<String> words(String xml, String pattern) {
        var words = new TreeSet<String>();
        var letters = Pattern.compile("\\p{L}{2,}");
        Pattern.compile(pattern)
                .matcher(xml)
                .results()
                .forEach(found -> letters.matcher(found.group(1)).results().forEach(word -> words.add(word.group())));
        return List.copyOf(words);
    }

    private static final String ODT_STYLES = """
            <style:style style:name="P1" style:family="paragraph" style:parent-style-name="Heading_20_1"/>
            <style:style style:name="P2" style:family="paragraph" style:parent-style-name="Quotations"/>
            <style:style style:name="T1" style:family="text"><style:text-properties fo:font-weight="bold" style:font-weight-asian="bold"/></style:style>
            <style:style style:name="T2" style:family="text"><style:text-properties officeooo:rsid="0012ab"/></style:style>
            <text:list-style style:name="L1"><text:list-level-style-bullet text:level="1" text:bullet-char="•"/>
              <text:list-level-style-number text:level="2" style:num-format="a" style:num-suffix=")"/></text:list-style>""";

    private static final String ODT_BODY = """
            <text:sequence-decls><text:sequence-decl text:name="Illustration"/></text:sequence-decls>
            <text:tracked-changes><text:changed-region text:id="ct1"><text:deletion><o:change-info><dc:creator>Jan</dc:creator></o:change-info>
              <text:p>geheim</text:p></text:deletion></text:changed-region></text:tracked-changes>
            <text:h text:style-name="P1" text:outline-level="1"><text:bookmark text:name="a"/>Repaircafé in de <text:span text:style-name="T2">hal</text:span></text:h>
            <text:p text:style-name="Text_20_body">‘Gooi het niet weg’,<text:s text:c="2"/>zegt Ali: <text:span text:style-name="T1">maak het</text:span>.<text:change text:change-id="ct1"/>
              <text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body><text:p text:style-name="Footnote">Met een <text:a xlink:href="https://repair.example/">link</text:a></text:p></text:note-body></text:note>
              <o:annotation><dc:creator>Jan</dc:creator><text:p>klopt dit?</text:p></o:annotation></text:p>
            <text:list text:style-name="L1"><text:list-item><text:p>Fietsen</text:p><text:list><text:list-item><text:p>banden</text:p></text:list-item><text:list-item><text:p>lampen</text:p></text:list-item></text:list></text:list-item>
              <text:list-item><text:p>Kleren</text:p></text:list-item></text:list>
            <text:p text:style-name="P2">Een naald kost niets.</text:p>
            <table:table table:name="Tabel1"><table:table-column table:number-columns-repeated="3"/>
              <table:table-header-rows><table:table-row><table:table-cell table:number-columns-spanned="2"><text:p>Wanneer</text:p></table:table-cell><table:covered-table-cell/><table:table-cell><text:p>Wie</text:p></table:table-cell></table:table-row></table:table-header-rows>
              <table:table-row><table:table-cell table:number-rows-spanned="2"><text:p>Vrijdag</text:p></table:table-cell><table:table-cell><text:p>ochtend</text:p></table:table-cell><table:table-cell><text:p>Ali</text:p></table:table-cell></table:table-row>
              <table:table-row><table:covered-table-cell/><table:table-cell><text:p>middag</text:p></table:table-cell><table:table-cell><text:p>Truus</text:p></table:table-cell></table:table-row></table:table>
            <text:section text:name="Kader"><text:p>Neem een <text:placeholder text:placeholder-type="text">stekker</text:placeholder> mee.</text:p></text:section>
            <draw:g text:anchor-type="page"><draw:custom-shape><text:p>Gratis koffie</text:p></draw:custom-shape><draw:frame><draw:text-box><text:p>Ook voor kinderen</text:p></draw:text-box></draw:frame></draw:g>
            <text:p><draw:frame draw:name="Frame1"><draw:text-box><text:p><draw:frame draw:name="Afbeelding1"><draw:image xlink:href="Pictures/1.png"/><svg:desc>Een oude radio op tafel</svg:desc></draw:frame>Foto: Ali</text:p></draw:text-box></draw:frame></text:p>
            <text:p>Tot <text:date text:date-value="2026-12-04">vrijdag 4 december</text:date>, bladzijde <text:page-number>1</text:page-number>.</text:p>""";

    private static Zip odt() throws IOException {
        return Zip.odt(ODT_STYLES, ODT_BODY).part("styles.xml", """
                        <o:document-styles xmlns:o="o" xmlns:style="s" xmlns:text="t"><o:master-styles><style:master-page style:name="Standard">
                        <style:header><text:p>Wijkblad concept</text:p></style:header><style:footer><text:p><text:page-number>1</text:page-number></text:p></style:footer>
                        </style:master-page></o:master-styles></o:document-styles>""").part("Pictures/1.png", png());
    }

    @Test
    void a_document_of_libre_office_becomes_an_item() throws IOException {
        var brought = read(odt(), "Repair.odt");
        assertThat(all(brought)).isEqualTo("""
                # Repaircafé in de hal

                ‘Gooi het niet weg’, zegt Ali: **maak het**. (Met een [link](https://repair.example/))

                - Fietsen
                  1. banden
                  2. lampen
                - Kleren

                > Een naald kost niets.

                | Wanneer |  | Wie |
                | --- | --- | --- |
                | Vrijdag | ochtend | Ali |
                |  | middag | Truus |

                Neem een stekker mee.

                Gratis koffie

                Ook voor kinderen

                ![Een oude radio op tafel](images/repair-1.png)

                Foto: Ali

                Tot vrijdag 4 december, bladzijde 1.
                """);
        assertThat(brought.notes()).extracting(Note::code).containsExactly("comment", "deleted", "footnote", "margin");
    }

    @Test
    void every_word_of_libre_office_is_in_the_item_or_told() throws IOException {
        var told = Stream.of("geheim", "Jan", "klopt", "dit").toList(); // deleted, and in a comment
        assertThat(words(ODT_BODY, ">([^<]+)<"))
                .filteredOn(word -> !told.contains(word))
                .hasSizeGreaterThan(30)
                .allSatisfy(word -> assertThat(all(read(odt(), "Repair.odt"))).contains(word));
    }
}
