package nl.buurtpers.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import nl.buurtpers.testkit.Editions;
import nl.buurtpers.testkit.Sample;
import nl.buurtpers.testkit.Samples;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The pieces of letters, joined as a mailing joins them. */
class LetterPiecesTest {

    private static final Map<String, String> VALUES = Map.of(
            "to", "lezer@wijk.example",
            "unsubscribe", "https://wijk.example/uit",
            "preferences", "https://wijk.example/keuze",
            "preheader", "Het bankje staat er weer");

    @TempDir
    Path folder;

    static Stream<Sample> samples() {
        return Stream.concat(Samples.all(), Editions.all());
    }

    private static JsonNode face(JsonNode letter, String form) {
        return StreamSupport.stream(letter.get("faces").spliterator(), false)
                .filter(face -> face.get("form").asString().equals(form))
                .findFirst()
                .orElseThrow();
    }

    /** All pieces that are for everybody or for one of these sections. */
    private static String joined(JsonNode face, List<String> sections) {
        var out = new StringBuilder();
        for (var piece : face.get("pieces")) {
            if (!piece.has("section") || sections.contains(piece.get("section").asString())) {
                for (var words : piece.get("words")) {
                    out.append(
                            words.isString()
                                    ? words.asString()
                                    : VALUES.get(words.get("slot").asString()));
                }
            }
        }
        return out.toString();
    }

    private JsonNode letter(Sample sample) throws IOException {
        Made.letter(folder, sample);
        return new ObjectMapper().readTree(folder.resolve("letter.json").toFile());
    }

    private static List<String> sections(JsonNode letter) {
        return StreamSupport.stream(letter.get("sections").spliterator(), false)
                .map(section -> section.get("id").asString())
                .toList();
    }

    /** Words without the addresses of the reader, which differ from those of the sample reader. */
    private static String same(String words) {
        return words.replaceAll("lezer@\\S+|[(<]?https://\\S+/(uit|keuze|afmelden\\S*|voorkeuren\\S*)[)>]?", "")
                .replaceAll("\\s+", " ")
                .strip();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void all_pieces_are_the_letter(Sample sample) throws IOException {
        var letter = letter(sample);

        var html = Jsoup.parse(joined(face(letter, "standard"), sections(letter)));
        assertThat(html.select("body > div").getFirst().text()).isEqualTo(VALUES.get("preheader"));
        html.select("body > div").getFirst().remove();
        assertThat(same(Reader.words(html.html()))).isEqualTo(same(Reader.words(Reader.html(folder))));
        assertThat(same(joined(face(letter, "plain"), sections(letter))))
                .isEqualTo(same(Reader.text(Reader.message(folder), "text/plain")));
        assertThat(joined(face(letter, "plain"), List.of()))
                .contains(
                        "(" + VALUES.get("unsubscribe") + ")", "(" + VALUES.get("preferences") + ")", VALUES.get("to"));
        var large = Jsoup.parse(joined(face(letter, "large"), sections(letter)));
        large.select("body > div").getFirst().remove();
        assertThat(plain(large.text())).isEqualTo(plain(html.text()));
        assertThat(large.html()).contains("font-size:24px").doesNotContain("font-size:18px");
    }

    /** Without the places at which a word may be divided, which are others in large type. */
    private static String plain(String words) {
        return words.replaceAll("[\\u00ad\\u200b]", "");
    }

    @ParameterizedTest
    @MethodSource("samples")
    void a_section_alone_is_a_whole_letter_about_it(Sample sample) throws IOException {
        var letter = letter(sample);
        for (var section : letter.get("sections")) {
            var only = List.of(section.get("id").asString());

            var html = Jsoup.parse(joined(face(letter, "standard"), only));
            assertThat(html.select("h2").eachText().stream().map(LetterPiecesTest::plain))
                    .contains(plain(section.get("title").asString()));
            assertThat(html.select("[role=article]")).hasSize(1);
            assertThat(html.select("a[href=https://wijk.example/uit]")).hasSize(1);
            for (var other : letter.get("sections")) {
                var title = other.get("title").asString();
                if (!other.get("id").equals(section.get("id"))
                        && !title.equals(section.get("title").asString())) {
                    assertThat(html.select("h2.rule").eachText()).doesNotContain(title);
                }
            }
        }
    }
}
