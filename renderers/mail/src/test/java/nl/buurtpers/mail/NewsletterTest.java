package nl.buurtpers.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.buurtpers.model.Adjustment;
import nl.buurtpers.model.Article;
import nl.buurtpers.model.Contact;
import nl.buurtpers.model.Head;
import nl.buurtpers.model.Item;
import nl.buurtpers.model.Sharing;
import nl.buurtpers.model.Wording;
import nl.buurtpers.plan.TextSource;
import nl.buurtpers.render.Coverage;
import nl.buurtpers.render.Finding;
import nl.buurtpers.testkit.Editions;
import nl.buurtpers.testkit.Sample;
import nl.buurtpers.testkit.Samples;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class NewsletterTest {

    @TempDir
    Path folder;

    static Stream<Sample> samples() {
        return Stream.concat(Samples.all(), Editions.all());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void the_message_and_its_faces_say_the_same_words(Sample sample) throws IOException {
        Made.letter(folder, sample);

        var message = Reader.message(folder);
        var html = Reader.words(Reader.html(folder));
        var file = Files.readString(folder.resolve("newsletter.txt"));
        assertThat(Reader.words(Reader.text(message, "text/html").replace("\r\n", "\n")))
                .isEqualTo(html);
        assertThat(words(unflowed(Reader.text(message, "text/plain")))).isEqualTo(words(file));
        assertThat(missing(words(html), words(file)))
                .as("words of the HTML that the text lacks")
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void the_message_is_one_that_every_server_takes(Sample sample) throws IOException {
        Made.letter(folder, sample);

        var raw = Files.readString(folder.resolve("newsletter.eml"), StandardCharsets.ISO_8859_1);
        assertThat(raw.replace("\r\n", "")).doesNotContain("\r").doesNotContain("\n");
        assertThat(raw.split("\r\n")).allSatisfy(line -> {
            assertThat(line).hasSizeLessThanOrEqualTo(78);
            assertThat(line.chars().allMatch(c -> (c >= 0x20 && c < 0x7f) || c == '\t'))
                    .isTrue();
        });
        var parts = Reader.parts(Reader.message(folder));
        assertThat(parts.get(0).getMimeType()).isEqualTo("text/plain");
        assertThat(parts.get(1).getMimeType()).isEqualTo("text/html");
    }

    @ParameterizedTest
    @MethodSource("samples")
    void nothing_is_fetched_and_every_picture_is_enclosed(Sample sample) throws IOException {
        Made.letter(folder, sample);

        var message = Reader.message(folder);
        var enclosed = Reader.parts(message).stream()
                .filter(part -> part.getHeader().getField("Content-ID") != null)
                .map(part -> part.getHeader().getField("Content-ID").getBody())
                .toList();
        var html = Jsoup.parse(Reader.text(message, "text/html"));
        assertThat(html.select("img")).allSatisfy(image -> {
            assertThat(image.hasAttr("alt")).isTrue();
            assertThat(enclosed).contains("<" + image.attr("src").replaceFirst("cid:", "") + ">");
        });
        assertThat(html.select("script,iframe,form,object,link,[srcset],[background],[onclick]"))
                .isEmpty();
        assertThat(Jsoup.parse(Reader.html(folder)).select("img"))
                .allSatisfy(
                        image -> assertThat(folder.resolve(image.attr("src"))).isRegularFile());
        assertThat(html.html()).doesNotContain("url(").doesNotContain("@import");
    }

    @Test
    void no_style_asks_for_what_mail_programs_drop() throws IOException {
        Made.letter(folder, edition("De Wijkwijzer", "Kop"), Map.of());

        assertThat(Reader.html(folder)).doesNotContainPattern("overflow|word-break|white-space|@media|<wbr|href=\"#");
    }

    @Test
    void a_letter_without_items_has_no_contents() throws IOException {
        Made.letter(folder, Made.edition("De Wijkwijzer", Made.WEBSITE, List.of()), Map.of());

        assertThat(Jsoup.parse(Reader.html(folder)).select("h2")).isEmpty();
    }

    @Test
    void a_letter_has_the_headers_of_a_list() throws IOException {
        Made.letter(folder, edition("De Wijkwijzer", "Kop"), Map.of());

        var message = Reader.message(folder);
        assertThat(Reader.header(message, "Date")).isEqualTo("Thu, 26 Nov 2026 00:00:00 +0100");
        assertThat(message.getFrom().get(0).getName()).isEqualTo("De Wijkwijzer");
        assertThat(message.getFrom().get(0).getAddress()).isEqualTo("redactie@de-wijkwijzer.example");
        assertThat(message.getTo().get(0).toString()).contains("lezer@de-wijkwijzer.example");
        assertThat(message.getSubject()).isEqualTo("De Wijkwijzer: Winter");
        assertThat(message.getMessageId()).matches("<letter[.][0-9a-f]{16}@de-wijkwijzer[.]example>");
        assertThat(Reader.header(message, "List-Id"))
                .isEqualTo("\"De Wijkwijzer\" <nieuwsbrief.de-wijkwijzer.example>");
        assertThat(Reader.header(message, "List-Unsubscribe")).matches("<https://[^>]+>,\\s+<mailto:[^>]+>");
        assertThat(Reader.header(message, "List-Unsubscribe-Post")).isEqualTo("List-Unsubscribe=One-Click");
        assertThat(Reader.header(message, "List-Archive")).isEqualTo("<https://wijk.example/krant/>");
        assertThat(Reader.header(message, "Content-Language")).isEqualTo("nl");
        assertThat(message.getMimeType()).isEqualTo("multipart/alternative");
    }

    @Test
    void no_word_starts_a_header_of_its_own() throws IOException {
        var hostile = "Buurt\r\nBcc: alle@wijk.example\n\nKrant \u202eomgekeerd";
        Made.letter(folder, edition(hostile, "Kop\r\nBcc: x@y.example"), Map.of());

        var message = Reader.message(folder);
        assertThat(message.getBcc()).isNull();
        assertThat(message.getSubject()).isEqualTo("Buurt Bcc: alle@wijk.example Krant omgekeerd: Winter");
        assertThat(message.getFrom().get(0).getName()).isEqualTo("Buurt Bcc: alle@wijk.example Krant omgekeerd");
    }

    @Test
    void any_name_and_any_subject_arrive_as_they_were_written() throws IOException {
        var subject =
                "Voor álle buren 🎉🎉 – “één” dag, \\ \"feest\"; ".repeat(4).strip();
        var name = "Redactie <\"De Ĳkwijzer\">, مرحبا";
        Made.letter(folder, edition("Ĳ", "Kop"), Map.of("subject", subject, "from-name", name));

        var message = Reader.message(folder);
        assertThat(message.getSubject()).isEqualTo(subject);
        assertThat(message.getFrom().get(0).getName()).isEqualTo(name);
        assertThat(message.getFrom().get(0).getDomain()).isEqualTo("krant.example");
    }

    @Test
    void markup_and_templates_in_words_stay_words() throws IOException {
        var hostile =
                "<script>alert(1)</script> ${7*7} [[${x}]] __${x}__ #{mail.why} <img src=x onerror=y> \u0000\ud800";
        Made.letter(
                folder,
                Made.edition(hostile, Made.WEBSITE, List.of(new Article(Head.of("boos", hostile), Made.text(hostile)))),
                Map.of());

        var html = Jsoup.parse(Reader.html(folder));
        assertThat(html.select("script,img")).isEmpty();
        assertThat(Reader.words(Reader.html(folder)))
                .contains(
                        "<script>alert(1)</script> ${7*7} [[${x}]] __${x}__ #{mail.why} <img src=x onerror=y> \ufffd");
    }

    @Test
    void a_letter_that_is_too_long_links_to_its_longest_stories() throws IOException {
        var items = new ArrayList<Item>();
        IntStream.range(0, 8).forEach(i -> items.add(story("verhaal-" + i, 100 * (i + 1))));
        var proof = Made.letter(folder, Made.edition("De Wijkwijzer", Made.WEBSITE, items), Map.of());

        assertThat(Files.size(folder.resolve("newsletter.html"))).isLessThanOrEqualTo(102_000);
        var longest = proof.coverage().entry("verhaal-7").orElseThrow();
        assertThat(longest.shown()).isEqualTo(Coverage.Shown.SHORTENED);
        assertThat(longest.source()).isEqualTo(TextSource.SUMMARY);
        assertThat(longest.reason().orElseThrow().code()).isEqualTo("summary-shown");
        assertThat(proof.coverage().entry("verhaal-0").orElseThrow().shown()).isEqualTo(Coverage.Shown.FULL);
        assertThat(Jsoup.parse(Reader.html(folder)).select("a[href=https://wijk.example/krant/verhaal-7/]"))
                .isNotEmpty();
        assertThat(proof.findings()).isEmpty();
    }

    @Test
    void without_a_website_a_long_letter_stays_whole_and_says_so() {
        var items = List.<Item>of(story("verhaal", 4000));
        var proof = Made.letter(folder, Made.edition("De Wijkwijzer", Optional.empty(), items), Map.of());

        assertThat(proof.coverage().entry("verhaal").orElseThrow().shown()).isEqualTo(Coverage.Shown.FULL);
        assertThat(proof.findings()).singleElement().isInstanceOf(Finding.TooLarge.class);
    }

    private static nl.buurtpers.model.Edition edition(String publication, String title) {
        return Made.edition(publication, Made.WEBSITE, List.of(new Article(Head.of("kop", title), Made.text("Kort."))));
    }

    private static Item story(String id, int sentences) {
        var head = new Head(
                id,
                "Een lang verhaal",
                Optional.empty(),
                Optional.of("In het kort."),
                Optional.empty(),
                3,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                OptionalInt.empty(),
                Optional.empty(),
                Contact.NONE,
                Adjustment.EVERYWHERE,
                Wording.NONE,
                Sharing.NONE);
        return new Article(head, Made.text("De buren zaten buiten in de zon. ".repeat(sentences)));
    }

    /** What a reader of {@code format=flowed} shows: spaces at line ends join, spaces at line starts are unstuffed. */
    private static String unflowed(String flowed) {
        return flowed.replaceAll("(?m)^ ", "").replace(" \r\n", " ").replace("\r\n", "\n");
    }

    private static List<String> words(String text) {
        return java.util.regex.Pattern.compile("[\\p{L}\\p{M}\\p{Nd}]+")
                .matcher(text)
                .results()
                .map(java.util.regex.MatchResult::group)
                .toList();
    }

    /** Words that do not come in this order among the others. */
    private static List<String> missing(List<String> wanted, List<String> words) {
        var missing = new ArrayList<String>();
        int at = 0;
        for (var word : wanted) {
            int next = at;
            while (next < words.size() && !words.get(next).equals(word)) {
                next++;
            }
            if (next == words.size()) {
                missing.add(word);
            } else {
                at = next + 1;
            }
        }
        return missing.size() > 20 ? missing.subList(0, 20) : missing;
    }
}
