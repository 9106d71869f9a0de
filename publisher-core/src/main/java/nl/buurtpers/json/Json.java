package nl.buurtpers.json;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Writes JSON (RFC 8259) for people to read: two spaces for each level, keys in the order in which they were put. Values
 * are {@link Map} with text keys, {@link Collection}, {@link String}, {@link Number}, {@link Boolean} and {@link Optional}
 * of these; a key with an empty optional is not written.
 */
public final class Json {

    private final StringBuilder out = new StringBuilder();

    private Json() {}

    /** The value as text, with a line end. */
    public static String text(Object value) {
        var json = new Json();
        json.value(value, 0);
        return json.out.append('\n').toString();
    }

    /** The value as UTF-8. */
    public static byte[] bytes(Object value) {
        return text(value).getBytes(StandardCharsets.UTF_8);
    }

    /**
     * An object, from keys and values in turn; order is kept.
     *
     * @throws IllegalArgumentException if a key has no value or is not text
     */
    public static Map<String, Object> object(Object... keysAndValues) {
        if (keysAndValues.length % 2 != 0) {
            throw new IllegalArgumentException("a key without a value");
        }
        var object = new LinkedHashMap<String, Object>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            if (!(keysAndValues[i] instanceof String key)) {
                throw new IllegalArgumentException("a key that is not text: " + keysAndValues[i]);
            }
            object.put(key, keysAndValues[i + 1]);
        }
        return object;
    }

    private void value(Object value, int depth) {
        switch (value) {
            case String text -> string(text);
            case Number number -> number(number);
            case Boolean truth -> out.append(truth);
            case Map<?, ?> map -> map(map, depth);
            case Collection<?> list -> list(list, depth);
            default -> throw new IllegalArgumentException("not a JSON value: " + value.getClass());
        }
    }

    private void number(Number number) {
        double value = number.doubleValue();
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            throw new IllegalArgumentException("not a JSON number: " + number);
        }
        boolean whole = value == Math.rint(value) && Math.abs(value) < 1e15;
        out.append(whole ? Long.toString(number.longValue()) : number.toString());
    }

    private void map(Map<?, ?> map, int depth) {
        var entries = map.entrySet().stream()
                .filter(entry -> !(entry.getValue() instanceof Optional<?> optional && optional.isEmpty()))
                .toList();
        if (entries.isEmpty()) {
            out.append("{}");
            return;
        }
        out.append('{');
        for (var each = entries.iterator(); each.hasNext(); ) {
            var entry = each.next();
            line(depth + 1);
            string(String.valueOf(entry.getKey()));
            out.append(": ");
            value(present(entry.getValue()), depth + 1);
            comma(each);
        }
        line(depth);
        out.append('}');
    }

    private void list(Collection<?> list, int depth) {
        if (list.isEmpty()) {
            out.append("[]");
            return;
        }
        out.append('[');
        for (var each = list.iterator(); each.hasNext(); ) {
            line(depth + 1);
            value(present(each.next()), depth + 1);
            comma(each);
        }
        line(depth);
        out.append(']');
    }

    private static Object present(Object value) {
        return value instanceof Optional<?> optional ? optional.orElseThrow() : value;
    }

    private void comma(Iterator<?> each) {
        if (each.hasNext()) {
            out.append(',');
        }
    }

    private void line(int depth) {
        out.append('\n').repeat("  ", depth);
    }

    private void string(String text) {
        out.append('"');
        text.codePoints().forEach(this::character);
        out.append('"');
    }

    private void character(int c) {
        switch (c) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            // "</" must not end a script element that carries this text; U+2028 and U+2029 end lines in old scripts.
            case '<' -> out.append("\\u003c");
            case 0x2028 -> out.append("\\u2028");
            case 0x2029 -> out.append("\\u2029");
            default -> {
                if (c < 0x20 || (c >= 0xd800 && c <= 0xdfff)) {
                    out.append('\\').append('u').append(java.util.HexFormat.of().toHexDigits((char) c));
                } else {
                    out.appendCodePoint(c);
                }
            }
        }
    }
}
