package nl.buurtpers.app.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import nl.buurtpers.app.intake.Fetched.Why;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.util.Timeout;

/**
 * The one place that asks an address that somebody typed. A name is resolved once, every address that it has is judged, and
 * only those are connected to, so that a name cannot lead elsewhere a moment later. Redirects are followed by hand and
 * judged anew. An answer is at most a megabyte, not compressed, and there within ten seconds all told.
 */
public final class GuardedFetch implements AutoCloseable {

    private static final int MOST_BYTES = 1 << 20;
    private static final int REDIRECTS = 3;
    private static final int LONGEST = 2_000;

    private static final Pattern NAME = Pattern.compile("([a-z0-9]([a-z0-9-]*[a-z0-9])?[.])+[a-z][a-z0-9-]*[a-z0-9]");
    private static final Pattern FOUR = Pattern.compile("(0|[1-9][0-9]{0,2})([.](0|[1-9][0-9]{0,2})){3}");

    private final CloseableHttpClient client;
    private final Duration deadline;
    private final boolean anyName;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(GuardedFetch::thread);

    /** For the public internet. */
    public GuardedFetch() {
        this(GlobalAddress::is, SystemDefaultDnsResolver.INSTANCE, Duration.ofSeconds(10), false);
    }

    /**
     * With other rules, for tests.
     *
     * @param allowed which addresses may be connected to
     * @param names how a name becomes addresses
     * @param deadline for everything together
     * @param anyName whether names without a point, such as localhost, may be asked
     */
    GuardedFetch(Predicate<InetAddress> allowed, DnsResolver names, Duration deadline, boolean anyName) {
        this.deadline = deadline;
        this.anyName = anyName;
        var wait = Timeout.of(deadline);
        var connections = PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(new Guard(allowed, names))
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(wait)
                        .setSocketTimeout(wait)
                        .build())
                .build();
        this.client = HttpClients.custom()
                .setConnectionManager(connections)
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setRedirectsEnabled(false)
                        .setResponseTimeout(wait)
                        .build())
                .disableRedirectHandling()
                .disableContentCompression()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .setUserAgent("Buurtpers")
                .build();
    }

    private static Thread thread(Runnable task) {
        var thread = new Thread(task, "fetch-deadline");
        thread.setDaemon(true);
        return thread;
    }

    /** Thrown by the guard of names, and told apart from a name that does not exist. */
    private static final class NotPublic extends UnknownHostException {
        private static final long serialVersionUID = 1;
    }

    /** One address that is not allowed spoils the name: the client might take any of them. */
    private record Guard(Predicate<InetAddress> allowed, DnsResolver names) implements DnsResolver {

        @Override
        public InetAddress[] resolve(String host) throws UnknownHostException {
            var addresses = names.resolve(host);
            for (var address : addresses) {
                if (!allowed.test(address)) {
                    throw new NotPublic();
                }
            }
            return addresses;
        }

        @Override
        public String resolveCanonicalHostname(String host) {
            return host;
        }
    }

    /** What an address answers. */
    public Fetched fetch(String address) {
        long end = System.nanoTime() + deadline.toNanos();
        var next = Optional.of(address);
        for (int i = 0; i <= REDIRECTS; i++) {
            var uri = next.flatMap(this::judged);
            if (uri.isEmpty()) {
                return new Fetched.Refused(Why.BAD_ADDRESS);
            }
            switch (ask(uri.get(), end)) {
                case Answer.Done(var fetched) -> {
                    return fetched;
                }
                case Answer.Elsewhere(var target) -> next = target;
            }
        }
        return new Fetched.Refused(Why.TOO_MANY_REDIRECTS);
    }

    private sealed interface Answer {

        record Done(Fetched fetched) implements Answer {}

        record Elsewhere(Optional<String> target) implements Answer {}
    }

    /** An address in the one form that every program reads alike. */
    private Optional<URI> judged(String address) {
        try {
            var uri = new URI(address.strip());
            var scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
            boolean web = scheme.equals("http") || scheme.equals("https");
            boolean good = web
                    && address.length() <= LONGEST
                    && uri.getRawUserInfo() == null
                    && uri.getHost() != null
                    && host(uri.getHost().toLowerCase(Locale.ROOT));
            return good ? Optional.of(uri) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private boolean host(String host) {
        return NAME.matcher(host).matches()
                || FOUR.matcher(host).matches()
                || (host.startsWith("[") && !host.contains("%"))
                || anyName;
    }

    private Answer ask(URI uri, long end) {
        var request = new HttpGet(uri);
        request.setHeader("Accept-Encoding", "identity");
        var late = new AtomicBoolean();
        var alarm = clock.schedule(
                () -> {
                    late.set(true);
                    request.abort();
                },
                Math.max(0, end - System.nanoTime()),
                TimeUnit.NANOSECONDS);
        try {
            return client.execute(request, response -> answer(uri, response, request));
        } catch (IOException | IllegalArgumentException e) {
            return refused(late.get() ? Why.TOO_SLOW : why(e));
        } finally {
            alarm.cancel(false);
        }
    }

    private static Why why(Exception e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof NotPublic) {
                return Why.NOT_PUBLIC;
            }
        }
        return Why.UNREACHABLE;
    }

    private static Answer answer(URI uri, ClassicHttpResponse response, HttpGet request) throws IOException {
        int status = response.getCode();
        var location = response.getFirstHeader("Location");
        if (status >= 300 && status < 400 && location != null) {
            request.abort();
            return new Answer.Elsewhere(resolved(uri, location.getValue()));
        }
        if (status != 200 || response.getEntity() == null) {
            request.abort();
            return refused(Why.NOT_FOUND);
        }
        var encoding = response.getFirstHeader("Content-Encoding");
        if (encoding != null && !encoding.getValue().equalsIgnoreCase("identity")) {
            request.abort();
            return refused(Why.COMPRESSED);
        }
        return body(uri, response, request);
    }

    private static Answer body(URI uri, ClassicHttpResponse response, HttpGet request) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var buffer = new byte[8192];
        var in = response.getEntity().getContent();
        for (int got = in.read(buffer); got >= 0; got = in.read(buffer)) {
            bytes.write(buffer, 0, got);
            if (bytes.size() > MOST_BYTES) {
                request.abort();
                return refused(Why.TOO_LARGE);
            }
        }
        return new Answer.Done(new Fetched.Page(uri.toString(), bytes.toByteArray()));
    }

    private static Optional<String> resolved(URI base, String location) {
        try {
            return Optional.of(base.resolve(new URI(location.strip())).toString());
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static Answer refused(Why why) {
        return new Answer.Done(new Fetched.Refused(why));
    }

    @Override
    public void close() throws IOException {
        clock.shutdownNow();
        client.close();
    }
}
