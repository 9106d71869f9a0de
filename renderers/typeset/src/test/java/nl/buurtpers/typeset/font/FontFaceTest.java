package nl.buurtpers.typeset.font;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.font.TextAttribute;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FontFaceTest {

    @Test
    void every_bundled_face_knows_its_name_and_measures_text() {
        for (var family : FontLibrary.families()) {
            for (var weight : List.of(400, 700)) {
                var face = FontLibrary.face(family, weight, false);
                assertThat(face.family()).isEqualTo(family);
                assertThat(face.weight()).isEqualTo(weight);
                assertThat(face.italic()).isFalse();
                assertThat(face.ascent()).isBetween(600.0, 1500.0);
                assertThat(face.descent()).isBetween(100.0, 900.0);
                assertThat(face.width("123", 10)).isBetween(10.0, 25.0);
            }
        }
    }

    @Test
    void widths_with_kerning_equal_those_of_the_shaper_of_the_jdk() throws Exception {
        for (var family : List.of("Source Serif 4", "Source Sans 3", "Literata", "Atkinson Hyperlegible Next")) {
            var face = FontLibrary.face(family, 400, false);
            var awt = Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(face.bytes()))
                    .deriveFont(Map.of(TextAttribute.SIZE, 1000f, TextAttribute.KERNING, TextAttribute.KERNING_ON));
            var context = new FontRenderContext(null, true, true);
            for (var word : List.of("AVATAR", "Tante Toos", "Yvonne", "Wijkwijzer", "Vrijwilligers", "LTO", "1.747")) {
                var chars = word.toCharArray();
                var glyphs = awt.layoutGlyphVector(context, chars, 0, chars.length, Font.LAYOUT_LEFT_TO_RIGHT);
                double expected = glyphs.getGlyphPosition(glyphs.getNumGlyphs()).getX();
                assertThat(face.width(word, 1000)).as(family + " " + word).isCloseTo(expected, within(2.0));
            }
        }
    }

    @Test
    void a_file_that_is_no_font_is_refused_with_a_reason() {
        assertThatIllegalArgumentException().isThrownBy(() -> FontFace.of(new byte[100]));
        assertThatIllegalArgumentException().isThrownBy(() -> FontFace.of(new byte[3]));
    }
}
