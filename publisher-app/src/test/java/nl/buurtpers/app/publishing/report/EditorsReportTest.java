package nl.buurtpers.app.publishing.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import nl.buurtpers.app.publishing.PublishingRun;
import nl.buurtpers.pack.Press;
import nl.buurtpers.pack.Settings;
import nl.buurtpers.render.Renderers;
import nl.buurtpers.testkit.Samples;
import nl.buurtpers.testkit.web.Axe;
import nl.buurtpers.testkit.web.Browser;
import nl.buurtpers.testkit.web.View;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EditorsReportTest {

    @TempDir
    Path folder;

    @Test
    void opens_without_a_network_and_shuts_out_no_editor() throws Exception {
        var edition = Samples.folder().resolve("soesterkwartier-2026-4");
        var settings = new Settings(Optional.of(List.of("text", "feeds")), List.of());
        new PublishingRun(Renderers.found(), edition, settings, Press.Listener.SILENT).publish(folder.resolve("uit"));

        try (var browser = Browser.start()) {
            for (var view : List.of(View.DESKTOP, View.NARROW, View.NARROW.dark())) {
                try (var page = browser.open(folder.resolve("uit/report.html"), view)) {
                    assertThat(Axe.violations(page)).isEmpty();
                    assertThat(page.requests()).allMatch(request -> request.startsWith("file:"));
                    assertThat(page.complaints()).isEmpty();
                    assertThat(page.overflow()).isZero();
                }
            }
        }
    }

    @Test
    void shows_every_page_of_the_paper_and_leads_to_it() throws Exception {
        var edition = Samples.folder().resolve("klein");
        var small = new Settings.Setting("newspaper", "previews", "72");
        var settings = new Settings(Optional.of(List.of("newspaper")), List.of(small));
        new PublishingRun(Renderers.found(), edition, settings, Press.Listener.SILENT).publish(folder.resolve("uit"));

        var report = Files.readString(folder.resolve("uit/report.html"));
        assertThat(report)
                .contains("<a href=\"newspaper/newspaper.pdf#page=1\"><img src=\"newspaper/preview/72/001.png\""
                        + " alt=\"Voorpagina\"")
                .contains("<a href=\"newspaper/newspaper.pdf#page=2\"><img src=\"newspaper/preview/72/002.png\""
                        + " alt=\"Pagina 2\"");
        try (var browser = Browser.start();
                var page = browser.open(folder.resolve("uit/report.html"), View.DESKTOP)) {
            assertThat(Axe.violations(page)).isEmpty();
            assertThat(page.complaints()).isEmpty();
        }
    }
}
