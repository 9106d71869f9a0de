package nl.buurtpers.app.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import nl.buurtpers.app.copy.Dossier;
import nl.buurtpers.app.trial.OpenHouse;
import nl.buurtpers.render.Coverage.Shown;
import nl.buurtpers.render.Measure;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LiveFitTest {

    private static final String SENTENCE =
            "De buren van de Seringenstraat planten op zaterdag samen een haag van twaalf "
                    + "struiken langs het speelveld, en wie een schop heeft mag meedoen. ";

    @SuppressWarnings("NullAway.Init") // set before the first test
    private OpenHouse house;

    @SuppressWarnings("NullAway.Init") // set before the first test
    private Dossier dossier;

    @BeforeAll
    void open(@TempDir Path data) throws Exception {
        house = OpenHouse.at(data);
        dossier = house.takeIn("soesterkwartier-2026-4", "winter");
    }

    @AfterAll
    void close() {
        house.close();
    }

    private Fit fit(String text) {
        return house.get(LiveFit.class)
                .ask(house.chief().person().id(), new LiveFit.Question(dossier, "haag", text, "nl"))
                .join()
                .orElseThrow();
    }

    private static String article(int sentences) {
        return "---\ntitle: Een haag voor het speelveld\nsection: groen\n---\n" + SENTENCE.repeat(sentences) + "\n";
    }

    private static double amount(Fit fit, String channel, Measure.Unit unit) {
        return fit.channel(channel).orElseThrow().measures().stream()
                .filter(measure -> measure.unit() == unit)
                .mapToDouble(Measure::amount)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void tells_how_much_of_each_channel_an_item_takes_that_is_not_saved_yet() {
        var fit = fit(article(12));

        assertThat(fit.troubles()).isEmpty();
        double lines = amount(fit, "newspaper", Measure.Unit.LINES);
        assertThat(lines).isBetween(40.0, 80.0);
        assertThat(amount(fit, "newspaper", Measure.Unit.MILLIMETRES) / lines).isBetween(4.0, 7.0);
        assertThat(amount(fit, "large-print", Measure.Unit.PAGES)).isBetween(1.0, 3.0);
        assertThat(amount(fit, "teletext", Measure.Unit.ROWS)).isBetween(40.0, 70.0);
        assertThat(amount(fit, "teletext", Measure.Unit.SUBPAGES)).isBetween(3.0, 5.0);
        assertThat(amount(fit, "screens", Measure.Unit.SLIDES)).isPositive();
        assertThat(amount(fit, "screens", Measure.Unit.SECONDS)).isGreaterThanOrEqualTo(6);
        assertThat(amount(fit, "email", Measure.Unit.CHARACTERS)).isEqualTo("Een haag voor het speelveld".length());
    }

    @Test
    void takes_twice_the_lines_for_twice_the_words() {
        double once = amount(fit(article(6)), "newspaper", Measure.Unit.LINES);
        double twice = amount(fit(article(12)), "newspaper", Measure.Unit.LINES);

        assertThat(twice / once).isCloseTo(2, within(0.15));
    }

    @Test
    void says_in_words_what_does_not_fit_on_the_slides() {
        var screens = fit(article(40)).channel("screens").orElseThrow();

        assertThat(screens.shown()).isEqualTo(Shown.SHORTENED);
        assertThat(screens.reason().orElseThrow()).contains("woorden");
        assertThat(screens.sizes()).anyMatch(size -> size.endsWith("seconden"));
    }

    @Test
    void names_the_line_that_cannot_be_read() {
        var fit = fit("---\ntitle: Een haag\npriority: negen\n---\nTekst.\n");

        assertThat(fit.channels()).isEmpty();
        assertThat(fit.troubles())
                .singleElement()
                .satisfies(trouble -> assertThat(trouble.line()).hasValue(3));
    }

    @Test
    void knows_that_an_item_is_kept_out_of_a_channel() {
        var fit = fit("---\ntitle: Een haag\nchannels:\n  except: [teletext]\n---\nTekst.\n");

        assertThat(fit.channel("teletext").orElseThrow().shown()).isEqualTo(Shown.LEFT_OUT);
        assertThat(fit.channel("newspaper").orElseThrow().shown()).isEqualTo(Shown.FULL);
    }

    @Test
    void finds_the_pictures_of_the_edition() {
        var fit = fit("---\ntitle: De poort\nimage: style/logo.png\nalt: Het logo\n---\nTekst.\n");

        assertThat(fit.troubles()).isEmpty();
        assertThat(fit.channel("newspaper").orElseThrow().shown()).isEqualTo(Shown.FULL);
    }

    @Test
    void says_nothing_of_posters_that_were_asked_of_other_items() {
        assertThat(fit(article(1)).channel("poster")).isEmpty();
    }
}
