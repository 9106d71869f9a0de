package nl.buurtpers.testkit.web;

import java.net.URI;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;

/** A page in a browser. */
public final class Page implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 60;

    private final DevTools tools;
    private final String target;
    private final String session;
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final List<String> complaints = new CopyOnWriteArrayList<>();
    private final Transfer transfer = new Transfer();
    private volatile boolean left;
    private volatile CompletableFuture<Boolean> loaded = new CompletableFuture<>();
    private volatile CompletableFuture<Integer> chooser = new CompletableFuture<>();

    private Page(DevTools tools, String target, String session) {
        this.tools = tools;
        this.target = target;
        this.session = session;
    }

    static Page create(DevTools tools, Map<String, ?> place) {
        var target = tools.send("Target.createTarget", place).path("targetId").asString();
        var session = tools.send("Target.attachToTarget", Map.of("targetId", target, "flatten", true))
                .path("sessionId")
                .asString();
        var page = new Page(tools, target, session);
        tools.listen(session, page::hear);
        List.of("Page", "Runtime", "Network", "Log").forEach(domain -> page.send(domain + ".enable", Map.of()));
        return page;
    }

    /** Changes how it is looked at. */
    public void look(View view) {
        send(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", view.width(), "height", view.height(), "deviceScaleFactor", 1, "mobile", false));
        send(
                "Emulation.setEmulatedMedia",
                Map.of(
                        "media",
                        view.media(),
                        "features",
                        List.of(Map.of("name", "prefers-color-scheme", "value", view.scheme()))));
    }

    /** From now on this script runs in every document before the scripts of its own: a clock that a test sets, for instance. */
    public void begin(String script) {
        send("Page.addScriptToEvaluateOnNewDocument", Map.of("source", script));
    }

    /** Goes to an address and waits until it is loaded. */
    public void go(URI address) {
        requests.clear();
        complaints.clear();
        transfer.clear();
        leave(() -> send("Page.navigate", Map.of("url", address.toString())));
    }

    /** Does what leads to another page, and waits until that is loaded. */
    public void leave(Runnable act) {
        left = false;
        loaded = new CompletableFuture<>();
        act.run();
        loaded.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    }

    /** Does what opens the window in which files are chosen, and chooses these. */
    public void choose(Runnable act, List<Path> files) {
        chooser = new CompletableFuture<>();
        send("Page.setInterceptFileChooserDialog", Map.of("enabled", true));
        act.run();
        var box = chooser.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
        send(
                "DOM.setFileInputFiles",
                Map.of(
                        "files",
                        files.stream()
                                .map(file -> file.toAbsolutePath().toString())
                                .toList(),
                        "backendNodeId",
                        box));
    }

    /** From now on no script of a page runs: as in a browser where they are off, or where they did not arrive. */
    public void withoutScripts() {
        send("Emulation.setScriptExecutionDisabled", Map.of("value", true));
    }

    /** From now on everything is fetched anew, as by who comes for the first time. */
    public void forgetful() {
        send("Network.setCacheDisabled", Map.of("cacheDisabled", true));
    }

    /** Puts a device for passkeys into the machine: it knows who is before it, and says yes. */
    public void withPasskeys() {
        send("WebAuthn.enable", Map.of());
        send(
                "WebAuthn.addVirtualAuthenticator",
                Map.of(
                        "options",
                        Map.of(
                                "protocol", "ctap2",
                                "transport", "internal",
                                "hasResidentKey", true,
                                "hasUserVerification", true,
                                "isUserVerified", true,
                                "automaticPresenceSimulation", true)));
    }

    /** Its keys. */
    public Keyboard keyboard() {
        return new Keyboard(this::send);
    }

    /** Presses the first button of the mouse at this point, in CSS pixels from the corner of the window. */
    public void click(double x, double y) {
        for (var event : List.of("mousePressed", "mouseReleased")) {
            send("Input.dispatchMouseEvent", Map.of("type", event, "x", x, "y", y, "button", "left", "clickCount", 1));
        }
    }

    /** Where it is. */
    public URI address() {
        return URI.create(evaluate("location.href"));
    }

    /** The bytes that came over the line since it went somewhere, of pages, styles, scripts and fonts: no pictures. */
    public long weight() {
        return transfer.weight();
    }

    /** The names of the cookies that it would send. */
    public List<String> cookies() {
        return send("Network.getCookies", Map.of())
                .path("cookies")
                .valueStream()
                .map(cookie -> cookie.path("name").asString())
                .toList();
    }

    /**
     * The value of a JavaScript expression as text; a promise is waited for. The page's own content security policy does
     * not hold for it.
     *
     * @throws IllegalStateException if it throws
     */
    public String evaluate(String expression) {
        var answer = send(
                "Runtime.evaluate",
                Map.of("expression", expression, "awaitPromise", true, "returnByValue", true, "userGesture", true));
        if (answer.has("exceptionDetails")) {
            throw new IllegalStateException(answer.path("exceptionDetails").toString());
        }
        return answer.path("result").path("value").asString("");
    }

    /** How many pixels the page is wider than its window: 0 where nobody has to scroll sideways. */
    public int overflow() {
        return Integer.parseInt(
                evaluate("String(document.documentElement.scrollWidth - document.documentElement.clientWidth)"));
    }

    /** A picture of the whole page, PNG. */
    public byte[] screenshot() {
        return bytes(send("Page.captureScreenshot", Map.of("format", "png", "captureBeyondViewport", true)));
    }

    /** The page as it is printed on A4, PDF. */
    public byte[] pdf() {
        return bytes(
                send("Page.printToPDF", Map.of("paperWidth", 8.27, "paperHeight", 11.69, "preferCSSPageSize", true)));
    }

    private static byte[] bytes(JsonNode answer) {
        return Base64.getDecoder().decode(answer.path("data").asString());
    }

    /** The addresses that it asked for, its own included. */
    public List<String> requests() {
        return List.copyOf(requests);
    }

    /** Errors, refused requests, dialogs that it tried to open: a page of ours has none. */
    public List<String> complaints() {
        return List.copyOf(complaints);
    }

    /** A page that was coming in already is not the one that is waited for. */
    private void arrive() {
        if (left) {
            loaded.complete(true);
        }
    }

    private void hear(String event, JsonNode about) {
        switch (event) {
            case "Page.frameNavigated" ->
                left |= about.path("frame").path("parentId").isMissingNode();
            case "Page.loadEventFired" -> arrive();
            case "Page.fileChooserOpened" ->
                chooser.complete(about.path("backendNodeId").asInt());
            case "Network.responseReceived" ->
                transfer.answered(
                        about.path("requestId").asString(), about.path("type").asString());
            case "Network.loadingFinished" ->
                transfer.ended(
                        about.path("requestId").asString(),
                        about.path("encodedDataLength").asLong());
            case "Network.requestWillBeSent" ->
                requests.add(about.path("request").path("url").asString());
            case "Runtime.exceptionThrown" ->
                complaints.add(about.path("exceptionDetails").toString());
            case "Log.entryAdded" ->
                complaints.add(about.path("entry").path("text").asString() + " "
                        + about.path("entry").path("url").asString(""));
            case "Page.javascriptDialogOpening" -> {
                complaints.add("dialog: " + about.path("message").asString());
                // Not on this thread: it is the one that brings the answer.
                Thread.ofVirtual().start(() -> send("Page.handleJavaScriptDialog", Map.of("accept", false)));
            }
            default -> {}
        }
    }

    private JsonNode send(String method, Map<String, ?> parameters) {
        return tools.send(session, method, parameters);
    }

    @Override
    public void close() {
        tools.send("Target.closeTarget", Map.of("targetId", target));
    }
}
