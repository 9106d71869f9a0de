package nl.buurtpers.app;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The map of {@code docs}: which room may know which. A forbidden arrow makes it red. */
class MapOfTheHouseTest {

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("nl.buurtpers");

    /** Room, and the rooms of ours that it may know. A new family of channels is one row. */
    private static final List<Room> MAP = List.of(
            room("model"),
            room("message", "model"),
            room("plan", "model", "message"),
            room("render", "model", "plan", "message"),
            room("html", "model", "plan", "message"),
            room("json"),
            room("source", "model", "plan", "render", "message"),
            room("reach", "model", "plan", "render", "message"),
            room("pack", "model", "plan", "render", "source", "message", "json"),
            room("typeset", "model", "plan", "render", "message"),
            channels("print", "typeset"),
            channels("screen", "typeset"),
            channels("mail"),
            channels("feed"),
            channels("site"),
            channels("text"),
            room("app", "model", "plan", "render", "message", "html", "json", "source", "reach", "pack"));

    private record Room(String name, List<String> may) {

        String packages() {
            return "nl.buurtpers." + name + "..";
        }

        String[] allowed() {
            return Stream.concat(Stream.of(name), may.stream())
                    .map(known -> "nl.buurtpers." + known + "..")
                    .toArray(String[]::new);
        }
    }

    private static Room room(String name, String... may) {
        return new Room(name, List.of(may));
    }

    /** A family of channels knows what every channel may know, and what stands here. */
    private static Room channels(String name, String... more) {
        var may = Stream.concat(Stream.of("model", "plan", "render", "message", "html", "json"), Arrays.stream(more));
        return new Room(name, may.toList());
    }

    @TestFactory
    Stream<DynamicTest> each_room_knows_only_the_rooms_that_the_map_allows() {
        return MAP.stream()
                .map(room -> DynamicTest.dynamicTest(
                        room.name,
                        () -> noClasses()
                                .that()
                                .resideInAPackage(room.packages())
                                .should()
                                .dependOnClassesThat(resideInAnyPackage("nl.buurtpers..")
                                        .and(not(resideInAnyPackage(room.allowed()))))
                                .allowEmptyShould(true)
                                .check(HOUSE)));
    }

    @Test
    void every_class_stands_in_a_room_of_the_map() {
        var rooms = MAP.stream().map(Room::packages).toArray(String[]::new);
        var homeless = HOUSE.stream()
                .filter(not(resideInAnyPackage(rooms)))
                .filter(not(resideInAnyPackage("nl.buurtpers.testkit..")))
                .map(JavaClass::getName)
                .toList();

        assertThat(homeless).isEmpty();
    }

    @Test
    void the_core_and_the_channels_know_no_framework() {
        noClasses()
                .that(belowTheApp())
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..", "jakarta.servlet..")
                .check(HOUSE);
    }

    @Test
    void only_the_print_family_knows_a_library_that_writes_pdf() {
        noClasses()
                .that(belowTheApp().and(not(resideInAnyPackage("nl.buurtpers.print.."))))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.openpdf..", "org.apache.pdfbox..")
                .check(HOUSE);
    }

    @TestFactory
    Stream<DynamicTest> nothing_below_the_app_asks_the_machine() {
        return Stream.of(
                        "java.time.Instant.now",
                        "java.time.LocalDate.now",
                        "java.time.LocalDateTime.now",
                        "java.time.LocalTime.now",
                        "java.time.OffsetDateTime.now",
                        "java.time.ZonedDateTime.now",
                        "java.time.Year.now",
                        "java.time.ZoneId.systemDefault",
                        "java.util.Locale.getDefault",
                        "java.util.TimeZone.getDefault",
                        "java.util.UUID.randomUUID",
                        "java.lang.Math.random",
                        "java.lang.System.currentTimeMillis",
                        "java.lang.System.getenv")
                .map(method -> DynamicTest.dynamicTest(method, () -> {
                    int dot = method.lastIndexOf('.');
                    noClasses()
                            .that(belowTheApp())
                            .should()
                            .callMethodWhere(new Calls(method.substring(0, dot), method.substring(dot + 1)))
                            .check(HOUSE);
                }));
    }

    private static com.tngtech.archunit.base.DescribedPredicate<JavaClass> belowTheApp() {
        return not(resideInAnyPackage("nl.buurtpers.app..", "nl.buurtpers.testkit.."));
    }

    private static final class Calls
            extends com.tngtech.archunit.base.DescribedPredicate<com.tngtech.archunit.core.domain.JavaMethodCall> {

        private final String owner;
        private final String name;

        Calls(String owner, String name) {
            super("call of " + owner + "." + name);
            this.owner = owner;
            this.name = name;
        }

        @Override
        public boolean test(com.tngtech.archunit.core.domain.JavaMethodCall call) {
            return call.getTargetOwner().getName().equals(owner)
                    && call.getName().equals(name);
        }
    }
}
