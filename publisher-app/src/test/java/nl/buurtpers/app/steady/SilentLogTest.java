package nl.buurtpers.app.steady;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import nl.buurtpers.app.trial.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** The service as a process of its own, with a log that tells more than usual: people go through it, and none is in the log. */
class SilentLogTest {

    private static final Pattern LINK = Pattern.compile("https?://\\S+");
    private static final Pattern EDITION = Pattern.compile("/desk/soesterkwartier/editions/[0-9]+");
    private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"([0-9]+)\"");
    private static final Pattern TOKEN = Pattern.compile("name=\"token\" value=\"([^\"]+)\"");
    private static final Duration PATIENCE = Duration.ofMinutes(6);

    private static final String SAID = "said.txt";
    private static final String CHIEF = "hoofd@voorbeeld.example";
    private static final String GUEST = "zeldzame.naam@nergens.example";
    private static final String FIRST_WORD = "een wachtwoord van niemand 71";
    private static final String SECOND_WORD = "nog een wachtwoord van niemand 72";

    private final GreenMail mail = new GreenMail(ServerSetup.SMTP.dynamicPort());

    @SuppressWarnings("NullAway.Init") // begun in the test
    private Process service;

    @AfterEach
    void stop() throws InterruptedException {
        service.destroy();
        service.waitFor();
        mail.stop();
    }

    @Test
    void nobody_who_came_by_is_in_the_log(@TempDir Path data) throws Exception {
        mail.start();
        int port = freePort();
        service = begin(data, port);
        var house = "http://localhost:" + port;
        until(() -> said(data).contains(house + "/desk"));
        var chief = Visitor.at(house);

        Visitor.at(house).signIn(CHIEF, "niet het wachtwoord");
        assertThat(goesTo(chief.signIn(CHIEF, "wijkkrant-proef"))).endsWith("/desk");
        chief.get("/desk/soesterkwartier/people");
        chief.post("/desk/soesterkwartier/people", "email", GUEST, "roles", "EDITOR");
        var guest = Visitor.at(house);
        var invitation = letter(1);
        guest.get(invitation);
        guest.post(invitation, "name", "Quirina Zeldzaam", "password", FIRST_WORD);
        var forgetful = Visitor.at(house);
        forgetful.get("/login/forgotten");
        forgetful.post("/login/forgotten", "email", GUEST);
        var fresh = letter(2);
        forgetful.get(fresh);
        forgetful.post(fresh, "fresh", SECOND_WORD);
        assertThat(goesTo(Visitor.at(house).signIn(GUEST, SECOND_WORD))).endsWith("/desk");
        handIn(Visitor.at(house));
        publish(chief);

        var lines = Files.readAllLines(data.resolve("log/buurtpers.log"));
        assertThat(lines).hasSizeGreaterThan(5);
        for (var line : lines) {
            var told = new JsonMapper().readTree(line);
            assertThat(told.path("@timestamp").asString()).isNotEmpty();
            assertThat(told.path("message").isMissingNode()).isFalse();
        }
        assertThat(String.join("\n", lines))
                .doesNotContain(
                        CHIEF,
                        GUEST,
                        "zeldzame.naam",
                        "Quirina",
                        "Hanneke Hoofd",
                        FIRST_WORD,
                        SECOND_WORD,
                        "wijkkrant-proef",
                        "niet het wachtwoord",
                        "Ingrid Inzendster",
                        "Mijn poes is weg",
                        invitation.substring(invitation.lastIndexOf('/') + 1),
                        fresh.substring(fresh.lastIndexOf('/') + 1));
    }

    private static Process begin(Path data, int port, int mailPort) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var builder = new ProcessBuilder(List.of(
                java,
                "-Xmx768m",
                "-Djava.awt.headless=true",
                "-Dslf4j.provider=ch.qos.logback.classic.spi.LogbackServiceProvider",
                "-Dbuurtpers.samples="
                        + Path.of("../sample-editions").toAbsolutePath().normalize(),
                "-cp",
                System.getProperty("java.class.path"),
                "nl.buurtpers.app.Buurtpers",
                "serve",
                "--demo",
                "--port",
                Integer.toString(port)));
        builder.environment()
                .putAll(Map.of(
                        "BUURTPERS_DATA",
                        data.toString(),
                        "LOGGING_LEVEL_ROOT",
                        "info",
                        "LOGGING_LEVEL_NL_BUURTPERS",
                        "debug",
                        "SPRING_MAIL_HOST",
                        "127.0.0.1",
                        "SPRING_MAIL_PORT",
                        Integer.toString(mailPort)));
        return builder.redirectErrorStream(true)
                .redirectOutput(data.resolve(SAID).toFile())
                .start();
    }

    private Process begin(Path data, int port) throws IOException {
        return begin(data, port, mail.getSmtp().getPort());
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** What the service printed so far. */
    private static String said(Path data) {
        try {
            return Files.readString(data.resolve(SAID));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String goesTo(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    /** The path of the link in a letter. */
    private String letter(int number) {
        assertThat(mail.waitForIncomingEmail(60_000, number)).isTrue();
        var link = LINK.matcher(GreenMailUtil.getBody(mail.getReceivedMessages()[number - 1]));
        assertThat(link.find()).isTrue();
        return URI.create(link.group()).getPath();
    }

    private static void handIn(Visitor resident) throws InterruptedException {
        var form = "/soesterkwartier/insturen";
        var page = resident.get(form);
        var token = TOKEN.matcher(page.body());
        assertThat(token.find()).isTrue();
        Thread.sleep(5_000); // nobody types faster
        resident.post(
                form,
                "token",
                token.group(1),
                "title",
                "Mijn poes is weg",
                "body",
                "Zij is zwart met witte sokken.",
                "name",
                "Ingrid Inzendster",
                "email",
                "ingrid@nergens.example");
    }

    private static void publish(Visitor chief) throws InterruptedException {
        var edition = EDITION.matcher(chief.get("/desk/soesterkwartier").body());
        assertThat(edition.find()).isTrue();
        var button = edition.group() + "/publish";
        var version = VERSION.matcher(chief.get(button).body());
        assertThat(version.find()).isTrue();
        chief.post(button, "version", version.group(1));
        until(() -> !chief.get(button).body().contains("data-progress"));
        assertThat(chief.get(button).body()).contains("tag--good");
    }

    private static void until(BooleanSupplier question) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!question.getAsBoolean()) {
            assertThat(System.nanoTime()).as("came to an end").isLessThan(end);
            Thread.sleep(500);
        }
    }
}
