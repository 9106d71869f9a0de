package nl.buurtpers.screen.teletext;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** What viewers of the picture of a page see; a cell is 30 by 40 pixels. */
class PagePictureTest {

    private static final int CELL = 30;
    private static final int ROW = 40;

    /** The quotation dash, which receivers draw as they do the dash. */
    private static final char TWIN = '―';

    @Test
    void every_character_is_drawn_and_no_two_are_drawn_alike() throws IOException {
        var characters = IntStream.range('!', Repertoire.END)
                .filter(c -> Repertoire.has(c) && c != '\u00A0' && c != TWIN)
                .mapToObj(Character::toString)
                .toList();
        assertThat(characters).hasSizeGreaterThan(320).contains("A", "z", "£", "#", "€", "ĳ", "é", "Ŵ", "ş", "⅜", "♪");
        var seen = new HashMap<String, String>();
        for (int from = 0; from < characters.size(); from += 30) {
            var some = characters.subList(from, Math.min(characters.size(), from + 30));
            var picture = picture(
                    new Row.Setting().code(' ').text(String.join("", some)).row());
            for (int i = 0; i < some.size(); i++) {
                var drawing = drawing(picture, 1 + i);
                assertThat(drawing).as(some.get(i)).contains("#");
                assertThat(seen.put(drawing, some.get(i)))
                        .as("like " + some.get(i))
                        .isNull();
            }
        }
    }

    /** Nobody takes ë for e with a stroke above it. */
    @Test
    void marks_stand_clear_of_small_letters_and_dots_of_capitals() throws IOException {
        var letters = "äëïöüéèêñãåÄËÏÖÜĪ";
        var picture = picture(new Row.Setting().code(' ').text(letters).row());
        for (int i = 0; i < letters.length(); i++) {
            var lines = drawing(picture, 1 + i).split("\n", -1);
            var inked = IntStream.range(0, ROW)
                    .mapToObj(y -> lines[y].contains("#") ? "#" : ".")
                    .collect(Collectors.joining());
            assertThat(inked).as(letters.substring(i, i + 1)).matches("\\.*#+\\.{4,}#+\\.*");
        }
    }

    @Test
    void mosaics_fill_their_squares_and_separated_ones_stand_apart() throws IOException {
        var setting = new Row.Setting()
                .code(0x17)
                .code(0x7f)
                .code(0x35)
                .code(0x1a)
                .code(0x7f)
                .code(0x35);
        var picture = picture(setting.row());
        assertThat(squares(picture, 1)).isEqualTo("######");
        assertThat(squares(picture, 2)).isEqualTo("#.#.#.");
        assertThat(drawing(picture, 1)).doesNotContain(".");
        assertThat(squares(picture, 4)).isEqualTo("######");
        assertThat(squares(picture, 5)).isEqualTo("#.#.#.");
        assertThat(drawing(picture, 4).split("\n", -1)[20]).isEqualTo(".....##########.....##########");
        assertThat(drawing(picture, 4).split("\n", -1)[11]).doesNotContain("#");
    }

    @Test
    void every_mosaic_differs_from_every_other_in_both_forms() throws IOException {
        var drawings = Stream.of(0x19, 0x1a)
                .flatMap(form -> Stream.of(0x20, 0x60).flatMap(first -> mosaics(form, first)))
                .toList();
        assertThat(drawings).hasSize(128);
        assertThat(drawings.stream().distinct()).hasSize(127); // the blank one has no form
    }

    /** Each line of pixels is there twice, over two rows; what was sent in the second one is not shown. */
    @Test
    void double_height_is_the_same_drawing_twice_as_high() throws IOException {
        var text = "Buurtcafé ÉÜ ß€";
        var single = picture(new Row.Setting().code(' ').code(' ').text(text).row());
        var tall = new Row.Setting().code(' ').code(0x0d).text(text).row();
        var twice = picture(tall, new Row.Setting().text("verborgen").row());
        for (int i = 0; i < text.length(); i++) {
            var one = drawing(single, 2 + i).split("\n", -1);
            var two = drawing(twice, 2 + i, 2 * ROW).split("\n", -1);
            for (int y = 0; y < ROW; y++) {
                assertThat(stripes(two[2 * y]))
                        .as(text.charAt(i) + " line " + y)
                        .isEqualTo(stripes(one[y]));
            }
        }
    }

    private static Stream<String> mosaics(int form, int first) {
        var setting = new Row.Setting().code(0x17).code(form);
        IntStream.range(0, 32).forEach(i -> setting.code(first + i));
        try {
            var picture = picture(setting.row());
            return IntStream.range(0, 32).mapToObj(i -> drawing(picture, 2 + i));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** Whether the middle of each of the six squares of a cell is ink. */
    private static String squares(BufferedImage picture, int column) {
        var lines = drawing(picture, column).split("\n", -1);
        return IntStream.of(6, 20, 32)
                .mapToObj(y -> "" + lines[y].charAt(10) + lines[y].charAt(24))
                .collect(Collectors.joining());
    }

    /** How many strokes a line of pixels crosses. */
    private static int stripes(String line) {
        return line.replaceAll("\\.+", " ").strip().split(" ", -1).length;
    }

    private static String drawing(BufferedImage picture, int column) {
        return drawing(picture, column, ROW);
    }

    private static String drawing(BufferedImage picture, int column, int height) {
        return IntStream.range(0, height)
                .mapToObj(y -> IntStream.range(0, CELL)
                        .mapToObj(x ->
                                (picture.getRGB(40 + column * CELL + x, 20 + ROW + y) & 0xffffff) == 0 ? "." : "#")
                        .collect(Collectors.joining()))
                .collect(Collectors.joining("\n"));
    }

    private static BufferedImage picture(Row... first) throws IOException {
        var rows = Stream.concat(Stream.of(first), Stream.generate(() -> Row.BLANK))
                .limit(Subpage.ROWS)
                .toList();
        var png = PagePicture.png(Row.BLANK, new Subpage(List.copyOf(rows)));
        return ImageIO.read(new ByteArrayInputStream(png));
    }
}
