package nl.buurtpers.app.delivery.letter;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.buurtpers.app.shelf.Frozen;
import nl.buurtpers.app.shelf.Shelf;
import nl.buurtpers.app.subscribers.ReadingForm;
import nl.buurtpers.app.subscribers.Wishes;
import nl.buurtpers.app.trial.OpenHouse;
import nl.buurtpers.app.trial.World;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.TextBody;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FormeTest {

    private static final Heading HEADING = new Heading(
            "krant@wijk.example",
            "wijk.nieuwsbrief.wijk.example",
            "Café’s in de wijk: alles over het nieuwe bankje op het Klaverplein en nog veel meer",
            "Het bankje staat er weer & wij zijn blij",
            "https://wijk.example/wijk/klein/",
            "https://wijk.example/wijk/nieuwsbrief",
            "redactie@wijk.example",
            ZonedDateTime.parse("2026-11-29T10:00:00+01:00[Europe/Amsterdam]"));

    private static final Addressee READER = new Addressee(
            "an.o'hara+wijk@lezer.example",
            "https://wijk.example/unsubscribe/AAAAAAAAAAHUhxpmMKZWfC6qgBAD",
            "https://wijk.example/subscribe/wishes/AAAAAAAAAAHUhxpmMKZWfC6qgBAD?a=1&b=2",
            "47.183.9e3779b9@wijk.example");

    private final GreenMail mail = new GreenMail(ServerSetup.SMTP.dynamicPort());

    @SuppressWarnings("NullAway.Init") // set before the first test
    private World world;

    @SuppressWarnings("NullAway.Init") // set before the first test
    private Frozen edition;

    @BeforeAll
    void publish(@TempDir Path data) throws Exception {
        mail.start();
        world = World.with(
                data,
                "logboek-wijkgerichte-informatie",
                Map.of(
                        "spring.mail.host",
                        "127.0.0.1",
                        "spring.mail.port",
                        String.valueOf(mail.getSmtp().getPort())));
        edition =
                world.house().get(Shelf.class).of("wijk").orElseThrow().newest().orElseThrow();
    }

    @AfterAll
    void close() {
        world.close();
        mail.stop();
    }

    private Newsletter letter() throws IOException {
        return Newsletter.of(edition).orElseThrow();
    }

    private byte[] copy(ReadingForm form, String... sections) throws IOException {
        return Forme.of(letter(), edition, new Wishes(form, "nl", List.of(sections)), HEADING)
                .impression(READER);
    }

    private static Message parsed(byte[] message) throws IOException {
        return new DefaultMessageBuilder().parseMessage(new ByteArrayInputStream(message));
    }

    private static Stream<Entity> parts(Entity entity) {
        return entity.getBody() instanceof Multipart parts
                ? parts.getBodyParts().stream().flatMap(FormeTest::parts)
                : Stream.of(entity);
    }

    private static String words(Message message, String type) throws IOException {
        var part = parts(message)
                .filter(one -> one.getMimeType().equals(type))
                .findFirst()
                .orElseThrow();
        var out = new ByteArrayOutputStream();
        ((TextBody) part.getBody()).writeTo(out);
        return out.toString(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @EnumSource
    void every_server_takes_it(ReadingForm form) throws IOException {
        var raw = new String(copy(form), StandardCharsets.ISO_8859_1);

        assertThat(raw.replace("\r\n", "")).doesNotContain("\r").doesNotContain("\n");
        assertThat(raw.split("\r\n")).allSatisfy(line -> {
            assertThat(line.length()).isLessThanOrEqualTo(line.startsWith("List-Unsubscribe") ? 998 : 78);
            assertThat(line).doesNotStartWith(".");
            assertThat(line.chars().allMatch(c -> (c >= 0x20 && c < 0x7f) || c == '\t'))
                    .isTrue();
        });
    }

    @Test
    void it_has_the_headers_of_a_list_that_one_leaves_at_a_tap() throws IOException {
        var message = parsed(copy(ReadingForm.STANDARD));

        assertThat(message.getSubject()).isEqualTo(HEADING.subject());
        assertThat(message.getTo().get(0).toString()).contains("an.o'hara+wijk@lezer.example");
        assertThat(message.getTo()).hasSize(1);
        assertThat(message.getMessageId()).isEqualTo("<47.183.9e3779b9@wijk.example>");
        for (var header : Map.of(
                        "List-Id", "wijk.nieuwsbrief.wijk.example>",
                        "List-Unsubscribe", "<" + READER.unsubscribe() + ">",
                        "List-Unsubscribe-Post", "List-Unsubscribe=One-Click",
                        "List-Owner", "<mailto:redactie@wijk.example>",
                        "Date", "Sun, 29 Nov 2026 10:00:00 +0100",
                        "MIME-Version", "1.0")
                .entrySet()) {
            assertThat(message.getHeader().getField(header.getKey()).getBody())
                    .as(header.getKey())
                    .endsWith(header.getValue());
            assertThat(message.getHeader().getFields(header.getKey())).hasSize(1);
        }
    }

    @Test
    void its_faces_say_what_the_channel_shows() throws IOException {
        var message = parsed(copy(ReadingForm.STANDARD));
        var shown = Jsoup.parse(
                new String(edition.read(edition.file("email/newsletter.html").orElseThrow()), StandardCharsets.UTF_8));
        var html = Jsoup.parse(words(message, "text/html"));

        assertThat(parts(message).map(Entity::getMimeType).limit(2)).containsExactly("text/plain", "text/html");
        assertThat(html.select("h1,h2,h3").eachText())
                .isEqualTo(shown.select("h1,h2,h3").eachText());
        assertThat(html.text()).contains(HEADING.preheader(), READER.email());
        assertThat(html.select("a").eachAttr("href")).contains(READER.unsubscribe(), READER.preferences());
        assertThat(words(message, "text/plain")).contains(READER.unsubscribe(), READER.preferences(), READER.email());
        var enclosed = parts(message)
                .filter(part -> part.getHeader().getField("Content-ID") != null)
                .map(part -> part.getHeader().getField("Content-ID").getBody())
                .toList();
        assertThat(enclosed).isNotEmpty();
        assertThat(html.select("img"))
                .allSatisfy(picture ->
                        assertThat(enclosed).contains("<" + picture.attr("src").replaceFirst("cid:", "") + ">"));
    }

    @Test
    void who_reads_large_or_plain_or_one_section_gets_that() throws IOException {
        assertThat(words(parsed(copy(ReadingForm.LARGE)), "text/html")).contains("font-size:24px");

        var plain = parsed(copy(ReadingForm.PLAIN));
        assertThat(plain.getMimeType()).isEqualTo("text/plain");
        assertThat(words(plain, "text/plain")).contains(READER.unsubscribe());

        var titles = new ArrayList<String>();
        for (var piece : letter().faces().getOrDefault("plain", List.of())) {
            piece.section().filter(section -> !titles.contains(section)).ifPresent(titles::add);
        }
        assertThat(titles).hasSizeGreaterThan(1);
        var one = words(parsed(copy(ReadingForm.PLAIN, titles.getFirst())), "text/plain");
        assertThat(one.length()).isLessThan(words(plain, "text/plain").length());
        assertThat(one).contains(READER.unsubscribe());
    }

    @Test
    void words_of_any_kind_come_back_as_they_were() throws IOException {
        for (var words : List.of(
                ".",
                "..\n.\n",
                "a=b ",
                "één\u2028twee",
                "\ud83d\ude00".repeat(60),
                "x".repeat(300),
                "",
                "\n\n",
                " einde ")) {
            var coded = new String(Printable.of(words), StandardCharsets.US_ASCII);
            assertThat(("\r\n" + coded)).doesNotContain("\r\n.");
            assertThat(coded.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(78));
            var message =
                    parsed(("Content-Type: text/plain; charset=UTF-8\r\nContent-Transfer-Encoding: quoted-printable"
                                    + "\r\n\r\n" + coded)
                            .getBytes(StandardCharsets.US_ASCII));
            assertThat(words(message, "text/plain").replace("\r\n", "\n")).isEqualTo(words);
        }
    }

    @Test
    void an_editor_sends_a_proof_to_themselves() throws Exception {
        var editor = world.house().visitor();
        editor.signIn("hoofd@wijk.example", OpenHouse.PASSWORD);
        assertThat(editor.get("/desk/wijk/readers").body()).contains("Stuur mij een proef");

        editor.post("/desk/wijk/readers/proof", "form", "large");

        assertThat(editor.get("/desk/wijk/readers").body()).contains("De proef is onderweg");
        assertThat(mail.waitForIncomingEmail(10_000, 1)).isTrue();
        var raw = GreenMailUtil.getWholeMessage(mail.getReceivedMessages()[0]);
        var message = parsed(raw.getBytes(StandardCharsets.ISO_8859_1));
        assertThat(message.getTo().get(0).toString()).contains("hoofd@wijk.example");
        assertThat(message.getMessageId()).startsWith("<proef.");
        assertThat(words(message, "text/html")).contains("font-size:24px");
        assertThat(mail.getReceivedMessages()).hasSize(1);
    }
}
