package nl.buurtpers.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import nl.buurtpers.model.Block;
import nl.buurtpers.model.Inline;
import org.junit.jupiter.api.Test;

class ShownTest {

    private static final Block STORY = new Block.Paragraph(List.of(
            new Inline.Text("Kijk op "),
            new Inline.Link("https://www.buurt.example/", List.of(new Inline.Text("de site"))),
            new Inline.Text(" voor alle ideeën van de bewoners.")));

    private static Shown shown(String... passages) {
        return new Shown(
                new Extract(Stream.of(passages)
                        .map(text -> new Extract.Passage("p", text))
                        .toList()),
                text -> text);
    }

    @Test
    void finds_a_text_with_the_address_of_its_link_or_without() {
        assertThat(shown("Kijk op de site voor alle ideeën van de bewoners.").take(Wanted.of(STORY, true), 0))
                .isPresent();
        assertThat(shown("Kijk op de site (www.buurt.example) voor alle ideeën van de bewoners.")
                        .take(Wanted.of(STORY, true), 0))
                .isPresent();
    }

    @Test
    void misses_one_word() {
        assertThat(shown("Kijk op de site voor alle ideeën van bewoners.").take(Wanted.of(STORY, true), 0))
                .isEmpty();
    }

    @Test
    void follows_a_text_to_the_next_page() {
        assertThat(shown("Kijk op de site voor alle", "Buurtkrant bladzijde 2 ideeën van de bewoners.")
                        .take(Wanted.of(STORY, true), 0))
                .isPresent();
    }

    @Test
    void does_not_jump_within_a_page() {
        assertThat(shown("Kijk op de site voor alle iets heel anders ideeën van de bewoners.")
                        .take(Wanted.of(STORY, true), 0))
                .isEmpty();
    }

    @Test
    void wants_a_text_twice_when_it_stands_there_twice() {
        var shown = shown("Kijk op de site voor alle ideeën van de bewoners.");

        assertThat(shown.take(Wanted.of(STORY, true), 0)).isPresent();
        assertThat(shown.take(Wanted.of(STORY, true), 0)).isEmpty();
    }

    @Test
    void a_cell_that_begins_like_the_name_of_its_column_is_found_with_and_without_that_name() {
        var soup = List.of(new Block.Cell(List.of(new Inline.Text("soep"))));
        var soups = List.of(new Block.Cell(List.of(new Inline.Text("soep met brood"))));
        var table = Wanted.of(new Block.Table(List.of(Block.Alignment.START), soup, List.of(soups)), true);

        assertThat(shown("soep | soep met brood").take(table, 0)).isPresent();
        assertThat(shown("soep | soep: soep met brood").take(table, 0)).isPresent();
    }

    @Test
    void a_joined_word_is_one_that_nobody_wrote() {
        var vocabulary = new Vocabulary(text -> text);
        vocabulary.add("Neem een schop mee");

        assertThat(vocabulary.unknown("Neem een schop mee op zaterdag 9 mei")).containsExactly("op");
        assertThat(vocabulary.unknown("Neem eenschop mee")).containsExactly("eenschop");
    }
}
