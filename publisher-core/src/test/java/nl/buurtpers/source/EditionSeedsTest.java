package nl.buurtpers.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EditionSeedsTest {

    private static final Map<String, String> HOUSE = Map.of(
            "print-profiles/standaard.yaml", "title: Standaard\nbleed: 3\n", "house-styles/berg.yaml", "title: Berg\n");

    @TempDir
    Path edition;

    @Test
    void a_print_shop_of_the_edition_stands_beside_those_of_the_house() throws Exception {
        write("print-profiles/mijn-drukker.yaml", "title: Mijn drukker\nbleed: 2\noutput-intent: Krant.icc\n");

        var seeds = seeds();
        assertThat(seeds.printProfiles()).containsExactly("mijn-drukker", "standaard");
        assertThat(seeds.printProfile("mijn-drukker"))
                .hasValueSatisfying(shop -> assertThat(shop.outputIntent()).isEqualTo("Krant.icc"));
        assertThat(seeds.printProfile("standaard"))
                .hasValueSatisfying(shop -> assertThat(shop.bleed()).isEqualTo(3));
        assertThat(seeds.troubles()).isEmpty();
    }

    @Test
    void a_shop_of_the_house_may_be_changed_for_one_edition() throws Exception {
        write("print-profiles/standaard.yaml", "bleed: 5\n");

        assertThat(seeds().printProfile("standaard"))
                .hasValueSatisfying(shop -> assertThat(shop.bleed()).isEqualTo(5));
    }

    @Test
    void a_fault_is_told_with_the_file_of_the_edition() throws Exception {
        write("print-profiles/mijn-drukker.yaml", "title: x\nbleed: twee\n");

        var seeds = seeds();
        seeds.printProfile("mijn-drukker");
        assertThat(seeds.troubles()).extracting(Trouble::file).containsExactly("print-profiles/mijn-drukker.yaml");
    }

    @Test
    void nothing_but_print_shops_comes_from_the_edition_and_no_link_is_followed() throws Exception {
        write("house-styles/eigen.yaml", "title: Eigen\n");
        write("elders.yaml", "title: Elders\n");
        Files.createDirectories(edition.resolve("print-profiles"));
        Files.createSymbolicLink(edition.resolve("print-profiles/link.yaml"), edition.resolve("elders.yaml"));

        assertThat(seeds().houseStyle("eigen")).isEmpty();
        assertThat(seeds().houseStyle("berg")).isPresent();
        assertThat(seeds().printProfile("link")).isEmpty();
    }

    private Seeds seeds() {
        return new Seeds(new EditionSeeds(edition, new SeedFiles() {
            @Override
            public Optional<String> text(String path) {
                return Optional.ofNullable(HOUSE.get(path));
            }

            @Override
            public List<String> names(String folder) {
                return HOUSE.keySet().stream()
                        .filter(path -> path.startsWith(folder + "/"))
                        .map(path -> path.substring(folder.length() + 1).replace(".yaml", ""))
                        .toList();
            }
        }));
    }

    private void write(String path, String text) throws IOException {
        var file = edition.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
