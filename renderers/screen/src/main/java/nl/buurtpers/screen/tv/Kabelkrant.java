package nl.buurtpers.screen.tv;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import nl.buurtpers.html.Html;

/**
 * Writes {@code kabelkrant.xml}, RSS 2.0 for the systems that local stations have had for long: an item for each slide, with
 * the slide as enclosure and its words as description.
 */
final class Kabelkrant {

    static final String NAME = "kabelkrant.xml";
    static final String MEDIA_TYPE = "application/rss+xml";

    private final Stage stage;
    private final List<PaintedSlide> slides;
    private final Addresses addresses;
    private final String published;

    Kabelkrant(Stage stage, List<PaintedSlide> slides) {
        this.stage = stage;
        this.slides = slides;
        this.addresses = Addresses.of(stage);
        this.published = time(
                stage.edition().date().atStartOfDay(stage.edition().timeZone()).toInstant());
    }

    byte[] xml() {
        var bytes = new ByteArrayOutputStream();
        try {
            var xml = XMLOutputFactory.newFactory().createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
            xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            channel(xml);
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
        return bytes.toByteArray();
    }

    private void channel(XMLStreamWriter xml) throws XMLStreamException {
        xml.writeCharacters("\n");
        xml.writeStartElement("rss");
        xml.writeAttribute("version", "2.0");
        xml.writeStartElement("channel");
        element(xml, "title", stage.edition().publication());
        element(xml, "link", addresses.home());
        element(
                xml,
                "description",
                Html.escape(stage.messages()
                        .text("screens.carousel", stage.edition().publication())));
        element(xml, "language", stage.edition().language());
        element(xml, "pubDate", published);
        element(xml, "lastBuildDate", published);
        for (var slide : slides) {
            item(xml, slide);
        }
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private void item(XMLStreamWriter xml, PaintedSlide painted) throws XMLStreamException {
        var slide = painted.slide();
        xml.writeCharacters("\n");
        xml.writeStartElement("item");
        element(xml, "title", title(slide));
        element(xml, "description", Html.escape(slide.text()).replace("\n", "<br>\n"));
        if (!slide.section().isBlank()) {
            element(xml, "category", slide.section());
        }
        enclosure(xml, painted);
        xml.writeStartElement("guid");
        xml.writeAttribute("isPermaLink", "false");
        xml.writeCharacters(legal(stage.edition().date() + "/" + slide.id()));
        xml.writeEndElement();
        element(xml, "pubDate", published);
        xml.writeEndElement();
    }

    private void enclosure(XMLStreamWriter xml, PaintedSlide painted) throws XMLStreamException {
        xml.writeEmptyElement("enclosure");
        xml.writeAttribute("url", addresses.of(painted.file()));
        xml.writeAttribute("length", Integer.toString(painted.bytes()));
        xml.writeAttribute("type", "image/png");
    }

    private static String title(Slide slide) {
        var title = slide.title().isBlank() ? slide.section() : slide.title();
        return slide.mark().isEmpty() ? title : (title + " (" + slide.mark() + ")").strip();
    }

    private static void element(XMLStreamWriter xml, String name, String words) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(legal(words));
        xml.writeEndElement();
    }

    /** XML 1.0 has no place for control characters, not even escaped. */
    private static String legal(String words) {
        return words.replaceAll("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]", "");
    }

    /** The date of RFC 822 with a year of four digits, as RSS asks. */
    private static String time(Instant instant) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(instant.atZone(java.time.ZoneOffset.UTC));
    }
}
