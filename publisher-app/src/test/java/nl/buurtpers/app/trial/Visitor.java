package nl.buurtpers.app.trial;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.context.ApplicationContext;

/** Somebody at a browser: keeps cookies, sends the token of the page that they saw last, follows no redirect by itself. */
public final class Visitor {

    private static final Pattern TOKEN = Pattern.compile("data-csrf=\"([^\"]+)\"");

    private final String house;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private String token = "";

    private Visitor(String house) {
        this.house = house;
    }

    /** Somebody before the doors of a running service. */
    public static Visitor of(ApplicationContext service) {
        return new Visitor("http://localhost:" + service.getEnvironment().getProperty("local.server.port"));
    }

    /** Somebody before the doors of a house at this address. */
    public static Visitor at(String house) {
        return new Visitor(house);
    }

    /** Comes in by the link of the first start and opens a house for Bergwijk; the answer to it. */
    public HttpResponse<String> begin(String start, String email) {
        get(start);
        return post(
                start,
                "name",
                "Fatima Eerste",
                "email",
                email,
                "password",
                OpenHouse.PASSWORD,
                "seed",
                "",
                "neighbourhood",
                "Bergwijk",
                "publication",
                "De Bergwijker");
    }

    /** Signs in by password; the answer to it. */
    public HttpResponse<String> signIn(String email, String password) {
        get("/login");
        return post("/login", "username", email, "password", password);
    }

    /** Looks at a page. */
    public HttpResponse<String> get(String path) {
        var answer = send(HttpRequest.newBuilder(URI.create(house + path)).GET());
        var found = TOKEN.matcher(answer.body());
        if (found.find()) {
            token = found.group(1);
        }
        return answer;
    }

    /** Sends a form of names and values by turns. */
    public HttpResponse<String> post(String path, String... form) {
        var boxes = new ArrayList<String>();
        for (int i = 0; i < form.length; i += 2) {
            boxes.add(encoded(form[i]) + "=" + encoded(form[i + 1]));
        }
        return send(HttpRequest.newBuilder(URI.create(house + path))
                .header("X-CSRF-TOKEN", token)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(String.join("&", boxes))));
    }

    /** Sends a file in a form, as it comes out of a browser (RFC 7578). */
    public HttpResponse<String> upload(String path, String field, String name, byte[] bytes) {
        var border = "----border-of-a-form";
        var head = "--" + border + "\r\nContent-Disposition: form-data; name=\"" + field + "\"; filename=\"" + name
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n";
        var body = HttpRequest.BodyPublishers.concat(
                HttpRequest.BodyPublishers.ofString(head),
                HttpRequest.BodyPublishers.ofByteArray(bytes),
                HttpRequest.BodyPublishers.ofString("\r\n--" + border + "--\r\n"));
        return send(HttpRequest.newBuilder(URI.create(house + path))
                .header("X-CSRF-TOKEN", token)
                .header("Content-Type", "multipart/form-data; boundary=" + border)
                .POST(body));
    }

    /** Forgets the token of the page. */
    public Visitor withoutToken() {
        token = "none";
        return this;
    }

    /** The values of the cookie with this name. */
    public List<String> cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(cookie -> cookie.getValue())
                .toList();
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(
                    request.header("Accept", "text/html,*/*;q=0.8").build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }
}
