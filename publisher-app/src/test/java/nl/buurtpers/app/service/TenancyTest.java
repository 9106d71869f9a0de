package nl.buurtpers.app.service;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import nl.buurtpers.app.accounts.Allowed;
import nl.buurtpers.app.accounts.Neighbourhood;
import nl.buurtpers.app.accounts.Neighbourhoods;
import nl.buurtpers.app.accounts.Role;
import nl.buurtpers.app.copy.Items;
import nl.buurtpers.app.trial.OpenHouse;
import nl.buurtpers.app.trial.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Nothing of one neighbourhood is there for another. The routes are asked of the service: a new one cannot be forgotten. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TenancyTest {

    private static final String DESK = "/desk/{neighbourhood}";
    private static final Path DOORS = Path.of("src/test/resources/nl/buurtpers/app/service/doors.txt");

    /** Every box that a form of the desk must fill in. */
    private static final String[] FORM = {
        "basedOn", "1", "choice", "mine", "down", "1", "kind", "article", "title", "Titel", "version", "1",
        "path", "images/x.png", "alt", "", "credit", "", "focus", "", "name", "Naam", "id", "1"
    };

    private record Route(String method, String path, HandlerMethod handler) {

        boolean uploads() {
            return Arrays.stream(handler.getMethodParameters())
                    .anyMatch(parameter -> parameter.getParameter().toString().contains("MultipartFile"));
        }

        boolean may(Role role) {
            return Optional.ofNullable(handler.getMethodAnnotation(Allowed.class)).stream()
                    .flatMap(allowed -> Arrays.stream(allowed.value()))
                    .anyMatch(role::covers);
        }

        String name() {
            return method + " " + path;
        }
    }

    @SuppressWarnings("NullAway.Init") // filled before each test
    private OpenHouse house;

    private long edition;
    private long item;

    @BeforeAll
    void open(@TempDir Path data) throws IOException {
        house = OpenHouse.at(data);
        var dossier = house.takeIn("klein", "klein");
        edition = dossier.id();
        item = house.get(Items.class).of(dossier).getFirst().id();
        house.get(Neighbourhoods.class)
                .open(new Neighbourhood("elders", "Elders", "", "Elders", "klassiek", "nl", "", true));
    }

    @AfterAll
    void close() {
        house.close();
    }

    private List<Route> routes() {
        return house
                .get("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .entrySet()
                .stream()
                .flatMap(entry -> entry.getKey().getPatternValues().stream()
                        .flatMap(path -> entry.getKey().getMethodsCondition().getMethods().stream()
                                .map(RequestMethod::name)
                                .map(method -> new Route(method, path, entry.getValue()))))
                .filter(route -> route.path().startsWith(DESK))
                .sorted(java.util.Comparator.comparing(Route::path).thenComparing(Route::method))
                .toList();
    }

    private int call(Visitor visitor, Route route, String neighbourhood) {
        var path = route.path()
                .replace("{neighbourhood}", neighbourhood)
                .replace("{edition}", Long.toString(edition))
                .replace("{item}", Long.toString(item))
                .replaceAll("[{][a-z]+[}]", "1")
                .replace("{station}", "1")
                .replace("{handOver}", "1");
        return route.method().equals("GET")
                ? visitor.get(path + "?path=images/x.png&version=1").statusCode()
                : visitor.post(path, FORM).statusCode();
    }

    private Visitor somebody(String neighbourhood, Role role, String mark) {
        var email = mark + "-" + role.name() + "@" + neighbourhood + ".example";
        var place = house.get(Neighbourhoods.class).byId(neighbourhood).orElseThrow();
        house.seat(place, email, role);
        var visitor = house.visitor();
        visitor.signIn(email, OpenHouse.PASSWORD);
        visitor.get("/desk/account");
        return visitor;
    }

    @Test
    void every_page_of_a_desk_says_who_may_see_it() {
        assertThat(routes()).hasSizeGreaterThan(30);
        assertThat(routes().stream()
                        .filter(route -> route.handler().getMethodAnnotation(Allowed.class) == null)
                        .map(Route::name))
                .isEmpty();
    }

    @Test
    void no_role_of_another_neighbourhood_finds_anything() {
        for (var role : Role.values()) {
            var stranger = somebody("elders", role, "vreemd");
            for (var route : routes()) {
                assertThat(call(stranger, route, "wijk"))
                        .as("%s as %s of elders", route.name(), role)
                        .isEqualTo(404);
            }
        }
    }

    @Test
    void at_ones_own_desk_lies_nothing_of_another() {
        var stranger = somebody("elders", Role.ADMINISTRATOR, "eigen");
        routes().stream()
                .filter(route ->
                        route.path().contains("{edition}") || route.path().contains("{item}"))
                .filter(route -> !route.uploads())
                .forEach(route -> assertThat(call(stranger, route, "elders"))
                        .as(route.name())
                        .isEqualTo(404));
    }

    @Test
    void what_a_role_may_not_use_is_not_there() {
        for (var role : Role.values()) {
            var member = somebody("wijk", role, "lid");
            routes().stream()
                    .filter(route -> !route.may(role))
                    .forEach(route -> assertThat(call(member, route, "wijk"))
                            .as("%s as %s", route.name(), role)
                            .isEqualTo(404));
        }
    }

    @Test
    void who_may_do_what_stands_in_a_table() throws IOException {
        var head = "%-71s %s%n"
                .formatted(
                        "",
                        Arrays.stream(Role.values())
                                .map(role -> "%-13s".formatted(role))
                                .collect(joining(" ")));
        var table = head.stripTrailing() + "\n"
                + routes().stream()
                        .map(route -> "%-71s %s"
                                .formatted(
                                        route.name().replace(DESK, ""),
                                        Arrays.stream(Role.values())
                                                .map(role -> "%-13s".formatted(route.may(role) ? "yes" : "-"))
                                                .collect(joining(" ")))
                                .stripTrailing())
                        .collect(joining("\n", "", "\n"));
        if ("update".equals(System.getProperty("golden"))) {
            Files.createDirectories(DOORS.resolveSibling("."));
            Files.writeString(DOORS, table);
        }
        assertThat(table).isEqualTo(Files.readString(DOORS));
    }
}
