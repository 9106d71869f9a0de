package nl.buurtpers.app.fit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import nl.buurtpers.pack.Outcome;
import nl.buurtpers.plan.Planner;
import nl.buurtpers.render.Coverage;
import nl.buurtpers.render.Finding;
import nl.buurtpers.render.Renderers;
import nl.buurtpers.testkit.Samples;
import org.junit.jupiter.api.Test;

class ReckoningTest {

    private static State.PageBudget budget(String language, Finding... findings) {
        var edition = Samples.named("soesterkwartier-2026-4").edition();
        var channel = Renderers.found().channel("newspaper").orElseThrow().channel();
        var plan = new Planner(edition).plan("newspaper");
        var coverage = new Coverage.Builder(plan);
        plan.items().forEach(item -> coverage.full(item, List.of("1")));
        var made = new Outcome.Made(channel, Stream.of(findings).toList(), coverage.build(), List.of(), List.of());
        return new Reckoning(edition, made, language).budget().orElseThrow();
    }

    @Test
    void names_what_to_leave_out_or_to_shorten_for_a_thinner_paper() {
        var budget =
                budget("nl", new Finding.PageBudget(12.6, 16, 900), new Finding.FewerPages("wijkcentrum", 400, 38, 12));

        assertThat(budget.over()).isEqualTo(0.6);
        assertThat(budget.save()).isEqualTo(38);
        assertThat(budget.shorten()).contains("wijkcentrum");
        assertThat(budget.drop()).isPresent();
        assertThat(budget.words())
                .startsWith("0,6 pagina te veel voor een krant van 12 pagina's: laat ‘")
                .contains("’ vallen of kort ")
                .contains(" in met 38 woorden. Op 16 pagina's is er nog plaats voor 900 woorden.");
    }

    @Test
    void says_how_much_room_there_is_where_nothing_need_be_saved() {
        assertThat(budget("nl", new Finding.PageBudget(15.3, 16, 134)).words())
                .isEqualTo("De tekst vult 15,3 van de 16 pagina's. Op 16 pagina's is er nog plaats voor 134 woorden.");
        assertThat(budget("en", new Finding.PageBudget(15.3, 16, 134)).words())
                .isEqualTo("The words fill 15.3 of the 16 pages. On 16 pages there is still room for 134 words.");
    }

    @Test
    void says_where_everything_fits_because_the_letters_are_smaller() {
        assertThat(budget("nl", new Finding.PageBudget(6.3, 4, 405)).words())
                .isEqualTo("Alles past op 4 pagina's, doordat de letters kleiner zijn."
                        + " In de letters die u vroeg zouden het 6,3 pagina's zijn.");
    }
}
