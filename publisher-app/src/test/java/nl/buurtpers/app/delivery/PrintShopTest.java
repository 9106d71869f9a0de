package nl.buurtpers.app.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import nl.buurtpers.app.post.Post;
import nl.buurtpers.app.trial.OneWorld;
import nl.buurtpers.app.trial.World;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(OneWorld.class)
class PrintShopTest {

    @Test
    void a_print_shop_sees_what_to_print_and_is_counted_when_it_fetches(World world) throws Exception {
        var handOvers = world.house().get(HandOvers.class);
        var given = handOvers.make(world.house().chief(), world.publication(), "drukker@voorbeeld.example");
        var path = URI.create(given.link()).getPath();

        assertThat(given.handed()).isEqualTo(Post.Handed.NOT_SET_UP);
        assertThat(new String(world.get(path).body(), StandardCharsets.UTF_8))
                .contains("PDF/X-4", "Controlegetal", "Opgehaald: 0 keer");
        var press = world.get(path + "/press.pdf");
        assertThat(new String(press.body(), 0, 5, StandardCharsets.ISO_8859_1)).isEqualTo("%PDF-");
        assertThat(press.headers().firstValue("Content-Disposition"))
                .hasValueSatisfying(value -> assertThat(value).startsWith("attachment"));
        assertThat(handOvers.of("wijk").getFirst().fetches()).isEqualTo(1);
        assertThat(world.get(path + "/print-ticket.json").statusCode()).isEqualTo(200);

        handOvers.revoke(world.house().chief(), handOvers.of("wijk").getFirst().id());
        assertThat(world.get(path).statusCode()).isEqualTo(404);
        assertThat(world.get(path + "/press.pdf").statusCode()).isEqualTo(404);
    }
}
