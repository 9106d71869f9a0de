package nl.buurtpers.feed;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeVisitor;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads feeds with the XML parser of the platform and with Jackson, neither of which wrote them. */
final class FeedReader {

    private static final String CONTENT = "http://purl.org/rss/1.0/modules/content/";

    private static final Set<String> RUNNING = Set.of("a", "em", "strong", "s", "code", "span", "img");

    private FeedReader() {}

    /** What a reader shows of an entry. */
    record Read(String id, String title, String link, String summary, String html) {}

    static Element xml(Path file) throws IOException {
        try {
            var factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            // A feed of two thousand items is long, not an attack: entities are not allowed anyway.
            factory.setAttribute("jdk.xml.maxGeneralEntitySizeLimit", "0");
            factory.setAttribute("jdk.xml.totalEntitySizeLimit", "0");
            factory.setNamespaceAware(true);
            return factory.newDocumentBuilder().parse(file.toFile()).getDocumentElement();
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException(e);
        }
    }

    static JsonNode json(Path file) {
        return JsonMapper.builder().build().readTree(file.toFile());
    }

    static List<Read> rss(Path folder) throws IOException {
        var entries = new ArrayList<Read>();
        for (var item : elements(xml(folder.resolve("rss.xml")), "item")) {
            entries.add(new Read(
                    text(item, "guid"),
                    text(item, "title"),
                    text(item, "link"),
                    unescaped(text(item, "description")),
                    item.getElementsByTagNameNS(CONTENT, "encoded").item(0).getTextContent()));
        }
        return entries;
    }

    static List<Read> atom(Path folder) throws IOException {
        var entries = new ArrayList<Read>();
        for (var entry : elements(xml(folder.resolve("atom.xml")), "entry")) {
            entries.add(new Read(
                    text(entry, "id"),
                    text(entry, "title"),
                    elements(entry, "link").stream()
                            .filter(link -> link.getAttribute("rel").equals("alternate"))
                            .map(link -> link.getAttribute("href"))
                            .findFirst()
                            .orElse(""),
                    text(entry, "summary"),
                    text(entry, "content")));
        }
        return entries;
    }

    static List<Read> jsonFeed(Path folder) {
        var entries = new ArrayList<Read>();
        for (var item : json(folder.resolve("feed.json")).path("items")) {
            entries.add(new Read(
                    item.path("id").asString(),
                    item.path("title").asString(),
                    item.path("url").asString(""),
                    item.path("summary").asString(""),
                    item.path("content_html").asString()));
        }
        return entries;
    }

    static List<Element> elements(Element parent, String name) {
        var found = new ArrayList<Element>();
        var nodes = parent.getElementsByTagName(name);
        for (int i = 0; i < nodes.getLength(); i++) {
            found.add((Element) nodes.item(i));
        }
        return found;
    }

    /** The text of the first child with this name; empty where there is none. */
    static String text(Element parent, String name) {
        return elements(parent, name).stream()
                .filter(element -> parent.isSameNode(element.getParentNode()))
                .map(Element::getTextContent)
                .findFirst()
                .orElse("");
    }

    /** The words of HTML: what stands in different blocks, cells or lines is apart. */
    static String words(String html) {
        var out = new StringBuilder();
        Jsoup.parse(html).body().traverse(new NodeVisitor() {
            @Override
            public void head(Node node, int depth) {
                if (node instanceof TextNode text) {
                    out.append(text.getWholeText());
                }
            }

            @Override
            public void tail(Node node, int depth) {
                if (node instanceof org.jsoup.nodes.Element element && !RUNNING.contains(element.normalName())) {
                    out.append('\n');
                }
            }
        });
        return out.toString();
    }

    static String unescaped(String html) {
        return Parser.unescapeEntities(html, false);
    }
}
