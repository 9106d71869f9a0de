package nl.buurtpers.app.trial;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
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
import org.springframework.context.support.GenericApplicationContext;

/** The whole service on an empty data folder, with one neighbourhood and a chief editor. */
public final class OpenHouse implements AutoCloseable {

    /** Of everybody in it. */
    public static final String PASSWORD = "een lange zin 12";

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
        this.chief = seat(home, "hoofd@wijk.example", Role.CHIEF_EDITOR);
    }

    /** Opens the service at a free port. */
    public static OpenHouse at(Path data) {
        return new OpenHouse(start(data, Clock.systemUTC()));
    }

    /** The same with settings of its own. */
    public static OpenHouse at(Path data, Map<String, Object> settings) {
        return new OpenHouse(start(data, Clock.systemUTC(), settings));
    }

    /** The same at a time that the test sets. */
    public static OpenHouse at(Path data, Clock clock, Map<String, Object> settings) {
        return new OpenHouse(start(data, clock, settings));
    }

    /** Opens the service with nobody in it. */
    public static ConfigurableApplicationContext start(Path data, Clock clock) {
        return start(data, clock, Map.of());
    }

    /** The same with settings of its own. */
    public static ConfigurableApplicationContext start(Path data, Clock clock, Map<String, Object> settings) {
        var all = new TreeMap<String, Object>(Map.of("buurtpers.data", data.toString(), "server.port", "0"));
        all.putAll(settings);
        return new SpringApplicationBuilder(BuurtpersService.class)
                .web(WebApplicationType.SERVLET)
                .initializers(context -> ((GenericApplicationContext) context)
                        .registerBean("trialClock", Clock.class, () -> clock, bean -> bean.setPrimary(true)))
                .properties(all)
                .run();
    }

    /** Gives somebody new a seat. */
    public Seat seat(Neighbourhood neighbourhood, String email, Role role) {
        var person = get(Reception.class).add(new Reception.Newcomer(email, "Hanneke Hoofd", PASSWORD, "nl"), false);
        get(Memberships.class).give(neighbourhood, person, List.of(role));
        return new Seat(neighbourhood, person, EnumSet.of(role));
    }

    /** Lets somebody keep the house too, besides what they do. */
    public void administer(Seat seat) {
        var roles = EnumSet.copyOf(seat.roles());
        roles.add(Role.ADMINISTRATOR);
        get(Memberships.class).give(seat.neighbourhood(), seat.person(), List.copyOf(roles));
    }

    /** Somebody with a browser of their own who is not signed in. */
    public Visitor visitor() {
        return Visitor.of(context);
    }

    /** A part of the service. */
    public <T> T get(Class<T> part) {
        return context.getBean(part);
    }

    /** A part of the service that has a name, where there are several of its kind. */
    public <T> T get(String name, Class<T> part) {
        return context.getBean(name, part);
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
