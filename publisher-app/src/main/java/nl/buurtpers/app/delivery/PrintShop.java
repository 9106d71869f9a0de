package nl.buurtpers.app.delivery;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Optional;
import nl.buurtpers.app.house.House;
import nl.buurtpers.app.publicsite.Folio;
import nl.buurtpers.app.publicsite.Printer;
import nl.buurtpers.app.publicsite.Sizes;
import nl.buurtpers.app.publishing.Publication;
import nl.buurtpers.app.publishing.Publications;
import nl.buurtpers.app.shelf.Counter;
import nl.buurtpers.app.shelf.Frozen;
import nl.buurtpers.app.shelf.Shelf;
import nl.buurtpers.app.shelf.Stall;
import nl.buurtpers.pack.Artifact;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** The page of a print shop: what is to be printed, how, and whether the file keeps the rules. Its address is its key. */
@Controller
class PrintShop {

    private static final String CACHING = "private, no-store";
    private static final String FOLDER = "newspaper/";
    private static final String TICKET = FOLDER + "print-ticket.json";

    private final HandOvers handOvers;
    private final Publications publications;
    private final Shelf shelf;
    private final Counter counter;
    private final Printer printer;
    private final House house;

    PrintShop(
            HandOvers handOvers,
            Publications publications,
            Shelf shelf,
            Counter counter,
            Printer printer,
            House house) {
        this.handOvers = handOvers;
        this.publications = publications;
        this.shelf = shelf;
        this.counter = counter;
        this.printer = printer;
        this.house = house;
    }

    /** An order with its bundle. */
    private record Order(HandOver handOver, Stall stall, Frozen bundle, Artifact ticket) {

        Ticket read() throws IOException {
            return Ticket.read(bundle.read(ticket), stall.neighbourhood().language());
        }

        Artifact press() throws IOException {
            return bundle.file(FOLDER + read().file()).orElseThrow(PrintShop::nothingHere);
        }
    }

    private static ResponseStatusException nothingHere() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    /** What a token opens; a wrong one, one that was taken back and a withdrawn publication all are nothing. */
    private Order order(String token, HttpServletResponse response) {
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Cache-Control", CACHING);
        response.setHeader("X-Robots-Tag", "noindex");
        return handOvers.opened(token).flatMap(this::order).orElseThrow(PrintShop::nothingHere);
    }

    private Optional<Order> order(HandOver handOver) {
        return publications
                .byId(handOver.neighbourhood(), handOver.publication())
                .filter(publication -> publication.state() == Publication.State.PUBLISHED)
                .flatMap(shelf::open)
                .flatMap(bundle -> bundle.file(TICKET)
                        .flatMap(ticket -> shelf.of(handOver.neighbourhood())
                                .map(stall -> new Order(handOver, stall, bundle, ticket))));
    }

    @GetMapping("/print/{token}")
    void page(@PathVariable String token, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var order = order(token, response);
        var neighbourhood = order.stall().neighbourhood();
        var language = neighbourhood.language().startsWith("en") ? "en" : "nl";
        var press = order.press();
        var variables = new HashMap<String, Object>();
        variables.put("folio", folio(order, language));
        variables.put("ticket", order.read());
        variables.put("press", press);
        variables.put("size", Sizes.words(press.bytes(), language));
        variables.put("label", order.bundle().label());
        variables.put("fetches", Integer.toString(order.handOver().fetches()));
        variables.put("base", "/print/" + token + "/");
        variables.put("editors", neighbourhood.email());
        counter.hand(printer.page("delivery/print", language, variables), CACHING, request, response);
    }

    private Folio folio(Order order, String language) {
        return new Folio(
                language,
                order.stall().neighbourhood().publication(),
                order.stall().neighbourhood().publication(),
                house.address("/print/"),
                "",
                Optional.of(order.stall().neighbourhood()),
                false);
    }

    @GetMapping("/print/{token}/press.pdf")
    void press(@PathVariable String token, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var order = order(token, response);
        var name = order.read().shopFileName().replaceAll("[^A-Za-z0-9._-]", "-");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
        // Part after part of one download is one download, and who asks whether it changed has it.
        var range = request.getHeader("Range");
        if (request.getHeader("If-None-Match") == null && (range == null || range.startsWith("bytes=0-"))) {
            handOvers.fetched(order.handOver());
        }
        counter.hand(order.bundle(), order.press(), CACHING, request, response);
    }

    @GetMapping("/print/{token}/print-ticket.json")
    void ticket(@PathVariable String token, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var order = order(token, response);
        counter.hand(order.bundle(), order.ticket(), CACHING, request, response);
    }
}
