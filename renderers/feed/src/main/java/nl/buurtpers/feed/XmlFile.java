package nl.buurtpers.feed;

import com.rometools.rome.feed.WireFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedOutput;
import java.nio.charset.StandardCharsets;
import org.jdom2.Document;
import org.jdom2.output.Format;
import org.jdom2.output.XMLOutputter;

/** From ROME's feed to the bytes of an XML file. */
final class XmlFile {

    private XmlFile() {}

    /** The feed as a document, so that what ROME has no words for can be added. */
    static Document document(WireFeed feed) {
        try {
            return new WireFeedOutput().outputJDom(feed);
        } catch (FeedException e) {
            throw new IllegalStateException(e); // it names an element that the standard asks for: all are set
        }
    }

    static byte[] bytes(Document document) {
        var format = Format.getPrettyFormat().setLineSeparator("\n");
        return new XMLOutputter(format).outputString(document).getBytes(StandardCharsets.UTF_8);
    }
}
