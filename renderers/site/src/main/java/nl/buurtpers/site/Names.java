package nl.buurtpers.site;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.standard.expression.IStandardVariableExpression;
import org.thymeleaf.standard.expression.IStandardVariableExpressionEvaluator;
import org.thymeleaf.standard.expression.StandardExpressionExecutionContext;

/**
 * The whole expression language of the templates: a name, and names of components of records after it, such as {@code
 * card.title}. There are no calls, so nothing that an edition says can become one; and there is no interpreter to start.
 */
final class Names implements IStandardVariableExpressionEvaluator {

    private static final Map<String, Method> ACCESSORS = new ConcurrentHashMap<>();

    @Override
    public @Nullable Object evaluate(
            IExpressionContext context,
            IStandardVariableExpression expression,
            StandardExpressionExecutionContext execution) {
        var names = expression.getExpression().split("\\.", -1);
        var value = bare(context.getVariable(names[0]));
        for (int i = 1; i < names.length && value != null; i++) {
            value = bare(component(value, names[i]));
        }
        return value;
    }

    /** Templates ask for absence by {@code == null}. */
    private static @Nullable Object bare(@Nullable Object value) {
        return value instanceof Optional<?> optional ? optional.orElse(null) : value;
    }

    private static @Nullable Object component(Object owner, String name) {
        var accessor = ACCESSORS.computeIfAbsent(
                owner.getClass().getName() + "." + name, _ -> accessor(owner.getClass(), name));
        try {
            return accessor.invoke(owner);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(name, e);
        }
    }

    private static Method accessor(Class<?> type, String name) {
        if (!type.isRecord()) {
            throw new IllegalArgumentException("not a record: " + type);
        }
        try {
            var accessor = type.getDeclaredMethod(name);
            accessor.setAccessible(true);
            return accessor;
        } catch (NoSuchMethodException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
