package nl.buurtpers.app.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import nl.buurtpers.app.intake.Fetched.Why;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A server that means no good, and addresses that lead inside. */
class GuardedFetchTest {

    private final AtomicInteger hits = new AtomicInteger();
    private HttpServer server;
    private GuardedFetch fetch;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/", this::answer);
        server.start();
        fetch = new GuardedFetch(
                InetAddress::isLoopbackAddress, SystemDefaultDnsResolver.INSTANCE, Duration.ofSeconds(2), true);
    }

    @AfterEach
    void stop() throws IOException {
        fetch.close();
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        hits.incrementAndGet();
        var headers = exchange.getResponseHeaders();
        switch (exchange.getRequestURI().getPath()) {
            case "/once" -> headers.add("Location", "/good");
            case "/loop" -> headers.add("Location", "/loop");
            case "/inside" -> headers.add("Location", "http://169.254.169.254/latest/meta-data");
            case "/file" -> headers.add("Location", "file:///etc/passwd");
            case "/gzip" -> headers.add("Content-Encoding", "gzip");
            default -> {}
        }
        int status = headers.containsKey("Location") ? 302 : 200;
        exchange.sendResponseHeaders(status, 0);
        try (var out = exchange.getResponseBody()) {
            switch (exchange.getRequestURI().getPath()) {
                case "/endless" -> endless(out, 8192, 0);
                case "/slow" -> endless(out, 1, 100);
                default -> out.write("hallo".getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException hungUp) {
            // that is what is asked for
        }
    }

    private static void endless(java.io.OutputStream out, int size, long pause) throws IOException {
        for (int i = 0; i < 2_000; i++) {
            out.write(new byte[size]);
            out.flush();
            try {
                Thread.sleep(pause);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private Fetched ask(String path) {
        return fetch.fetch("http://localhost:" + server.getAddress().getPort() + path);
    }

    private static Fetched refused(Why why) {
        return new Fetched.Refused(why);
    }

    @Test
    void a_page_is_fetched_and_a_redirect_followed() {
        assertThat(ask("/once")).isInstanceOfSatisfying(Fetched.Page.class, page -> {
            assertThat(page.bytes()).asString().isEqualTo("hallo");
            assertThat(page.address()).endsWith("/good");
        });
    }

    @Test
    void a_server_that_means_no_good_is_left() {
        assertThat(ask("/loop")).isEqualTo(refused(Why.TOO_MANY_REDIRECTS));
        assertThat(ask("/inside")).isEqualTo(refused(Why.NOT_PUBLIC));
        assertThat(ask("/file")).isEqualTo(refused(Why.BAD_ADDRESS));
        assertThat(ask("/gzip")).isEqualTo(refused(Why.COMPRESSED));
        assertThat(ask("/endless")).isEqualTo(refused(Why.TOO_LARGE));
        assertThat(ask("/slow")).isEqualTo(refused(Why.TOO_SLOW));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1/",
                "http://localhost/",
                "http://2130706433/",
                "http://0/",
                "http://[::1]/",
                "http://[::ffff:127.0.0.1]/",
                "http://[64:ff9b::7f00:1]/",
                "http://169.254.169.254/",
                "http://10.0.0.1/",
                "http://192.168.1.1/",
                "http://172.16.0.1/",
                "http://100.64.0.1/",
                "http://127.1/",
                "http://0177.0.0.1/",
                "http://[fe80::1]/",
                "http://[fc00::1]/",
                "http://[2002:7f00:1::]/",
                "http://[2001:db8::1]/",
                "http://224.0.0.1/",
                "http://255.255.255.255/",
                "http://198.18.0.1/",
                "http://user:pw@example.org/",
                "ftp://example.org/",
                "file:///etc/passwd",
                "javascript:alert(1)",
                "http://",
                "http://exa mple.org/",
                ""
            })
    void nothing_inside_is_asked(String address) throws IOException {
        try (var strict = new GuardedFetch()) {
            assertThat(strict.fetch(address))
                    .isInstanceOfSatisfying(
                            Fetched.Refused.class,
                            refused -> assertThat(refused.why()).isIn(Why.BAD_ADDRESS, Why.NOT_PUBLIC));
        }
        assertThat(hits.get()).isZero();
    }

    @Test
    void a_name_with_one_address_inside_is_refused() throws IOException {
        var two = new InetAddress[] {InetAddress.ofLiteral("93.184.216.34"), InetAddress.ofLiteral("127.0.0.1")};
        var names = new org.apache.hc.client5.http.DnsResolver() {
            @Override
            public InetAddress[] resolve(String host) {
                return two.clone();
            }

            @Override
            public String resolveCanonicalHostname(String host) {
                return host;
            }
        };
        try (var strict = new GuardedFetch(GlobalAddress::is, names, Duration.ofSeconds(2), false)) {
            assertThat(strict.fetch("http://rebind.example.org/")).isEqualTo(refused(Why.NOT_PUBLIC));
        }
    }
}
