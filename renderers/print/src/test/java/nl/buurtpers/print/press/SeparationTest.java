package nl.buurtpers.print.press;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.color.ICC_ColorSpace;
import java.awt.color.ICC_Profile;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SeparationTest {

    private final OutputCondition coated =
            OutputCondition.bundled(OutputCondition.STANDARD).orElseThrow();

    @Test
    void colours_equal_those_of_the_colour_management_of_the_jdk() {
        var separation = coated.separation(400);
        var exact = new ICC_ColorSpace(ICC_Profile.getInstance(coated.profile()));
        var random = new Random(4);
        for (int i = 0; i < 300; i++) {
            int rgb = random.nextInt(0x1000000);
            var inks = separation.inks(rgb);
            var expected = exact.fromRGB(new float[] {
                (rgb >> 16 & 255) / 255f, (rgb >> 8 & 255) / 255f, (rgb & 255) / 255f,
            });
            assertThat(inks.cyan()).isCloseTo(expected[0], within(0.04));
            assertThat(inks.magenta()).isCloseTo(expected[1], within(0.04));
            assertThat(inks.yellow()).isCloseTo(expected[2], within(0.04));
            assertThat(inks.black()).isCloseTo(expected[3], within(0.04));
        }
    }

    @Test
    void no_colour_takes_more_ink_than_the_limit() {
        var separation = coated.separation(240);
        for (int rgb = 0; rgb < 0x1000000; rgb += 4099) {
            assertThat(separation.inks(rgb).total()).isLessThanOrEqualTo(240);
        }
    }

    @Test
    void white_takes_no_ink() {
        assertThat(coated.separation(300).inks(0xFFFFFF)).isEqualTo(Cmyk.NONE);
    }

    @Test
    void a_profile_that_is_not_there_is_told_from_one_that_is() {
        assertThat(OutputCondition.bundled("../paint/x.icc")).isEmpty();
        assertThat(OutputCondition.bundled("Elders.icc")).isEmpty();
        assertThat(OutputCondition.bundled(OutputCondition.STANDARD)).isPresent();
    }
}
