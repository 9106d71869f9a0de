package nl.buurtpers.app.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.buurtpers.app.delivery.Ledger.Entry;
import nl.buurtpers.app.publishing.PressRoom;
import nl.buurtpers.app.publishing.Publication;
import nl.buurtpers.app.publishing.Publications;
import nl.buurtpers.app.stations.Stations;
import nl.buurtpers.app.trial.OpenHouse;
import nl.buurtpers.app.trial.SetClock;
import nl.buurtpers.app.trial.World;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerTest {

    private static <T extends Entry> List<T> of(World world, Class<T> kind) {
        return world.house().get(Ledger.class).of(now(world, world.publication())).stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    private static Publication now(World world, Publication publication) {
        return world.house()
                .get(Publications.class)
                .byId("wijk", publication.id())
                .orElseThrow();
    }

    private static Stream<Optional<Boolean>> pulled(World world) {
        return of(world, Entry.Pull.class).stream().map(Entry.Pull::pulled);
    }

    @Test
    void it_says_who_has_what_and_what_nobody_knows(@TempDir Path data) throws Exception {
        var clock = new SetClock();
        try (var world = World.with(data, "klein", clock, Map.of())) {
            var house = world.house();
            assertThat(of(world, Entry.Nobody.class))
                    .extracting(Entry.Nobody::channels)
                    .contains(List.of("newspaper"), List.of("email"), List.of("screens", "teletext"));
            assertThat(of(world, Entry.Web.class)).singleElement().satisfies(web -> {
                assertThat(web.channels()).contains("site", "feeds", "large-print");
                assertThat(web.withdrawn()).isEmpty();
            });

            var station = house.get(Stations.class).make(house.chief(), "RTV Wijk");
            assertThat(pulled(world)).containsExactly(Optional.of(false));
            assertThat(world.get("/stations/" + station.words() + "/playlist.json")
                            .statusCode())
                    .isEqualTo(200);
            assertThat(pulled(world)).containsExactly(Optional.of(true));

            var shop = house.get(HandOvers.class).make(house.chief(), world.publication(), "drukker@voorbeeld.example");
            world.get(URI.create(shop.link()).getPath() + "/press.pdf");
            house.get(HandOvers.class)
                    .revoke(
                            house.chief(),
                            house.get(HandOvers.class).of("wijk").getFirst().id());
            assertThat(of(world, Entry.Shop.class)).singleElement().satisfies(entry -> {
                assertThat(entry.handOver().fetches()).isEqualTo(1);
                assertThat(entry.handOver().revoked()).as("who has it has it").isPresent();
            });

            var chief = house.visitor();
            chief.signIn("hoofd@wijk.example", OpenHouse.PASSWORD);
            assertThat(chief.get("/desk/wijk/editions/1/publish").body()).contains("/desk/wijk/editions/1/ledger");
            assertThat(chief.get("/desk/wijk/editions/1/ledger").body())
                    .contains("RTV Wijk", "opgehaald", "drukker@voorbeeld.example", "één keer opgehaald")
                    .contains("De link is ingetrokken op", "De nieuwsbrief is niet gemaild")
                    .contains("scope=\"col\"", "scope=\"row\"");

            world.publish("klein", "later");
            clock.turn(Duration.ofMinutes(5));
            world.get("/stations/" + station.words() + "/playlist.json");
            assertThat(pulled(world)).as("that may have been the newer one").containsExactly(Optional.empty());

            house.get(PressRoom.Orders.class).withdraw(house.chief(), now(world, world.publication()));
            assertThat(of(world, Entry.Web.class))
                    .singleElement()
                    .satisfies(web -> assertThat(web.withdrawn()).isPresent());
            assertThat(chief.get("/desk/wijk/editions/1/ledger").body()).contains("Ingetrokken op");
        }
    }
}
