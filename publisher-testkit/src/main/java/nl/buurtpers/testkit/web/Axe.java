package nl.buurtpers.testkit.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.json.JsonMapper;

/** The accessibility checks of axe-core (Deque): WCAG 2.2 A and AA, contrast of 7 to 1 (1.4.6), and good practice. */
public final class Axe {

    private static final String SCRIPT = script();
    private static final String RUN = """
            axe.run(document, {
              runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
              rules: {'color-contrast-enhanced': {enabled: true}, 'target-size': {enabled: true}},
              resultTypes: ['violations']
            }).then(found => JSON.stringify(found.violations.map(v => ({
              id: v.id, help: v.help, nodes: v.nodes.map(n => n.target.join(' ') + ' ' + n.html.slice(0, 160))
            }))))""";

    private Axe() {}

    /** What is wrong with the page, a line each; empty where nothing is. */
    public static List<String> violations(Page page) {
        page.evaluate(SCRIPT + "; 'ready'");
        var violations = new ArrayList<String>();
        for (var violation : new JsonMapper().readTree(page.evaluate(RUN))) {
            for (var node : violation.path("nodes")) {
                violations.add(violation.path("id").asString() + ": "
                        + violation.path("help").asString() + ": " + node.asString());
            }
        }
        return List.copyOf(violations);
    }

    private static String script() {
        try (InputStream script = Objects.requireNonNull(
                Axe.class.getResourceAsStream("/axe.min.js"), "axe.min.js is not on the class path")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
