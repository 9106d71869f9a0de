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
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.buurtpers.app.house.LostDatabase;
import nl.buurtpers.json.Json;
import nl.buurtpers.message.Messages;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Stands before everything else, and answers where the database cannot be reached: 503 and when to ask again (RFC 9110,
 * 15.6.4), as a page, as a problem (RFC 9457) or as one line, whatever was asked for. It needs nothing that needs the
 * database: no session, no templates.
 */
@Configuration(proxyBeanMethods = false)
class OutOfReach {

    /** A database that is started again is there in less. */
    private static final String SECONDS = "30";

    private static final String POLICY =
            "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'; form-action 'self';"
                    + " base-uri 'none'; frame-ancestors 'self'";

    @Bean
    FilterRegistrationBean<OncePerRequestFilter> outOfReachDoor() {
        var first = new FilterRegistrationBean<OncePerRequestFilter>(new Door());
        first.setOrder(Ordered.HIGHEST_PRECEDENCE);
        first.setDispatcherTypes(EnumSet.of(DispatcherType.REQUEST, DispatcherType.ERROR, DispatcherType.ASYNC));
        return first;
    }

    private static final class Door extends OncePerRequestFilter {

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain rest)
                throws ServletException, IOException {
            try {
                rest.doFilter(request, response);
            } catch (RuntimeException | ServletException | IOException e) {
                if (!LostDatabase.is(e) || response.isCommitted()) {
                    throw e;
                }
                answer(request, response);
            }
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

    private static void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var form = Form.of(request);
        var bytes = words(form, request);
        response.reset();
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setHeader("Retry-After", SECONDS);
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

    private static byte[] words(Form form, HttpServletRequest request) {
        var nl = Messages.of(OutOfReach.class, "nl");
        var en = Messages.of(OutOfReach.class, "en");
        return switch (form) {
            case PAGE -> OutOfReachPage.of(sent(request), List.of(nl, en)).getBytes(StandardCharsets.UTF_8);
            case PROBLEM ->
                Json.bytes(Json.object(
                        "title",
                        en.text("away.title"),
                        "status",
                        HttpServletResponse.SC_SERVICE_UNAVAILABLE,
                        "detail",
                        en.text("away.line")));
            case LINE -> (nl.text("away.line") + "\n" + en.text("away.line") + "\n").getBytes(StandardCharsets.UTF_8);
        };
    }

    /** What somebody sent in a form and would lose; secrets are not written back. */
    private static Optional<OutOfReachPage.Sent> sent(HttpServletRequest request) {
        var type = Optional.ofNullable(request.getContentType()).orElse("");
        if (!request.getMethod().equals("POST") || request.getDispatcherType() != DispatcherType.REQUEST) {
            return Optional.empty();
        }
        var fields = type.startsWith("application/x-www-form-urlencoded")
                ? request.getParameterMap()
                : Map.<String, String[]>of();
        return Optional.of(new OutOfReachPage.Sent(
                request.getRequestURI(),
                fields.keySet().stream().anyMatch(OutOfReach::secret) ? Map.of() : lists(fields)));
    }

    private static boolean secret(String field) {
        return field.toLowerCase(Locale.ROOT).contains("password");
    }

    private static Map<String, List<String>> lists(Map<String, String[]> fields) {
        var lists = new java.util.LinkedHashMap<String, List<String>>();
        fields.forEach((name, values) -> lists.put(name, List.of(values)));
        return lists;
    }
}
