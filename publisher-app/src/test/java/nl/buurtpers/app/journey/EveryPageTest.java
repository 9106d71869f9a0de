package nl.buurtpers.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import nl.buurtpers.app.copy.Copy;
import nl.buurtpers.app.copy.Dossier;
import nl.buurtpers.app.copy.Dossiers;
import nl.buurtpers.app.copy.Items;
import nl.buurtpers.app.copy.Photos;
import nl.buurtpers.app.delivery.HandOvers;
import nl.buurtpers.app.delivery.MailingOrders;
import nl.buurtpers.app.trial.OpenHouse;
import nl.buurtpers.app.trial.World;
import nl.buurtpers.testkit.web.Browser;
import nl.buurtpers.testkit.web.Page;
import nl.buurtpers.testkit.web.View;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Every page that a link leads to, or a form, is for everybody, in every window, and light. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryPageTest {

    private static final String EVENT = """
            ---
            type: event
            title: Soep op het plein
            start: %sT17:00
            location: Klaverplein
            repeats: FREQ=WEEKLY;COUNT=3
            ---
            Neem een kom mee.
            """;

    private static final String SERVICE = """
            ---
            type: service
            title: Praktijk De Linde
            category: Huisarts
            address: Lindeplein 1
            phone: 033-5550142
            hours: maandag tot en met vrijdag, 8 tot 17 uur
            checked: 2026-11-01
            ---
            Bel voor een afspraak.
            """;

    private static final String WAITS = "String(document.querySelector('[data-again]') !== null)";
    private static final URI NOWHERE = URI.create("about:blank");

    @SuppressWarnings("NullAway.Init") // set before the first test
    private World world;

    @SuppressWarnings("NullAway.Init") // set before the first test
    private Browser browser;

    private final Judge judge = new Judge();

    @BeforeAll
    void open(@TempDir Path data) throws Exception {
        world = World.with(data, "klein", EveryPageTest::fill);
        world.house().takeIn("klein", "volgende");
        browser = Browser.start();
    }

    @AfterAll
    void close() {
        browser.close();
        world.close();
    }

    /** Something to go to and somebody to turn to, so that the agenda and the sociale kaart have something to show. */
    private static void fill(OpenHouse house, Dossier dossier) {
        add(
                house,
                Optional.of(dossier),
                "soep",
                EVENT.formatted(LocalDate.now(ZoneId.of("Europe/Amsterdam")).plusDays(9)),
                Copy.State.READY);
        add(house, Optional.of(dossier), "linde", SERVICE, Copy.State.READY);
    }

    private static Copy add(OpenHouse house, Optional<Dossier> edition, String name, String text, Copy.State state) {
        return house.get(Items.class)
                .add(new Items.Fresh("wijk", edition, name, text, state, "Sjaan", "", Optional.empty()));
    }

    /** Channels are looked at by the tests of their renderers; here are the pages of the service round them. */
    private static boolean channel(String link) {
        return link.matches("/wijk/klein/(?!$|bankje/).*") || link.matches("/wijk/(feeds|item)/.*");
    }

    /** A page on which something is worked out brings itself again until it is there; what it comes to is judged. */
    private static void settle(Page page, URI place) {
        for (int i = 0; i < 100 && page.evaluate(WAITS).equals("true"); i++) {
            page.go(NOWHERE);
            LockSupport.parkNanos(Duration.ofMillis(500).toNanos());
            page.go(place);
        }
    }

    /** Judges every page that links lead to, as far as this lets them. */
    private List<URI> every(Page page, String barred, Stream<String> begin) {
        var met = new ArrayList<URI>();
        page.forgetful();
        new Crawl(
                        page,
                        link -> !channel(link)
                                && !link.matches(barred)
                                && !link.matches(".*(zip|export|[.]md|[.]pdf|[.]json|/file)([?].*)?"))
                .from(begin.map(world::at).toList(), place -> {
                    met.add(place);
                    settle(page, place);
                    judge.loaded(page, world.at("/"));
                });
        return met;
    }

    @Test
    void the_public_side() throws Exception {
        var shop = world.house()
                .get(HandOvers.class)
                .make(world.house().chief(), world.publication(), "drukker@voorbeeld.example");
        try (var reader = browser.visitor(View.DESKTOP);
                var page = browser.visitor(View.DESKTOP)) {
            var pages = every(
                    reader,
                    "/(login|desk).*",
                    Stream.of(
                            "/wijk/",
                            "/wijk/bankje/",
                            "/wijk/agenda",
                            "/wijk/sociale-kaart?zoek=huisarts",
                            "/wijk/archief",
                            "/wijk/downloads",
                            "/wijk/insturen",
                            "/api",
                            URI.create(shop.link()).getPath()));
            assertThat(pages).hasSizeGreaterThan(8);
            assertThat(reader.cookies()).as("left with who only reads").isEmpty();
            every(page, ".*", Stream.of("/login", "/nergens"));
            judge.assertAll();
        }
    }

    @Test
    void the_agenda_and_the_sociale_kaart_have_something_to_show() {
        try (var page = browser.visitor(View.DESKTOP)) {
            page.go(world.at("/wijk/agenda"));
            assertThat(new Sight(page).words()).contains("Soep op het plein", "Klaverplein");
            page.go(world.at("/wijk/sociale-kaart?zoek=huisarts"));
            assertThat(new Sight(page).words()).contains("Praktijk De Linde", "033-5550142");
        }
    }

    @Test
    void what_is_handed_in_is_thanked_for() {
        try (var page = browser.visitor(View.DESKTOP)) {
            var hand = new Mouse(page, true);
            page.go(world.at("/wijk/insturen"));
            hand.write("Kop", "Een egel in de tuin");
            hand.write("Uw tekst", "Vannacht liep er een egel door de tuin van de kerk.");
            hand.write("Uw naam", "Sjaan");
            LockSupport.parkNanos(Duration.ofSeconds(4).toNanos()); // nobody fills a form faster
            hand.send("Insturen");
            assertThat(hand.sight().words()).contains("Bedankt");
            judge.here(page);
            judge.assertAll();
        }
    }

    @Test
    void the_desk() throws Exception {
        var house = world.house();
        house.administer(house.chief());
        var next = house.get(Dossiers.class).byId("wijk", 2).orElseThrow();
        portrait(next);
        var loose =
                add(house, Optional.empty(), "egel", "---\ntitle: Een egel\n---\nIn de tuin.\n", Copy.State.HANDED_IN);
        var event = add(house, Optional.of(next), "markt", EVENT.formatted("2026-12-05"), Copy.State.DRAFT);
        var service = add(house, Optional.of(next), "arts", SERVICE, Copy.State.DRAFT);
        var mailing = house.get(MailingOrders.class)
                .draft(house.chief(), world.publication(), new MailingOrders.Lines("Soep op het plein", ""));
        try (var page = browser.visitor(View.DESKTOP)) {
            var hand = signedIn(page);
            var pages = every(
                    page,
                    "-",
                    Stream.of(
                            "/desk/wijk",
                            "/desk/wijk/editions/2",
                            "/desk/wijk/editions/1/ledger",
                            "/desk/wijk/mailings/" + mailing.id() + "/approve",
                            "/desk/wijk/nergens"));
            assertThat(pages).hasSizeGreaterThan(15);
            assertThat(pages).anyMatch(place -> place.getPath().matches("/desk/wijk/editions/2/pictures/\\d+"));
            for (var item : List.of(loose, event, service)) {
                page.go(world.at("/desk/wijk/items/" + item.id()));
                judge.loaded(page, world.at("/"));
            }
            merges(hand, event);
            judge.assertAll();
        }
    }

    private Hand signedIn(Page page) {
        var hand = new Mouse(page, true);
        page.go(world.at("/login"));
        hand.write("E-mailadres", "hoofd@wijk.example");
        hand.write("Wachtwoord", OpenHouse.PASSWORD);
        hand.send("Inloggen");
        return hand;
    }

    private void portrait(Dossier dossier) throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(400, 300, BufferedImage.TYPE_INT_RGB), "png", bytes);
        var photos = world.house().get(Photos.class);
        var photo = photos.add(
                dossier,
                new Photos.Fresh("images/sjaan.png", "image/png", 400, 300, "Sjaan op het bankje"),
                bytes.toByteArray(),
                Optional.empty());
        photos.agree(photo, "Sjaan", List.of("newspaper"), "");
        photos.agree(photo, "Truus", List.of(), "");
        photos.revoke(photo, photos.portrayed(photo).getLast().id());
    }

    /** Somebody saves an item while another writes in it: who comes second sees what differs. */
    private void merges(Hand hand, Copy item) {
        hand.page().go(world.at("/desk/wijk/items/" + item.id()));
        var now = world.house().get(Items.class).byId("wijk", item.id()).orElseThrow();
        world.house()
                .get(Items.class)
                .save(
                        now,
                        now.version(),
                        now.text().replace("kom mee", "lepel mee"),
                        Copy.State.DRAFT,
                        world.house().chief().person().id());
        hand.write("Tekst", "Neem een kom en een buur mee.");
        hand.send("Opslaan");
        assertThat(hand.sight().words()).contains("Iemand was u voor", "lepel");
        judge.here(hand.page());
    }
}
