package nl.buurtpers.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import nl.buurtpers.message.Messages;
import nl.buurtpers.model.Block;
import nl.buurtpers.model.Inline;
import nl.buurtpers.model.Picture;
import org.junit.jupiter.api.Test;

class BodyTextTest {

    private final Sheet sheet = new Sheet(30);

    @Test
    void a_list_inside_a_list_is_indented_under_the_words_of_its_entry() {
        var inner = new Block.BulletList(List.of(List.of(paragraph("kaarsen"))));
        var list =
                new Block.NumberedList(9, List.of(List.of(paragraph("koop")), List.of(paragraph("zet neer"), inner)));

        assertThat(written(list)).isEqualTo("""
                9. koop
                10. zet neer
                    - kaarsen
                """);
    }

    @Test
    void a_narrow_table_stands_in_columns() {
        assertThat(written(table("ma", "9"))).isEqualTo("""
                Dag  Uur
                ---  ---
                ma     9
                """);
    }

    @Test
    void a_wide_table_is_told_row_by_row() {
        assertThat(written(table("elke maandag in de wintermaanden", "9"))).isEqualTo("""
                Tabel: Dag | Uur
                - Dag: elke maandag in de
                  wintermaanden
                  Uur: 9
                """);
    }

    @Test
    void a_link_is_followed_by_its_address_unless_it_says_it() {
        var content = List.<Inline>of(
                new Inline.Link("https://wijk.example/nu/", List.of(new Inline.Text("de site"))),
                new Inline.Text(" of "),
                new Inline.Link("tel:+31335550120", List.of(new Inline.Text("+31 33 555 01 20"))));

        assertThat(written(new Block.Paragraph(content))).isEqualTo("""
                de site (wijk.example/nu) of
                +31 33 555 01 20
                """);
    }

    @Test
    void a_picture_is_told_by_its_alternative_text() {
        var picture = new Picture("images/a.jpg", "Een boom.", Optional.of("De oude eik."), Optional.of("Foto: Jo"));

        assertThat(written(new Block.Figure(picture))).isEqualTo("""
                [Afbeelding: Een boom.]
                De oude eik.
                Foto: Jo
                """);
    }

    @Test
    void text_cannot_steer_the_terminal() {
        assertThat(written(paragraph("rood \u001b[31mgevaar\u0007\u009b2J"))).isEqualTo("rood [31mgevaar2J\n");
    }

    private String written(Block block) {
        new BodyText(sheet, Messages.of(TextRenderer.class, "nl")).write(List.of(block));
        return sheet.text();
    }

    private static Block.Paragraph paragraph(String words) {
        return new Block.Paragraph(List.of(new Inline.Text(words)));
    }

    private static Block.Table table(String day, String hour) {
        return new Block.Table(
                List.of(Block.Alignment.START, Block.Alignment.END),
                List.of(cell("Dag"), cell("Uur")),
                List.of(List.of(cell(day), cell(hour))));
    }

    private static Block.Cell cell(String words) {
        return new Block.Cell(List.of(new Inline.Text(words)));
    }
}
