import java.io.BufferedOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.parsers.SAXParserFactory;
import org.apache.fop.apps.FopFactory;
import org.xml.sax.helpers.DefaultHandler;

/** Turns a file of formatting objects into a PDF, with a parser of its own: the command of FOP does not run on JDK 25. */
public final class Compose {

    private Compose() {}

    /** Configuration, source, target. */
    public static void main(String[] arguments) throws Exception {
        var fop = FopFactory.newInstance(Path.of(arguments[0]).toFile());
        var agent = fop.newFOUserAgent();
        agent.getEventBroadcaster().addEventListener(event -> {});
        try (var out = new BufferedOutputStream(Files.newOutputStream(Path.of(arguments[2])))) {
            DefaultHandler handler = fop.newFop("application/pdf", agent, out).getDefaultHandler();
            var parsers = SAXParserFactory.newInstance();
            parsers.setNamespaceAware(true);
            parsers.newSAXParser().parse(Path.of(arguments[1]).toFile(), handler);
        }
    }
}
