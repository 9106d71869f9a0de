package nl.buurtpers.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import nl.buurtpers.model.Adjustment;
import nl.buurtpers.model.Article;
import nl.buurtpers.model.Contact;
import nl.buurtpers.model.Edition;
import nl.buurtpers.model.Head;
import nl.buurtpers.model.Item;
import nl.buurtpers.plan.Plan;
import nl.buurtpers.render.Audience;
import nl.buurtpers.render.Channel;
import nl.buurtpers.render.Coverage;
import nl.buurtpers.render.Finding;
import nl.buurtpers.render.HouseStyle;
import nl.buurtpers.render.Kit;
import nl.buurtpers.render.Options;
import nl.buurtpers.render.OutputFile;
import nl.buurtpers.render.PrintProfile;
import nl.buurtpers.render.Proof;
import nl.buurtpers.render.Renderer;
import nl.buurtpers.render.Sink;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PressTest {

    @TempDir
    Path folder;

    @Test
    void outcomes_keep_the_order_of_the_jobs_whichever_is_done_first() throws Exception {
        var outcomes =
                print(IntStream.range(0, 40).mapToObj(i -> new Titles("c" + i)).toList());

        assertThat(outcomes)
                .extracting(outcome -> outcome.channel().id())
                .containsExactlyElementsOf(
                        IntStream.range(0, 40).mapToObj(i -> "c" + i).toList());
        assertThat(outcomes)
                .allSatisfy(outcome -> assertThat(made(outcome).files()).hasSize(1));
    }

    @Test
    void one_channel_that_fails_leaves_the_results_of_the_others() throws Exception {
        var outcomes =
                print(List.of(new Titles("a"), new Broken("b", new IllegalStateException("stuk")), new Titles("c")));

        assertThat(made(outcomes.get(0)).files()).hasSize(1);
        assertThat(outcomes.get(1))
                .isInstanceOfSatisfying(
                        Outcome.Failed.class,
                        failed -> assertThat(failed.cause()).hasMessage("stuk"));
        assertThat(made(outcomes.get(2)).files()).hasSize(1);
    }

    @Test
    void a_channel_that_runs_out_of_stack_or_memory_fails_alone() throws Exception {
        var outcomes = print(List.of(
                new Broken("a", new StackOverflowError()), new Broken("b", new OutOfMemoryError()), new Titles("c")));

        assertThat(outcomes)
                .extracting(Outcome::getClass)
                .containsExactly(Outcome.Failed.class, Outcome.Failed.class, Outcome.Made.class);
    }

    @Test
    void a_channel_that_says_nothing_of_an_item_fails() throws Exception {
        var outcomes = print(List.of(new Forgetful("a")));

        assertThat(outcomes.getFirst())
                .isInstanceOfSatisfying(
                        Outcome.Failed.class,
                        failed -> assertThat(failed.cause()).hasMessageContaining("bankje"));
    }

    @Test
    void composing_alone_writes_nothing() {
        var outcomes = press().compose(List.of(job(new Titles("a"))));

        assertThat(made(outcomes.getFirst()).files()).isEmpty();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void a_channel_sees_what_it_published_before_and_nothing_else() throws Exception {
        var out = Files.createDirectories(folder.resolve("uit"));
        Files.createDirectories(out.resolve("a"));
        Files.writeString(out.resolve("manifest.json"), "stil");
        Files.writeString(out.resolve("a/titles.txt"), "Oud bankje");
        var previous = new PreviousFolder(out, "a");

        assertThat(previous.file("titles.txt"))
                .hasValueSatisfying(bytes -> assertThat(bytes).asString().isEqualTo("Oud bankje"));
        assertThat(previous.file("../manifest.json")).isEmpty();
        assertThat(previous.file("none.txt")).isEmpty();
        assertThat(new PreviousFolder(out, "b").file("titles.txt")).isEmpty();
    }

    private List<Outcome> print(List<? extends Renderer> renderers) throws Exception {
        var edition = Files.createDirectories(folder.resolve("editie"));
        try (var bundle = Bundle.begin(folder.resolve("uit"), edition)) {
            return press().print(renderers.stream().map(PressTest::job).toList(), bundle);
        }
    }

    private Press press() {
        return new Press(edition(), NoAssets.INSTANCE, HouseStyle.STANDARD, Press.Listener.SILENT);
    }

    private static Press.Job job(Renderer renderer) {
        return new Press.Job(renderer, new Options(Map.of()), PrintProfile.STANDARD);
    }

    private static Outcome.Made made(Outcome outcome) {
        return (Outcome.Made) outcome;
    }

    static Edition edition() {
        var article = (Item) new Article(Head.of("bankje", "Nieuw bankje"), List.of());
        var elsewhere = article.withHead(withAdjustment(Head.of("lamp", "Nieuwe lamp")));
        return new Edition(
                "De Klink",
                "Rustenburg",
                Optional.empty(),
                LocalDate.of(2026, 11, 26),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "nl",
                Edition.DEFAULT_TIME_ZONE,
                Optional.empty(),
                Contact.NONE,
                List.of(),
                List.of(),
                List.of(article, elsewhere));
    }

    private static Head withAdjustment(Head head) {
        return new Head(
                head.id(),
                head.title(),
                head.shortTitle(),
                head.summary(),
                head.section(),
                head.priority(),
                head.author(),
                head.date(),
                head.language(),
                head.order(),
                head.picture(),
                head.contact(),
                new Adjustment.Only(List.of("elsewhere")),
                head.wording(),
                head.sharing());
    }

    /** Writes the titles of the plan. */
    private record Titles(String id) implements Renderer {

        @Override
        public Channel channel() {
            return channelOf(id);
        }

        @Override
        public Proof compose(Plan plan, Kit kit) {
            var coverage = new Coverage.Builder(plan);
            plan.items().forEach(item -> coverage.full(item, List.of("1")));
            var titles = String.join(
                    "\n", plan.items().map(item -> item.head().title()).toList());
            return new Sheet(coverage.build(), titles);
        }
    }

    private record Sheet(Coverage coverage, String titles) implements Proof {

        @Override
        public List<Finding> findings() {
            return List.of();
        }

        @Override
        public void paint(Sink sink) throws IOException {
            sink.write(new OutputFile("titles.txt", "text/plain", "nl"), titles.getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Gives up. */
    private record Broken(String id, Throwable cause) implements Renderer {

        @Override
        public Channel channel() {
            return channelOf(id);
        }

        @Override
        public Proof compose(Plan plan, Kit kit) {
            switch (cause) {
                case RuntimeException exception -> throw exception;
                case Error error -> throw error;
                default -> throw new IllegalStateException(cause);
            }
        }
    }

    /** Says nothing of any item. */
    private record Forgetful(String id) implements Renderer {

        @Override
        public Channel channel() {
            return channelOf(id);
        }

        @Override
        public Proof compose(Plan plan, Kit kit) {
            return new Sheet(new Coverage(List.of()), "");
        }
    }

    private static Channel channelOf(String id) {
        return new Channel(
                id, PressTest.class, List.of("text/plain"), Set.of(Audience.ONLINE), Channel.Keeping.KEPT, List.of());
    }
}
