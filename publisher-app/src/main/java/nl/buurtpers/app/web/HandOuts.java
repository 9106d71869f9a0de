package nl.buurtpers.app.web;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import nl.buurtpers.app.house.Reserved;
import org.eclipse.jetty.server.Request;
import org.springframework.boot.jetty.servlet.JettyServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * Counts what is handed out, to whom and with what end: readers of a neighbourhood's pages and files, stations, programs at
 * the read API, print shops, the desk. At the last door of the server, so that answers from memory are counted too.
 */
@Component
class HandOuts implements WebServerFactoryCustomizer<JettyServletWebServerFactory> {

    private final MeterRegistry meters;
    private final Map<String, Counter> counters = new ConcurrentHashMap<>();

    HandOuts(MeterRegistry meters) {
        this.meters = meters;
    }

    @Override
    public void customize(JettyServletWebServerFactory factory) {
        factory.addServerCustomizers(server -> server.setRequestLog(
                (request, response) -> count(Request.getPathInContext(request), response.getStatus())));
    }

    private void count(String path, int status) {
        var to = reader(path);
        var end = status / 100 + "xx";
        counters.computeIfAbsent(to + end, _ -> counter(to, end)).increment();
    }

    private Counter counter(String to, String end) {
        return Counter.builder("buurtpers.handouts")
                .description("answers to readers, stations, programs, print shops and the desk")
                .tag("to", to)
                .tag("status", end)
                .register(meters);
    }

    /** A closed list: what somebody types must not make a new name. */
    private static String reader(String path) {
        var first = Optional.of(path.split("/", 3))
                .filter(parts -> parts.length > 1)
                .map(parts -> parts[1])
                .orElse("");
        return switch (first) {
            case "stations", "api", "print", "desk", "assets", "actuator" -> first;
            default -> Reserved.is(first) ? "house" : "readers";
        };
    }
}
