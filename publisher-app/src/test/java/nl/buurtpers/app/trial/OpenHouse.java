package nl.buurtpers.app.trial;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.buurtpers.app.BuurtpersService;
import nl.buurtpers.app.accounts.Memberships;
import nl.buurtpers.app.accounts.Neighbourhood;
import nl.buurtpers.app.accounts.Neighbourhoods;
import nl.buurtpers.app.accounts.Reception;
import nl.buurtpers.app.accounts.Role;
import nl.buurtpers.app.accounts.Seat;
import nl.buurtpers.app.copy.Dossier;
import nl.buurtpers.app.copy.Intake;
import nl.buurtpers.testkit.Samples;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole service on an empty data folder, with one neighbourhood and a chief editor. */
public final class OpenHouse implements AutoCloseable {

    private final ConfigurableApplicationContext context;
    private final Neighbourhood home;
    private final Seat chief;

    static {
        // The command line is tested in the same run, and keeps logs silent by another library.
        System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
    }

    private OpenHouse(ConfigurableApplicationContext context) {
        this.context = context;
        this.home = new Neighbourhood("wijk", "De Wijk", "Amersfoort", "De Wijkkrant", "klassiek", "nl", "", true);
        get(Neighbourhoods.class).open(home);
        var person = get(Reception.class)
                .add(new Reception.Newcomer("hoofd@wijk.example", "Hanneke Hoofd", "een lange zin 12", "nl"), false);
        get(Memberships.class).give(home, person, List.of(Role.CHIEF_EDITOR));
        this.chief = new Seat(home, person, EnumSet.of(Role.CHIEF_EDITOR));
    }

    /** Opens the service at a free port. */
    public static OpenHouse at(Path data) {
        return new OpenHouse(new SpringApplicationBuilder(BuurtpersService.class)
                .web(WebApplicationType.SERVLET)
                .properties(Map.of("buurtpers.data", data.toString(), "server.port", "0"))
                .run());
    }

    /** A part of the service. */
    public <T> T get(Class<T> part) {
        return context.getBean(part);
    }

    /** The seat of the chief editor. */
    public Seat chief() {
        return chief;
    }

    /** A sample edition, taken in under this name. */
    public Dossier takeIn(String sample, String name) throws IOException {
        var taken = get(Intake.class).take(home.id(), name, Samples.folder().resolve(sample), Optional.empty());
        if (taken instanceof Intake.Taken.In in) {
            return in.dossier();
        }
        throw new IllegalStateException(taken.toString());
    }

    @Override
    public void close() {
        context.close();
    }
}
