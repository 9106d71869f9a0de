package nl.buurtpers.app.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Facts about Dutch. */
class PlainDutchTest {

    @Test
    void sentences_end_where_readers_stop() {
        var facts = PlainDutch.of("Dhr. J. de Vries komt om 10.30 uur. Neem bijv. koekjes mee!\n\n- Koffie\n- Thee");
        assertThat(facts.sentences()).isEqualTo(4);
        assertThat(facts.words()).isEqualTo(13);
    }

    @Test
    void long_sentences_are_shown_where_they_stand() {
        var text = "Kort. Woord " + "woord ".repeat(15).strip() + ".";
        var spot = PlainDutch.of(text).longSentences().getFirst();
        assertThat(spot.words()).isEqualTo(16);
        assertThat(text.substring(spot.from(), spot.to())).isEqualTo(spot.text());
        assertThat(spot.from()).isEqualTo(6);
    }

    @Test
    void passive_voice_is_found() {
        assertThat(PlainDutch.of(
                                "De straat wordt vandaag opgebroken. De bewoners werden niet ingelicht. Het wordt mooi weer."
                                        + " Hij wordt ziek.")
                        .passives())
                .extracting(PlainDutch.Spot::text)
                .containsExactly("wordt vandaag opgebroken", "werden niet ingelicht");
    }

    @Test
    void difficult_words_have_a_simpler_one() {
        assertThat(PlainDutch.of("Wij zullen u met betrekking tot de subsidie derhalve berichten.")
                        .difficult())
                .extracting(d -> d.at().text() + "=" + d.simpler())
                .containsExactly("met betrekking tot=over", "derhalve=daarom");
        assertThat(DifficultWords.size()).isGreaterThanOrEqualTo(250);
    }

    @Test
    void figures_follow_their_formulas() {
        var facts = PlainDutch.of("De kat zit op de mat.");
        assertThat(facts.flesch()).isCloseTo(206.8 - 77 - 0.93 * 6, within(0.01));
        assertThat(facts.lix()).isEqualTo(6);
    }

    @Test
    void english_is_not_measured() {
        assertThat(PlainDutch.of("The cat sat on the mat.", "en").measured()).isFalse();
    }

    @Test
    void links_and_pictures_are_no_words() {
        assertThat(PlainDutch.of("Zie [de site](https://buurt.nl/lange-weg) nu. https://a.nl/b")
                        .words())
                .isEqualTo(4);
    }

    /** Words cut by hand. */
    @Test
    void syllables_of_a_hundred_words() {
        var words = """
                kat ta-fel fiets ze-ven re-ge-ling ko-ë-rier be-ë-din-gen zee-ën i-dee i-dee-ën bui-ten huis buurt wijk-cen-trum
                bo-dem mooi mooi-e fraai leeuw eeu-wen nieuw nieu-we ru-zie fa-mi-lie po-li-tie sta-ti-on mu-se-um
                thea-ter au-to au-to's blauw vrouw vrouw-en ge-meen-te wet-hou-der bur-ge-mees-ter o-ver-leg be-sluit
                ver-ga-de-ring bi-bli-o-theek a-gen-da spe-ci-aal ma-te-ri-aal re-u-nie co-ör-di-na-tor ge-ïn-te-res-seerd
                ty-pisch yo-ga ba-by hob-by sy-steem bu-reau ni-veau ca-deau trot-toir a-do-les-cent on-der-wijs school
                kin-de-ren speel-tuin vrij-wil-li-gers kof-fie thee ge-bak zater-dag don-der-dag och-tend mid-dag a-vond
                nacht straat plein weg brug wa-ter riool af-val con-tai-ner pa-pier glas oud jong bu-ren bu-ren-dag
                feest mu-ziek dan-sen zin-gen e-ten drin-ken wan-de-len fiet-sen bus trein hal-te par-ke-ren au-to-luw
                groen boom bo-men tuin tui-nen bloem bloe-men hond hon-den poes ko-ei-en ei ei-e-ren""";
        var wrong = Arrays.stream(words.strip().split("\\s+", -1))
                .filter(w -> Syllables.of(w.replace("-", "")) != w.split("-", -1).length)
                .toList();
        assertThat(words.split("\\s+", -1)).hasSizeGreaterThanOrEqualTo(100);
        assertThat(wrong).hasSizeLessThanOrEqualTo(9);
    }
}
