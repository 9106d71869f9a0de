package nl.buurtpers.screen.teletext;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.buurtpers.model.Edition;
import nl.buurtpers.model.Item;
import nl.buurtpers.render.HouseStyle;
import nl.buurtpers.testkit.DrawnAssets;
import nl.buurtpers.testkit.FolderSink;
import nl.buurtpers.testkit.TestKit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How long texts are divided over subpages. */
class SubpagesTest {

    @TempDir
    Path folder;

    /** Paragraphs end in a full stop and have no other, so that a reader of pages can tell where one goes on. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void no_line_of_a_paragraph_stands_alone_at_the_head_or_the_foot_of_a_screen(int part) throws IOException {
        int parted = 0;
        for (int seed = part * 25; seed < part * 25 + 25; seed++) {
            var random = new SplittableRandom(seed);
            var items = IntStream.range(0, 6)
                    .mapToObj(i -> (Item) Small.article("item-" + i, "Bericht " + i, paragraphs(random)))
                    .toArray(Item[]::new);
            parted += audit(Small.edition(items), "edition " + seed);
        }
        assertThat(parted).as("paragraphs that go on").isGreaterThan(20);
    }

    @Test
    void a_text_with_a_mark_on_every_letter_takes_more_screens_and_never_more_than_sixteen_packets()
            throws IOException {
        var paragraphs = IntStream.range(0, 12)
                .mapToObj(i -> (Character.toString("éëïöüâçñ".charAt(i % 8)).repeat(9) + " ")
                        .repeat(30)
                        .strip())
                .toArray(String[]::new);
        var edition = Small.edition(Small.article("een", "Ééééé", paragraphs));
        var screens = screens(edition).stream().filter(s -> s.page() == 111).toList();
        var shown = screens.stream()
                .flatMap(screen -> screen.rows().subList(4, 22).stream())
                .flatMapToInt(String::chars)
                .filter(c -> "éëïöüâçñ".indexOf(c) >= 0)
                .count();
        assertThat(shown).isEqualTo(12 * 30 * 9);
        try (var lines = Files.lines(folder.resolve("tti/P111.tti"))) {
            var packets = packets(lines.toList());
            assertThat(packets)
                    .hasSameSizeAs(screens)
                    .allSatisfy(count -> assertThat(count).isBetween(1, 16));
            assertThat(packets).filteredOn(count -> count >= 11).hasSizeGreaterThan(packets.size() / 2);
        }
        assertThat(PacketReader.of(Files.readAllBytes(folder.resolve("edition.t42")))
                        .faults())
                .isEmpty();
    }

    /** Packets X/26 of each subpage of a page file. */
    private static List<Integer> packets(List<String> lines) {
        var counts = new ArrayList<Integer>();
        for (var line : lines) {
            if (line.startsWith("PN,")) {
                counts.add(0);
            } else if (line.startsWith("OL,26,")) {
                counts.set(counts.size() - 1, counts.getLast() + 1);
            }
        }
        return counts;
    }

    private static String[] paragraphs(SplittableRandom random) {
        return IntStream.range(0, random.nextInt(2, 12))
                .mapToObj(_ -> IntStream.range(0, random.nextInt(3, 70))
                        .mapToObj(_ -> "woordenrijk".substring(0, random.nextInt(2, 11)))
                        .collect(Collectors.joining(" ", "", ".")))
                .toArray(String[]::new);
    }

    /** Looks at each place where a paragraph goes on; how many there were. */
    private int audit(Edition edition, String name) throws IOException {
        int parted = 0;
        var pages = screens(edition).stream()
                .filter(screen -> screen.page() >= 111)
                .collect(Collectors.groupingBy(TtiReader.Screen::page));
        for (var screens : pages.values()) {
            for (int i = 1; i < screens.size(); i++) {
                var before = blocks(screens.get(i - 1)).getLast();
                var after = blocks(screens.get(i)).getFirst();
                if (!before.getLast().endsWith(".")) {
                    parted++;
                    assertThat(before).as(name + " foot").hasSizeGreaterThan(1);
                    assertThat(after).as(name + " head").hasSizeGreaterThan(1);
                }
            }
        }
        return parted;
    }

    /** The copy of a screen, parted at blank rows. */
    private static List<List<String>> blocks(TtiReader.Screen screen) {
        var blocks = new ArrayList<List<String>>();
        boolean blank = true;
        for (var row : screen.rows().subList(3, 22)) {
            if (!row.isBlank()) {
                if (blank) {
                    blocks.add(new ArrayList<>());
                }
                blocks.getLast().add(row.strip());
            }
            blank = row.isBlank();
        }
        return blocks;
    }

    private List<TtiReader.Screen> screens(Edition edition) throws IOException {
        var renderer = new TeletextRenderer();
        var kit = TestKit.of(renderer, edition, new DrawnAssets(), HouseStyle.STANDARD, Map.of());
        var proof = renderer.compose(TestKit.plan(renderer, edition), kit);
        try (var files = Files.walk(folder)) {
            files.filter(Files::isRegularFile).forEach(file -> file.toFile().delete());
        }
        proof.paint(new FolderSink(folder));
        return TtiReader.folder(folder.resolve("tti"));
    }
}
