package nl.buurtpers.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.buurtpers.app.trial.OpenHouse;
import nl.buurtpers.testkit.Samples;
import nl.buurtpers.testkit.web.Page;
import tools.jackson.databind.json.JsonMapper;

/** From an empty house to the screen of a station: the same work for every hand. */
final class Journey {

    private static final String CHIEF = "fatima@bergwijk.example";
    private static final String EDITOR = "rachid@bergwijk.example";
    private static final String TITLE = "Soep voor iedereen";
    private static final String SIGN = "☕";
    private static final String BODY = "Op zaterdag staat er soep op het plein. " + SIGN + " Koffie is er ook.\n\n"
            + "Neem een kom mee, en een buur die u nog niet kent. Wie wil helpen snijden, komt om tien uur.";

    private static final String STREET = "De straat van huis tot huis";

    /** More than four pages hold in the smallest letters that people can read. */
    private static final int HOUSES = 400;

    private final MailedHouse house;
    private final Supplier<Hand> newcomer;
    private final Path folder;
    private final Consumer<Page> onlooker;

    /**
     * Prepares it.
     *
     * @param house an empty house
     * @param newcomer somebody with a browser in which nobody is signed in
     * @param folder for the files that people bring
     * @param onlooker is shown pages that nobody comes back to
     */
    Journey(MailedHouse house, Supplier<Hand> newcomer, Path folder, Consumer<Page> onlooker) {
        this.onlooker = onlooker;
        this.house = house;
        this.newcomer = newcomer;
        this.folder = folder;
    }

    void go() throws Exception {
        var chief = first();
        var editor = invited(chief);
        begins(editor);
        writes(editor);
        brings(editor);
        pictures(editor);
        mends(editor);
        shortens(editor);
        publishes(chief);
        tells(chief);
        var station = station(chief);
        reads(newcomer.get());
        shows(station);
    }

    private Hand first() {
        var hand = newcomer.get();
        hand.page().go(house.start());
        onlooker.accept(hand.page());
        hand.write("Uw naam", "Fatima Eerste");
        hand.write("E-mailadres", CHIEF);
        hand.write("Kies een wachtwoord", OpenHouse.PASSWORD);
        hand.write("Naam van een andere wijk", "Bergwijk");
        hand.write("Hoe heet de krant?", "De Bergwijker");
        hand.send("Account maken");
        assertThat(hand.sight().words()).contains("De Bergwijker", "Er is nog geen editie");
        return hand;
    }

    private Hand invited(Hand chief) {
        chief.follow("Mensen");
        chief.write("E-mailadres", EDITOR);
        chief.tick("Redacteur:");
        chief.send("Uitnodigen");
        assertThat(chief.sight().words()).contains("De uitnodiging is verstuurd");
        var hand = newcomer.get();
        hand.page().go(house.letter(1));
        onlooker.accept(hand.page());
        hand.write("Uw naam", "Rachid Redactie");
        hand.write("Kies een wachtwoord", OpenHouse.PASSWORD);
        hand.send("Account maken");
        return hand;
    }

    private static void begins(Hand editor) {
        editor.write("Naam van de editie", "Kerst");
        editor.send("Editie beginnen");
        assertThat(editor.sight().words()).contains("Kerst", "Nog geen stukken");
    }

    private static void writes(Hand editor) {
        editor.write("Kop", TITLE);
        editor.send("Toevoegen");
        editor.write("Samenvatting", "Zaterdag is er soep op het plein.");
        editor.write("Tekst", BODY);
        editor.send("Opslaan: het is klaar");
        assertThat(editor.sight().words()).contains(TITLE);
    }

    /** Goes to the edition, from wherever in the desk. */
    private static void edition(Hand editor) {
        editor.follow("Edities");
        editor.follow("De Bergwijker: Kerst");
    }

    private void brings(Hand editor) throws Exception {
        var document = folder.resolve("Leeszaal.docx");
        java.nio.file.Files.write(document, Documents.word("De leeszaal blijft open", "Tot negen uur in de avond."));
        edition(editor);
        editor.follow("Kopij inlezen");
        editor.bring("Bestand van Word", document);
        editor.send("Document inlezen");
        assertThat(editor.sight().words()).contains("De leeszaal blijft open", "Ingelezen");
        editor.send("Opslaan: het is klaar");
    }

