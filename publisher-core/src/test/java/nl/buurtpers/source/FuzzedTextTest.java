package nl.buurtpers.source;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import nl.buurtpers.model.Edition;

/**
 * Text that nobody would write. As an ordinary test this runs the inputs beside it; with {@code JAZZER_FUZZ=1} it looks for
 * new ones.
 */
class FuzzedTextTest {

    private static final AssetDesk ASSETS = new AssetDesk(new Folder(Path.of("geen-map")));

    @FuzzTest(maxDuration = "10m")
    void markdown_of_any_kind_is_read_or_refused(byte[] bytes) {
        var troubles = new Troubles();

        var blocks = new MarkdownReader(ASSETS)
                .read(text(bytes), troubles.file("x.md").at(1));

        assertThat(troubles.inOrder()).noneMatch(trouble -> trouble.code().equals("text-too-slow"));
        assertThat(MarkdownText.of(blocks)).isNotNull();
    }

    @FuzzTest(maxDuration = "10m")
    void front_matter_of_any_kind_is_read_or_refused(byte[] bytes) {
        var troubles = new Troubles();
        var desk = new Desk(Edition.DEFAULT_TIME_ZONE, new SectionNames(List.of()), ASSETS, new MarkdownReader(ASSETS));

        var item = new ItemReader(desk).read("---\n" + text(bytes) + "\n---\n", troubles.file("x.md"));

        assertThat(item.isPresent() || troubles.grave()).isTrue();
        troubles.inOrder().forEach(trouble -> assertThat(trouble.report("nl")).hasSizeLessThan(5_000));
    }

    private static String text(byte[] bytes) {
        return CleanText.lines(new String(bytes, StandardCharsets.UTF_8));
    }
}
