package nl.buurtpers.app;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The rooms of the service know each other in one direction. */
class RoomsOfTheServiceTest {

    @Test
    void no_two_rooms_know_each_other() {
        ApplicationModules.of(BuurtpersService.class, besideTheService()).verify();
    }

    /** The command line starts the service and everything else; tests know everybody. */
    private static DescribedPredicate<JavaClass> besideTheService() {
        return resideInAnyPackage("nl.buurtpers.app.cli..", "nl.buurtpers.app.trial..")
                .or(simpleName("Buurtpers"))
                .or(simpleNameEndingWith("Test"));
    }
}
