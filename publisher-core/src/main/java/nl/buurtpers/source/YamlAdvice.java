package nl.buurtpers.source;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/**
 * What to tell an editor whose YAML cannot be read. The parser's own words are for programmers; almost every trouble is a
 * text that should have had quotes.
 *
 * @param index line within the text, from 0
 * @param code which trouble
 * @param amounts what fills its words
 */
record YamlAdvice(int index, String code, List<String> amounts) {

    private YamlAdvice(int index, String code, String... amounts) {
        this(index, code, List.of(amounts));
    }

    private static final Pattern FIELD = Pattern.compile("^\\s*(?:- +)?([^:#]{1,60}):\\s+(.*)$");

    void tell(Spot first) {
        first.down(index).error(code, amounts.toArray());
    }

    /** Advice on what the parser stumbled over. */
    static YamlAdvice of(List<String> lines, RuntimeException trouble) {
        if (!(trouble instanceof MarkedYamlEngineException marked)) {
            return new YamlAdvice(0, "yaml-broken");
        }
        int at = marked.getProblemMark().map(mark -> mark.getLine()).orElse(0);
        int from = marked.getContextMark().map(mark -> mark.getLine()).orElse(at);
        var context = String.valueOf(marked.getContext());
        var problem = String.valueOf(marked.getProblem());
        if (context.contains("quoted scalar")) {
            return new YamlAdvice(from, "yaml-quote-open");
        }
        if (problem.contains("TAB")) {
            return new YamlAdvice(at, "yaml-tab");
        }
        if (problem.contains("mapping values are not allowed")) {
            return quoted(lines, at, "yaml-colon");
        }
        if (problem.contains("could not find expected ':'")) {
            return new YamlAdvice(from, "yaml-no-colon", line(lines, from));
        }
        return signed(lines, at) ? sign(lines, at) : quoted(lines, at, "yaml-broken-line");
    }

    /** Advice on a value that starts with a sign that means something else in YAML. */
    static YamlAdvice sign(List<String> lines, int index) {
        return quoted(lines, index, "yaml-sign");
    }

    private static boolean signed(List<String> lines, int index) {
        var field = field(lines, index);
        return field.matches()
                && !field.group(2).isEmpty()
                && "*&!%@`|>[{".indexOf(field.group(2).charAt(0)) >= 0;
    }

    private static YamlAdvice quoted(List<String> lines, int index, String code) {
        var field = field(lines, index);
        if (!field.matches()) {
            return new YamlAdvice(index, code, line(lines, index), "…: \"…\"");
        }
        return new YamlAdvice(index, code, line(lines, index), field.group(1) + ": " + quote(field.group(2)));
    }

    private static String quote(String words) {
        var bare = words.strip();
        return bare.contains("\"") || bare.contains("\\") ? "'" + bare.replace("'", "''") + "'" : "\"" + bare + "\"";
    }

    private static Matcher field(List<String> lines, int index) {
        return FIELD.matcher(line(lines, index));
    }

    private static String line(List<String> lines, int index) {
        return index < lines.size() ? lines.get(index).strip() : "";
    }
}