    private static void pictures(Hand editor) {
        edition(editor);
        editor.follow("Foto’s");
        editor.bring("Foto’s kiezen", Samples.folder().resolve("soesterkwartier-2026-4/images/herfstblad.jpg"));
        editor.send("Toevoegen");
        editor.follow("herfstblad.jpg");
        editor.write("Wat is er te zien?", "Een rood blad op natte stenen.");
        editor.write("Maker", "Fatima Eerste");
        editor.send("Opslaan");
        edition(editor);
        editor.follow(TITLE);
        editor.pick("Welke foto", "herfst");
        editor.send("Opslaan: het is klaar");
    }

    private static void mends(Hand editor) {
        state(editor);
        assertThat(editor.sight().words())
                .containsPattern("\nTeletekst\n.*het teken " + SIGN + ".* bestaat hier niet")
                .doesNotContainPattern("Geen opmerkingen: .*Teletekst");
        edition(editor);
        editor.follow(TITLE);
        editor.unfold("Plaats, afzender en kanalen");
        editor.write("Andere tekst voor teletekst", "Zaterdag is er soep op het plein, en koffie.");
        editor.send("Opslaan: het is klaar");
        state(editor);
        assertThat(editor.sight().words()).containsPattern("Geen opmerkingen: .*Teletekst");
    }

    /** There is more than the pages hold that the paper may have; the volunteer sees how much, and cuts. */
    private static void shortens(Hand editor) {
        edition(editor);
        editor.follow("Instellingen van de editie");
        editor.write("Bladzijden van de krant", "4");
        editor.send("Opslaan");
        editor.write("Kop", STREET);
        editor.send("Toevoegen");
        editor.write("Samenvatting", "In elk huis woont iemand met een verhaal.");
        editor.write("Tekst", houses(HOUSES));
        editor.send("Opslaan: het is klaar");

        state(editor);
        assertThat(editor.sight().words())
                .contains("te veel voor 4 pagina's", "Er is geen plaats voor ‘" + STREET + "’");

        edition(editor);
        editor.follow(STREET);
        editor.write("Tekst", houses(3));
        editor.send("Opslaan: het is klaar");
        state(editor);
        assertThat(editor.sight().words())
                .contains("Op 4 pagina's is er nog plaats voor")
                .doesNotContain("te veel voor", "geen plaats voor");
    }

    /** A paragraph of some words for each house. */
    private static String houses(int last) {
        return IntStream.rangeClosed(1, last)
                .mapToObj(house -> "Op nummer " + house + " woont iemand die al heel lang in de straat woont.")
                .collect(Collectors.joining("\n\n"));
    }

    private static void state(Hand editor) {
        edition(editor);
        editor.follow("Wat mist er nog?");
        editor.see("Wat staat waar", "Kijk opnieuw");
    }

    private static void publishes(Hand chief) {
        edition(chief);
        chief.follow("Publiceren");
        chief.send("Nu publiceren");
        chief.see("Bekijk op de website", "Kijk opnieuw");
    }

    private static void tells(Hand chief) {
        chief.follow("Mensen");
        chief.follow("Wie deed wat");
        assertThat(chief.sight().words())
                .contains("Fatima Eerste gaf opdracht om ‘De Bergwijker: Kerst’ te publiceren.")
                .contains("Rachid Redactie nam een uitnodiging aan.");
    }

    private URI station(Hand chief) {
        chief.follow("Zenders");
        chief.write("Naam van de zender", "RTV Berg");
        chief.send("Adres maken");
        return URI.create(chief.sight().address());
    }

    private void reads(Hand reader) {
        reader.page().go(house.at("/bergwijk/"));
        reader.follow(TITLE);
        assertThat(reader.sight().words()).contains("Neem een kom mee", "De Bergwijker");
        assertThat(reader.page().evaluate("document.querySelector('article img, main img').alt"))
                .isEqualTo("Een rood blad op natte stenen.");
        reader.page().go(house.at("/bergwijk/"));
        reader.follow(STREET);
        assertThat(reader.sight().words()).contains("Op nummer 3 woont").doesNotContain("Op nummer 4 woont");
        assertThat(words(house.at("/bergwijk/feeds/atom.xml"))).contains(TITLE, "De leeszaal blijft open", STREET);
    }

    private void shows(URI playlist) {
        var slides = new JsonMapper().readTree(words(playlist)).findValues("url");
        assertThat(words(playlist)).contains(TITLE, STREET);
        var slide = house.fetch(playlist.resolve(slides.getFirst().asString()));
        assertThat(slide.statusCode()).isEqualTo(200);
        assertThat(slide.headers().firstValue("Content-Type")).contains("image/png");
    }

    private String words(URI address) {
        return new String(house.fetch(address).body(), StandardCharsets.UTF_8);
    }
}
