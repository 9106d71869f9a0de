package nl.buurtpers.app.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.buurtpers.app.house.FullDisk;
import nl.buurtpers.app.house.LostDatabase;
import nl.buurtpers.app.house.Reserve;
import nl.buurtpers.json.Json;
import nl.buurtpers.message.Messages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Stands before everything else, and answers where the database cannot be reached or the disk is full: with 503 and when to
 * ask again (RFC 9110, 15.6.4) or with 507 (RFC 4918, 11.5), as a page, as a problem (RFC 9457) or as one line, whatever was
 * asked for. It needs nothing that needs the database: no session, no templates.
 */
@Configuration(proxyBeanMethods = false)
class Outage {

    private static final Logger LOG = LoggerFactory.getLogger(Outage.class);

    /** A database that is started again is there in less. */
    private static final String SECONDS = "30";

    /** Where passwords are typed. */
    private static final List<String> SECRET = List.of("/login", "/start/", "/invitation/", "/desk/account");

    private static final String POLICY =
            "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'; form-action 'self';"
                    + " base-uri 'none'; frame-ancestors 'self'";

    @Bean
    FilterRegistrationBean<OncePerRequestFilter> outageDoor(Reserve reserve) {
        var first = new FilterRegistrationBean<OncePerRequestFilter>(new Door(reserve));
        first.setOrder(Ordered.HIGHEST_PRECEDENCE);
        first.setDispatcherTypes(EnumSet.of(DispatcherType.REQUEST, DispatcherType.ERROR, DispatcherType.ASYNC));
        return first;
    }

    /** What is wrong, with the status that says so and the first word of the keys of its texts. */
    private enum Kind {
        DATABASE_AWAY(HttpServletResponse.SC_SERVICE_UNAVAILABLE, "away"),
        DISK_FULL(507, "full");

        private final int status;
        private final String key;

        Kind(int status, String key) {
            this.status = status;
            this.key = key;
        }
    }

    private static final class Door extends OncePerRequestFilter {

        private final Reserve reserve;

        Door(Reserve reserve) {
            this.reserve = reserve;
        }

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain rest)
                throws ServletException, IOException {
            try {
                rest.doFilter(request, response);
            } catch (RuntimeException | ServletException | IOException e) {
                var kind = kind(e);
                if (kind.isEmpty() || response.isCommitted()) {
                    throw e;
                }
                LOG.error("{}: {}", kind.get(), e.toString());
                answer(kind.get(), request, response);
            }
        }

        /** A database that lost its disk is away too; what to do about it is another thing. */
        private Optional<Kind> kind(Exception fault) {
            if (FullDisk.is(fault)) {
                return Optional.of(Kind.DISK_FULL);
            }
            return Optional.of(fault)
                    .filter(LostDatabase::is)
                    .map(_ -> reserve.gone() ? Kind.DISK_FULL : Kind.DATABASE_AWAY);
        }

        @Override
        protected boolean shouldNotFilterErrorDispatch() {
            return false;
        }

        @Override
        protected boolean shouldNotFilterAsyncDispatch() {
            return false;
        }
    }

    /** In which form somebody takes an answer. */
    private enum Form {
        PAGE("text/html"),
        PROBLEM("application/problem+json"),
        LINE("text/plain");

        private final String mediaType;

        Form(String mediaType) {
            this.mediaType = mediaType;
        }

        static Form of(HttpServletRequest request) {
            var taken = Optional.ofNullable(request.getHeader("Accept")).orElse("");
            if (request.getHeader("HX-Request") != null) {
                return LINE;
            }
            if (taken.contains("text/html")) {
                return PAGE;
            }
            return taken.contains("json") || request.getRequestURI().startsWith("/api/") ? PROBLEM : LINE;
        }
    }

    private static void answer(Kind kind, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var form = Form.of(request);
        var bytes = words(kind, form, request);
        response.reset();
        response.setStatus(kind.status);
        if (kind == Kind.DATABASE_AWAY) {
            response.setHeader("Retry-After", SECONDS);
        }
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("Referrer-Policy", "same-origin");
        response.setContentType(form.mediaType + ";charset=utf-8");
        response.setContentLength(bytes.length);
        if (!request.getMethod().equals("HEAD")) {
            response.getOutputStream().write(bytes);
        }
    }

    private static byte[] words(Kind kind, Form form, HttpServletRequest request) {
        var nl = Messages.of(Outage.class, "nl");
        var en = Messages.of(Outage.class, "en");
        return switch (form) {
            case PAGE -> OutagePage.of(kind.key, sent(request), List.of(nl, en)).getBytes(StandardCharsets.UTF_8);
            case PROBLEM ->
                Json.bytes(Json.object(
                        "title",
                        en.text(kind.key + ".title"),
                        "status",
                        kind.status,
                        "detail",
                        en.text(kind.key + ".line")));
            case LINE ->
                (nl.text(kind.key + ".line") + "\n" + en.text(kind.key + ".line") + "\n")
                        .getBytes(StandardCharsets.UTF_8);
        };
    }

    /** What somebody sent in a form and would lose; secrets are not written back. */
    private static Optional<OutagePage.Sent> sent(HttpServletRequest request) {
        var type = Optional.ofNullable(request.getContentType()).orElse("");
        if (!request.getMethod().equals("POST") || request.getDispatcherType() != DispatcherType.REQUEST) {
            return Optional.empty();
        }
        var fields = type.startsWith("application/x-www-form-urlencoded")
                ? request.getParameterMap()
                : Map.<String, String[]>of();
        return Optional.of(new OutagePage.Sent(
                request.getRequestURI(), secret(request.getRequestURI()) ? Map.of() : lists(fields)));
    }

    /** Whether a form may hold a password, new or old. */
    private static boolean secret(String path) {
        return SECRET.stream().anyMatch(path::startsWith);
    }

    private static Map<String, List<String>> lists(Map<String, String[]> fields) {
        var lists = new java.util.LinkedHashMap<String, List<String>>();
        fields.forEach((name, values) -> lists.put(name, List.of(values)));
        return lists;
    }
}
