package nl.buurtpers.app.intake;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import nl.buurtpers.app.intake.Part.Role;
import nl.buurtpers.app.intake.Running.Look;
import nl.buurtpers.model.Adjustment;
import nl.buurtpers.model.Block;
import nl.buurtpers.model.Contact;
import nl.buurtpers.model.Head;
import nl.buurtpers.model.Sharing;
import nl.buurtpers.model.Wording;
import nl.buurtpers.source.CleanText;
import nl.buurtpers.source.Slug;

/** What calendars and feeds say, within the lengths and forms of an edition. */
final class CandidateText {

    /** Characters of a field of one line. */
    private static final int LINE = 300;

    private static final Pattern MARKUP = Pattern.compile("<(p|br|div|ul|ol|b|strong|a|span)[\\s>/]");

    private CandidateText() {}

    static String line(String words) {
        var line = CleanText.line(words);
        return line.codePointCount(0, line.length()) <= LINE
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LINE - 2)).strip() + " …";
    }

    /** A head with a title, where it comes from, and where more is to be read. */
    static Head head(String title, String source, Optional<String> web) {
        var own = Head.of(Slug.of(title).orElse("stuk"), title);
        var from = Optional.of(CleanText.line(source)).filter(s -> !s.isEmpty() && s.length() <= LINE);
        return new Head(
                own.id(),
                title,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                own.priority(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                OptionalInt.empty(),
                Optional.empty(),
                contact(web),
                Adjustment.EVERYWHERE,
                Wording.NONE,
                new Sharing(false, Optional.empty(), from));
    }

    private static Contact contact(Optional<String> web) {
        var safe = web.map(CleanText::line)
                .filter(w -> w.matches("https?://[A-Za-z0-9.-]+(:[0-9]+)?([/?#][A-Za-z0-9._~:/?#@!$&'()*+,;=%-]*)?"));
        return safe.filter(w -> w.length() <= LINE)
                .map(w -> new Contact(
                        Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(w)))
                .orElse(Contact.NONE);
    }

    /** Blocks of text that may be HTML or plain: a blank line parts paragraphs, a line end stays one. */
    static List<Block> body(String text) {
        if (text.isBlank()) {
            return List.of();
        }
        return MARKUP.matcher(text).find() ? PastedHtml.blocks(text) : plain(text);
    }

    private static List<Block> plain(String text) {
        var gathering = new Gathering("");
        for (var paragraph : CleanText.lines(text).split("\n[ \t]*\n\\s*", -1)) {
            var running = new Running();
            for (var line : paragraph.split("\n", -1)) {
                if (!running.isBlank()) {
                    running.lineBreak();
                }
                running.text(line, Look.PLAIN);
            }
            gathering.passage(new Role.Plain(), running);
        }
        return gathering.blocks();
    }
}
