package nl.buurtpers.print.column;

import java.util.List;
import nl.buurtpers.plan.Fact;
import nl.buurtpers.plan.Planned;

/** Where the facts of an item stand. */
final class Facts {

    private Facts() {}

    /** What a reader must know before the text: that it is an advertisement, that it is called off, when and where. */
    static boolean comesFirst(Fact fact) {
        return switch (fact.kind()) {
            case ADVERTISEMENT, CANCELLED, WHEN, REPEATS, WHERE, CATEGORY -> true;
            case ADVERTISER, PRICE, HOURS, ACCESS, CONTACT, ADDRESS, PHONE, EMAIL, WEB, CHECKED, SOURCE, LICENCE ->
                false;
        };
    }

    /** What may stand below the text. */
    static List<Fact> later(Planned item) {
        return item.facts().stream().filter(fact -> !comesFirst(fact)).toList();
    }
}
