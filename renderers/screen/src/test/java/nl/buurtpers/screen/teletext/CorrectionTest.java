package nl.buurtpers.screen.teletext;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.buurtpers.model.Edition;
import nl.buurtpers.model.Item;
import nl.buurtpers.render.HouseStyle;
import nl.buurtpers.render.Proof;
import nl.buurtpers.testkit.DrawnAssets;
import nl.buurtpers.testkit.FolderSink;
import nl.buurtpers.testkit.TestKit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An edition that is published again over what was published before. */
class CorrectionTest {

    private static final Item BRIDGE = Small.article("brug", "De brug is dicht", "Loop om over de Kade.");
    private static final Item CENTRE = Small.article("centrum", "Het wijkcentrum blijft", "De buren zetten koffie.");
    private static final Item DINNER = Small.article("diner", "Buurtdiner op vrijdag", "Neem een bord mee.");

    @TempDir
    Path folder;

    @Test
    void items_keep_their_numbers_when_one_comes_in_or_goes() throws IOException {
        publish(Small.edition(BRIDGE, CENTRE, DINNER), "een");
        var more = correct(Small.edition(Small.article("nieuw", "Nieuws", "Kort."), BRIDGE, CENTRE, DINNER), "een");
        assertThat(places(more)).containsAllEntriesOf(Map.of("brug", "111", "centrum", "112", "diner", "113"));
        assertThat(places(more)).containsEntry("nieuw", "114");
        var fewer = correct(Small.edition(CENTRE, DINNER), "een");
        assertThat(places(fewer)).containsEntry("centrum", "112").containsEntry("diner", "113");
    }

    @Test
    void an_item_that_outgrows_its_page_moves_alone() throws IOException {
        publish(Small.edition(BRIDGE, CENTRE), "een");
        var paragraphs = IntStream.range(0, 1500).mapToObj(i -> "Alinea " + i).toArray(String[]::new);
        var grown = Small.article("brug", "De brug is dicht", paragraphs);
        var proof = correct(Small.edition(grown, CENTRE), "een");
        assertThat(places(proof)).containsEntry("centrum", "112").containsEntry("brug", "113");
    }

    @Test
    void the_number_of_an_item_that_went_is_given_to_the_next_that_comes() throws IOException {
        publish(Small.edition(BRIDGE, CENTRE, DINNER), "een");
        var other = Small.article("nieuw", "Nieuws", "Kort.");
        assertThat(places(correct(Small.edition(BRIDGE, DINNER, other), "een"))).containsEntry("nieuw", "112");
    }

    @Test
    void a_chapter_that_is_full_lends_no_wrong_overview_to_a_late_item() throws IOException {
        var party = Small.event("feest", "Winterfeest", "2026-12-05T14:00", "2026-12-05T16:30");
        var items = new ArrayList<Item>(IntStream.range(0, 8)
                .mapToObj(i -> (Item) Small.article("item-" + i, "Bericht " + i, "Kort."))
                .toList());
        items.add(party);
        publish(Small.edition(items.toArray(Item[]::new)), "een");
        items.addFirst(BRIDGE);
        items.addFirst(CENTRE);
        publishOver(Small.edition(items.toArray(Item[]::new)), "een", "twee");
        var screens = TtiReader.folder(folder.resolve("twee/tti"));
        var pages = screens.stream().map(TtiReader.Screen::page).collect(Collectors.toSet());
        assertThat(screens).allSatisfy(screen -> assertThat(pages).containsAll(screen.links()));
        assertThat(screens)
                .filteredOn(screen ->
                        screen.rows().stream().anyMatch(row -> row.contains("De brug is dicht")) && screen.page() > 113)
                .isNotEmpty()
                .allSatisfy(screen -> assertThat(screen.links().getFirst()).isEqualTo(110));
    }

    /** The green key of the last page that is left goes on to what follows, the red one up to its own section. */
    @Test
    void the_keys_of_pages_around_one_that_went_lead_past_it() throws IOException {
        var party = Small.event("feest", "Winterfeest", "2026-12-05T14:00", "2026-12-05T16:30");
        publish(Small.edition(BRIDGE, CENTRE, DINNER, party), "een");
        publishOver(Small.edition(BRIDGE, DINNER, party), "een", "twee");
        var links = TtiReader.folder(folder.resolve("twee/tti")).stream()
                .collect(Collectors.toMap(TtiReader.Screen::page, TtiReader.Screen::links, (one, _) -> one));
        assertThat(links).containsOnlyKeys(100, 101, 102, 110, 111, 113, 120, 121);
        assertThat(links.get(111)).containsExactly(110, 113, 120, 100, 113, 100);
        assertThat(links.get(113)).containsExactly(110, 120, 120, 100, 120, 100);
        assertThat(links.get(121)).containsExactly(120, 100, 120, 100, 100, 100);
        assertThat(links.values()).allSatisfy(keys -> assertThat(keys).doesNotContain(112));
    }

