package nl.buurtpers.app.fit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.buurtpers.app.copy.Dossier;
import nl.buurtpers.app.publishing.BundledSeeds;
import nl.buurtpers.app.publishing.Remark;
import nl.buurtpers.message.Messages;
import nl.buurtpers.pack.FolderAssets;
import nl.buurtpers.pack.MakeReady;
import nl.buurtpers.pack.Outcome;
import nl.buurtpers.pack.Press;
import nl.buurtpers.pack.Readiness;
import nl.buurtpers.pack.Settings;
import nl.buurtpers.plan.Withheld;
import nl.buurtpers.render.Assets;
import nl.buurtpers.render.Coverage;
import nl.buurtpers.render.Option;
import nl.buurtpers.render.Options;
import nl.buurtpers.render.Renderer;
import nl.buurtpers.render.Renderers;
import nl.buurtpers.source.ChannelChoice;
import nl.buurtpers.source.EditionFolder;
import nl.buurtpers.source.EditionSeeds;
import nl.buurtpers.source.Manuscript;
import nl.buurtpers.source.Reading;
import nl.buurtpers.source.Seeds;
import nl.buurtpers.source.Trouble;

/**
 * What surrounds an item in one version of its edition: the sheet, the pictures, the channels.
 *
 * @param version of the edition
 * @param folder of that version
 * @param assets its pictures, measured once
 * @param withheld which of them must not be seen where
 */
record Setting(long version, Path folder, Assets assets, Withheld withheld, Renderers renderers) {

    static Setting of(Dossier dossier, Path folder, Withheld withheld, Renderers renderers) throws IOException {
        return new Setting(dossier.version(), folder, new Sizes(new FolderAssets(folder)), withheld, renderers);
    }

    Fit fit(LiveFit.Question question) {
        var path = "articles/" + question.name() + ".md";
        return switch (EditionFolder.readAlone(folder, path, question.text())) {
            case Reading.Refused(var troubles) -> refused(troubles, question);
            case Reading.Accepted(var manuscript, var troubles) -> ready(manuscript, troubles, question);
        };
    }

    private static Fit refused(List<Trouble> troubles, LiveFit.Question question) {
        return new Fit(remarks(troubles, question.language()), List.of());
    }

    private static List<Remark> remarks(List<Trouble> troubles, String language) {
        return troubles.stream()
                .map(trouble -> Remark.of(trouble, language).saying(DeskTrouble.words(trouble, language)))
                .toList();
    }

    private Fit ready(Manuscript read, List<Trouble> troubles, LiveFit.Question question) {
        var manuscript = alone(read);
        var seeds = new Seeds(new EditionSeeds(folder, BundledSeeds.INSTANCE));
        return switch (MakeReady.of(renderers, seeds, manuscript, Settings.NONE)) {
            case Readiness.Misused(var wrong) -> refused(wrong, question);
            case Readiness.Refused(var wrong) -> refused(wrong, question);
            case Readiness.Ready ready -> {
                var press = new Press(manuscript.edition(), assets, ready.style(), Press.Listener.SILENT, withheld);
                var outcomes = press.compose(ready.jobs());
                yield new Fit(remarks(troubles, question.language()), shares(outcomes, manuscript, question));
            }
        };
    }

    private static List<Fit.Share> shares(List<Outcome> outcomes, Manuscript manuscript, LiveFit.Question question) {
        return outcomes.stream()
                .flatMap(outcome -> outcome instanceof Outcome.Made made ? Stream.of(made) : Stream.empty())
                .flatMap(made -> made.coverage().entries().stream()
                        .map(entry -> share(made, entry, manuscript, question.language())))
                .toList();
    }

    private static Fit.Share share(Outcome.Made made, Coverage.Entry entry, Manuscript manuscript, String language) {
        var channel = made.channel();
        var words = Messages.of(channel.owner(), language);
        var measures = made.measures().stream()
                .filter(measure -> measure.item().equals(entry.item()))
                .toList();
        return new Fit.Share(
                channel.id(),
                channel.title(language),
                entry.shown(),
                entry.reason().map(reason -> reason.words(words)),
                measures,
                measures.stream().map(measure -> measure.words(words)).toList(),
                Remark.of(made, manuscript, language).stream()
                        .filter(remark -> remark.item().isPresent())
                        .toList());
    }

    /** The manuscript as if there were no other items: lists of items name this one or nothing. */
    private Manuscript alone(Manuscript manuscript) {
        var ids = manuscript.edition().items().stream()
                .map(item -> item.head().id())
                .toList();
        var channels = new LinkedHashMap<String, ChannelChoice>(manuscript.channels());
        for (var renderer : renderers.all()) {
            channels.computeIfPresent(renderer.channel().id(), (_, choice) -> alone(choice, renderer, ids));
        }
        return new Manuscript(manuscript.edition(), manuscript.style(), channels, manuscript.files());
    }

    private static ChannelChoice alone(ChannelChoice choice, Renderer renderer, List<String> ids) {
        var settings = new LinkedHashMap<>(choice.settings());
        boolean made = choice.made();
        for (var option : renderer.channel().options()) {
            var set = settings.get(option.name());
            if (option instanceof Option.Ids && set != null) {
                var named = new ArrayList<>(Options.idsIn(set.value()));
                named.retainAll(ids);
                made &= !named.isEmpty(); // it was asked for other items: it says nothing of this one
                settings.put(option.name(), new ChannelChoice.Setting(String.join(", ", named), set.line()));
            }
        }
        return made ? new ChannelChoice(true, Map.copyOf(settings)) : ChannelChoice.OFF;
    }
}
