package nl.buurtpers.app.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import nl.buurtpers.app.accounts.Memberships;
import nl.buurtpers.app.accounts.Neighbourhood;
import nl.buurtpers.app.accounts.Neighbourhoods;
import nl.buurtpers.app.accounts.People;
import nl.buurtpers.app.accounts.Reception;
import nl.buurtpers.app.accounts.Role;
import nl.buurtpers.app.copy.Intake;
import nl.buurtpers.app.house.House;
import nl.buurtpers.source.NeighbourhoodSeed;
import nl.buurtpers.source.Seeds;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Fills an empty house to try it with: the seed neighbourhoods, an edition and three accounts. On this machine alone. */
@Component
class Demo implements ApplicationRunner {

    /** Of every account of the trial set-up, which nobody but this machine can reach. */
    static final String PASSWORD = "wijkkrant-proef";

    private static final String EDITION = "soesterkwartier-2026-4";

    private final House house;
    private final People people;
    private final Neighbourhoods neighbourhoods;
    private final Memberships memberships;
    private final Reception reception;
    private final Intake intake;
    private final Seeds seeds;

    Demo(
            House house,
            People people,
            Neighbourhoods neighbourhoods,
            Memberships memberships,
            Reception reception,
            Intake intake,
            Seeds seeds) {
        this.house = house;
        this.people = people;
        this.neighbourhoods = neighbourhoods;
        this.memberships = memberships;
        this.reception = reception;
        this.intake = intake;
        this.seeds = seeds;
    }

    /** All of it or nothing: a start that is broken off is done again by the next. */
    @Override
    @Transactional(rollbackFor = IOException.class)
    public void run(ApplicationArguments arguments) throws IOException {
        if (house.demo() && people.none()) {
            seeds.neighbourhoods().forEach(this::open);
            var home = neighbourhoods.byId("soesterkwartier").orElseThrow();
            account(home, "hoofd@voorbeeld.example", "Hanneke Hoofd", Role.ADMINISTRATOR, Role.CHIEF_EDITOR);
            account(home, "redactie@voorbeeld.example", "Rachid Redactie", Role.EDITOR);
            account(home, "schrijver@voorbeeld.example", "Sjaan Schrijver", Role.CONTRIBUTOR);
            var sample = sample();
            if (sample.isPresent()) {
                intake.take(home.id(), EDITION, sample.get(), Optional.empty());
            }
        }
    }

    private void open(NeighbourhoodSeed seed) {
        neighbourhoods.open(new Neighbourhood(
                seed.id(), seed.name(), seed.place(), "Wijkkrant " + seed.name(), seed.houseStyle(), "nl", "", true));
    }

    private void account(Neighbourhood home, String email, String name, Role... roles) {
        var person = reception.add(
                new Reception.Newcomer(email, name, PASSWORD, "nl"),
                List.of(roles).contains(Role.ADMINISTRATOR));
        memberships.give(home, person, List.of(roles));
    }

    /** The sample edition, where the program is run from its source folder. */
    private static Optional<Path> sample() {
        return Optional.ofNullable(System.getProperty("buurtpers.samples"))
                .map(folder -> Path.of(folder, EDITION))
                .filter(Files::isDirectory);
    }
}
