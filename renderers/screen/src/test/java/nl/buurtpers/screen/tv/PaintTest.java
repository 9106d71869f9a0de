package nl.buurtpers.screen.tv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import javax.imageio.ImageIO;
import nl.buurtpers.render.Colour;
import nl.buurtpers.render.HouseStyle;
import nl.buurtpers.typeset.font.FontLibrary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PaintTest {

    @ParameterizedTest
    @ValueSource(strings = {"Source Serif 4", "Bitter", "Source Sans 3", "Atkinson Hyperlegible Next", "Noto Sans"})
    void the_outlines_of_letters_are_those_that_the_font_engine_of_the_jdk_reads(String family) throws Exception {
        var face = FontLibrary.face(family, 700, false);
        var outlines = new GlyphOutlines(face);
        var font = Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(face.bytes()))
                .deriveFont(1000f);
        var context = new FontRenderContext(null, true, true);
        for (int character : "AÀgĳéçßö€&%@fi’8".codePoints().toArray()) {
            int glyph = face.glyph(character);
            var ours = new Path2D.Double();
            outlines.append(ours, glyph, 0, 0, 1000);
            var theirs = font.createGlyphVector(context, new int[] {glyph})
                    .getOutline()
                    .getBounds2D();
            assertThat(ours.getBounds2D().getX()).isCloseTo(theirs.getX(), within(2.0));
            assertThat(ours.getBounds2D().getY()).isCloseTo(theirs.getY(), within(2.0));
            assertThat(ours.getBounds2D().getWidth()).isCloseTo(theirs.getWidth(), within(3.0));
            assertThat(ours.getBounds2D().getHeight()).isCloseTo(theirs.getHeight(), within(3.0));
        }
    }

    @Test
    void a_slide_of_plain_ground_and_letters_is_read_back_as_it_was() throws IOException {
        var canvas = lettered();
        assertSame(canvas);
        assertThat(PngFile.of(canvas)[25]).as("colour type").isEqualTo((byte) 3);
    }

    @Test
    void a_slide_with_a_drawing_of_few_colours_is_read_back_as_it_was() throws IOException {
        var canvas = lettered();
        canvas.place(picture(20, 30, 100));
        var before = colours(canvas);
        assertThat(PngFile.of(canvas)[25]).as("colour type").isEqualTo((byte) 3);
        assertThat(read(canvas)).isEqualTo(before);
    }

    @Test
    void a_slide_with_a_photograph_is_read_back_as_it_was() throws IOException {
        var canvas = lettered();
        canvas.place(picture(20, 30, 40_000));
        assertSame(canvas);
        assertThat(PngFile.of(canvas)[25]).as("colour type").isEqualTo((byte) 2);
    }

    @Test
    void words_on_a_photograph_lie_on_it() throws IOException {
        var canvas = lettered();
        canvas.place(picture(20, 30, 40_000));
        canvas.fill(50, 60, 40, 10, 0xabcdef);
        assertSame(canvas);
        assertThat(read(canvas)[65 * canvas.width + 55]).isEqualTo(0xabcdef);
    }

    /** A canvas with letters, rules and a shape that sticks out. */
    private static Canvas lettered() {
        var canvas = new Canvas(321, 123);
        canvas.fill(0, 0, 321, 123, 0x203040);
        canvas.fill(10.4, 100, 300, 4, 0xeeeeee);
        var face = FontLibrary.face("Source Sans 3", 400, false);
        var masks = new GlyphMasks();
        for (int i = 0; i < 12; i++) {
            canvas.stamp(masks.of(face, face.glyph("Buurtkrant g".charAt(i)), 40, i % 2), i * 27 - 3, 40 + i, 0xeeeeee);
        }
        canvas.stamp(Mask.of(new Ellipse2D.Double(300, 90, 50.5, 50.5)), 0, 0, 0xff8800);
        return canvas;
    }

    private static Canvas.Placed picture(int x, int y, int colours) {
        var pixels = new int[200 * 90];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (i * (i / 200) + i) % colours * 37_123 & 0xffffff;
        }
        return new Canvas.Placed(x, y, 150, 80, pixels, 203, 200);
    }

    private static void assertSame(Canvas canvas) throws IOException {
        assertThat(read(canvas)).isEqualTo(colours(canvas));
    }

    private static int[] colours(Canvas canvas) {
        var colours = new int[canvas.width * canvas.height];
        for (int row = 0; row < canvas.height; row++) {
            var line = new int[canvas.width];
            canvas.row(row, line);
            System.arraycopy(line, 0, colours, row * canvas.width, canvas.width);
        }
        return colours;
    }

    private static int[] read(Canvas canvas) throws IOException {
        var back = ImageIO.read(new ByteArrayInputStream(PngFile.of(canvas)));
        var colours = back.getRGB(0, 0, canvas.width, canvas.height, null, 0, canvas.width);
        return Arrays.stream(colours).map(colour -> colour & 0xffffff).toArray();
    }

    @ParameterizedTest
    @ValueSource(strings = {"#7a1f2b", "#0b4f6c", "#ffdd00", "#ffffff", "#000000", "#2e7d32", "#808080", "#ff00ff"})
    void every_neighbourhood_is_read_with_a_contrast_of_seven(String accent) {
        var standard = HouseStyle.STANDARD;
        var style = new HouseStyle(
                Colour.of(accent).orElseThrow(),
                standard.ink(),
                standard.paper(),
                standard.headlineFont(),
                standard.textFont(),
                standard.logo(),
                standard.logoAlt());
        for (var palette : new Palette[] {Palette.dark(style), Palette.light(style)}) {
            assertThat(palette.text().contrast(palette.ground())).isGreaterThanOrEqualTo(7);
            assertThat(palette.accent().contrast(palette.ground())).isGreaterThanOrEqualTo(7);
            assertThat(palette.quiet().contrast(palette.ground())).isGreaterThanOrEqualTo(7);
            assertThat(palette.onPlate().contrast(palette.plate())).isGreaterThanOrEqualTo(7);
        }
    }
}
