package nl.buurtpers.app.web;

import java.io.IOException;
import java.io.PrintStream;
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
     * @throws NotOpened if something stands in the way
     */
    public void run(PrintStream out) throws NotOpened, InterruptedException {
        var closed = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(closed::countDown));
        var messages = Messages.of(Opening.class, language);
        prepare();
        out.println(messages.text("opening", data));
        try {
            var house = open();
            house.getBean(FirstStart.class)
                    .link()
                    .ifPresent(
                            token -> out.println(messages.text("first-start", address() + "/start/" + token.words())));
        } catch (RuntimeException e) {
            if (stopping()) {
                return; // whoever stops a service while it opens wants no complaint of what was half open
            }
            throw NotOpened.of(e, this).orElseThrow(() -> e);
        }
        if (demo) {
            out.println(messages.text("demo", Demo.PASSWORD));
        }
        out.println(messages.text("open", address()));
        out.flush();
        closed.await();
    }

    /** Sees to it that there is a folder in which we may write: the log begins in it before anybody could complain. */
    private void prepare() throws NotOpened {
        try {
            Files.createDirectories(data);
            Files.delete(Files.createTempFile(data, ".may-we", ".part"));
        } catch (IOException e) {
            throw NotOpened.of(e, this).orElseGet(() -> NotOpened.shut(this, e));
        }
    }

    private ConfigurableApplicationContext open() {
        return new SpringApplicationBuilder(BuurtpersService.class)
                .web(WebApplicationType.SERVLET)
                .properties(properties())
                .run();
    }

    /** Whether the machine is on its way out: then it takes no more hooks. */
    private static boolean stopping() {
        var hook = new Thread(() -> {});
        try {
            Runtime.getRuntime().addShutdownHook(hook);
            Runtime.getRuntime().removeShutdownHook(hook);
            return false;
        } catch (IllegalStateException e) {
            return true;
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
