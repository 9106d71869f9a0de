package nl.buurtpers.app.publicsite;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import nl.buurtpers.app.shelf.Leaf;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Fills the templates of the public side. They know nothing of the request, so that no page depends on who asks. */
@Component
public class Printer {

    private final ITemplateEngine templates;

    Printer(ITemplateEngine templates) {
        this.templates = templates;
    }

    /** A filled template: a whole page. */
    public Leaf page(String template, String language, Map<String, Object> variables) {
        var context = new Context(Locale.forLanguageTag(language.startsWith("en") ? "en" : "nl"), variables);
        return Leaf.page(templates.process(template, context).getBytes(StandardCharsets.UTF_8));
    }
}
