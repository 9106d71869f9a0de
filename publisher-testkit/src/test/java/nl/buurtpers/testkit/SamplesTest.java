package nl.buurtpers.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import nl.buurtpers.model.Advert;
import nl.buurtpers.model.AdvertSize;
import nl.buurtpers.model.Item;
import org.junit.jupiter.api.Test;

class SamplesTest {

    @Test
    void there_is_a_least_one_a_history_and_a_whole_paper() {
        assertThat(Samples.all())
                .extracting(Sample::name)
                .containsExactly("klein", "logboek-wijkgerichte-informatie", "soesterkwartier-2026-4");
    }

    @Test
    void the_paper_has_all_kinds_of_items_and_adverts_of_all_sizes() {
        var items = Samples.named("soesterkwartier-2026-4").edition().items();

        assertThat(items).hasSizeGreaterThanOrEqualTo(45);
        assertThat(items.stream().map(Item::getClass).distinct()).hasSize(5);
        assertThat(items.stream()
                        .filter(Advert.class::isInstance)
                        .map(item -> ((Advert) item).size())
                        .collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(AdvertSize.values());
    }

    @Test
    void a_generated_edition_is_the_same_each_time() {
        assertThat(Editions.generated(7)).isEqualTo(Editions.generated(7));
    }
}
