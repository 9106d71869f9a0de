package nl.buurtpers.app.publicsite;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.buurtpers.app.house.House;
import nl.buurtpers.app.house.Reserved;
import nl.buurtpers.app.shelf.Counter;
import nl.buurtpers.app.shelf.FreshAnswers;
import nl.buurtpers.app.shelf.Frozen;
import nl.buurtpers.app.shelf.Leaf;
import nl.buurtpers.app.shelf.Leaves;
import nl.buurtpers.app.shelf.Shelf;
import nl.buurtpers.app.shelf.Stall;
import nl.buurtpers.pack.Artifact;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Stands before the rest of the house and hands the public side out: who reads a paper meets no session, no sign-in and no
 * framework. What it does not know goes on to the rest of the house.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class PublicDoor implements Filter {

    /** May be kept for a minute, and shown for an hour more while a fresher one is fetched. */
    private static final String SHORT = "public, max-age=60, stale-while-revalidate=3600";

    /** The address names what it holds. */
    private static final String FOREVER = "public, max-age=31536000, immutable";

    private static final Logger LOG = LoggerFactory.getLogger(PublicDoor.class);

    private static final Pattern NAMED_BY_CONTENT = Pattern.compile(".*/[0-9a-f]{16}[.][a-z]+");

    private final Shelf shelf;
    private final Leaves leaves;
    private final Counter counter;
    private final FreshAnswers fresh;
    private final SitePages pages;
    private final Bar bar;
    private final House house;
    private final String hub;

    PublicDoor(
            Shelf shelf,
            Leaves leaves,
            Counter counter,
            FreshAnswers fresh,
            SitePages pages,
            Bar bar,
            House house,
            @Value("${buurtpers.hub:}") String hub) {
        this.shelf = shelf;
        this.leaves = leaves;
        this.counter = counter;
        this.fresh = fresh;
        this.pages = pages;
        this.bar = bar;
        this.house = house;
        this.hub = hub;
    }

    /** One request with its answer, and the moment at which it came in. */
    private record Visit(HttpServletRequest request, HttpServletResponse response, FreshAnswers.Moment moment) {}

    @Override
    public void doFilter(ServletRequest asked, ServletResponse answer, FilterChain rest)
            throws IOException, ServletException {
        if (!(asked instanceof HttpServletRequest request && answer instanceof HttpServletResponse response)
                || !served(new Visit(request, response, fresh.moment()))) {
            rest.doFilter(asked, answer);
        }
    }

    /** The same; a file that is not what was published is not there, and the log says so. */
    private boolean served(Visit visit) throws IOException {
        try {
            return knows(visit);
        } catch (IOException e) {
            if (visit.response().isCommitted()) {
                throw e; // the reader went away
            }
            LOG.error("cannot hand out {}: {}", visit.request().getRequestURI(), e.getMessage());
            visit.response().reset();
            visit.response().sendError(HttpServletResponse.SC_NOT_FOUND);
            return true;
        }
    }

    /** Whether it was ours to answer. */
    private boolean knows(Visit visit) throws IOException {
        var method = visit.request().getMethod();
        if (!method.equals("GET") && !method.equals("HEAD")) {
            return false;
        }
        var path = path(visit.request().getRequestURI());
        int slash = path.indexOf('/', 1);
        var first = slash < 0 ? path.substring(Math.min(1, path.length())) : path.substring(1, slash);
        if (first.isEmpty() || Reserved.is(first)) {
            return house(path, visit);
        }
        var stall = shelf.of(first);
        if (stall.isEmpty()) {
            return false;
        }
        if (slash < 0) {
            return away(Addresses.of(stall.get().neighbourhood()), visit);
        }
        return neighbourhood(stall.get(), path.substring(slash + 1), visit);
    }

    /** The path as it was typed; files are found by exact name only, so that dots lead nowhere. */
    private static String path(String uri) {
        try {
            return uri.indexOf('%') < 0 ? uri : URLDecoder.decode(uri.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return "/\0";
        }
    }

    private boolean house(String path, Visit visit) throws IOException {
        if (path.startsWith(Assets.FOLDER)) {
            return asset(path.substring(Assets.FOLDER.length()), visit);
        }
        return switch (path) {
            case "/" -> home(visit);
            case "/robots.txt" -> hand(pages.robots(), visit);
            case "/sitemap.xml" -> hand(pages.sitemaps(), visit);
            case "/api", "/api/" -> hand(pages.api(), visit);
            default -> false;
        };
    }

    private boolean asset(String name, Visit visit) throws IOException {
        if (name.equals("look.css")) {
            return look("", visit);
        }
        if (name.equals("icon.svg")) {
            return icon("", visit);
        }
        var leaf = Assets.leaf(name);
        if (leaf.isPresent()) {
            hand(leaf.get(), caching(leaf.get().tag(), visit), visit);
        }
        return leaf.isPresent();
    }

    private boolean home(Visit visit) throws IOException {
        var stalls = shelf.all();
        return stalls.size() == 1
                ? away(Addresses.of(stalls.getFirst().neighbourhood()), visit)
                : hand(pages.neighbourhoods(stalls), visit);
    }

    private boolean neighbourhood(Stall stall, String rest, Visit visit) throws IOException {
        var newest = stall.newest();
        return switch (rest) {
            case "archief" -> hand(pages.archive(stall), visit);
            case "agenda" -> hand(pages.agenda(stall), visit);
            case "sociale-kaart" ->
                hand(
                        pages.directory(
                                stall,
                                Optional.ofNullable(visit.request().getParameter("zoek"))
                                        .filter(words -> !words.isBlank() && words.length() < 200)),
                        visit);
            case "downloads" ->
                hand(newest.map(edition -> pages.downloads(stall, edition)).orElseGet(() -> pages.empty(stall)), visit);
            case "sitemap.xml" -> hand(pages.sitemap(stall), visit);
            case "stijl.css" -> look(stall.neighbourhood().houseStyle(), visit);
            case "icoon.svg" -> icon(stall.neighbourhood().houseStyle(), visit);
            case "" -> front(stall, visit);
            default -> rest.startsWith("item/") ? item(stall, rest.substring(5), visit) : bundle(stall, rest, visit);
        };
    }

    private boolean front(Stall stall, Visit visit) throws IOException {
        var newest = stall.newest();
        if (newest.isEmpty()) {
            return hand(pages.empty(stall), visit);
        }
        return site(stall, newest.get(), "", visit) || hand(pages.downloads(stall, newest.get()), visit);
    }

    private boolean look(String style, Visit visit) throws IOException {
        return hand(
                leaves.of(
                        "look " + style,
                        () -> Leaf.of(Look.css(style).getBytes(StandardCharsets.UTF_8), "text/css", "")),
                visit);
    }

    private boolean icon(String style, Visit visit) throws IOException {
        return hand(
                leaves.of(
                        "icon " + style,
                        () -> Leaf.of(Look.icon(style).getBytes(StandardCharsets.UTF_8), "image/svg+xml", "")),
                visit);
    }

    /** The address of an item that holds for as long as any edition has it. */
    private boolean item(Stall stall, String id, Visit visit) throws IOException {
        var name = id.endsWith("/") ? id.substring(0, id.length() - 1) : id;
        var edition = stall.withItem(name);
        return edition.isPresent() && away(Addresses.item(stall, edition.get(), name), visit);
    }

    /** A file of an edition that is named, or of the newest one; an item of any. */
    private boolean bundle(Stall stall, String rest, Visit visit) throws IOException {
        int slash = rest.indexOf('/');
        var named = stall.edition(slash < 0 ? rest : rest.substring(0, slash));
        if (named.isPresent()) {
            return slash < 0
                    ? away(Addresses.edition(stall, named.get()), visit)
                    : edition(stall, named.get(), rest.substring(slash + 1), visit);
        }
        var newest = stall.newest();
        if (newest.isEmpty()) {
            return false;
        }
        if (rest.startsWith("feeds/")) {
            return file(newest.get(), rest, visit);
        }
        return site(stall, newest.get(), rest, visit) || (slash > 0 && item(stall, rest.substring(0, slash), visit));
    }

    private boolean edition(Stall stall, Frozen edition, String path, Visit visit) throws IOException {
        if (path.equals("downloads")) {
            return hand(pages.downloads(stall, edition), visit);
        }
        if (file(edition, path, visit) || site(stall, edition, path, visit)) {
            return true;
        }
        return path.isEmpty() && hand(pages.downloads(stall, edition), visit);
    }

    /** A file of the bundle, exactly as it was published. */
    private boolean file(Frozen edition, String path, Visit visit) throws IOException {
        var file = edition.file(path);
        if (file.isPresent()) {
            if (file.get().channel().equals("feeds")) {
                hints(visit);
            }
            hand(edition, file.get(), visit);
        }
        return file.isPresent();
    }

    /** Where a feed is, and who tells its readers at once of what is new, where this house has such a hub (WebSub, 4). */
    private void hints(Visit visit) {
        var self = house.address(visit.request().getRequestURI());
        visit.response().addHeader("Link", "<" + self + ">; rel=\"self\"");
        if (!hub.isEmpty()) {
            visit.response().addHeader("Link", "<" + hub + ">; rel=\"hub\"");
        }
    }

    /** A page of the bundle's site with the bar of the house, or what such a page needs. */
    private boolean site(Stall stall, Frozen edition, String path, Visit visit) throws IOException {
        var file = edition.file("site/" + path)
                .or(() -> path.isEmpty() || path.endsWith("/")
                        ? edition.file("site/" + path + "index.html")
                        : Optional.empty());
        if (file.isEmpty()) {
            return false;
        }
        if (file.get().mediaType().startsWith("text/html")) {
            return hand(dressed(stall, edition, file.get()), visit);
        }
        hand(edition, file.get(), visit);
        return true;
    }

    private Leaf dressed(Stall stall, Frozen edition, Artifact file) throws IOException {
        boolean newest = stall.newest().filter(edition::equals).isPresent();
        var key = "dressed " + stall.neighbourhood().id() + newest
                + edition.publication().id() + file.path();
        return leaves.of(
                key,
                () -> Leaf.dressed(
                        bar.dress(edition.read(file), stall, edition, house.address(lasting(stall, edition, file)))));
    }

    private static String lasting(Stall stall, Frozen edition, Artifact file) {
        var path = file.path().substring("site/".length());
        if (path.endsWith("/index.html")) {
            return Addresses.lasting(stall.neighbourhood(), path.substring(0, path.length() - "/index.html".length()));
        }
        return Addresses.edition(stall, edition) + (path.equals("index.html") ? "" : path);
    }

    private void hand(Frozen edition, Artifact file, Visit visit) throws IOException {
        var leaf = leaves.of(edition, file);
        if (leaf.isPresent()) {
            hand(leaf.get(), caching(file, visit), visit);
        } else {
            counter.hand(edition, file, caching(file, visit), visit.request(), visit.response());
        }
    }

    private static String caching(Artifact file, Visit visit) {
        // Pictures of letters and feeds have the hash of what they show for a name.
        return NAMED_BY_CONTENT.matcher(file.path()).matches() ? FOREVER : caching(file.sha256(), visit);
    }

    private static String caching(String tag, Visit visit) {
        var query = visit.request().getQueryString();
        return query != null && query.equals("v=" + tag.substring(0, Addresses.VERSION)) ? FOREVER : SHORT;
    }

    private boolean hand(Leaf leaf, Visit visit) throws IOException {
        hand(leaf, SHORT, visit);
        return true;
    }

    private void hand(Leaf leaf, String caching, Visit visit) throws IOException {
        keep(leaf, caching, visit);
        counter.hand(leaf, caching, visit.request(), visit.response());
    }

    /** For who asks the same next; not where more is said than goes with the leaf, nor what readers ask in their own words. */
    private void keep(Leaf leaf, String caching, Visit visit) {
        var query = visit.request().getQueryString();
        if (visit.response().containsHeader("Link") || (query != null && !caching.equals(FOREVER))) {
            return;
        }
        fresh.keep(visit.request().getRequestURI() + (query == null ? "" : '?' + query), leaf, caching, visit.moment());
    }

    private static boolean away(String address, Visit visit) {
        visit.response().setStatus(HttpServletResponse.SC_FOUND);
        visit.response().setHeader("Location", address);
        visit.response().setHeader("Cache-Control", SHORT);
        return true;
    }
}
