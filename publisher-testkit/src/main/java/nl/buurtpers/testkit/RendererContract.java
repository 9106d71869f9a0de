package nl.buurtpers.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.buurtpers.message.Messages;
import nl.buurtpers.model.Edition;
import nl.buurtpers.plan.Plan;
import nl.buurtpers.plan.Planned;
import nl.buurtpers.plan.TextSource;
import nl.buurtpers.plan.Withheld;
import nl.buurtpers.render.Coverage;
import nl.buurtpers.render.Measure;
import nl.buurtpers.render.OutputFile;
import nl.buurtpers.render.Proof;
import nl.buurtpers.render.Renderer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What every renderer promises: nothing is lost. The words of what it made are read by a reader that knows nothing of it,
 * and compared, word for word and in reading order, with the plan and the coverage report.
 *
 * <p>A renderer passes by a subclass that says how to read its files. It runs on every sample edition, on editions made
 * by chance and on monsters.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class RendererContract {

    private final Map<String, Made> made = new HashMap<>();

    @SuppressWarnings("NullAway.Init") // set before the first test
    private Path folder;

    @BeforeAll
    void workIn(@TempDir Path whole) {
        folder = whole;
    }

    /** The renderer. */
    protected abstract Renderer renderer();

    /**
     * Reads the words of what was made, by a reader that is not of the renderer.
     *
     * @param channel the folder of the channel
     */
    protected Extract read(Path channel) throws IOException {
        throw new UnsupportedOperationException("no reader for " + channel);
    }

    /**
     * The same for a channel of several files that have no order by themselves.
     *
     * @param coverage says which item is in which file
     */
    protected Extract read(Path channel, Coverage coverage) throws IOException {
        return read(channel);
    }

    /** The text with what the characters of this channel cannot tell apart made equal. */
    protected String fold(String text) {
        return text;
    }

    /** Whether the channel has room for the name of the paper, the colophon and the contact of the editors. */
    protected boolean showsTheEditionItself() {
        return true;
    }

    /** Words that the channel adds and that stand in no bundle, such as the name of a file. */
    protected String ownWords() {
        return "";
    }

    /** The editions on which it is tried. */
    protected Stream<Sample> samples() {
        return Stream.concat(Samples.all(), Editions.all());
    }

    private record Made(
            Sample sample, Plan plan, Proof proof, Map<String, OutputFile> files, Path folder, Extract extract) {}

    @ParameterizedTest
    @MethodSource("samples")
    protected void shows_every_word_or_says_why_not(Sample sample) throws IOException {
        var made = made(sample);
        var shown = new Shown(made.extract, this::fold);
        var losses = new ArrayList<String>();
        int at = 0;
        for (var entry : made.proof.coverage().entries()) {
            var item = made.plan.item(entry.item());
            if (item.isPresent() && entry.shown() != Coverage.Shown.LEFT_OUT) {
                at = checkItem(item.orElseThrow(), entry, shown, at, losses);
            }
        }
        if (showsTheEditionItself()) {
            editionWords(made.plan).forEach(wanted -> {
                if (shown.take(wanted, 0).isEmpty()) {
                    losses.add("edition: " + wanted.required());
                }
            });
        }
        assertThat(losses).as("words of %s that are not shown", sample).isEmpty();
    }

    private int checkItem(Planned item, Coverage.Entry entry, Shown shown, int from, List<String> losses) {
        int at = from;
        for (var wanted : text(item, entry)) {
            var end = shown.take(wanted, at);
            if (end.isEmpty()) {
                boolean elsewhere = shown.take(wanted, 0).isPresent();
                losses.add(item.id() + (elsewhere ? ": out of order: " : ": lost: ") + wanted.required());
            } else {
                at = end.getAsInt();
            }
        }
        for (var wanted : around(item, entry)) {
            // First beside the item: the same place or number may stand in the colophon too.
            if (shown.take(Wanted.of(wanted), from).isEmpty()
                    && shown.take(Wanted.of(wanted), 0).isEmpty()) {
                losses.add(item.id() + ": lost: " + wanted);
            }
        }
        return at;
    }

    /** The running text, whose order is the reading order. */
    private static List<Wanted> text(Planned item, Coverage.Entry entry) {
        return switch (entry.source()) {
            case BODY, TEXTS ->
                item.text().stream()
                        .map(block -> Wanted.of(block, showsPictures(entry)))
                        .filter(wanted -> !Shown.letters(wanted.required()).isEmpty())
                        .toList();
            case SUMMARY -> item.head().summary().map(Wanted::of).stream().toList();
            case TITLE -> List.of();
        };
    }

    /** What stands around the text, in the order that the form of the channel asks. */
    private static List<String> around(Planned item, Coverage.Entry entry) {
        var words = new ArrayList<String>();
        if (entry.source() == TextSource.SUMMARY || entry.source() == TextSource.TITLE) {
            words.add(
                    entry.shown() == Coverage.Shown.SHORTENED
                            ? item.head().brief()
                            : item.head().title());
            return words;
        }
        for (var piece : item.pieces()) {
            switch (piece.role()) {
                case TITLE, SUMMARY, BYLINE, FACT -> words.add(piece.words());
                case CAPTION, CREDIT -> {
                    if (showsPictures(entry)) {
                        words.add(piece.words());
                    }
                }
                case TEXT -> {}
            }
        }
        return words;
    }

    private static boolean showsPictures(Coverage.Entry entry) {
        return entry.reason()
                .map(reason -> !reason.code().equals("pictures-left-out"))
                .orElse(true);
    }

    private static List<Wanted> editionWords(Plan plan) {
        var edition = plan.edition();
        var words = new ArrayList<Wanted>();
        words.add(Wanted.of(edition.publication()));
        words.add(Wanted.of(edition.neighbourhood()));
        edition.title().map(Wanted::of).ifPresent(words::add);
        edition.colophon().forEach(block -> words.add(Wanted.of(block, true)));
        plan.contact().forEach(fact -> words.add(Wanted.of(fact.value())));
        return words;
    }

    @ParameterizedTest
    @MethodSource("samples")
    protected void shows_no_word_that_nobody_wrote(Sample sample) throws IOException {
        var made = made(sample);
        var vocabulary = vocabulary(made);
        var unknown = made.extract.passages().stream()
                .flatMap(passage ->
                        vocabulary.unknown(passage.text()).stream().map(word -> passage.place() + ": " + word))
                .distinct()
                .limit(30)
                .toList();
        assertThat(unknown).as("words in %s that nobody wrote", sample).isEmpty();
    }

    private Vocabulary vocabulary(Made made) {
        var vocabulary = new Vocabulary(this::fold);
        var channel = renderer().channel();
        Bundles.all(channel.owner()).forEach(vocabulary::add);
        Bundles.all(Messages.class).forEach(vocabulary::add);
        vocabulary.add(ownWords());
        var edition = made.plan.edition();
        editionWords(made.plan).forEach(wanted -> vocabulary.add(wanted.all()));
        Stream.of(edition.place(), edition.number(), edition.year())
                .flatMap(o -> o.stream())
                .forEach(vocabulary::add);
        edition.website().ifPresent(site -> vocabulary.add(site.toString()));
        edition.colophon()
                .forEach(block -> vocabulary.add(Wanted.of(block, true).all()));
        made.plan.parts().forEach(part -> vocabulary.add(part.section().title()));
        made.plan.items().forEach(item -> words(item, vocabulary));
        made.sample.style().logoAlt().ifPresent(vocabulary::add);
        made.proof
                .coverage()
                .entries()
                .forEach(entry -> entry.reason()
                        .ifPresent(reason -> vocabulary.add(reason.words(Messages.of(edition.language())))));
        made.plan.omissions().forEach(omission -> vocabulary.add(omission.title()));
        return vocabulary;
    }

    private static void words(Planned item, Vocabulary vocabulary) {
        item.pieces().forEach(piece -> vocabulary.add(piece.words()));
        item.text().forEach(block -> {
            vocabulary.add(Wanted.of(block, true).required());
            vocabulary.add(Wanted.of(block, true).all());
            Wanted.of(block, true).parts().forEach(part -> vocabulary.add(part.words()));
        });
        item.head().shortTitle().ifPresent(vocabulary::add);
        item.head().picture().ifPresent(picture -> vocabulary.add(picture.alt()));
        item.facts().forEach(fact -> {
            vocabulary.add(fact.label());
            fact.target().ifPresent(vocabulary::add);
        });
        item.link().ifPresent(link -> vocabulary.add(link.toString()));
        vocabulary.add(item.id());
    }

    @ParameterizedTest
    @MethodSource("samples")
    protected void says_of_every_item_where_it_is_or_why_not(Sample sample) throws IOException {
        var made = made(sample);
        var coverage = made.proof.coverage();
        assertThat(coverage.entries())
                .extracting(Coverage.Entry::item)
                .containsExactlyInAnyOrderElementsOf(sample.edition().items().stream()
                        .map(item -> item.head().id())
                        .toList());
        var language = sample.edition().language();
        for (var entry : coverage.entries()) {
            entry.reason()
                    .ifPresent(reason -> assertThat(reason.words(
                                    Messages.of(renderer().channel().owner(), language)))
                            .isNotBlank());
            if (entry.shown() != Coverage.Shown.LEFT_OUT) {
                assertThat(entry.places()).as("places of %s", entry.item()).isNotEmpty();
            }
        }
        for (var finding : made.proof.findings()) {
            assertThat(finding.words(Messages.of(renderer().channel().owner(), "nl")))
                    .isNotBlank();
            assertThat(finding.words(Messages.of(renderer().channel().owner(), "en")))
                    .isNotBlank();
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    protected void measures_items_of_the_edition_alone(Sample sample) throws IOException {
        var measures = made(sample).proof.measures();
        assertThat(measures)
                .extracting(Measure::item)
                .isSubsetOf(sample.edition().items().stream()
                        .map(item -> item.head().id())
                        .toList());
        assertThat(measures).allSatisfy(measure -> {
            assertThat(measure.amount()).isFinite().isNotNegative();
            assertThat(measure.words(Messages.of("nl"))).isNotBlank();
            assertThat(measure.words(Messages.of("en"))).isNotBlank();
        });
        assertThat(measures.stream().map(each -> each.item() + " " + each.unit()))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("samples")
    protected void announces_each_file_that_it_writes(Sample sample) throws IOException {
        var made = made(sample);
        assertThat(contents(made.folder).keySet()).isEqualTo(new TreeMap<>(made.files).keySet());
        assertThat(made.files.values())
                .allSatisfy(file -> assertThat(file.mediaType()).matches("[a-z]+/[a-z0-9.+-]+(; *[a-z]+=.+)?"));
    }

    @ParameterizedTest
    @MethodSource("samples")
    protected void makes_the_same_bytes_again(Sample sample) throws IOException {
        var made = made(sample);
        var again = folder.resolve(sample.name() + "-again");
        compose(sample).paint(new FolderSink(again));
        var first = contents(made.folder);
        var second = contents(again);
        assertThat(second.keySet()).isEqualTo(first.keySet());
        first.forEach((path, bytes) -> assertThat(second.get(path)).as(path).isEqualTo(bytes));
    }

    /** Not everybody on its pictures agreed to this channel: none is asked for, and of each item it is said what it lacks. */
    @Test
    protected void shows_no_picture_that_is_withheld(@TempDir Path target) throws IOException {
        var sample = Samples.named("logboek-wijkgerichte-informatie");
        var channel = renderer().channel().id();
        var pictures =
                Map.of("images/middelen.png", Withheld.Why.NOT_AGREED, "images/tijdlijn.png", Withheld.Why.TAKEN_BACK);
        var plan = TestKit.plan(renderer(), sample.edition(), new Withheld(Map.of(channel, pictures)));
        var assets = new AskedAssets(sample.assets());
        var proof = renderer()
                .compose(
                        plan,
                        TestKit.of(renderer(), sample.edition(), assets, sample.style(), sample.options(renderer())));
        proof.paint(new FolderSink(target));

        assertThat(assets.pictures()).doesNotContainAnyElementsOf(pictures.keySet());
        assertThat(plan.lacks()).isNotEmpty().allSatisfy(lack -> {
            var entry = proof.coverage().entry(lack.item()).orElseThrow();
            assertThat(entry.shown()).isIn(Coverage.Shown.SHORTENED, Coverage.Shown.LEFT_OUT);
            if (entry.shown() == Coverage.Shown.SHORTENED) {
                assertThat(entry.reason().orElseThrow().words(Messages.of("nl")))
                        .contains(lack.picture());
            }
        });
    }

    @Test
    void has_a_name_and_a_sentence_in_both_languages() {
        var channel = renderer().channel();
        for (var language : List.of("nl", "en")) {
            assertThat(channel.title(language)).isNotBlank();
            assertThat(channel.description(language)).isNotBlank();
        }
        assertThat(Bundles.texts(channel.owner(), "nl").keySet())
                .isEqualTo(Bundles.texts(channel.owner(), "en").keySet());
    }

    private Proof compose(Sample sample) {
        return renderer().compose(plan(sample.edition()), TestKit.of(renderer(), sample));
    }

    private Plan plan(Edition edition) {
        return TestKit.plan(renderer(), edition);
    }

    private Made made(Sample sample) throws IOException {
        var known = made.get(sample.name());
        if (known != null) {
            return known;
        }
        var target = Files.createDirectories(folder.resolve(sample.name()));
        var sink = new FolderSink(target);
        var proof = compose(sample);
        proof.paint(sink);
        var fresh =
                new Made(sample, plan(sample.edition()), proof, sink.files(), target, read(target, proof.coverage()));
        made.put(sample.name(), fresh);
        return fresh;
    }

    private static Map<String, byte[]> contents(Path folder) throws IOException {
        var contents = new TreeMap<String, byte[]>();
        try (var paths = Files.walk(folder)) {
            for (var path : paths.filter(Files::isRegularFile).toList()) {
                contents.put(folder.relativize(path).toString().replace('\\', '/'), Files.readAllBytes(path));
            }
        }
        return contents;
    }
}
