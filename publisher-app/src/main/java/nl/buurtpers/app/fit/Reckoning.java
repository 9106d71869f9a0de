package nl.buurtpers.app.fit;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.buurtpers.message.Messages;
import nl.buurtpers.model.Advert;
import nl.buurtpers.model.Edition;
import nl.buurtpers.pack.Outcome;
import nl.buurtpers.plan.Linear;
import nl.buurtpers.plan.Planned;
import nl.buurtpers.plan.Planner;
import nl.buurtpers.render.Coverage;
import nl.buurtpers.render.Finding;

/**
 * Reckons what the pages of a newspaper cost, from what was found while it was composed.
 *
 * @param newspaper what came of it
 * @param language of the editor
 */
record Reckoning(Edition edition, Outcome.Made newspaper, String language) {

    private static final int MOST_TITLES = 4;

    /** The pages, in amounts and in words. */
    Optional<State.PageBudget> budget() {
        return find(Finding.PageBudget.class).map(this::budget);
    }

    private State.PageBudget budget(Finding.PageBudget pages) {
        var omitted = omitted();
        var fewer = find(Finding.FewerPages.class);
        if (!omitted.isEmpty()) {
            return crowded(pages, omitted);
        }
        return fewer.map(each -> thinner(pages, each)).orElseGet(() -> roomy(pages));
    }

    private <F extends Finding> Optional<F> find(Class<F> kind) {
        return newspaper.findings().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .findFirst();
    }

    private List<String> omitted() {
        return newspaper.coverage().entries().stream()
                .filter(entry -> entry.shown() == Coverage.Shown.LEFT_OUT)
                .filter(entry -> entry.reason()
                        .filter(reason -> reason.code().equals("no-room"))
                        .isPresent())
                .map(Coverage.Entry::item)
                .toList();
    }

    /** More is written than the pages hold that were asked for. */
    private State.PageBudget crowded(Finding.PageBudget pages, List<String> omitted) {
        int save = omitted.stream().mapToInt(this::words).sum();
        double over = tenths(Math.max(0.1, save / Math.max(1.0, words() / pages.used())));
        var longest = longest(save, omitted);
        var shorten = longest.map(id -> " " + messages().text("budget.or-shorten", quoted(id), save))
                .orElse("");
        return new State.PageBudget(
                pages.used(),
                pages.made(),
                over,
                save,
                0,
                Optional.of(omitted.getFirst()),
                longest,
                omitted,
                messages().text("budget.crowded", over, pages.made(), titles(omitted)) + shorten);
    }

    /** As many headlines as somebody reads. */
    private String titles(List<String> ids) {
        var first = ids.stream().limit(MOST_TITLES).map(this::quoted).collect(Collectors.joining(", "));
        int more = ids.size() - MOST_TITLES;
        return more > 0 ? messages().text("budget.more", first, more) : first;
    }

    /** A little less, and the paper is a sheet thinner. */
    private State.PageBudget thinner(Finding.PageBudget pages, Finding.FewerPages fewer) {
        double over = tenths(Math.max(0.1, pages.used() - fewer.pages()));
        int save = fewer.save();
        var longest = fewer.drop() ? longest(save, List.of()) : Optional.of(fewer.id());
        var drop = smallest(save).or(() -> Optional.of(fewer.id()));
        var head = messages().text("budget.over", over, fewer.pages());
        var ways = Stream.of(
                        drop.map(id -> messages().text("budget.drop", quoted(id))),
                        longest.map(id -> messages().text("budget.shorten", quoted(id), save)))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" " + messages().text("budget.or") + " "));
        return new State.PageBudget(
                pages.used(),
                pages.made(),
                over,
                save,
                pages.wordsShort(),
                drop,
                longest,
                List.of(),
                head + " " + ways + ". " + messages().text("budget.room", pages.made(), pages.wordsShort()));
    }

    private State.PageBudget roomy(Finding.PageBudget pages) {
        return new State.PageBudget(
                pages.used(),
                pages.made(),
                0,
                0,
                pages.wordsShort(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                pages.used() > pages.made()
                        ? messages().text("budget.smaller", pages.used(), pages.made())
                        : messages().text("budget.used", pages.used(), pages.made()) + " "
                                + messages().text("budget.room", pages.made(), pages.wordsShort()));
    }

    /** The shortest item of those that matter least which alone saves so many words. */
    private Optional<String> smallest(int save) {
        return expendable()
                .filter(item -> words(item) >= save)
                .min(Comparator.comparingInt((Planned item) -> -item.head().priority())
                        .thenComparingInt(Reckoning::words))
                .map(Planned::id);
    }

    /** The longest item, where so many words less leave most of it. */
    private Optional<String> longest(int save, List<String> but) {
        return expendable()
                .filter(item -> !but.contains(item.id()))
                .filter(item -> save * 2 <= words(item))
                .max(Comparator.comparingInt(Reckoning::words))
                .map(Planned::id);
    }

    /** What is neither on the front page nor paid for. */
    private Stream<Planned> expendable() {
        return planned().filter(item -> item.head().priority() > 1 && !(item.item() instanceof Advert));
    }

    private Stream<Planned> planned() {
        return new Planner(edition).plan(newspaper.channel().id()).items();
    }

    private int words(String id) {
        return planned()
                .filter(item -> item.id().equals(id))
                .mapToInt(Reckoning::words)
                .sum();
    }

    private double words() {
        return planned().mapToInt(Reckoning::words).sum();
    }

    private static int words(Planned item) {
        return item.pieces().stream()
                .mapToInt(piece -> Linear.words(piece.words()))
                .sum();
    }

    private static double tenths(double pages) {
        return Math.round(pages * 10) / 10.0;
    }

    private String quoted(String id) {
        var title = edition.item(id).map(item -> item.head().title()).orElse(id);
        return messages().text("quoted", title);
    }

    private Messages messages() {
        return Messages.of(Reckoning.class, language);
    }
}
