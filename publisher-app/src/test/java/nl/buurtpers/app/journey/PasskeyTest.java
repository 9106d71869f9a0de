package nl.buurtpers.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import nl.buurtpers.app.trial.OpenHouse;
import nl.buurtpers.testkit.web.Browser;
import nl.buurtpers.testkit.web.View;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PasskeyTest {

    @Test
    void who_made_a_passkey_comes_in_without_typing(@TempDir Path data) {
        try (var browser = Browser.start();
                var house = new MailedHouse(data);
                var page = browser.visitor(View.DESKTOP)) {
            page.withPasskeys();
            var hand = new Mouse(page, true);
            page.go(house.start());
            hand.write("Uw naam", "Fatima Eerste");
            hand.write("E-mailadres", "fatima@bergwijk.example");
            hand.write("Kies een wachtwoord", OpenHouse.PASSWORD);
            hand.write("Naam van een andere wijk", "Bergwijk");
            hand.write("Hoe heet de krant?", "De Bergwijker");
            hand.send("Account maken");

            hand.follow("Mijn account");
            hand.write("Naam van dit apparaat", "Telefoon");
            hand.send("Toegangssleutel maken");
            assertThat(hand.sight().words()).contains("Vergeet Telefoon");
            hand.send("Uitloggen");
            page.go(house.at("/login"));
            hand.send("Gebruik mijn toegangssleutel");

            assertThat(page.address().getPath()).isEqualTo("/desk/bergwijk");
        }
    }
}
