package nl.buurtpers.app.delivery.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import nl.buurtpers.app.delivery.Mailing;
import nl.buurtpers.app.delivery.MailingOrders;
import nl.buurtpers.app.delivery.Mailings;
import nl.buurtpers.app.delivery.queue.OddServer.Way;
import nl.buurtpers.app.subscribers.Enrolment;
import nl.buurtpers.app.subscribers.Proof;
import nl.buurtpers.app.subscribers.Wishes;
import nl.buurtpers.app.trial.World;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A mailing of a house with two mail servers, of which the first is away. */
class SeveralRelaysTest {

    @Test
    void the_next_relay_takes_over_while_the_first_is_away(@TempDir Path data) throws Exception {
        int nobody;
        try (var socket = new ServerSocket(0)) {
            nobody = socket.getLocalPort();
        }
        try (var second = new OddServer(_ -> Way.TAKE);
                var world = World.with(
                        data,
                        "klein",
                        Map.of(
                                "buurtpers.mail.relays[0].name", "eerste",
                                "buurtpers.mail.relays[0].host", "127.0.0.1",
                                "buurtpers.mail.relays[0].port", String.valueOf(nobody),
                                "buurtpers.mail.relays[0].security", "NONE",
                                "buurtpers.mail.relays[1].name", "tweede",
                                "buurtpers.mail.relays[1].host", "127.0.0.1",
                                "buurtpers.mail.relays[1].port", String.valueOf(second.port()),
                                "buurtpers.mail.relays[1].security", "NONE"))) {
            var house = world.house();
            for (int i = 0; i < 20; i++) {
                house.get(Enrolment.class)
                        .enter(
                                house.chief(),
                                "lezer" + i + "@lezer.example",
                                Wishes.standard("nl"),
                                Proof.Source.PAPER,
                                "formulier");
            }
            var orders = house.get(MailingOrders.class);
            var mailings = house.get(Mailings.class);
            var mailing = orders.draft(house.chief(), world.publication(), new MailingOrders.Lines("Nieuws", ""));
            orders.approve(
                    house.chief(),
                    mailing,
                    20,
                    Optional.empty(),
                    Clock.systemUTC().instant().plus(MailingOrders.WORTH_SENDING));

            for (int i = 0; i < 1_200 && state(mailings, mailing) != Mailing.State.DONE; i++) {
                Thread.sleep(50);
            }

            assertThat(second.letters())
                    .hasSize(20)
                    .allSatisfy((_, number) -> assertThat(number).isEqualTo(1));
            assertThat(house.get(Lanes.class).of("eerste", Lanes.ALL).trouble()).contains("ConnectException");
        }
    }

    private static Mailing.State state(Mailings mailings, Mailing mailing) {
        return mailings.byId(mailing.id()).orElseThrow().state();
    }
}
