package nl.buurtpers.screen.teletext;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import nl.buurtpers.html.HtmlBody;
import nl.buurtpers.model.Inline;

/** Running text without marks, as a screen without links and typefaces can show it. */
final class RunningText {

    private RunningText() {}

    /** The words; a link is followed by its address, words that no longer hold stand in brackets. */
    static String of(List<Inline> content) {
        return content.stream().map(RunningText::of).collect(Collectors.joining());
    }

    private static String of(Inline inline) {
        return switch (inline) {
            case Inline.Text(var text) -> text;
            case Inline.Emphasis(var content) -> of(content);
            case Inline.Strong(var content) -> of(content);
            case Inline.Strike(var content) -> "(" + of(content) + ")";
            case Inline.Code(var text) -> text;
            case Inline.Link(var target, var content) -> link(target, of(content));
            case Inline.Foreign foreign -> of(foreign.content());
            case Inline.InlinePicture _ -> "";
            case Inline.LineBreak() -> "\n";
        };
    }

    private static String link(String target, String words) {
        var address = address(target);
        return !HtmlBody.safe(target) || says(words, address) ? words : words + " (" + address + ")";
    }

    /** An address as people write it. */
    static String address(String target) {
        return target.replaceFirst("^(?i:https?://|mailto:|tel:)", "").replaceFirst("/$", "");
    }

    private static boolean says(String words, String address) {
        return bare(words).contains(bare(address)) || bare(words).contains(bare(address.replaceFirst("^www\\.", "")));
    }

    private static String bare(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[\\s+-]", "");
    }
}
