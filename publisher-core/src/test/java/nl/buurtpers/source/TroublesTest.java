package nl.buurtpers.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an editor hears of a mistake: where, what, and what to do. */
class TroublesTest {

    @TempDir
    private Path folder;

    private Draft draft;

    @BeforeEach
    void begin() throws IOException {
        draft = Draft.in(folder);
    }

    @Test
    void everything_that_is_wrong_is_told_at_once_in_order_of_file_and_line() throws IOException {
        draft.with("edition.yaml", "publication: De Klink\ndate: 26-11-2026\n")
                .with("articles/10.md", "---\ntilte: Tien\nprio: 1\n---\n")
                .with("articles/9.md", "---\ntitle: Negen\npriority: 6\n---\n![](images/x.jpg)\n");

        assertThat(draft.report())
                .containsExactly(
                        "articles/9.md:3: error: `priority` \"6\" is not a number from 1 (front page) to 5 (filler). Write one of those.",
                        "articles/9.md:5: error: picture without alt text. Add \"alt:\" or \"decorative: true\".",
                        "articles/9.md:5: error: the file \"images/x.jpg\" is not there. Put it there, or correct the name.",
                        "articles/10.md:2: error: `tilte` is not known in article front matter; did you mean `title`?",
                        "articles/10.md:2: error: the title is missing. Add \"title: ...\".",
                        "articles/10.md:3: error: `prio` is not known in article front matter; did you mean `priority`?",
                        "edition.yaml:1: error: `neighbourhood` is missing. Add \"neighbourhood: ...\".",
                        "edition.yaml:2: error: \"26-11-2026\" is not written as year, month, day. Write 2026-11-26.");
    }

    @Test
    void a_picture_without_alt_text_is_refused_in_both_languages() throws IOException {
        draft.picture("images/x.png", "png").item("image: images/x.png");

        assertThat(draft.report())
                .containsExactly(
                        "articles/02.md:3: error: picture without alt text. Add \"alt:\" or \"decorative: true\".");
        assertThat(draft.verslag())
                .containsExactly(
                        "articles/02.md:3: fout: afbeelding zonder beschrijving. Voeg \"alt:\" toe of \"decorative: true\".");
    }

    @ParameterizedTest
    @CsvSource({
        "titel, title", "tilte, title", "samenvatting, summary", "rubriek, section", "foto, image",
                "prioriteit, priority",
        "bijschrift, caption", "Title, title", "auteur, author", "tekst, texts", "kanalen, channels",
                "contacts, contact"
    })
    void an_unknown_key_names_the_one_that_was_meant(String written, String meant) throws IOException {
        draft.with("articles/02.md", "---\n" + written + ": x\n---\n");

        assertThat(draft.report())
                .contains("articles/02.md:2: error: `" + written
                        + "` is not known in article front matter; did you mean `" + meant + "`?");
    }

    @ParameterizedTest
    @CsvSource({
        "type, artikel, article",
        "type, activiteit, event",
        "type, advertentie, advert",
        "type, bericht, notice",
        "decorative, ja, true",
        "share, nee, false"
    })
    void a_dutch_value_names_the_english_one(String key, String written, String meant) throws IOException {
        draft.item(key + ": " + written);

        assertThat(draft.report())
                .contains("articles/02.md:3: error: " + key + ": \"" + written + "\" is not known; did you mean \""
                        + meant + "\"?");
    }

    @Test
    void a_colon_in_a_title_asks_for_quotation_marks() throws IOException {
        draft.with("articles/02.md", "---\ntitle: Let op: wegwerk\n---\n");

        assertThat(draft.verslag())
                .containsExactly(
                        "articles/02.md:2: fout: er staat een dubbele punt met een spatie in de tekst \"title: Let op: wegwerk\". Zet er aanhalingstekens om: title: \"Let op: wegwerk\"");
    }

    @ParameterizedTest
    @CsvSource({
        "'title: \"Let op', yaml-quote-open",
        "'title: *Belangrijk*', yaml-sign",
        "'title: &Zo', yaml-sign",
        "'title: !belangrijk nieuws', yaml-sign",
        "'title: @home', yaml-sign",
        "'title: \"Mooi\" zegt ze', yaml-broken-line",
        "'title: x\n\tshort: y', yaml-tab",
        "'title: x\nlosse regel\nshort: y', yaml-no-colon",
        "'title: x\ntitle: y', yaml-key-twice",
        "'- title: x', yaml-no-fields"
    })
    void what_yaml_stumbles_over_is_told_in_plain_words(String fields, String code) throws IOException {
        draft.with("articles/02.md", "---\n" + fields + "\n---\n");

        assertThat(draft.codes()).contains(code);
    }

    @ParameterizedTest
    @CsvSource({
        "date: 2026-02-30, no-such-day",
        "date: 30 februari, bad-date",
        "language: dutch, bad-language",
        "priority: hoog, bad-priority",
        "order: -1, bad-order",
        "id: Mijn Bericht, bad-id-near",
        "section: {x: y}, not-words",
        "contact: bel ons, not-fields",
        "start: 2026-12-01T10:00, key-of-other-type",
        "alt: een hond, no-picture-for",
        "focus: 30% 20%, no-picture-for",
        "short: een korte kop die toch langer is dan achtendertig, short-too-long"
    })
    void a_wrong_value_is_told(String field, String code) throws IOException {
        draft.item(field.replace("'", ""));

        assertThat(draft.codes()).containsExactly(code);
    }

