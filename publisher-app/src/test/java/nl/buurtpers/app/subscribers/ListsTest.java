package nl.buurtpers.app.subscribers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.buurtpers.app.trial.OpenHouse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Lists of addresses that were kept elsewhere, and readers who said yes on paper. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ListsTest {

    @SuppressWarnings("NullAway.Init") // set before the first test
    private OpenHouse house;

    @BeforeAll
    void open(@TempDir Path data) {
        house = OpenHouse.at(data);
    }

    @AfterAll
    void close() {
        house.close();
    }

    private Lists.TakenOver bring(String words) throws Exception {
        var lists = house.get(Lists.class);
        long id = lists.keep(house.chief(), words);
        var list = lists.byId(house.chief(), id).orElseThrow();
        var taken = lists.takeOver(house.chief(), id, list, list.addresses(), "map 3 in het wijkcentrum");
        assertThat(lists.byId(house.chief(), id)).isEmpty();
        return taken;
    }

    private Subscriber reader(String email) {
        return house.get(Subscribers.class).byEmail("wijk", email).orElseThrow();
    }

    @Test
    void the_list_of_a_dutch_spreadsheet_is_read() throws Exception {
        var list = AddressList.read(AddressList.words("""
                Naam;E-mail;Opmerking
                "Jansen; Zoë";zoe@lijst.example;"zei ""ja""\"
                Piet;piet@lijst.example
                """.getBytes(Charset.forName("windows-1252"))));

        assertThat(list.columns()).isEqualTo(3);
        assertThat(list.addresses()).isEqualTo(1);
        assertThat(list.rows().get(1).cell(0)).isEqualTo("Jansen; Zoë");
        assertThat(list.rows().get(1).cell(2)).isEqualTo("zei \"ja\"");
        assertThat(list.rows().get(2).cell(2)).isEmpty();
        assertThat(AddressList.words("\ufeffnaam".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("naam");
    }

    @Test
    void everybody_on_a_list_is_told_of_in_one_way() throws Exception {
        bring("daar@lijst.example");
        house.get(Suppressions.class).add("wijk", "weg@lijst.example", Suppressions.Reason.ERASED);

        var taken = bring("""
                e-mail
                nieuw@lijst.example
                NIEUW@lijst.example
                daar@lijst.example
                weg@lijst.example
                geen adres
                """);

        assertThat(taken).isEqualTo(new Lists.TakenOver(1, 1, 1, 1, java.util.List.of(1L, 6L), 2));
        assertThat(house.get(Proofs.class).of(reader("nieuw@lijst.example")))
                .singleElement()
                .satisfies(proof -> {
                    assertThat(proof.source()).isEqualTo(Proof.Source.LIST);
                    assertThat(proof.note()).isEqualTo("map 3 in het wijkcentrum");
                    assertThat(proof.person()).isEqualTo(house.chief().person().id());
                });
        assertThat(house.get(Subscribers.class).byEmail("wijk", "weg@lijst.example"))
                .isEmpty();
    }

    @Test
    void who_left_comes_back_on_paper_but_not_by_a_list() throws Exception {
        var enrolment = house.get(Enrolment.class);
        var wishes = Wishes.standard("nl");
        assertThat(enrolment.enter(house.chief(), "trug@lijst.example", wishes, Proof.Source.PAPER, "formulier 1"))
                .isEqualTo(Enrolment.Entered.ADDED);
        enrolment.release(house.chief(), reader("trug@lijst.example").id());

        assertThat(bring("trug@lijst.example").suppressed()).isEqualTo(1);
        assertThat(enrolment.enter(house.chief(), "trug@lijst.example", wishes, Proof.Source.PAPER, "formulier 2"))
                .isEqualTo(Enrolment.Entered.ADDED);
        assertThat(house.get(Suppressions.class).of("wijk", "trug@lijst.example"))
                .isEmpty();
    }

    @Test
    void a_long_list_is_taken_over_whole() throws Exception {
        var words = IntStream.range(0, 2_000)
                .mapToObj(number -> "lezer" + number + "@lang.example")
                .collect(Collectors.joining("\n"));

        assertThat(bring(words).added()).isEqualTo(2_000);
        assertThat(house.get(Subscribers.class).find("wijk", "@lang.example", 50))
                .hasSize(50);
    }

    @Test
    void what_is_searched_for_is_found_to_the_letter() throws Exception {
        bring("a_b%c@letter.example\naxbyc@letter.example");

        assertThat(house.get(Subscribers.class).find("wijk", "a_b%", 50))
                .extracting(Subscriber::email)
                .containsExactly("a_b%c@letter.example");
    }

    @Test
    void an_editor_does_all_of_it_at_the_desk() {
        var editor = house.visitor();
        editor.signIn("hoofd@wijk.example", OpenHouse.PASSWORD);
        editor.get("/desk/wijk/readers");

        assertThat(editor.post("/desk/wijk/readers", "email", "papier@desk.example", "note", "")
                        .statusCode())
                .isEqualTo(302);
        assertThat(editor.get("/desk/wijk/readers").body()).contains("Schrijf op waar te vinden is");
        editor.post("/desk/wijk/readers", "email", "papier@desk.example", "note", "formulier 3", "form", "large");
        assertThat(editor.get("/desk/wijk/readers?search=papier").body())
                .contains("papier@desk.example", "Grote letters, met foto’s", "Aangemeld.");

        long list = house.get(Lists.class).keep(house.chief(), "naam;e-mail\nAn;an@desk.example");
        assertThat(editor.get("/desk/wijk/readers/list/" + list).body()).contains("2 regels, met 1 e-mailadressen");
        assertThat(editor.post("/desk/wijk/readers/list/" + list, "column", "1", "source", "archief")
                        .body())
                .contains("1 erbij", "1 regel is zonder adres");

        editor.get("/desk/wijk/readers");
        editor.post("/desk/wijk/readers/" + reader("an@desk.example").id() + "/release");
        assertThat(house.get(Suppressions.class).of("wijk", "an@desk.example")).contains(Suppressions.Reason.LEFT);
    }
}
