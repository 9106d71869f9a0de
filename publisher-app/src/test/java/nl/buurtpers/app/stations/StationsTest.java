package nl.buurtpers.app.stations;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import nl.buurtpers.app.accounts.Moments;
import nl.buurtpers.app.accounts.Token;
import nl.buurtpers.app.publishing.Bundles;
import nl.buurtpers.app.publishing.PressRoom;
import nl.buurtpers.app.trial.OneWorld;
import nl.buurtpers.app.trial.World;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

@ExtendWith(OneWorld.class)
class StationsTest {

    private static Token station(World world, String name) {
        return world.house().get(Stations.class).make(world.house().chief(), name);
    }

    /** The station with this name: other tests make theirs in the same world. */
    private static Station named(World world, String name) {
        return world.house().get(Stations.class).of("wijk").stream()
                .filter(station -> station.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_station_pulls_every_form_by_its_address_or_with_a_header(World world) throws Exception {
        var token = station(world, "RTV Voorbeeld").words();

        for (var path : List.of(
                "playlist.json",
                "001.png",
                "teksttv.json",
                "index.html",
                "worker.js",
                "kabelkrant.xml",
                "screens.zip",
                "edition.t42",
                "edition.ts",
                "tti/P100.tti",
                "ep1/P100S00.EP1",
                "teletext/index.html")) {
            var answer = world.get("/stations/" + token + "/" + path);
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            assertThat(answer.headers().firstValue("Access-Control-Allow-Origin"))
                    .contains("*");
            assertThat(answer.headers().firstValue("Cache-Control")).contains("private, no-cache");
            assertThat(answer.headers().firstValue("Referrer-Policy")).contains("no-referrer");
            var tag = answer.headers().firstValue("ETag").orElseThrow();
            assertThat(world.get("/stations/" + token + "/" + path, "If-None-Match", tag)
                            .statusCode())
                    .as(path)
                    .isEqualTo(304);
        }
        assertThat(world.get("/stations/pull/playlist.json", "Authorization", "Bearer " + token)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void a_wrong_address_and_one_that_was_taken_back_get_the_same_answer(World world) throws Exception {
        var stations = world.house().get(Stations.class);
        var token = station(world, "RTV Weg").words();
        var wrong = world.get("/stations/" + Token.make().words() + "/playlist.json");
        stations.revoke(world.house().chief(), named(world, "RTV Weg").id());
        var revoked = world.get("/stations/" + token + "/playlist.json");

        assertThat(wrong.statusCode()).isEqualTo(404);
        assertThat(revoked.statusCode()).isEqualTo(404);
        assertThat(said(revoked.body())).isEqualTo(said(wrong.body()));
    }

    @Test
    void screens_do_not_go_black_when_an_edition_is_taken_back_or_its_disk_fails(@TempDir Path data) throws Exception {
        try (var world = World.with(data, "klein")) {
            var token = station(world, "RTV Voorbeeld").words();
            var address = "/stations/" + token + "/playlist.json";
            var first = world.get(address).body();
            var second = world.publish("klein", "klein-2");
            var slide = world.house().get(Bundles.class).of(second).resolve("screens/001.png");
            Files.writeString(slide, "stuk");

            assertThat(world.get("/stations/" + token + "/001.png").body()).hasSizeGreaterThan(1_000);
            world.house().get(PressRoom.Orders.class).withdraw(world.house().chief(), second);
            assertThat(world.get(address).body()).isEqualTo(first);
            world.house().get(PressRoom.Orders.class).withdraw(world.house().chief(), world.publication());
            assertThat(world.get(address).statusCode()).isEqualTo(404);
            assertThat(world.get("/wijk/klein/site/index.html").statusCode()).isEqualTo(404);
        }
    }

    @Test
    void silence_is_told_of_once(World world) throws Exception {
        var stations = world.house().get(Stations.class);
        var token = station(world, "RTV Stil").words();
        world.get("/stations/" + token + "/playlist.json");
        assertThat(named(world, "RTV Stil").lastFile()).isEqualTo("playlist.json");
        assertThat(stations.silent("wijk")).extracting(Station::name).doesNotContain("RTV Stil");

        world.house()
                .get(JdbcClient.class)
                .sql("update station set last_pull = ? where id = ?")
                .params(
                        Moments.sql(Instant.now().minus(Duration.ofHours(25))),
                        named(world, "RTV Stil").id())
                .update();

        assertThat(stations.silent("wijk")).extracting(Station::name).contains("RTV Stil");
        assertThat(stations.newlySilent()).extracting(Station::name).contains("RTV Stil");
        assertThat(stations.newlySilent()).isEmpty();
        assertThat(named(world, "RTV Stil").warned()).isPresent();
    }

    /** An answer without what differs by itself: the address that was asked, and when. */
    private static String said(byte[] body) {
        return new String(body, StandardCharsets.UTF_8)
                .replaceAll("/stations/[^\"/]+", "")
                .replaceAll("\"timestamp\":\"[^\"]*\"", "");
    }
}
