package nl.buurtpers.mail;

import java.util.Map;
import nl.buurtpers.message.Messages;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.messageresolver.AbstractMessageResolver;
import org.thymeleaf.standard.StandardDialect;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/**
 * The templates of this package, by Thymeleaf. An expression is a name or a path of names through maps, and nothing else:
 * no template can call a method, so no word of an edition that reached one could either.
 */
final class Templates {

    private static final TemplateEngine ENGINE = engine();

    private final Messages messages;

    Templates(Messages messages) {
        this.messages = messages;
    }

    /**
     * A template filled in.
     *
     * @param values text is escaped where the template says {@code th:text}
     */
    String fill(String template, Map<String, Object> values) {
        var context = new Context(messages.locale());
        context.setVariables(values);
        return ENGINE.process(template, context);
    }

    private static TemplateEngine engine() {
        var resolver = new ClassLoaderTemplateResolver(Templates.class.getClassLoader());
        resolver.setPrefix("nl/buurtpers/mail/");
        resolver.setSuffix(".html");
        resolver.setTemplateMode(TemplateMode.HTML);
        resolver.setCharacterEncoding("UTF-8");
        var dialect = new StandardDialect();
        dialect.setVariableExpressionEvaluator((context, expression, _) -> value(context, expression.getExpression()));
        var engine = new TemplateEngine();
        engine.setDialect(dialect);
        engine.setTemplateResolver(resolver);
        engine.setMessageResolver(new Bundle());
        return engine;
    }

    private static @Nullable Object value(IExpressionContext context, String path) {
        var names = path.split("[.]", -1);
        Object value = context.getVariable(names[0]);
        for (int i = 1; i < names.length; i++) {
            value = value instanceof Map<?, ?> map ? map.get(names[i]) : null;
        }
        return value;
    }

    /** {@code #{key}} from the bundle of this package. */
    private static final class Bundle extends AbstractMessageResolver {

        @Override
        public String resolveMessage(
                ITemplateContext context, @Nullable Class<?> origin, String key, Object @Nullable [] parameters) {
            var language = context.getLocale().toLanguageTag();
            var texts = Messages.of(NewsletterRenderer.class, language);
            return parameters == null ? texts.text(key) : texts.text(key, parameters);
        }

        @Override
        public String createAbsentMessageRepresentation(
                ITemplateContext context, @Nullable Class<?> origin, String key, Object @Nullable [] parameters) {
            throw new IllegalArgumentException("no text with key " + key);
        }
    }
}
