package nl.buurtpers.source;

import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Node;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Scanner;

/**
 * The two marks that editions have besides CommonMark, as {@link MarkdownReader} describes them. A bracket is taken for the
 * start of a language mark only where its own closing bracket carries the language; every other bracket stays what
 * CommonMark makes of it.
 */
final class Marks {

    /** How far the end of a language mark is looked for; a passage that is longer deserves a file of its own. */
    private static final int REACH = 4_000;

    private static final Pattern LANGUAGE = Pattern.compile("^\\{lang=([^\\s{}\\[\\]]{1,60})}");
    private static final Pattern NOTES =
            Pattern.compile("^\\{ *((decorative|credit=\"((?:[^\"\\\\\\n]|\\\\.)*)\") *)}");

    private Marks() {}

    /** {@code [}, where it opens a language mark. */
    static final class Opening extends CustomNode {}

    /** {@code ]{lang=tr}}. */
    static final class Closing extends CustomNode {
        final String language;

        Closing(String language) {
            this.language = language;
        }
    }

    /** What stands in braces behind a picture. */
    static final class Notes extends CustomNode {
        final String source;
        final boolean decorative;
        final String credit;

        Notes(String source, boolean decorative, String credit) {
            this.source = source;
            this.decorative = decorative;
            this.credit = credit;
        }
    }

    static InlineContentParserFactory opening() {
        return at('[', scanner -> opening(scanner));
    }

    static InlineContentParserFactory closing() {
        return at(']', scanner -> closing(scanner));
    }

    static InlineContentParserFactory notes() {
        return at('{', scanner -> notes(scanner));
    }

    private static InlineContentParserFactory at(char trigger, Function<Scanner, ParsedInline> parser) {
        return new InlineContentParserFactory() {
            @Override
            public Set<Character> getTriggerCharacters() {
                return Set.of(trigger);
            }

            @Override
            public InlineContentParser create() {
                return (InlineParserState state) -> parser.apply(state.scanner());
            }
        };
    }

    private static ParsedInline opening(Scanner scanner) {
        scanner.next();
        var after = scanner.position();
        int open = 1;
        for (int steps = 0; open > 0 && steps < REACH && scanner.hasNext(); steps++) {
            switch (scanner.peek()) {
                case '\\' -> scanner.next();
                case '`' -> {
                    code(scanner);
                    continue;
                }
                case '[' -> open++;
                case ']' -> open--;
                default -> {}
            }
            if (scanner.hasNext()) {
                scanner.next();
            }
        }
        return open == 0 && LANGUAGE.matcher(rest(scanner)).find()
                ? ParsedInline.of(new Opening(), after)
                : ParsedInline.none();
    }

    /** Steps over a code span, in which brackets are words; over the backticks alone where they open none. */
    private static void code(Scanner scanner) {
        int ticks = scanner.matchMultiple('`');
        var after = scanner.position();
        while (scanner.find('`') >= 0) {
            if (scanner.matchMultiple('`') == ticks) {
                return;
            }
        }
        scanner.setPosition(after);
    }

    private static ParsedInline closing(Scanner scanner) {
        scanner.next();
        var language = LANGUAGE.matcher(rest(scanner));
        return language.find()
                ? ParsedInline.of(new Closing(language.group(1)), skip(scanner, language.end()))
                : ParsedInline.none();
    }

    private static ParsedInline notes(Scanner scanner) {
        int before = scanner.peekPreviousCodePoint();
        if (before != ')' && before != ']') {
            return ParsedInline.none();
        }
        var text = rest(scanner);
        var notes = NOTES.matcher(text);
        if (!notes.find()) {
            return ParsedInline.none();
        }
        var credit = notes.group(3) == null ? "" : notes.group(3).replaceAll("\\\\(.)", "$1");
        var node = new Notes(notes.group(), notes.group(3) == null, credit);
        return ParsedInline.of(node, skip(scanner, notes.end()));
    }

    private static org.commonmark.parser.beta.Position skip(Scanner scanner, int characters) {
        for (int i = 0; i < characters; i++) {
            scanner.next();
        }
        return scanner.position();
    }

    /** What follows on the same line, as far as a mark can reach. */
    private static String rest(Scanner scanner) {
        var start = scanner.position();
        var text = new StringBuilder();
        while (text.length() < Limits.LINE_FIELD * 2 && scanner.hasNext() && scanner.peek() != '\n') {
            text.append(scanner.peek());
            scanner.next();
        }
        scanner.setPosition(start);
        return text.toString();
    }

    /** Whether a node is one of these marks. */
    static boolean is(Node node) {
        return node instanceof Opening || node instanceof Closing || node instanceof Notes;
    }
}
