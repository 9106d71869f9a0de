package nl.buurtpers.typeset.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CompositionTest {

    private static final Frame BOX = new Frame.Box(0, 0, 1, 1, Ink.BLACK, null, 0);

    @Test
    void a_paragraph_that_runs_on_over_two_pages_is_one_leaf() {
        var composition = compose(
                List.of(heading(1, 1), new Element.Leaf(Mark.Plain.P, 2)),
                List.of(page(Piece.of(1, List.of(BOX)), Piece.of(2, List.of(BOX))), page(Piece.of(2, List.of(BOX)))));
        var ids = new ArrayList<Integer>();
        composition.eachLeaf(leaf -> ids.add(leaf.id()));
        assertThat(ids).containsExactly(1, 2);
    }

    @Test
    void a_leaf_that_stands_nowhere_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> compose(List.of(heading(1, 1)), List.of(page())))
                .withMessageContaining("stands on no page");
    }

    @Test
    void a_piece_without_meaning_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> compose(List.of(), List.of(page(Piece.of(7, List.of(BOX))))))
                .withMessageContaining("unknown leaf");
    }

    @Test
    void heading_levels_skip_none() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> compose(
                        List.of(heading(1, 1), heading(3, 2)),
                        List.of(page(Piece.of(1, List.of(BOX)), Piece.of(2, List.of(BOX))))))
                .withMessageContaining("heading level skipped");
    }

    @Test
    void artifacts_need_no_leaf() {
        var folio = Piece.artifact(Content.Artifact.FOOTER, List.of(BOX));
        assertThat(compose(List.of(), List.of(page(folio))).pages()).hasSize(1);
    }

    private static Element.Leaf heading(int level, int id) {
        return new Element.Leaf(new Mark.Heading(level), id);
    }

    private static Page page(Piece... pieces) {
        return new Page(100, 100, "1", List.of(pieces));
    }

    private static Composition compose(List<Element> children, List<Page> pages) {
        return new Composition(
                "title", "nl", new Element.Branch(Mark.Plain.DOCUMENT, children), pages, List.<Bookmark>of());
    }
}
