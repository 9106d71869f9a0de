package nl.buurtpers.app.publishing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import nl.buurtpers.json.Json;
import nl.buurtpers.message.Messages;
import nl.buurtpers.pack.Outcome;
import nl.buurtpers.render.Finding;
import nl.buurtpers.render.Severity;
import nl.buurtpers.source.Manuscript;
import nl.buurtpers.source.Trouble;

/**
 * Something that an editor should know, wherever it was found: in a source or while a channel was composed.
 *
 * @param file path relative to the edition folder
 * @param line from 1, where it is known
 * @param severity how much it matters
 * @param channel id of the channel in which it was found
 * @param item id of the item that it is about
 * @param words what it is and what to do
 */
public record Remark(
        String file,
        OptionalInt line,
        Severity severity,
        Optional<String> channel,
        Optional<String> item,
        String words) {

    /** All remarks of a run: on the sources first, then channel by channel. */
    public static List<Remark> all(Result result, String language) {
        var remarks = new ArrayList<Remark>();
        result.troubles().forEach(trouble -> remarks.add(of(trouble, language)));
        if (result instanceof Result.Composed composed) {
            composed.made().forEach(made -> remarks.addAll(of(made, composed.manuscript(), language)));
        }
        return List.copyOf(remarks);
    }

    /** A remark on the sources. */
    public static Remark of(Trouble trouble, String language) {
        return new Remark(
                trouble.file(),
                trouble.line(),
                trouble.severity(),
                Optional.empty(),
                Optional.empty(),
                trouble.words(language));
    }

    /** The remarks on a channel. */
    public static List<Remark> of(Outcome.Made made, Manuscript manuscript, String language) {
        var messages = Messages.of(made.channel().owner(), language);
        return made.findings().stream()
                .map(finding -> of(finding, made.channel().id(), manuscript, messages))
                .toList();
    }

    private static Remark of(Finding finding, String channel, Manuscript manuscript, Messages messages) {
        var file = finding.item().map(item -> manuscript.files().getOrDefault(item, item));
        return new Remark(
                file.orElse("edition.yaml"),
                OptionalInt.empty(),
                finding.severity(),
                Optional.of(channel),
                finding.item(),
                finding.words(messages));
    }

    /** The same remark, known to be about this item. */
    public Remark about(String other) {
        return new Remark(file, line, severity, channel, Optional.of(other), words);
    }

    /** The same remark in other words. */
    public Remark saying(String other) {
        return new Remark(file, line, severity, channel, item, other);
    }

    /** The remark as a JSON object. */
    public Map<String, Object> json() {
        return Json.object(
                "severity",
                severity.key(),
                "file",
                file,
                "line",
                line.isPresent() ? Optional.of(line.getAsInt()) : Optional.empty(),
                "channel",
                channel,
                "item",
                item,
                "message",
                words);
    }
}
