package nl.buurtpers.app.fit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import nl.buurtpers.app.publishing.Remark;
import nl.buurtpers.app.publishing.Result;
import nl.buurtpers.message.Messages;
import nl.buurtpers.model.Edition;
import nl.buurtpers.model.Head;
import nl.buurtpers.pack.Outcome;
import nl.buurtpers.plan.Planner;
import nl.buurtpers.reach.Gap;
import nl.buurtpers.reach.ItemReach;
import nl.buurtpers.reach.Reach;
import nl.buurtpers.reach.Remedy;
import nl.buurtpers.render.Channel;
import nl.buurtpers.render.Renderer;
import nl.buurtpers.render.Renderers;
import nl.buurtpers.render.Severity;
import nl.buurtpers.source.Trouble;

/**
 * Puts what came of composing an edition into words.
 *
 * @param version of the edition that was composed
 * @param language of the editor
 */
record Telling(long edition, long version, Renderers renderers, String language) {

    /** The files of an edition as the desk writes them. */
    private static final Pattern ITEM_FILE = Pattern.compile("articles/[0-9]{5,}-(.+)[.]md");

    State state(Result result) {
        var troubles = result.troubles().stream().map(this::remark).toList();
        return switch (result) {
            case Result.Composed composed -> state(composed, troubles);
            case Result.Refused _, Result.Misused _ ->
                new State(edition, version, false, troubles, List.of(), List.of(), Optional.empty(), List.of());
        };
    }

    private State state(Result.Composed composed, List<Remark> troubles) {
        var whole = composed.manuscript().edition();
        return new State(
                edition,
                version,
                !composed.faulty() && composed.failed().findAny().isEmpty(),
                troubles,
                composed.outcomes().stream()
                        .map(outcome -> channel(outcome, composed))
                        .toList(),
                rows(composed),
                composed.made()
                        .filter(made -> made.channel().id().equals("newspaper"))
                        .findFirst()
                        .flatMap(made -> new Reckoning(whole, made, language).budget()),
                missed(composed));
    }

    /** The trouble, with the item in whose file it is. */
    private Remark remark(Trouble trouble) {
        var remark = Remark.of(trouble, language).saying(DeskTrouble.words(trouble, language));
        var file = ITEM_FILE.matcher(trouble.file());
        return file.matches() ? remark.about(file.group(1)) : remark;
    }

    private State.Made channel(Outcome outcome, Result.Composed composed) {
        var channel = outcome.channel();
        var title = channel.title(language);
        return switch (outcome) {
            case Outcome.Made made ->
                new State.Made(
                        channel.id(),
                        title,
                        made.faulty() ? State.Outcome.FAULTY : State.Outcome.GOOD,
                        Remark.of(made, composed.manuscript(), language));
            case Outcome.Failed _ ->
                new State.Made(channel.id(), title, State.Outcome.FAILED, List.of(gaveUp(channel)));
        };
    }

    private Remark gaveUp(Channel channel) {
        var words = Messages.of(Telling.class, language).text("channel.failed", channel.title(language));
        return new Remark(
                "edition.yaml",
                OptionalInt.empty(),
                Severity.ERROR,
                Optional.of(channel.id()),
                Optional.empty(),
                words);
    }

    private List<State.Row> rows(Result.Composed composed) {
        var cells = new LinkedHashMap<String, List<State.Cell>>();
        composed.made().forEach(made -> {
            var words = Messages.of(made.channel().owner(), language);
            made.coverage()
                    .entries()
                    .forEach(entry -> cells.computeIfAbsent(entry.item(), _ -> new ArrayList<>())
                            .add(new State.Cell(
                                    made.channel().id(),
                                    entry.shown(),
                                    entry.places(),
                                    entry.reason().map(reason -> reason.words(words)))));
        });
        return new Planner(composed.manuscript().edition())
                .whole().stream()
                        .flatMap(part -> part.items().stream()
                                .map(item -> row(item.head(), part.section().title(), cells)))
                        .toList();
    }

    private static State.Row row(Head head, String section, Map<String, List<State.Cell>> cells) {
        return new State.Row(head.id(), head.title(), section, cells.getOrDefault(head.id(), List.of()));
    }

    private List<State.Missed> missed(Result.Composed composed) {
        var whole = composed.manuscript().edition();
        var made = composed.made()
                .map(each -> new Reach.Made(each.channel(), each.coverage()))
                .toList();
        return Reach.of(whole, made, others(made)).items().stream()
                .filter(item -> !item.gaps().isEmpty())
                .map(item -> new State.Missed(item.item(), title(whole, item.item()), help(item)))
                .toList();
    }

    private List<Channel> others(List<Reach.Made> made) {
        return renderers.all().stream()
                .map(Renderer::channel)
                .filter(channel ->
                        made.stream().noneMatch(each -> each.channel().equals(channel)))
                .toList();
    }

    private static String title(Edition whole, String item) {
        return whole.item(item).map(each -> each.head().title()).orElse(item);
    }

    /** One remedy may help several kinds of readers. */
    private List<State.Help> help(ItemReach item) {
        var words = Messages.of(Reach.class, language);
        Map<Remedy, List<String>> readers = new LinkedHashMap<>();
        for (var gap : item.gaps()) {
            readers.computeIfAbsent(gap.remedy(), _ -> new ArrayList<>()).add(words.text(key(gap)));
        }
        return readers.entrySet().stream()
                .map(each -> new State.Help(
                        each.getValue(),
                        each.getKey().words(words),
                        !each.getKey().equals(Remedy.NONE)))
                .toList();
    }

    private static String key(Gap gap) {
        return "audience." + gap.audience().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
