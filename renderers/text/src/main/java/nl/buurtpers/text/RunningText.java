package nl.buurtpers.text;

import java.util.List;
import java.util.stream.Collectors;
import nl.buurtpers.html.HtmlBody;
import nl.buurtpers.message.Messages;
import nl.buurtpers.model.Inline;

/** Running text as words: stress is not marked, because a screen reader would read the marks. */
final class RunningText {

    private final Messages messages;

    RunningText(Messages messages) {
        this.messages = messages;
    }

    /** The words; a line end where the editor asked for one. */
    String of(List<Inline> content) {
        return content.stream().map(this::of).collect(Collectors.joining());
    }

    private String of(Inline inline) {
        return switch (inline) {
            case Inline.Text(var text) -> Sheet.oneLine(text);
            case Inline.Emphasis(var content) -> of(content);
            case Inline.Strong(var content) -> of(content);
            case Inline.Strike(var content) -> messages.text("strike", of(content));
            case Inline.Code(var text) -> Sheet.oneLine(text);
            case Inline.Link(var target, var content) -> link(target, of(content));
            case Inline.Foreign foreign -> of(foreign.content());
            case Inline.InlinePicture(var picture) ->
                picture.decorative() ? "" : messages.text("picture", picture.alt());
            case Inline.LineBreak() -> "\n";
        };
    }

    private static String link(String target, String words) {
        return !HtmlBody.safe(target) || Address.says(words, target)
                ? words
                : words + " (" + Address.shown(target) + ")";
    }
}
