package nl.buurtpers.app.publicsite;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import nl.buurtpers.app.house.House;
import nl.buurtpers.app.shelf.Counter;
import nl.buurtpers.app.shelf.Frozen;
import nl.buurtpers.app.shelf.Leaf;
import nl.buurtpers.app.shelf.Shelf;
import nl.buurtpers.app.shelf.Stall;
import nl.buurtpers.json.Json;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** What can be read here, for programs: neighbourhoods, their editions with all files, and items. No key, no cookie. */
@RestController
class ReadApi {

    private static final String CACHING = "public, max-age=60";

    private final Shelf shelf;
    private final Counter counter;
    private final House house;

    ReadApi(Shelf shelf, Counter counter, House house) {
        this.shelf = shelf;
        this.counter = counter;
        this.house = house;
    }

    /** All neighbourhoods. */
    @GetMapping(path = "/api/neighbourhoods", produces = MediaType.APPLICATION_JSON_VALUE)
    void neighbourhoods(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(
                Json.object(
                        "neighbourhoods",
                        shelf.all().stream().map(this::neighbourhood).toList()),
                request,
                response);
    }

    private Map<String, Object> neighbourhood(Stall stall) {
        var place = stall.neighbourhood();
        return Json.object(
                "id",
                place.id(),
                "name",
                place.name(),
                "place",
                place.place(),
                "publication",
                place.publication(),
                "url",
                house.address(Addresses.of(place)),
                "newest",
                stall.newest().map(Frozen::edition));
    }

    /** The editions of a neighbourhood with their files, newest first. */
    @GetMapping(path = "/api/{neighbourhood}/editions", produces = MediaType.APPLICATION_JSON_VALUE)
    void editions(@PathVariable String neighbourhood, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var stall = stall(neighbourhood);
        answer(
                Json.object(
                        "editions",
                        stall.editions().stream()
                                .map(edition -> edition(stall, edition))
                                .toList()),
                request,
                response);
    }

    private Map<String, Object> edition(Stall stall, Frozen edition) {
        var label = edition.label();
        return Json.object(
                "id",
                edition.edition(),
                "publication",
                label.publication(),
                "date",
                label.date().toString(),
                "title",
                label.title(),
                "issue",
                label.issue(),
                "revision",
                edition.publication().revision(),
                "url",
                house.address(Addresses.edition(stall, edition)),
                "files",
                edition.files().stream()
                        .map(file -> Json.object(
                                "channel",
                                file.channel(),
                                "url",
                                house.address(Addresses.edition(stall, edition) + file.path()),
                                "mediaType",
                                file.mediaType(),
                                "bytes",
                                file.bytes(),
                                "sha256",
                                file.sha256()))
                        .toList());
    }

    /** The items of an edition: of the newest one where none is named. */
    @GetMapping(path = "/api/{neighbourhood}/items", produces = MediaType.APPLICATION_JSON_VALUE)
    void items(
            @PathVariable String neighbourhood,
            @RequestParam(required = false) @Nullable String edition,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var stall = stall(neighbourhood);
        var chosen = (edition == null ? stall.newest() : stall.edition(edition)).orElseThrow(ReadApi::nothingHere);
        answer(
                Json.object(
                        "edition",
                        chosen.edition(),
                        "items",
                        chosen.overview().items().stream()
                                .map(item -> Json.object(
                                        "id",
                                        item.id(),
                                        "kind",
                                        item.kind(),
                                        "title",
                                        item.title(),
                                        "summary",
                                        item.summary(),
                                        "section",
                                        item.section(),
                                        "language",
                                        item.language(),
                                        "url",
                                        house.address(Addresses.lasting(stall.neighbourhood(), item.id())),
                                        "facts",
                                        facts(item.facts()),
                                        "text",
                                        item.text()))
                                .toList()),
                request,
                response);
    }

    private static List<Map<String, Object>> facts(List<nl.buurtpers.app.shelf.Overview.Detail> facts) {
        return facts.stream()
                .map(fact -> Json.object(
                        "kind", fact.kind(), "label", fact.label(), "value", fact.value(), "target", fact.target()))
                .toList();
    }

    private Stall stall(String neighbourhood) {
        return shelf.of(neighbourhood).orElseThrow(ReadApi::nothingHere);
    }

    private static ResponseStatusException nothingHere() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    private void answer(Map<String, Object> json, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setHeader("Access-Control-Allow-Origin", "*");
        counter.hand(Leaf.of(Json.bytes(json), "application/json", ""), CACHING, request, response);
    }
}
