package nl.buurtpers.print.newspaper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The guide to composition names every weight of the code with its value. */
class CompositionGuideTest {

    private static final Path GUIDE = Path.of("..", "..", "docs", "composition.md");

    record Weight(String name, double value) {}

    static Stream<Weight> weights() throws ClassNotFoundException {
        return Stream.of(PageCost.class, Class.forName("nl.buurtpers.typeset.line.TotalFit"))
                .flatMap(type -> Arrays.stream(type.getDeclaredFields()))
                .filter(field -> Modifier.isStatic(field.getModifiers()) && field.getType() == double.class)
                .map(field -> {
                    try {
                        field.setAccessible(true);
                        return new Weight(field.getName(), field.getDouble(null));
                    } catch (IllegalAccessException e) {
                        throw new IllegalStateException(e);
                    }
                });
    }

    @ParameterizedTest
    @MethodSource("weights")
    void the_guide_tells_what_a_weight_is(Weight weight) throws IOException {
        var number = new DecimalFormat("0.##", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(weight.value());
        assertThat(Files.readString(GUIDE)).contains("| `" + weight.name() + "` | " + number + " |");
    }
}
