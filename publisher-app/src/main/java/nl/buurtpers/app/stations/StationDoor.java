package nl.buurtpers.app.stations;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import nl.buurtpers.app.shelf.Counter;
import nl.buurtpers.app.shelf.Frozen;
import nl.buurtpers.app.shelf.Shelf;
import nl.buurtpers.pack.Artifact;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.server.ResponseStatusException;

/**
 * What a station pulls. Its address is its key: {@code /stations/{token}/playlist.json}, or the same below {@code
 * /stations/pull/} with the token in the header {@code Authorization}, for players that can send one.
 */
@Controller
class StationDoor {

    private static final String CACHING = "private, no-cache";
    private static final String BEARER = "Bearer ";

    private final Stations stations;
    private final StationShelf bundles;
    private final Shelf shelf;
    private final Counter counter;

    StationDoor(Stations stations, StationShelf bundles, Shelf shelf, Counter counter) {
        this.stations = stations;
        this.bundles = bundles;
        this.shelf = shelf;
        this.counter = counter;
    }

    @RequestMapping(
            path = {"/stations/pull/{*path}"},
            method = {RequestMethod.GET, RequestMethod.HEAD})
    void withHeader(
            @RequestHeader(name = "Authorization", required = false) @Nullable String authorization,
            @PathVariable String path,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var token = authorization != null && authorization.startsWith(BEARER)
                ? authorization.substring(BEARER.length()).strip()
                : "";
        give(token, path.substring(1), request, response);
    }

    @RequestMapping(
            path = "/stations/{token}/{*path}",
            method = {RequestMethod.GET, RequestMethod.HEAD})
    void withAddress(
            @PathVariable String token,
            @PathVariable String path,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        give(token, path.substring(1), request, response);
    }

    /** Before a player's script may send the token in a header, its browser asks (Fetch, 4.8). */
    @RequestMapping(path = "/stations/{token}/{*path}", method = RequestMethod.OPTIONS)
    void preflight(HttpServletResponse response) {
        open(response);
        response.setHeader("Access-Control-Allow-Methods", "GET, HEAD");
        response.setHeader("Access-Control-Allow-Headers", "Authorization, If-None-Match");
        response.setHeader("Access-Control-Max-Age", "86400");
        response.setStatus(HttpStatus.NO_CONTENT.value());
    }

    private static void open(HttpServletResponse response) {
        response.setHeader("Access-Control-Allow-Origin", "*");
        response.setHeader("Access-Control-Expose-Headers", "ETag");
        response.setHeader("Cross-Origin-Resource-Policy", "cross-origin");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Cache-Control", CACHING);
        response.setHeader("X-Robots-Tag", "noindex");
    }

    private void give(String token, String path, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        open(response);
        var station = stations.holding(token);
        var stall = station.flatMap(holder -> shelf.of(holder.neighbourhood()));
        for (int attempt = 0; attempt < 2 && stall.isPresent(); attempt++) {
            var bundle = bundles.bundle(stall.get());
            var file = bundle.flatMap(frozen -> file(frozen, path));
            if (bundle.isEmpty() || file.isEmpty()) {
                break;
            }
            try {
                stations.pulled(station.orElseThrow(), path);
                counter.hand(bundle.get(), file.get(), CACHING, request, response);
                return;
            } catch (IOException e) {
                if (response.isCommitted()) {
                    throw e;
                }
                bundles.damaged(bundle.get()); // and once more, from the one before it
            }
        }
        throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    /** Screens stand at the top, teletext below {@code teletext/}; or both below the name of their channel. */
    private static Optional<Artifact> file(Frozen bundle, String path) {
        if (path.startsWith("teletext/") || path.startsWith("screens/")) {
            return bundle.file(path);
        }
        return bundle.file("screens/" + (path.isEmpty() ? "index.html" : path))
                .or(() -> bundle.file("teletext/" + path));
    }
}
