package nl.buurtpers.app.journey;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.regex.Pattern;
import nl.buurtpers.app.accounts.FirstStart;
import nl.buurtpers.app.trial.OpenHouse;
import org.springframework.context.ConfigurableApplicationContext;

/** A house with nobody in it, with an address that the world knows and a mail server that keeps its letters. */
final class MailedHouse implements AutoCloseable {

    private static final Pattern LINK = Pattern.compile("https?://\\S+");
    private static final int PATIENCE_MS = 5_000;

    private final GreenMail mail = new GreenMail(ServerSetup.SMTP.dynamicPort());
    private final String home;
    private final ConfigurableApplicationContext service;

    MailedHouse(Path data) {
        mail.start();
        var port = freePort();
        this.home = "http://localhost:" + port;
        this.service = OpenHouse.start(
                data,
                Clock.systemUTC(),
                Map.of(
                        "server.port",
                        String.valueOf(port),
                        "buurtpers.base-url",
                        home,
                        "spring.mail.host",
                        "127.0.0.1",
                        "spring.mail.port",
                        String.valueOf(mail.getSmtp().getPort())));
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** The link that the console prints at the first start. */
    URI start() {
        return at("/start/"
                + service.getBean(FirstStart.class).link().orElseThrow().words());
    }

    URI at(String path) {
        return URI.create(home + path);
    }

    /** The link in the newest letter. */
    URI letter(int letters) {
        if (!mail.waitForIncomingEmail(PATIENCE_MS, letters)) {
            throw new AssertionError("no letter came");
        }
        var words = GreenMailUtil.getBody(mail.getReceivedMessages()[letters - 1]);
        var link = LINK.matcher(words);
        if (!link.find()) {
            throw new AssertionError("no link in: " + words);
        }
        return URI.create(link.group());
    }

    /** What stands at an address, as a program gets it. */
    HttpResponse<byte[]> fetch(URI address) {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        service.close();
        mail.stop();
    }
}
