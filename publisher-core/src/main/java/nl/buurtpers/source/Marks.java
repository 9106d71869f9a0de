package nl.buurtpers.source;

import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.commonmark.node.CustomNode;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Scanner;

/** The two marks that editions have besides CommonMark, as {@link MarkdownReader} describes them. */
final class Marks {

    /** How far a mark can reach: a credit of which every sign is escaped. */
    private static final int REACH = 3 * Limits.LINE_FIELD;

    private static final Pattern NOTES = Pattern.compile(
            "^\\{(decorative)?(?: ?credit=\"((?:[^\"\\\\]|\\\\.)*+)\")?(?: ?focus=\"([^\"\\\\\\[\\]`]*+)\")?}");

    private Marks() {}

    /** The bracket that opens a language mark. */
    static final class Opening extends CustomNode {}

    /** The bracket that closes one, with the language behind it. */
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
        final String focus;

        Notes(String source, boolean decorative, String credit, String focus) {
            this.source = source;
            this.decorative = decorative;
            this.credit = credit;
            this.focus = focus;
        }
    }

    static InlineContentParserFactory opening() {
        return at(LanguageBrackets.OPENING, scanner -> opening(scanner));
    }

    static InlineContentParserFactory closing() {
        return at(LanguageBrackets.CLOSING, scanner -> closing(scanner));
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
        return ParsedInline.of(new Opening(), scanner.position());
    }

    private static ParsedInline closing(Scanner scanner) {
        scanner.next();
        var language = LanguageBrackets.LANGUAGE.matcher(ahead(scanner));
        return language.lookingAt()
                ? ParsedInline.of(new Closing(language.group(1)), skip(scanner, language.end()))
                : ParsedInline.none();
    }

    private static ParsedInline notes(Scanner scanner) {
        int before = scanner.peekPreviousCodePoint();
        if (before != ')' && before != ']') {
            return ParsedInline.none();
        }
        var text = ahead(scanner);
        var notes = NOTES.matcher(text);
        if (!notes.find() || notes.group().equals("{}")) {
            return ParsedInline.none();
        }
        var credit = notes.group(2) == null ? "" : notes.group(2).replaceAll("\\\\(.)", "$1");
        var focus = notes.group(3) == null ? "" : notes.group(3);
        var node = new Notes(notes.group(), notes.group(1) != null, credit, focus);
        return ParsedInline.of(node, skip(scanner, notes.end()));
    }

    private static org.commonmark.parser.beta.Position skip(Scanner scanner, int characters) {
        for (int i = 0; i < characters; i++) {
            scanner.next();
        }
        return scanner.position();
    }

    /** What follows on the same line, as far as a mark can reach. */
    private static String ahead(Scanner scanner) {
        var start = scanner.position();
        var text = new StringBuilder();
        while (text.length() < REACH && scanner.hasNext() && scanner.peek() != '\n') {
            text.append(scanner.peek());
            scanner.next();
        }
        scanner.setPosition(start);
        return text.toString();
    }
}
