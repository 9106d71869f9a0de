package nl.buurtpers.screen.tv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
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
    void a_picture_of_few_colours_is_read_back_as_it_was() throws IOException {
        var image = image(200);
        assertSame(image);
        assertThat(PngFile.of(image)[25]).as("colour type").isEqualTo((byte) 3);
    }

    @Test
    void a_picture_of_many_colours_is_read_back_as_it_was() throws IOException {
        var image = image(40_000);
        assertSame(image);
        assertThat(PngFile.of(image)[25]).as("colour type").isEqualTo((byte) 2);
    }

    private static BufferedImage image(int colours) {
        var image = new BufferedImage(321, 123, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < 123; y++) {
            for (int x = 0; x < 321; x++) {
                image.setRGB(x, y, (x * y + x) % colours * 37_123 & 0xffffff);
            }
        }
        return image;
    }

    private static void assertSame(BufferedImage image) throws IOException {
        var back = ImageIO.read(new ByteArrayInputStream(PngFile.of(image)));
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                assertThat(back.getRGB(x, y)).isEqualTo(image.getRGB(x, y));
            }
        }
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