    @Test
    void a_receiver_is_told_once_of_a_subpage_that_was_changed_and_of_no_other() throws IOException {
        publish(Small.edition(BRIDGE, CENTRE, DINNER), "een");
        assertThat(told("een")).isEmpty();
        publishOver(
                Small.edition(BRIDGE, Small.article("centrum", "Het wijkcentrum blijft", "Met thee."), DINNER),
                "een",
                "twee");
        assertThat(told("twee")).containsExactly("112/00");
        assertThat(files("twee/tti")).isEqualTo(files("een/tti"));
        assertThat(differing("een", "twee"))
                .containsExactlyInAnyOrder(
                        "edition.t42",
                        "edition.ts",
                        "pages.tsv",
                        "index.html",
                        "tti/P112.tti",
                        "ep1/P112S00.EP1",
                        "png/112-00.png");
    }

    @Test
    void publishing_once_more_gives_the_same_files() throws IOException {
        publish(Small.edition(BRIDGE, CENTRE), "een");
        publishOver(Small.edition(BRIDGE, CENTRE), "een", "een-weer");
        assertThat(differing("een", "een-weer")).isEmpty();
        publishOver(Small.edition(BRIDGE, CENTRE, DINNER), "een", "twee");
        publishOver(Small.edition(BRIDGE, CENTRE, DINNER), "twee", "twee-weer");
        assertThat(told("twee-weer")).contains("113/00");
        assertThat(differing("twee", "twee-weer")).isEmpty();
    }

    @Test
    void another_edition_or_a_damaged_log_starts_anew() throws IOException {
        publish(Small.edition(CENTRE, DINNER), "een");
        publish(Small.edition(BRIDGE, CENTRE), "vers");
        Files.writeString(folder.resolve("een/pages.tsv"), "edition\t2026-11-19 De Proefkrant\nrun\tindex\t100\n");
        publishOver(Small.edition(BRIDGE, CENTRE), "een", "twee");
        Files.writeString(folder.resolve("een/pages.tsv"), "<html>");
        publishOver(Small.edition(BRIDGE, CENTRE), "een", "drie");
        assertThat(differing("vers", "twee")).isEmpty();
        assertThat(differing("vers", "drie")).isEmpty();
    }

    private Proof publish(Edition edition, String to) throws IOException {
        return publishOver(edition, "none", to);
    }

    private Proof correct(Edition edition, String over) throws IOException {
        return publishOver(edition, over, "uit");
    }

    private Proof publishOver(Edition edition, String over, String to) throws IOException {
        var renderer = new TeletextRenderer();
        var kit = TestKit.of(renderer, edition, new DrawnAssets(), HouseStyle.STANDARD, Map.of());
        var proof = renderer.compose(TestKit.plan(renderer, edition), TestKit.after(kit, folder.resolve(over)));
        proof.paint(new FolderSink(Files.createDirectories(folder.resolve(to))));
        return proof;
    }

    private static Map<String, String> places(Proof proof) {
        return proof.coverage().entries().stream()
                .collect(Collectors.toMap(
                        entry -> entry.item(), entry -> entry.places().getFirst()));
    }

    private Set<String> told(String publication) throws IOException {
        var receiver = PacketReader.of(Files.readAllBytes(folder.resolve(publication + "/edition.t42")));
        assertThat(receiver.faults()).isEmpty();
        return receiver.changed();
    }

    private List<String> files(String of) throws IOException {
        try (var files = Files.walk(folder.resolve(of))) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.resolve(of).relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }

    private Set<String> differing(String one, String other) throws IOException {
        var names = new TreeSet<>(files(one));
        names.addAll(files(other));
        var differing = new TreeSet<String>();
        for (var name : names) {
            var a = folder.resolve(one).resolve(name);
            var b = folder.resolve(other).resolve(name);
            if (!Files.exists(a) || !Files.exists(b) || Files.mismatch(a, b) >= 0) {
                differing.add(name);
            }
        }
        return differing;
    }
}
