package nl.buurtpers.site;

import java.util.Map;
import nl.buurtpers.message.Messages;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.messageresolver.AbstractMessageResolver;
import org.thymeleaf.standard.StandardDialect;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Fills the templates of this package; each is parsed once. */
final class Templates {

    private static final TemplateEngine ENGINE = engine();

    private Templates() {}

    /**
     * A filled template.
     *
     * @param name of the template, never from an edition
     * @param variables what it shows
     */
    static String fill(String name, Messages messages, Map<String, Object> variables) {
        var context = new Context(messages.locale(), variables);
        context.setVariable(Words.VARIABLE, messages);
        return ENGINE.process(name, context);
    }

    private static TemplateEngine engine() {
        var resolver = new ClassLoaderTemplateResolver(Templates.class.getClassLoader());
        resolver.setPrefix("nl/buurtpers/site/");
        resolver.setSuffix(".html");
        resolver.setTemplateMode(TemplateMode.HTML);
        resolver.setCharacterEncoding("UTF-8");
        resolver.setCacheable(true);
        var dialect = new StandardDialect();
        dialect.setVariableExpressionEvaluator(new Names());
        var engine = new TemplateEngine();
        engine.setDialect(dialect);
        engine.setTemplateResolver(resolver);
        engine.setMessageResolver(new Words());
        return engine;
    }

    /** Texts of the templates from the bundle in the language of the edition. */
    private static final class Words extends AbstractMessageResolver {

        static final String VARIABLE = "messages";

        @Override
        public String resolveMessage(
                ITemplateContext context, @Nullable Class<?> origin, String key, Object @Nullable [] parameters) {
            if (!(context.getVariable(VARIABLE) instanceof Messages messages)) {
                throw new IllegalStateException("a page without texts");
            }
            return messages.text(key, parameters == null ? new Object[0] : parameters);
        }

        @Override
        public String createAbsentMessageRepresentation(
                ITemplateContext context, @Nullable Class<?> origin, String key, Object @Nullable [] parameters) {
            return key;
        }
    }
}
