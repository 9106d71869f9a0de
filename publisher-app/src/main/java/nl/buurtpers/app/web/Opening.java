package nl.buurtpers.app.web;

import java.io.IOException;
import java.io.PrintStream;
import java.net.BindException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import nl.buurtpers.app.BuurtpersService;
import nl.buurtpers.app.accounts.FirstStart;
import nl.buurtpers.message.Messages;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Opens the service and keeps it open.
 *
 * @param data folder of everything that must outlive a restart
 * @param port where it listens
 * @param demo whether it is filled to try it with; then it listens on this machine alone
 * @param baseUrl where the world finds it, if that is elsewhere
 * @param language in which it speaks to whoever starts it
 */
public record Opening(Path data, int port, boolean demo, Optional<String> baseUrl, String language) {

    /**
     * Runs until the machine stops it.
     *
     * @throws BindException if another program listens on the port
     */
    public void run(PrintStream out) throws IOException, InterruptedException {
        Files.createDirectories(data);
        var messages = Messages.of(Opening.class, language);
        out.println(messages.text("opening", data));
        var house = open();
        house.getBean(FirstStart.class)
                .link()
                .ifPresent(token -> out.println(messages.text("first-start", address() + "/start/" + token.words())));
        if (demo) {
            out.println(messages.text("demo", Demo.PASSWORD));
        }
        out.println(messages.text("open", address()));
        out.flush();
        var closed = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(closed::countDown));
        closed.await();
    }

    private ConfigurableApplicationContext open() throws BindException {
        try {
            return new SpringApplicationBuilder(BuurtpersService.class)
                    .web(WebApplicationType.SERVLET)
                    .properties(properties())
                    .run();
        } catch (RuntimeException e) {
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                if (cause instanceof BindException || cause instanceof PortInUseException) {
                    throw (BindException) new BindException(Integer.toString(port)).initCause(e);
                }
            }
            throw e;
        }
    }

    private String address() {
        return baseUrl.orElse("http://localhost:" + port);
    }

    private Map<String, Object> properties() {
        var properties = new LinkedHashMap<String, Object>();
        properties.put("buurtpers.data", data.toString());
        properties.put("buurtpers.base-url", address());
        properties.put("buurtpers.demo", Boolean.toString(demo));
        properties.put("server.port", Integer.toString(port));
        if (demo) {
            properties.put("server.address", "127.0.0.1");
        }
        if (address().startsWith("https:")) {
            properties.put("server.servlet.session.cookie.secure", "true");
            properties.put("server.forward-headers-strategy", "native");
        }
        return properties;
    }
}
