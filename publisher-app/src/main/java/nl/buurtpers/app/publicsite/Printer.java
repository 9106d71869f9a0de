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
    private final Bar bar;

    Printer(ITemplateEngine templates, Bar bar) {
        this.templates = templates;
        this.bar = bar;
    }

    /** A filled template: a whole page. */
    public Leaf page(String template, String language, Map<String, Object> variables) {
        var context = new Context(Locale.forLanguageTag(language.startsWith("en") ? "en" : "nl"), variables);
        context.setVariable("bar", bar.pages());
        return Leaf.page(templates.process(template, context).getBytes(StandardCharsets.UTF_8));
    }
}
