package nl.buurtpers.app.intake;

import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * An element of an XML part, by local names. A document type is refused, so that there are no entities; nothing outside the
 * bytes is ever asked for.
 *
 * @param name local name
 * @param attributes local name to value
 * @param children elements and text
 */
record Element(String name, Map<String, String> attributes, List<Content> children) implements Content {

    /** Elements inside each other: tables in text boxes in tables stay far below. */
    private static final int DEPTH = 150;

    private static final int NODES = 400_000;

    /** Reads a part. */
    static Element read(byte[] xml) {
        try {
            return read(factory().createXMLStreamReader(new ByteArrayInputStream(xml)));
        } catch (XMLStreamException e) {
            throw new Unfit("xml-broken");
        }
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setXMLResolver((_, _, _, _) -> {
            throw new XMLStreamException("nothing outside is read");
        });
        return factory;
    }

    private static Element read(XMLStreamReader in) throws XMLStreamException {
        Deque<Element> open = new ArrayDeque<>();
        open.push(new Element("", Map.of(), new ArrayList<>()));
        int nodes = 0;
        while (in.hasNext()) {
            nodes++;
            if (nodes > NODES || open.size() > DEPTH) {
                throw new Unfit("xml-too-much");
            }
            switch (in.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    var element = new Element(in.getLocalName(), attributes(in), new ArrayList<>());
                    open.element().children.add(element);
                    open.push(element);
                }
                case XMLStreamConstants.END_ELEMENT -> open.pop();
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    open.element().children.add(new Content.Words(in.getText()));
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> throw new Unfit("xml-dtd");
                default -> {
                    // comments and instructions say nothing
                }
            }
        }
        return open.element().elements().findFirst().orElseThrow(() -> new Unfit("xml-broken"));
    }

    private static Map<String, String> attributes(XMLStreamReader in) {
        if (in.getAttributeCount() == 0) {
            return Map.of();
        }
        var attributes = new TreeMap<String, String>();
        for (int i = 0; i < in.getAttributeCount(); i++) {
            attributes.put(in.getAttributeLocalName(i), in.getAttributeValue(i));
        }
        return attributes;
    }

    Optional<String> attribute(String local) {
        return Optional.ofNullable(attributes.get(local));
    }

    Stream<Element> elements() {
        return children.stream().filter(Element.class::isInstance).map(Element.class::cast);
    }

    Stream<Element> elements(String local) {
        return elements().filter(element -> element.name.equals(local));
    }

    Optional<Element> child(String local) {
        return elements(local).findFirst();
    }

    /** This element and all below it with this name, in order. */
    Stream<Element> all(String local) {
        var below = elements().flatMap(element -> element.all(local));
        return name.equals(local) ? Stream.concat(Stream.of(this), below) : below;
    }

    /** All words in it. */
    String text() {
        var text = new StringBuilder();
        addText(text);
        return text.toString();
    }

    private void addText(StringBuilder text) {
        for (var child : children) {
            switch (child) {
                case Content.Words(var words) -> text.append(words);
                case Element element -> element.addText(text);
            }
        }
    }
}
