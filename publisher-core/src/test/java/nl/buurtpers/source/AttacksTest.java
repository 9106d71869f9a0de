package nl.buurtpers.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.CRC32;
import nl.buurtpers.model.Block;
import nl.buurtpers.model.Inline;
import nl.buurtpers.plan.Linear;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What must not get in, and must not get stuck. */
class AttacksTest {

    @TempDir
    private Path folder;

    private Draft draft;

    @BeforeEach
    void begin() throws IOException {
        draft = Draft.in(folder.resolve("editie"));
    }

    // 1: paths

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../../x.jpg",
                "images/../../x.jpg",
                "/etc/passwd",
                "file:///etc/passwd",
                "C:\\x.jpg",
                "C:/x.jpg",
                "\\\\server\\deel\\x.jpg",
                "//server/deel/x.jpg",
                "images\\x.jpg",
                "%2e%2e/x.jpg",
                "images/%2E%2E%2fx.jpg",
                "classpath:/x.jpg",
                "http://x.example/x.jpg",
                "https://x.example/x.jpg",
                "~/x.jpg",
                ".git/config",
                "images//x.jpg",
                "images/.x.jpg",
                "data:image/png;base64,AAAA",
                "jar:file:/x.jar!/y"
            })
    void a_picture_stays_inside_the_edition(String path) throws IOException {
        Files.write(folder.resolve("x.jpg"), Draft.drawing("jpeg"));
        draft.item("image: '" + path + "'", "alt: x");

        assertThat(draft.codes()).hasSize(1).allMatch(code -> code.startsWith("path-"));
        assertThat(draft.report().getFirst()).startsWith("articles/02.md:3: error: ");
    }

    @Test
    void a_zero_byte_in_a_path_is_no_end_of_it() throws IOException {
        draft.item("image: \"../x.jpg\\0images/a.jpg\"", "alt: x");

        assertThat(draft.codes()).containsExactly("path-outside");
    }

    @Test
    void a_picture_in_the_text_stays_inside_as_well() throws IOException {
        draft.text("![x](https://x.example/a.jpg) ![y](../a.jpg)\n\n![z](file:///a.jpg)\n");

        assertThat(draft.codes()).containsExactly("path-remote", "path-outside", "path-outside");
        assertThat(draft.report().getLast()).startsWith("articles/02.md:6: error: ");
    }

    // 2: links, pipes, devices

    @Test
    void links_and_pipes_are_refused_without_being_opened() throws Exception {
        Files.write(folder.resolve("buiten.png"), Draft.drawing("png"));
        Files.createDirectories(folder.resolve("editie/images"));
        Files.createSymbolicLink(folder.resolve("editie/images/link.png"), folder.resolve("buiten.png"));
        draft.item("image: images/link.png", "alt: x")
                .with("articles/03.md", "---\ntitle: x\nimage: images/pijp.png\nalt: x\n---\n");
        Files.createSymbolicLink(folder.resolve("editie/articles/04.md"), folder.resolve("editie/articles/03.md"));
        Files.createSymbolicLink(folder.resolve("editie/articles/onder"), folder);
        assertThat(pipe("editie/images/pijp.png") && pipe("editie/articles/05.md"))
                .isTrue();

        assertThat(draft.report())
                .satisfiesExactly(
                        asset -> assertThat(asset).contains("02.md:3", "images/link.png", "link to another place"),
                        pipe -> assertThat(pipe).contains("03.md:3", "not an ordinary file"),
                        item -> assertThat(item).contains("articles/04.md", "link to another place"),
                        item -> assertThat(item).contains("articles/05.md", "not an ordinary file"),
                        below -> assertThat(below).contains("articles/onder", "link to another place"));
    }

    private boolean pipe(String path) throws IOException, InterruptedException {
        return new ProcessBuilder("mkfifo", folder.resolve(path).toString())
                        .start()
                        .waitFor()
                == 0;
    }

    @Test
    void a_linked_edition_file_is_refused() throws IOException {
        draft.item("summary: x");
        Files.move(folder.resolve("editie/edition.yaml"), folder.resolve("e.yaml"));
        Files.createSymbolicLink(folder.resolve("editie/edition.yaml"), folder.resolve("e.yaml"));

        assertThat(draft.codes()).containsExactly("link");
    }

    // 3: names

    @Test
    void ids_are_plain_words_whatever_the_file_is_called() {
        assertThat(Slug.ofFile("articles/020-Één mooie straße!.md")).isEqualTo("een-mooie-strasse");
        assertThat(Slug.ofFile("articles/e\u0301e\u0301n.md")).isEqualTo(Slug.ofFile("articles/\u00e9\u00e9n.md"));
        assertThat(Slug.ofFile("articles/030-\u0645\u0631\u062d\u0628\u0627.md"))
                .isEqualTo("item-030");
        assertThat(Slug.ofFile("articles/" + "x".repeat(200) + ".md")).hasSize(50);
        assertThat(Slug.ofFile("articles/2026.md")).isEqualTo("item-2026");
    }

    // 4: YAML

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a: &a [x,x]\nb: &b [*a,*a]\nc: [*b,*b]",
                "a: &a\n  b: *a",
                "title: !!java.net.URL [http://x]",
                "title: !!javax.script.ScriptEngineManager []",
                "<<: *x",
                "a: {b: {c: {d: {e: f}}}}",
                "? [a, b]\n: c",
                "title: x\n---\ntitle: y"
            })
    void yaml_that_is_more_than_plain_is_refused(String yaml) throws IOException {
        draft.with("edition.yaml", yaml).item("summary: x");

        assertThat(draft.refused()).isTrue();
        assertThat(draft.report()).anyMatch(report -> report.matches("(?s)edition.yaml:\\d+: error: .*"));
    }

    @Test
    void yaml_of_any_depth_and_size_is_refused() throws IOException {
        draft.item("summary: " + "[".repeat(30_000));
        assertThat(draft.codes()).contains("yaml-too-deep");

        draft.item("priority: " + "9".repeat(60_000));
        assertThat(draft.codes()).contains("bad-priority");
        assertThat(draft.report()).allMatch(report -> report.length() < 1_000);

        draft.item("summary: " + "x".repeat(200_000));
        assertThat(draft.codes()).containsExactly("yaml-too-large");

        draft.item("summary: x").with("edition.yaml", "x".repeat(6_000_000));
        assertThat(draft.codes()).containsExactly("file-too-large");
    }

    // 6: words stay words

    @ParameterizedTest
    @ValueSource(strings = {"no", "007", "12:30:45", "1e3", "~", "null", "0x1F", "2026-11-26", "true", ".inf", "1_000"})
    void words_that_look_like_something_else_stay_words(String title) throws IOException {
        draft.with("articles/02.md", "---\ntitle: " + title + "\n---\n");

        assertThat(draft.only().head().title()).isEqualTo(title);
    }

    // 7: Markdown

    @ParameterizedTest
    @ValueSource(
            strings = {
                "![[]()",
                "[",
                "> ",
                "- ",
                "*a **b ",
                "`",
                "<",
                "[a](",
                "_a __b ",
                "~~a ",
                "&",
                "\\",
                "((",
                "![",
                "]",
                "[]{lang=tr}",
                "a|",
                "1. ",
                "**a*",
                "]{lang=x}",
                "{credit=\"",
                "<!--",
                "[a]: b\n",
                "```\n",
                "# \n",
                "|a|\n|-|\n"
            })
    void markdown_of_any_shape_is_read_or_refused(String piece) throws IOException {
        for (int times : new int[] {3_000, 100_000}) {
            draft.text(piece.repeat(Math.min(times, 250_000 / piece.length())));
            assertThat(draft.codes()).as(piece + times).isNotNull();
        }
        draft.text(piece.repeat(250_000 / piece.length()).replaceAll("(.{1000})", "$1\n"));
        assertThat(draft.codes()).as(piece).isNotNull();
    }

    @Test
    void a_long_address_named_a_thousand_times_stays_small() throws IOException {
        draft.text("[a]: https://x.example/" + "y".repeat(1_900) + "\n\n" + "[a] ".repeat(4_000));
        assertThat(draft.codes()).containsExactly("text-too-deep");
    }

    @Test
    void a_table_that_no_page_can_hold_is_refused() throws IOException {
        draft.text("|a".repeat(13) + "|\n" + "|-".repeat(13) + "|\n");
        assertThat(draft.codes()).containsExactly("table-too-large");
    }

    @Test
    void a_row_with_more_cells_than_its_table_is_refused_because_words_would_be_lost() throws IOException {
        draft.text("| a | b |\n|---|---|\n| 1 | 2 |\n| 1 | 2 | drie \\| `|` |\n");
        assertThat(draft.report()).singleElement().asString().startsWith("articles/02.md:7: error: ");
    }

    // 8, 9: HTML and templates

    @Test
    void html_becomes_words_and_a_script_link_becomes_its_words() throws IOException {
        draft.text("<script>alert(1)</script>\n\nEen <b onclick=x>woord</b> en [klik](javascript:alert(1)) of"
                + " [dit](data:text/html,x) <javascript:alert(1)> ${7*7} [[x]] {{y}} <#assign>\n");

        var body = draft.only().body();
        assertThat(Linear.text(body))
                .isEqualTo(
                        "<script>alert(1)</script>\nEen <b onclick=x>woord</b> en klik of dit javascript:alert(1) ${7*7}"
                                + " [[x]] {{y}} <#assign>");
        assertThat(body)
                .allSatisfy(block ->
                        assertThat(((Block.Paragraph) block).content()).noneMatch(Inline.Link.class::isInstance));
    }

    // 10, 14: characters

    @Test
    void what_steers_instead_of_speaking_is_taken_out() throws IOException {
        draft.with(
                "articles/02.md",
                "---\ntitle: \"a\\0b\\u202ec\\ud800d\\u2066e\\e f\\r\\ng\"\n---\nx&#x202e;y&#7;z\u0001\u009f \udb40\udc41 e"
                        + "\u0301".repeat(2_000) + "\n");

        assertThat(draft.only().head().title()).isEqualTo("abcde f g");
        var text = Linear.text(draft.only().body());
        assertThat(text).startsWith("xyz").hasSizeLessThan(20);
        assertThat(text.chars()).noneMatch(c -> c == 0x202e || Character.isISOControl(c));
    }

    // 15, 16: pictures

    @Test
    void a_picture_that_claims_to_be_enormous_is_refused_by_its_head() throws IOException {
        draft.with("images/x.png", png(60_000, 60_000)).item("image: images/x.png", "alt: x");
        assertThat(draft.codes()).containsExactly("picture-too-wide");

        draft.with("images/x.png", png(Integer.MAX_VALUE, Integer.MAX_VALUE));
        assertThat(draft.refused()).isTrue();

        draft.with("images/x.png", png(7_800, 7_800));
        assertThat(draft.codes()).containsExactly("picture-too-wide");
    }

    private static byte[] png(int width, int height) throws IOException {
        var out = new ByteArrayOutputStream();
        var data = new DataOutputStream(out);
        data.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
        var head = new ByteArrayOutputStream();
        var fields = new DataOutputStream(head);
        fields.writeBytes("IHDR");
        fields.writeInt(width);
        fields.writeInt(height);
        fields.write(new byte[] {8, 2, 0, 0, 0});
        data.writeInt(13);
        data.write(head.toByteArray());
        var crc = new CRC32();
        crc.update(head.toByteArray());
        data.writeInt((int) crc.getValue());
        return out.toByteArray();
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpeg", "gif"})
    void a_picture_that_is_cut_off_anywhere_is_refused(String format) throws IOException {
        var whole = Draft.drawing(format);
        for (int length : new int[] {0, 1, 4, 12, 30, whole.length / 2, whole.length - 4}) {
            draft.with("images/x", Arrays.copyOf(whole, length)).item("image: images/x", "alt: x");
            assertThat(draft.refused()).as(format + " " + length).isTrue();
            assertThat(draft.report()).allMatch(report -> report.startsWith("articles/02.md:3: error: "));
        }
        draft.with("images/x", whole);
        assertThat(draft.refused()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpeg", "gif"})
    void a_damaged_picture_brings_nothing_down(String format) throws IOException {
        var whole = Draft.drawing(format);
        for (int i = 0; i < whole.length; i += 5) {
            var damaged = whole.clone();
            damaged[i] ^= (byte) 0x55;
            draft.with("images/x", damaged).item("image: images/x", "alt: x");
            assertThat(draft.codes()).isSubsetOf("picture-broken", "not-a-picture", "picture-too-wide");
        }
    }

    @Test
    void what_is_no_picture_is_refused_whatever_its_name() throws IOException {
        draft.with("images/x.jpg", "<svg onload='alert(1)'/>").item("image: images/x.jpg", "alt: x");
        assertThat(draft.codes()).containsExactly("not-a-picture");
    }

    @Test
    void files_of_a_hundred_megabytes_are_refused_by_their_size() throws IOException {
        Files.createDirectories(folder.resolve("editie/images"));
        draft.item("image: images/x.jpg", "alt: x").with("articles/03.md", "");
        large("editie/images/x.jpg");
        large("editie/articles/03.md");

        assertThat(draft.codes()).containsExactly("asset-too-large", "file-too-large");
    }

    private void large(String path) throws IOException {
        try (var file = new RandomAccessFile(folder.resolve(path).toFile(), "rw")) {
            file.setLength(100L * 1024 * 1024);
        }
    }

    // 18: SVG

    @Test
    void a_drawing_with_a_script_is_no_logo() throws IOException {
        draft.item("summary: x")
                .with("style/logo.svg", "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>")
                .with(
                        "edition.yaml",
                        "publication: D\nneighbourhood: R\ndate: 2026-11-26\nstyle:\n  logo: style/logo.svg\n  logo-alt: x\n");

        assertThat(draft.report())
                .singleElement()
                .asString()
                .startsWith("edition.yaml:5: error: \"style/logo.svg\"")
                .endsWith("PNG or JPEG.");
    }

    @Test
    void what_machines_leave_behind_is_passed_by() throws IOException {
        draft.item("summary: x")
                .with("articles/.DS_Store", "x")
                .with("articles/02.md~", "x")
                .with("articles/Thumbs.db", "x")
                .with("articles/.02.md.swp", "x".getBytes(StandardCharsets.UTF_8));

        assertThat(draft.codes()).isEmpty();
        assertThat(draft.manuscript().edition().items()).hasSize(1);
    }

    @Test
    void items_come_in_the_order_in_which_people_number_them() throws IOException {
        for (var name : new String[] {"10-b", "9-a", "x/2-c", "x/10-d", "100-e"}) {
            draft.with("articles/" + name + ".md", "---\ntitle: x\n---\n");
        }

        assertThat(draft.manuscript().edition().items())
                .extracting(item -> item.head().id())
                .containsExactly("a", "b", "e", "c", "d");
    }
}
