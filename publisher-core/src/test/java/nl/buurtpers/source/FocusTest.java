package nl.buurtpers.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import nl.buurtpers.model.Block;
import nl.buurtpers.model.Focus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FocusTest {

    @TempDir
    private Path folder;

    private Draft draft;

    @BeforeEach
    void anEditionWithAPicture() throws IOException {
        draft = Draft.in(folder).picture("images/x.png", "png");
    }

    @ParameterizedTest
    @ValueSource(strings = {"30% 20%", "30%, 20%", "30 % 20 %"})
    void a_lead_picture_says_what_matters_most(String words) throws IOException {
        draft.item("image: images/x.png", "alt: een hond", "focus: " + words);

        assertThat(draft.only().head().picture().orElseThrow().focus()).contains(new Focus(30, 20));
    }

    @Test
    void a_picture_in_the_text_says_it_behind_its_credit() throws IOException {
        draft.text("![een hond](images/x.png){credit=\"Foto: Fatma\" focus=\"100% 0%\"}\n");

        assertThat(draft.only().body()).singleElement().isInstanceOfSatisfying(Block.Figure.class, figure -> {
            assertThat(figure.picture().credit()).contains("Foto: Fatma");
            assertThat(figure.picture().focus()).contains(new Focus(100, 0));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"links", "30%", "130% 20%", "30px 20px", "-1% 5%"})
    void anything_else_is_told_with_an_example(String words) throws IOException {
        draft.item("image: images/x.png", "alt: een hond", "focus: " + words);

        assertThat(draft.verslag()).singleElement().asString().contains("`focus` \"" + words + "\"", "30% 20%");
    }

    @Test
    void a_cut_has_it_as_near_to_its_middle_as_the_edges_allow() {
        assertThat(new Focus(50, 50).left(1000, 400)).isEqualTo(300);
        assertThat(new Focus(30, 20).left(1000, 400)).isEqualTo(100);
        assertThat(new Focus(30, 20).top(1000, 600)).isZero();
        assertThat(new Focus(100, 90).left(1000, 400)).isEqualTo(600);
    }
}
