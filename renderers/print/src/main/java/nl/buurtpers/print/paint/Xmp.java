package nl.buurtpers.print.paint;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import nl.buurtpers.html.Html;
import nl.buurtpers.print.press.PressStandard;

/**
 * The metadata of a file as XMP (ISO 16684-1). It says the same as the document information dictionary, which PDF/A and
 * PDF/X demand.
 */
final class Xmp {

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss'Z'").withZone(ZoneOffset.UTC);

    private Xmp() {}

    /** Says that the file is PDF/UA-1 and PDF/A-2a; the first is an extension that PDF/A wants described. */
    static final String TAGGED = """
              <rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
               <pdfaid:part>2</pdfaid:part>
               <pdfaid:conformance>A</pdfaid:conformance>
              </rdf:Description>
              <rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
               <pdfuaid:part>1</pdfuaid:part>
              </rdf:Description>
              <rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
                xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
                xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
               <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
                <pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>
                <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
                <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
                <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
                 <pdfaProperty:name>part</pdfaProperty:name>
                 <pdfaProperty:valueType>Integer</pdfaProperty:valueType>
                 <pdfaProperty:category>internal</pdfaProperty:category>
                 <pdfaProperty:description>Part of ISO 14289 that the file conforms to</pdfaProperty:description>
                </rdf:li></rdf:Seq></pdfaSchema:property>
               </rdf:li></rdf:Bag></pdfaExtension:schemas>
              </rdf:Description>
            """;

    /** Names the edition of PDF/X. */
    static String press(PressStandard standard) {
        var names = new StringBuilder();
        standard.metadata()
                .forEach((name, value) -> names.append("   <%1$s:%2$s>%3$s</%1$s:%2$s>\n"
                        .formatted(standard.metadataPrefix(), name, Html.escape(value))));
        return """
              <rdf:Description rdf:about="" xmlns:%s="%s">
            %s  </rdf:Description>
              <rdf:Description rdf:about="" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
               <pdf:Trapped>False</pdf:Trapped>
              </rdf:Description>
            """.formatted(standard.metadataPrefix(), standard.metadataNamespace(), names);
    }

    /**
     * The packet.
     *
     * @param claims the descriptions that say what the file conforms to
     */
    static byte[] packet(DocumentProperties properties, String claims) {
        var date = date(properties.published());
        var title = Html.escape(properties.title());
        var language = Html.escape(properties.language());
        var packet = """
                <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
                <x:xmpmeta xmlns:x="adobe:ns:meta/">
                 <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
                  <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">
                   <dc:format>application/pdf</dc:format>
                   <dc:title><rdf:Alt><rdf:li xml:lang="x-default">%1$s</rdf:li></rdf:Alt></dc:title>
                   <dc:language><rdf:Bag><rdf:li>%2$s</rdf:li></rdf:Bag></dc:language>
                  </rdf:Description>
                  <rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/">
                   <xmp:CreateDate>%3$s</xmp:CreateDate>
                   <xmp:ModifyDate>%3$s</xmp:ModifyDate>
                   <xmp:MetadataDate>%3$s</xmp:MetadataDate>
                   <xmp:CreatorTool>%4$s</xmp:CreatorTool>
                  </rdf:Description>
                  <rdf:Description rdf:about="" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
                   <pdf:Producer>%4$s</pdf:Producer>
                  </rdf:Description>
                  <rdf:Description rdf:about="" xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/">
                   <xmpMM:DocumentID>uuid:%5$s</xmpMM:DocumentID>
                   <xmpMM:VersionID>1</xmpMM:VersionID>
                   <xmpMM:RenditionClass>default</xmpMM:RenditionClass>
                  </rdf:Description>
                %6$s </rdf:RDF>
                </x:xmpmeta>
                <?xpacket end="w"?>""".formatted(
                        title, language, date, DocumentProperties.PRODUCER, identity(title, date, claims), claims);
        return packet.getBytes(StandardCharsets.UTF_8);
    }

    private static UUID identity(String... parts) {
        return UUID.nameUUIDFromBytes(String.join("\n", parts).getBytes(StandardCharsets.UTF_8));
    }

    private static String date(Instant instant) {
        return DATE.format(instant.truncatedTo(ChronoUnit.SECONDS));
    }
}
