package nl.buurtpers.print.poster;

import java.util.ArrayList;
import java.util.List;
import nl.buurtpers.model.Access;
import nl.buurtpers.model.Advert;
import nl.buurtpers.model.Article;
import nl.buurtpers.model.Event;
import nl.buurtpers.model.Item;
import nl.buurtpers.model.Notice;
import nl.buurtpers.model.Service;
import nl.buurtpers.plan.Fact;
import nl.buurtpers.plan.Planned;

/**
 * The facts of an item by the distance from which they are wanted.
 *
 * @param key when, where, at what price: large
 * @param access what the place offers to visitors who need it
 * @param particulars whom to turn to, and what is left
 */
record ItemFacts(List<Fact> key, List<Access> access, List<Fact> particulars) {

    ItemFacts {
        key = List.copyOf(key);
        access = List.copyOf(access);
        particulars = List.copyOf(particulars);
    }

    static ItemFacts of(Planned item) {
        var key = new ArrayList<Fact>();
        var particulars = new ArrayList<Fact>();
        for (var fact : item.facts()) {
            switch (fact.kind()) {
                case WHEN, REPEATS, WHERE, PRICE, HOURS -> key.add(fact);
                case ADDRESS, PHONE -> (ofService(item.item(), fact, key) ? key : particulars).add(fact);
                // The first three stand in the coloured field; access is shown with pictograms.
                case ADVERTISEMENT, CANCELLED, CATEGORY, ACCESS -> {}
                case ADVERTISER, CONTACT, EMAIL, WEB, CHECKED, SOURCE, LICENCE -> particulars.add(fact);
            }
        }
        return new ItemFacts(key, access(item.item()), particulars);
    }

    /** Address and telephone of a service itself come before those of whom to turn to about it. */
    private static boolean ofService(Item item, Fact fact, List<Fact> key) {
        return item instanceof Service && key.stream().noneMatch(each -> each.kind() == fact.kind());
    }

    private static List<Access> access(Item item) {
        return switch (item) {
            case Event event -> event.occasion().access();
            case Service service -> service.entry().access();
            case Article _, Notice _, Advert _ -> List.of();
        };
    }
}