    @ParameterizedTest
    @CsvSource({
        "start: 2026-12-01T25:00, no-such-time",
        "start: morgen, bad-time",
        "title: zonder begin, missing-key.event",
        "'start: 2026-12-01T20:00\nend: 2026-12-01T19:00', end-before-start",
        "'start: 2026-12-02\nend: 2026-12-01', end-before-start",
        "start: 2027-03-28T02:30, hour-skipped",
        "'start: 2026-12-01\nrepeats: elke week', bad-repeats",
        "'start: 2026-12-01\naccess: [rolstoel]', unknown-value-near"
    })
    void an_event_says_when_it_is(String fields, String code) throws IOException {
        draft.with(
                "articles/02.md",
                "---\ntype: event\n" + (fields.contains("title") ? "" : "title: Soos\n") + fields + "\n---\n");

        assertThat(draft.codes()).containsExactly(code);
    }

    @ParameterizedTest
    @CsvSource({
        "language: xx-, bad-language",
        "time-zone: Europa/Amsterdam, bad-time-zone-near",
        "website: javascript:alert(1), bad-website",
        "website: https://x.example/?a=b, bad-website",
        "valid-until: 2026-11-01, valid-until-before-date",
        "'style:\n  accent: rood', bad-colour",
        "'style:\n  accent: #7a1f2b', colour-without-quotes",
        "'contact:\n  email: \"Jan <jan@x.example>\"', bad-email",
        "'contact:\n  web: file:///etc/passwd', bad-web",
        "'contact:\n  telefoon: 1', unknown-key-near.contact",
        "'channels:\n  krant: false', unknown-value-near",
        "'channels:\n  site: nee', channel-choice",
        "'sections:\n  - id: a\n    title: A\n  - id: a\n    title: B', section-twice",
        "'sections:\n  - id: a', missing-key.section"
    })
    void a_wrong_value_of_the_edition_is_told(String fields, String code) throws IOException {
        draft.item("summary: goed")
                .with("edition.yaml", "publication: De Klink\nneighbourhood: R\ndate: 2026-11-26\n" + fields + "\n");

        assertThat(draft.codes()).containsExactly(code);
    }

    @Test
    void an_item_names_a_section_that_there_is() throws IOException {
        draft.item("section: niews")
                .with(
                        "edition.yaml",
                        "publication: D\nneighbourhood: R\ndate: 2026-11-26\nsections:\n  - id: nieuws\n    title: Nieuws\n");

        assertThat(draft.report())
                .containsExactly(
                        "articles/02.md:3: error: there is no section \"niews\" in edition.yaml; did you mean \"nieuws\"?");
    }

    @Test
    void two_items_with_one_id_are_both_named() throws IOException {
        draft.with("articles/a/010-oproep.md", "---\ntitle: Een\n---\n")
                .with("articles/b/020-oproep.md", "---\ntitle: Twee\n---\n");

        assertThat(draft.report())
                .containsExactly(
                        "articles/b/020-oproep.md: error: the id \"oproep\" is also that of articles/a/010-oproep.md. Give one of them another \"id:\".");
    }

    @Test
    void an_edition_without_items_is_refused() {
        assertThat(draft.codes()).containsExactly("no-items");
    }

    @Test
    void a_folder_that_is_not_there_is_named() {
        assertThat(EditionFolder.read(folder.resolve("weg")).troubles())
                .extracting(trouble -> trouble.report("en"))
                .containsExactly(
                        "weg: error: there is no such folder. Check the name, or make an edition with \"buurtpers new\".");
    }

    @Test
    void a_file_in_another_encoding_names_the_line_and_the_word() throws IOException {
        draft.with("articles/02.md", "---\ntitle: Café\n---\nMet oliën.\n".getBytes(StandardCharsets.ISO_8859_1))
                .with("articles/03.md", "---\ntitle: Drie\n---\n".getBytes(StandardCharsets.UTF_16));

        assertThat(draft.report())
                .containsExactly(
                        "articles/02.md:2: error: this is not UTF-8 near \"Café\"; it looks like Windows-1252 or Latin-1. Save the file as UTF-8 in your text editor.",
                        "articles/03.md:1: error: this is not UTF-8 but looks like UTF-16. Save the file as UTF-8 in your text editor.");
    }

    @Test
    void a_mark_of_byte_order_and_windows_line_ends_are_no_trouble() throws IOException {
        draft.with("articles/02.md", "\ufeff---\r\ntitle: Twee\r\n---\r\nEen regel\r\nen nog een.\r\n");

        assertThat(draft.only().head().title()).isEqualTo("Twee");
        assertThat(nl.buurtpers.plan.Linear.text(draft.only().body())).isEqualTo("Een regel en nog een.");
    }

    @Test
    void a_name_in_other_letter_case_is_pointed_at() throws IOException {
        draft.picture("images/Foto.JPG", "jpeg").item("image: images/foto.jpg", "alt: een foto");

        assertThat(draft.report())
                .containsExactly(
                        "articles/02.md:3: error: the file \"images/foto.jpg\" is not there; did you mean \"images/Foto.JPG\"?");
    }
}
