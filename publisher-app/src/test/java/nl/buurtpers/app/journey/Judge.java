package nl.buurtpers.app.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.buurtpers.testkit.web.Axe;
import nl.buurtpers.testkit.web.Page;
import nl.buurtpers.testkit.web.View;
import org.assertj.core.api.SoftAssertions;

/**
 * Judges pages: each is for everybody, in a wide window and in the narrowest. With {@code -Dlook=FOLDER} their pictures
 * are kept in a folder, to be looked at.
 */
final class Judge {

    /** Without pictures: what a telephone with 5 kB/s reads in half a minute. */
    private static final long BUDGET = 150_000;

    private static final View TELEPHONE = new View(375, 760, "light", "screen");

    private final SoftAssertions verdict = new SoftAssertions();

    /** Judges a page to which somebody just went: it is light besides, and asks nobody but its own house. */
    void loaded(Page page, URI house) {
        var where = page.address().getPath();
        verdict.assertThat(page.weight()).as("bytes of " + where).isLessThanOrEqualTo(BUDGET);
        verdict.assertThat(page.requests())
                .as("asked by " + where)
                .allMatch(request -> request.startsWith(house.toString()) || request.startsWith("data:"));
        // A browser complains of what is not there; that is the business of the page that says so.
        verdict.assertThat(page.complaints()).as("complaints of " + where).allMatch(each -> each.contains("404"));
        here(page);
    }

    /** Judges the page as it is now. */
    void here(Page page) {
        var where = page.address().getPath();
        for (var view : List.of(View.DESKTOP, View.NARROW)) {
            page.look(view);
            verdict.assertThat(Axe.violations(page))
                    .as(where + " at " + view.width())
                    .isEmpty();
            verdict.assertThat(page.overflow())
                    .as("sideways on " + where + " at " + view.width())
                    .isZero();
        }
        keep(page, where);
        page.look(View.DESKTOP);
    }

    private static void keep(Page page, String where) {
        var folder = System.getProperty("look", "");
        if (folder.isEmpty()) {
            return;
        }
        for (var view : List.of(View.DESKTOP, TELEPHONE)) {
            page.look(view);
            var title = page.evaluate("document.title").replaceAll("[^A-Za-z0-9]+", "-");
            var name = where.replaceAll("[^A-Za-z0-9]+", "-") + "-" + title + "-" + view.width() + ".png";
            try {
                Files.createDirectories(Path.of(folder));
                Files.write(Path.of(folder, name), page.screenshot());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** All that was found wrong. */
    void assertAll() {
        verdict.assertAll();
    }
}
