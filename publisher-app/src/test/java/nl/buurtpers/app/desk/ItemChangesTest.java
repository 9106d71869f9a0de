package nl.buurtpers.app.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ItemChangesTest {

    private static final String OLD = """
            ---
            title: Het bankje
            contact:
              phone: 033-1234567
            ---
            Het bankje staat er weer.

            Iedereen is blij.
            """;

    @Test
    void tells_which_boxes_differ_and_marks_the_words_of_the_text() {
        var changes = ItemChanges.of(
                OLD,
                OLD.replace("Het bankje\n", "Het bankje is terug\n")
                        .replace("033-1234567", "033-7654321")
                        .replace("er weer.", "er eindelijk weer."));

        assertThat(changes.fields())
                .extracting(ItemChanges.Field::label)
                .containsExactly("item.title", "contact.phone");
        assertThat(changes.text().pieces())
                .filteredOn(piece -> piece.kind().equals("added"))
                .singleElement()
                .satisfies(piece -> assertThat(piece.text()).isEqualTo("eindelijk "));
        assertThat(changes.none()).isFalse();
    }

    @Test
    void nothing_differs_from_itself() {
        assertThat(ItemChanges.of(OLD, OLD).none()).isTrue();
    }

    @Test
    void long_stretches_that_are_the_same_are_not_told_again() {
        var before = "Begin " + "woord ".repeat(200) + "slot.";

        var pieces = WordDiff.of(before, before + " Nog iets.").brief();

        assertThat(pieces.getFirst().text().split("\\s+")).hasSizeLessThan(40);
        assertThat(pieces).anySatisfy(piece -> assertThat(piece.kind()).isEqualTo("skipped"));
        assertThat(pieces.getLast().text()).contains("Nog iets.");
    }
}
