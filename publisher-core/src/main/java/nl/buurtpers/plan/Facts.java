package nl.buurtpers.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import nl.buurtpers.message.Calendar;
import nl.buurtpers.message.Messages;
import nl.buurtpers.message.Recurrence;
import nl.buurtpers.model.Access;
import nl.buurtpers.model.Advert;
import nl.buurtpers.model.Article;
import nl.buurtpers.model.Contact;
import nl.buurtpers.model.DirectoryEntry;
import nl.buurtpers.model.Edition;
import nl.buurtpers.model.Event;
import nl.buurtpers.model.Item;
import nl.buurtpers.model.Notice;
import nl.buurtpers.model.Occasion;
import nl.buurtpers.model.Service;
import nl.buurtpers.model.Sharing;

/** Puts into words what an item states outside its text. */
final class Facts {

    private final Edition edition;
    private final Messages messages;
    private final Calendar calendar;
    private final List<Fact> facts = new ArrayList<>();

    private Facts(Edition edition) {
        this.edition = edition;
        this.messages = Messages.of(edition.language());
        this.calendar = new Calendar(messages);
    }

    /** The facts of an item, in the order in which readers want them. */
    static List<Fact> of(Item item, Edition edition) {
        var facts = new Facts(edition);
        switch (item) {
            case Event event -> facts.occasion(event.occasion());
            case Service service -> facts.entry(service.entry());
            case Advert advert -> facts.advertiser(advert);
            case Article _, Notice _ -> {}
        }
        facts.contact(item.head().contact());
        facts.sharing(item.head().sharing());
        return List.copyOf(facts.facts);
    }

    /** The contact of the editors themselves. */
    static List<Fact> of(Contact contact, Edition edition) {
        var facts = new Facts(edition);
        facts.contact(contact);
        return List.copyOf(facts.facts);
    }

    private void occasion(Occasion occasion) {
        if (occasion.cancelled()) {
            facts.add(new Fact(Fact.Kind.CANCELLED, "", messages.text("fact.cancelled"), Optional.empty()));
        }
        add(Fact.Kind.WHEN, Optional.of(calendar.when(occasion.time(), edition.timeZone())));
        add(Fact.Kind.REPEATS, occasion.repeats().map(new Recurrence(messages)::words));
        add(Fact.Kind.WHERE, occasion.location());
        add(Fact.Kind.PRICE, occasion.price());
        access(occasion.access());
    }

    private void entry(DirectoryEntry entry) {
        add(Fact.Kind.CATEGORY, entry.category());
        add(Fact.Kind.HOURS, entry.hours());
        access(entry.access());
        add(Fact.Kind.ADDRESS, entry.address());
        add(Fact.Kind.PHONE, entry.phone(), Facts::tel);
        add(Fact.Kind.WEB, entry.web(), Facts::https);
        add(Fact.Kind.CHECKED, entry.checked().map(calendar::shortDay));
    }

    private void advertiser(Advert advert) {
        facts.add(new Fact(Fact.Kind.ADVERTISEMENT, "", messages.text("fact.advertisement"), Optional.empty()));
        add(Fact.Kind.ADVERTISER, advert.advertiser());
    }

    private void contact(Contact contact) {
        add(Fact.Kind.CONTACT, contact.name());
        add(Fact.Kind.ADDRESS, contact.address());
        add(Fact.Kind.PHONE, contact.phone(), Facts::tel);
        add(Fact.Kind.EMAIL, contact.email(), address -> "mailto:" + address);
        add(Fact.Kind.WEB, contact.web(), Facts::https);
    }

    private void sharing(Sharing sharing) {
        add(Fact.Kind.SOURCE, sharing.source());
        if (sharing.shared()) {
            add(Fact.Kind.LICENCE, Optional.of(sharing.licence().orElse(Sharing.DEFAULT_LICENCE)));
        }
    }

    private void access(List<Access> access) {
        var words = access.stream().map(a -> messages.text("access." + a.key())).collect(Collectors.joining(", "));
        add(Fact.Kind.ACCESS, words.isEmpty() ? Optional.empty() : Optional.of(words));
    }

    private void add(Fact.Kind kind, Optional<String> value) {
        value.ifPresent(words -> facts.add(new Fact(kind, label(kind), words, Optional.empty())));
    }

    private void add(Fact.Kind kind, Optional<String> value, UnaryOperator<String> target) {
        value.ifPresent(words -> facts.add(new Fact(kind, label(kind), words, Optional.of(target.apply(words)))));
    }

    private String label(Fact.Kind kind) {
        return messages.text("fact." + kind.name().toLowerCase(Locale.ROOT));
    }

    private static String tel(String phone) {
        return "tel:" + phone.replaceAll("[^0-9+]", "");
    }

    private static String https(String web) {
        return web.startsWith("http://") || web.startsWith("https://") ? web : "https://" + web;
    }
}
