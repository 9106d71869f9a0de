package nl.buurtpers.app.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.parser.OpenAPIV3Parser;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import nl.buurtpers.app.accounts.Reception;
import nl.buurtpers.app.trial.OpenHouse;
import nl.buurtpers.app.trial.World;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What programs learn of the house: its figures, which are for its keeper alone, and how to read its papers. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OutsideLookTest {

    private static final String[] FIGURES = {
        "/actuator", "/actuator/info", "/actuator/metrics", "/actuator/prometheus", "/actuator/metrics/jvm.memory.used"
    };

    @SuppressWarnings("NullAway.Init") // filled before the first test
    private World world;

    @BeforeAll
    void a_paper_that_was_published(@TempDir Path data) throws Exception {
        world = World.with(data, "klein");
    }

    @AfterAll
    void close() {
        world.close();
    }

    @Test
    void figures_are_for_the_keeper_of_the_house_alone() {
        var house = world.house();
        house.get(Reception.class)
                .add(new Reception.Newcomer("beheer@wijk.example", "Bea Beheer", OpenHouse.PASSWORD, "nl"), true);
        var anybody = house.visitor();
        var chief = house.visitor();
        chief.signIn("hoofd@wijk.example", OpenHouse.PASSWORD);
        var keeper = house.visitor();
        keeper.signIn("beheer@wijk.example", OpenHouse.PASSWORD);

        for (var figures : FIGURES) {
            assertThat(anybody.get(figures).statusCode()).as(figures).isEqualTo(302);
            assertThat(chief.get(figures).statusCode()).as(figures).isEqualTo(403);
            assertThat(keeper.get(figures).statusCode()).as(figures).isEqualTo(200);
        }
        assertThat(anybody.get("/actuator/health").statusCode()).isEqualTo(200);
    }

    @Test
    void the_work_of_the_house_is_counted() throws Exception {
        var house = world.house();
        house.get(Reception.class)
                .add(new Reception.Newcomer("cijfers@wijk.example", "Cor Cijfers", OpenHouse.PASSWORD, "nl"), true);
        world.get("/wijk/");
        var keeper = house.visitor();
        keeper.signIn("cijfers@wijk.example", OpenHouse.PASSWORD);

        assertThat(keeper.get("/actuator/prometheus").body())
                .contains("buurtpers_publications_total{outcome=\"published\"} 1.0")
                .contains("buurtpers_publications_total{outcome=\"failed\"} 0.0")
                .contains("buurtpers_press_queue 0.0")
                .contains("buurtpers_channel_seconds_count{channel=\"newspaper\"} 1")
                .containsPattern("buurtpers_handouts_total\\{status=\"2xx\",to=\"readers\"\\} [1-9]");
    }

    @Test
    void an_independent_reader_finds_the_read_api_in_its_book_and_nothing_else() throws Exception {
        var read = new OpenAPIV3Parser()
                .readContents(new String(world.get("/api/openapi").body(), StandardCharsets.UTF_8));

        assertThat(read.getMessages()).isEmpty();
        var book = read.getOpenAPI();
        assertThat(book.getInfo().getTitle())
                .isEqualTo("Buurtpers: wat hier te lezen is / Buurtpers: what can be read here");
        assertThat(book.getInfo().getVersion()).isEqualTo("1");
        assertThat(book.getServers()).extracting(server -> server.getUrl()).containsExactly("http://localhost:8080");
        assertThat(book.getPaths().keySet())
                .containsExactlyInAnyOrder(
                        "/api/neighbourhoods", "/api/{neighbourhood}/editions", "/api/{neighbourhood}/items");
        for (var path : book.getPaths().values()) {
            assertThat(path.readOperations()).hasSize(1).allSatisfy(OutsideLookTest::described);
        }
    }

    private static void described(Operation operation) {
        assertThat(operation.getSummary()).contains(" / ");
        assertThat(operation.getResponses()).containsKeys("200", "304");
        if (operation.getParameters() != null) {
            assertThat(operation.getParameters())
                    .allSatisfy(
                            parameter -> assertThat(parameter.getDescription()).contains(" / "));
        }
    }
}
