package nl.buurtpers.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import nl.buurtpers.testkit.Editions;
import nl.buurtpers.testkit.Sample;
import nl.buurtpers.testkit.Samples;
import nl.buurtpers.testkit.web.Axe;
import nl.buurtpers.testkit.web.Browser;
import nl.buurtpers.testkit.web.Page;
import nl.buurtpers.testkit.web.View;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The site in a real browser, opened from its folder as a reader without a server would. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SiteInBrowserTest {

    /** WCAG 2.2, 1.4.12: what a reader may set without losing anything. */
    private static final String TEXT_SPACING = """
            document.adoptedStyleSheets = [(() => { const sheet = new CSSStyleSheet(); sheet.replaceSync(
            '* {line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important}'
            + 'p {margin-block-end: 2em !important}'); return sheet; })()]; ''""";

    @SuppressWarnings("NullAway.Init") // filled before the first test
    private Browser browser;

    @SuppressWarnings("NullAway.Init") // filled before the first test
    private Built paper;

    @BeforeAll
    void start(@TempDir Path folder) throws IOException {
        browser = Browser.start();
        paper = Built.of(Samples.named("soesterkwartier-2026-4"), folder);
    }

    @AfterAll
    void stop() {
        browser.close();
    }

    /** One page of each kind, and items that have what others lack: a table, another language, an alphabet from the right. */
    private Stream<Path> kinds() throws IOException {
        return Stream.concat(
                        Stream.of("index.html"),
                        Stream.concat(
                                Stream.of("nieuws", "agenda", "sociale-kaart", "advertenties")
                                        .map(section -> "rubriek-" + section + ".html"),
                                paper.pages().stream()
                                        .filter(SiteInBrowserTest::odd)
                                        .map(file ->
                                                paper.folder().relativize(file).toString())
                                        .limit(6)))
                .map(paper.folder()::resolve);
    }

    private static boolean odd(Path file) {
        try {
            var html = Files.readString(file, StandardCharsets.UTF_8);
            return html.contains("<article class=\"story") && (html.contains("<table") || html.contains("dir=\"rtl\""));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void a_page_has_no_barrier_by_day_or_by_night(Path file) {
        try (var page = browser.open(file, View.DESKTOP)) {
            assertThat(Axe.violations(page)).isEmpty();
            page.look(View.DESKTOP.dark());
            assertThat(Axe.violations(page)).isEmpty();
            page.look(View.NARROW);
            assertThat(Axe.violations(page)).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void a_page_fits_320_pixels_also_with_the_letters_wide_apart(Path file) {
        try (var page = browser.open(file, View.NARROW)) {
            assertThat(page.overflow()).isZero();
            page.evaluate(TEXT_SPACING);
            assertThat(page.overflow()).isZero();
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void a_page_asks_for_nothing_outside_its_folder_and_nothing_in_vain(Path file) {
        try (var page = browser.open(file, View.DESKTOP)) {
            assertThat(page.requests())
                    .hasSizeGreaterThan(1)
                    .allMatch(
                            address -> address.startsWith(paper.folder().toUri().toString()));
            assertThat(page.complaints()).isEmpty();
            assertThat(page.evaluate("getComputedStyle(document.body).margin")).isEqualTo("0px");
        }
    }

    @Test
    void everything_that_can_be_tapped_on_the_front_page_is_44_pixels_high() {
        try (var page = browser.open(paper.folder().resolve("index.html"), View.NARROW)) {
            assertThat(small(page)).isEqualTo("");
        }
    }

    /** Links in running text may be lower (WCAG 2.2, 2.5.5, "inline"); a headline's link is as large as its card. */
    private static String small(Page page) {
        return page.evaluate("""
                [...document.querySelectorAll('a')]
                  .filter(a => !a.closest('p, .text') || a.closest('.more, .links'))
                  .filter(a => !a.closest('.card, .lead') && !a.matches('.skip'))
                  .filter(a => a.getBoundingClientRect().height < 43.5)
                  .map(a => a.outerHTML).join('\\n')""");
    }

    @Test
    void the_first_tab_leads_to_the_content() {
        try (var page = browser.open(paper.folder().resolve("index.html"), View.DESKTOP)) {
            assertThat(page.evaluate("""
                    const skip = document.querySelector('a'); skip.focus();
                    skip.getBoundingClientRect().top >= 0 && document.querySelector(skip.getAttribute('href')).tagName""")).isEqualTo("MAIN");
        }
    }

    @ParameterizedTest
    @MethodSource("monsters")
    void what_an_edition_says_never_runs_and_never_breaks_the_page(Sample sample, @TempDir Path folder)
            throws IOException {
        var built = Built.of(sample, folder);
        for (var file : built.pages().stream().limit(6).toList()) {
            try (var page = browser.open(file, View.NARROW)) {
                assertThat(page.complaints()).isEmpty();
                assertThat(page.evaluate("String(document.scripts.length)")).isEqualTo("0");
                assertThat(page.overflow()).as(file.toString()).isZero();
                assertThat(Axe.violations(page)).isEmpty();
            }
        }
    }

    static Stream<Sample> monsters() {
        var hard = List.of(
                "a-word-of-3000-letters",
                "a-title-of-280-letters",
                "a-wide-table",
                "deep-lists",
                "markup-in-the-words",
                "other-scripts",
                "pictures-only");
        return Editions.all().filter(sample -> hard.contains(sample.name()));
    }
}
