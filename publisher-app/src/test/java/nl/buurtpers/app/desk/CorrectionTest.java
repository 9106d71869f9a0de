package nl.buurtpers.app.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Pattern;
import nl.buurtpers.app.copy.Dossiers;
import nl.buurtpers.app.publishing.Publication;
import nl.buurtpers.app.publishing.Publications;
import nl.buurtpers.app.trial.OpenHouse;
import nl.buurtpers.app.trial.Visitor;
import nl.buurtpers.app.trial.World;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** An edition that was published with a mistake in it: corrected, told of, and in the end taken back. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CorrectionTest {

    private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"([0-9]+)\"");
    private static final Pattern BASE = Pattern.compile("name=\"basedOn\" value=\"([^\"]+)\"");
    private static final Pattern ITEM = Pattern.compile("/desk/wijk/items/[0-9]+");
    private static final Pattern PROGRESS = Pattern.compile("data-progress=\"([^\"]+)\"");
    private static final String NOTE = "De koffie is op dinsdag, niet op maandag.";

    @SuppressWarnings("NullAway.Init") // set before the first test
    private World world;

    @SuppressWarnings("NullAway.Init") // set before the first test
    private Visitor chief;

    @SuppressWarnings("NullAway.Init") // set before the first test
    private String edition;

    @BeforeAll
    void an_edition_that_was_published(@TempDir Path data) throws Exception {
        world = World.with(data, "klein");
        chief = world.house().visitor();
        chief.signIn("hoofd@wijk.example", OpenHouse.PASSWORD);
        edition = "/desk/wijk/editions/" + world.publication().edition();
    }

    @AfterAll
    void close() {
        world.close();
    }

    private static String found(Pattern pattern, String page) {
        var found = pattern.matcher(page);
        assertThat(found.find()).as(pattern.pattern()).isTrue();
        return found.group(found.groupCount());
    }

    private Publication newest() {
        return world.house()
                .get(Publications.class)
                .of(world.house()
                        .get(Dossiers.class)
                        .byId("wijk", world.publication().edition())
                        .orElseThrow())
                .getFirst();
    }

    @Test
    @Order(1)
    void the_press_tells_how_far_each_channel_is_until_it_has_ended() {
        chief.get(edition + "/publish");
        chief.post(edition + "/publish/correct");
        var form = found(ITEM, chief.get(edition).body());
        var base = found(BASE, chief.get(form).body());
        chief.post(form, "basedOn", base, "f.title", "Koffie op dinsdag", "body", "Komt allen.", "ready", "true");
        var version = found(VERSION, chief.get(edition + "/publish").body());
        chief.post(edition + "/publish", "version", version, "note", NOTE);

        var stream = chief.get(found(PROGRESS, chief.get(edition + "/publish").body()));

        assertThat(stream.headers().firstValue("Content-Type").orElse("")).startsWith("text/event-stream");
        assertThat(stream.body())
                .contains("event:progress", "<progress max=\"100\"", "aria-label=\"Krant\"", "aria-label=\"Teletekst\"")
                .endsWith("event:ended\ndata:ended\n\n");
        assertThat(newest().state()).isEqualTo(Publication.State.PUBLISHED);
        assertThat(newest().revision()).isEqualTo(2);
    }

    @Test
    @Order(2)
    void it_is_said_which_channels_changed_and_what_was_wrong() {
        assertThat(chief.get(edition + "/publish").body())
                .contains("De laatste verbetering veranderde: ", "Krant", NOTE, "Uitgave 1", "Uitgave 2");
    }

    @Test
    @Order(3)
    void a_rectification_for_the_next_paper_lies_among_the_copy() {
        var copy = chief.get("/desk/wijk/copy").body();
        assertThat(copy).contains("Rectificatie bij ");
        var item = found(Pattern.compile("href=\"(/desk/wijk/items/[0-9]+)\"[^>]*>Rectificatie bij "), copy);
        assertThat(chief.get(item).body()).contains(NOTE);
    }

    @Test
    @Order(4)
    void what_is_taken_back_is_not_to_be_read_any_more() throws Exception {
        chief.get(edition + "/publish");
        chief.post(edition + "/publish/" + newest().id() + "/withdraw");

        assertThat(newest().state()).isEqualTo(Publication.State.WITHDRAWN);
        assertThat(new String(world.get("/api/wijk/editions").body(), StandardCharsets.UTF_8))
                .doesNotContain("\"revision\":2");
    }
}
