package nl.buurtpers.source;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Writes the plain subset of YAML, in the form that a volunteer would type where that is possible. */
final class YamlText {

    /** Words that mean themselves without quotation marks. */
    private static final Pattern BARE =
            Pattern.compile("[^\\s\\-?:,\\[\\]{}#&*!|>'\"%@`]([^:#\\n\\t]|:(?=[^\\s])|(?<=[^\\s])#)*");

    private final StringBuilder out;
    private final String indent;

    YamlText() {
        this("");
    }

    private YamlText(String indent) {
        this(indent, new StringBuilder());
    }

    private YamlText(String indent, StringBuilder out) {
        this.indent = indent;
        this.out = out;
    }

    /** A field. */
    YamlText field(String key, String words) {
        out.append(indent)
                .append(scalar(key))
                .append(": ")
                .append(scalar(words))
                .append('\n');
        return this;
    }

    /** A field, if there is something to say. */
    YamlText field(String key, Optional<?> value) {
        value.ifPresent(words -> field(key, words.toString()));
        return this;
    }

    /** {@code key: true}, if it is. */
    YamlText flag(String key, boolean on) {
        return on ? field(key, "true") : this;
    }

    /** Ids between brackets, if there are any. */
    YamlText ids(String key, List<String> ids) {
        if (!ids.isEmpty()) {
            out.append(indent)
                    .append(key)
                    .append(": [")
                    .append(String.join(", ", ids))
                    .append("]\n");
        }
        return this;
    }

    /** Fields inside a field, if there are any. */
    YamlText fields(String key, Consumer<YamlText> content) {
        var inner = new YamlText(indent + "  ");
        content.accept(inner);
        if (!inner.out.isEmpty()) {
            out.append(indent).append(scalar(key)).append(":\n").append(inner.out);
        }
        return this;
    }

    /** Values in a list: words between brackets, tables each behind a hyphen. */
    YamlText series(String key, List<FieldSheet.Value> entries) {
        boolean words = entries.stream().allMatch(FieldSheet.Value.Words.class::isInstance);
        out.append(indent).append(scalar(key)).append(words ? ": [" : ":\n");
        for (int i = 0; i < entries.size(); i++) {
            switch (entries.get(i)) {
                case FieldSheet.Value.Words(var text)
                when words -> out.append(i > 0 ? ", " : "").append(scalar(text));
                case FieldSheet.Value.Words(var text) ->
                    out.append(indent).append("  - ").append(scalar(text)).append('\n');
                case FieldSheet.Value.Table(var sheet) -> nested().entry(sheet::writeInto);
                case FieldSheet.Value.Series _ -> {} // the format has no lists of lists
            }
        }
        out.append(words ? "]\n" : "");
        return this;
    }

    /** Writes on, one step further in. */
    private YamlText nested() {
        return new YamlText(indent + "  ", out);
    }

    /** An entry of a list; its fields stand behind and under a hyphen. */
    YamlText entry(Consumer<YamlText> content) {
        var inner = new YamlText(indent + "  ");
        content.accept(inner);
        out.append(indent).append("- ").append(inner.out.substring(indent.length() + 2));
        return this;
    }

    /** A text of several lines, if it is not empty. */
    YamlText text(String key, String lines) {
        if (lines.isEmpty()) {
            return this;
        }
        if (!lines.contains("\n") || !blockable(lines)) {
            return field(key, lines);
        }
        out.append(indent).append(scalar(key)).append(": |-\n");
        lines.lines()
                .map(line -> line.isEmpty() ? "\n" : indent + "  " + line + "\n")
                .forEach(out::append);
        return this;
    }

    /** Whether a text can stand under {@code |-} without a change. */
    private static boolean blockable(String lines) {
        return !Character.isWhitespace(lines.charAt(0))
                && !lines.endsWith("\n")
                && lines.lines().noneMatch(line -> line.isBlank() && !line.isEmpty());
    }

    private static String scalar(String words) {
        boolean bare = BARE.matcher(words).matches() && !Character.isWhitespace(words.charAt(words.length() - 1));
        return bare ? words : quoted(words);
    }

    private static String quoted(String words) {
        var quoted = words.replace("\\", "\\\\")
                .replace("\"", "\\\"")
                .replace("\n", "\\n")
                .replace("\t", "\\t");
        return "\"" + quoted + "\"";
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
