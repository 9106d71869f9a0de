package nl.buurtpers.app.reading;

import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.buurtpers.app.reading.PlainDutch.Sentence;
import nl.buurtpers.app.reading.PlainDutch.Spot;

/** Finds the passive voice: a form of "worden" and a past participle in the same sentence. */
final class Passive {

    private static final Set<String> WORDEN = Set.of("word", "wordt", "worden", "werd", "werden");
    private static final Set<String> PREFIXES = Set.of("ge", "be", "ver", "ont", "her", "er");
    /** Words that look like participles of weak verbs and are none. */
    private static final Set<String> NONE = Set.of(
            "bed",
            "beste",
            "best",
            "geld",
            "geweld",
            "verstand",
            "bestand",
            "gebied",
            "beeld",
            "verband",
            "bericht",
            "gezond",
            "beleid",
            "begeleid",
            "verdriet",
            "verlies",
            "gemeente",
            "gebeurtenis",
            "gedicht",
            "gevecht",
            "gezicht",
            "gewicht",
            "bewind",
            "beroep",
            "geluid",
            "gebed",
            "gebod",
            "verbod",
            "verder",
            "gegeven",
            "geen",
            "gesteld",
            "bekend",
            "gewoon",
            "beter",
            "erg",
            "gast",
            "gat",
            "genoeg",
            "besluit",
            "begin",
            "geduld",
            "hert",
            "herfst",
            "gek",
            "bent",
            "bepaald",
            "verleden",
            "beneden",
            "heden",
            "eten",
            "leden",
            "geleden",
            "tevreden",
            "verre",
            "beiden",
            "binnen",
            "berg",
            "bergen",
            "gevolgen",
            "gezin",
            "gezinnen",
            "verhalen",
            "gebieden",
            "gesprekken",
            "gebouwen",
            "bewoners",
            "begrepen");

    private static final Set<String> REAL = Set.of("gegeven", "gesteld", "bepaald", "begeleid", "begrepen");
    /** How far the two stand apart at most, in words. */
    private static final int REACH = 14;

    private Passive() {}

    static Stream<Spot> in(Sentence sentence, String text) {
        var words = sentence.words();
        return IntStream.range(0, words.size())
                .filter(i -> WORDEN.contains(words.get(i).plain()))
                .boxed()
                .flatMap(i ->
                        participle(sentence, i).mapToObj(j -> sentence.spot(text, Math.min(i, j), Math.max(i, j) + 1)));
    }

    /** The participle of this form: mostly behind it, in a clause right before it. */
    private static IntStream participle(Sentence sentence, int worden) {
        var words = sentence.words();
        int end = Math.min(words.size(), worden + REACH);
        var before = IntStream.range(Math.max(0, worden - 1), worden);
        var behind = IntStream.range(worden + 1, end);
        return IntStream.concat(before, behind)
                .filter(i -> isParticiple(words.get(i).plain()))
                .limit(1);
    }

    private static boolean isParticiple(String word) {
        boolean listed = NONE.contains(word) && !REAL.contains(word);
        boolean ending = word.endsWith("d") || word.endsWith("t") || word.endsWith("en") || word.endsWith("aan");
        return word.length() > 4 && ending && !listed && prefixed(word);
    }

    /** "ge" at the start, or behind the first part of a verb that falls apart: aangelegd, opgehaald. */
    private static boolean prefixed(String word) {
        return PREFIXES.stream().anyMatch(word::startsWith)
                || word.matches("(aan|af|bij|door|in|mee|na|om|onder|op|over|toe|uit|voor|weg|vast|terug|samen|open|"
                        + "goed|plaats|mede|tegen|schoon|vrij|stil|klaar|los)ge[a-z]{2,}");
    }
}
