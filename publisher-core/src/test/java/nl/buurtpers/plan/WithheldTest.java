package nl.buurtpers.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import nl.buurtpers.message.Messages;
import nl.buurtpers.model.Edition;
import nl.buurtpers.render.Coverage;
import nl.buurtpers.source.EditionFolder;
import nl.buurtpers.source.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WithheldTest {

    private static final String SJAAN = "images/sjaan.png";

    private static final String ITEM = """
            ---
            title: Het bankje
            image: images/sjaan.png
            alt: Sjaan op het bankje
            caption: Sjaan zit weer.
            texts:
              email: Het bankje staat er weer.
            ---
            Voor de foto.

            ![Sjaan](images/sjaan.png)

            - ![Sjaan](images/sjaan.png) en een boom: ![Boom](images/boom.png)

            > Na de foto.
            """;

    private static final Withheld FROM_THE_SITE = new Withheld(Map.of("site", Map.of(SJAAN, Withheld.Why.NOT_AGREED)));

    private static Edition edition(Path folder) throws Exception {
        Files.createDirectories(folder.resolve("articles"));
        Files.createDirectories(folder.resolve("images"));
        Files.writeString(
                folder.resolve("edition.yaml"), "publication: Krant\nneighbourhood: Wijk\ndate: 2026-12-01\n");
        Files.writeString(folder.resolve("articles/bankje.md"), ITEM);
        for (var name : List.of(SJAAN, "images/boom.png")) {
            var picture = new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB);
            ImageIO.write(picture, "png", folder.resolve(name).toFile());
        }
        return switch (EditionFolder.read(folder)) {
            case Reading.Accepted(var manuscript, var _) -> manuscript.edition();
            case Reading.Refused(var troubles) -> throw new AssertionError(troubles.toString());
        };
    }

    @Test
    void a_picture_goes_with_its_words_from_the_channel_that_must_not_show_it(@TempDir Path folder) throws Exception {
        var plan = new Planner(edition(folder), FROM_THE_SITE).plan("site");

        var item = plan.item("bankje").orElseThrow();
        assertThat(item.head().picture()).isEmpty();
        assertThat(Linear.text(item.text())).isEqualTo("Voor de foto.\n en een boom: \nNa de foto.");
        assertThat(item.text().toString()).contains("boom.png");
        assertThat(plan.edition().toString()).doesNotContain("Sjaan", SJAAN);
    }

    @Test
    void other_channels_show_it(@TempDir Path folder) throws Exception {
        var edition = edition(folder);

        var plan = new Planner(edition, FROM_THE_SITE).plan("newspaper");

        assertThat(plan).isEqualTo(new Planner(edition).plan("newspaper"));
        assertThat(plan.lacks()).isEmpty();
    }

    @Test
    void the_coverage_says_that_it_is_not_there_and_names_nobody(@TempDir Path folder) throws Exception {
        var plan = new Planner(edition(folder), FROM_THE_SITE).plan("site");
        var coverage = new Coverage.Builder(plan)
                .full(plan.item("bankje").orElseThrow(), List.of("bankje/index.html"))
                .build();

        var entry = coverage.entry("bankje").orElseThrow();
        assertThat(entry.shown()).isEqualTo(Coverage.Shown.SHORTENED);
        assertThat(entry.reason().orElseThrow().words(Messages.of("nl")))
                .contains("images/sjaan.png staat hier niet, en wat eronder stond ook niet")
                .doesNotContain("Sjaan");
    }

    @Test
    void a_text_of_its_own_for_a_channel_lacks_only_what_it_would_have_shown(@TempDir Path folder) throws Exception {
        var taken = new Withheld(Map.of("email", Map.of(SJAAN, Withheld.Why.TAKEN_BACK)));

        var lacks = new Planner(edition(folder), taken).plan("email").lacks();

        assertThat(lacks)
                .singleElement()
                .satisfies(lack ->
                        assertThat(lack.reason().words(Messages.of("nl"))).contains("trok de toestemming in"));
    }
}
