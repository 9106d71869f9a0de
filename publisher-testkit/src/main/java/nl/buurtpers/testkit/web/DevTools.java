package nl.buurtpers.testkit.web;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The Chrome DevTools protocol: commands with answers, and events, as JSON over one web socket. */
final class DevTools implements WebSocket.Listener {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int PATIENCE_SECONDS = 120;

    private final AtomicInteger ids = new AtomicInteger();
    private final Map<Integer, CompletableFuture<JsonNode>> waiting = new ConcurrentHashMap<>();
    private final Map<String, BiConsumer<String, JsonNode>> listeners = new ConcurrentHashMap<>();
    private final StringBuilder message = new StringBuilder();
    private @Nullable WebSocket socket;

    private DevTools() {}

    static DevTools connect(URI address) {
        var tools = new DevTools();
        tools.socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(address, tools)
                .orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                .join();
        return tools;
    }

    /** Gives the events of a session to a listener: name and parameters. */
    void listen(String session, BiConsumer<String, JsonNode> listener) {
        listeners.put(session, listener);
    }

    /** Sends a command to the browser itself and waits for the answer. */
    JsonNode send(String method, Map<String, ?> parameters) {
        return send("", method, parameters);
    }

    /**
     * Sends a command to a session and waits for the answer.
     *
     * @throws IllegalStateException if the browser refuses
     */
    synchronized JsonNode send(String session, String method, Map<String, ?> parameters) {
        int id = ids.incrementAndGet();
        var command = new java.util.TreeMap<String, Object>(Map.of("id", id, "method", method, "params", parameters));
        if (!session.isEmpty()) {
            command.put("sessionId", session);
        }
        var answer = new CompletableFuture<JsonNode>();
        waiting.put(id, answer);
        java.util.Objects.requireNonNull(socket)
                .sendText(JSON.writeValueAsString(command), true)
                .join();
        var result = answer.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
        if (result.has("error")) {
            throw new IllegalStateException(method + ": " + result.path("error"));
        }
        return result.path("result");
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        message.append(data);
        if (last) {
            var whole = JSON.readTree(message.toString());
            message.setLength(0);
            receive(whole);
        }
        from.request(1);
        return null;
    }

    private void receive(JsonNode whole) {
        if (whole.has("id")) {
            var answer = waiting.remove(whole.path("id").asInt());
            if (answer != null) {
                answer.complete(whole);
            }
        } else {
            listeners
                    .getOrDefault(whole.path("sessionId").asString(""), (_, _) -> {})
                    .accept(whole.path("method").asString(""), whole.path("params"));
        }
    }

    @Override
    public void onError(WebSocket from, Throwable error) {
        waiting.values().forEach(answer -> answer.completeExceptionally(error));
    }

    void close() {
        if (socket != null) {
            socket.abort();
        }
    }
}
