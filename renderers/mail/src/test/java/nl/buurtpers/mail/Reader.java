package nl.buurtpers.mail;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.SingleBody;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.stream.MimeConfig;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** Reads letters with mime4j and jsoup, neither of which wrote them. */
final class Reader {

    private static final Set<String> RUNNING = Set.of("a", "em", "strong", "s", "code", "span", "img");

    private Reader() {}

    static Message message(Path folder) throws IOException {
        var builder = new DefaultMessageBuilder();
        builder.setMimeEntityConfig(MimeConfig.STRICT);
        return builder.parseMessage(new ByteArrayInputStream(Files.readAllBytes(folder.resolve("newsletter.eml"))));
    }

    /** The leaves of the message, in order. */
    static List<Entity> parts(Entity entity) {
        var parts = new ArrayList<Entity>();
        if (entity.getBody() instanceof Multipart multipart) {
            multipart.getBodyParts().forEach(part -> parts.addAll(parts(part)));
        } else {
            parts.add(entity);
        }
        return parts;
    }

    static byte[] content(Entity part) throws IOException {
        var out = new ByteArrayOutputStream();
        ((SingleBody) part.getBody()).writeTo(out);
        return out.toByteArray();
    }

    /** The text of the first part of a type. */
    static String text(Message message, String type) throws IOException {
        for (var part : parts(message)) {
            if (part.getMimeType().equals(type)) {
                return new String(content(part), StandardCharsets.UTF_8);
            }
        }
        throw new AssertionError("no " + type);
    }

    static String header(Message message, String name) {
        var field = message.getHeader().getField(name);
        return field == null ? "" : field.getBody();
    }

    static String html(Path folder) throws IOException {
        return Files.readString(folder.resolve("newsletter.html"));
    }

    /** The words of HTML: what stands in different blocks or lines is apart; divisions of long words are gone. */
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
                if (node instanceof Element element && !RUNNING.contains(element.normalName())) {
                    out.append('\n');
                }
            }
        });
        return out.toString().replaceAll("[\u00ad\u200b]", "");
    }
}
