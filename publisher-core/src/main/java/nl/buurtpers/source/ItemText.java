package nl.buurtpers.source;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import nl.buurtpers.model.Access;
import nl.buurtpers.model.Adjustment;
import nl.buurtpers.model.Advert;
import nl.buurtpers.model.Article;
import nl.buurtpers.model.Contact;
import nl.buurtpers.model.DirectoryEntry;
import nl.buurtpers.model.Event;
import nl.buurtpers.model.EventTime;
import nl.buurtpers.model.Head;
import nl.buurtpers.model.Item;
import nl.buurtpers.model.Notice;
import nl.buurtpers.model.Occasion;
import nl.buurtpers.model.Picture;
import nl.buurtpers.model.Service;

/** Writes an item as the text of its file. */
public final class ItemText {

    private final ZoneId zone;
    private final YamlText yaml = new YamlText();

    private ItemText(ZoneId zone) {
        this.zone = zone;
    }

    /**
     * The text of an item's file.
     *
     * @param path path of the file; an id that follows from it is not written
     * @param zone zone of the edition
     */
    public static String of(Item item, String path, ZoneId zone) {
        var text = new ItemText(zone);
        text.item(item, path);
        var body = MarkdownText.of(item.body());
        return "---\n" + text.yaml + "---\n" + (body.isEmpty() ? "" : body + "\n");
    }

    private void item(Item item, String path) {
        var head = item.head();
        yaml.field("type", kind(item).key());
        yaml.field("id", Optional.of(head.id()).filter(id -> !id.equals(Slug.ofFile(path))));
        head(head);
        switch (item) {
            case Event event -> occasion(event.occasion());
            case Service service -> entry(service.entry());
            case Advert advert ->
                yaml.field("advertiser", advert.advertiser())
                        .field("size", advert.size().key());
            case Article _, Notice _ -> {}
        }
        contact(yaml, head.contact());
        channels(head.adjustment());
        yaml.fields(
                "texts",
                inner -> head.wording().texts().forEach((channel, text) -> inner.text(channel, MarkdownText.of(text))));
        yaml.flag("share", head.sharing().shared())
                .field("licence", head.sharing().licence())
                .field("source", head.sharing().source());
    }

    private static ItemKind kind(Item item) {
        return switch (item) {
            case Article _ -> ItemKind.ARTICLE;
            case Notice _ -> ItemKind.NOTICE;
            case Event _ -> ItemKind.EVENT;
            case Service _ -> ItemKind.SERVICE;
            case Advert _ -> ItemKind.ADVERT;
        };
    }

    private void head(Head head) {
        yaml.field("title", head.title())
                .field("short", head.shortTitle())
                .field("summary", head.summary())
                .field("section", head.section())
                .field("priority", Integer.toString(head.priority()))
                .field("author", head.author())
                .field("date", head.date())
                .field("language", head.language());
        head.order().ifPresent(order -> yaml.field("order", Integer.toString(order)));
        head.picture().ifPresent(this::picture);
    }

    private void picture(Picture picture) {
        yaml.field("image", picture.source());
        if (picture.decorative()) {
            yaml.flag("decorative", true);
        } else {
            yaml.field("alt", picture.alt());
        }
        yaml.field("caption", picture.caption()).field("credit", picture.credit());
        yaml.field("focus", picture.focus().map(Object::toString));
    }

    static void contact(YamlText yaml, Contact contact) {
        yaml.fields(
                "contact",
                inner -> inner.field("name", contact.name())
                        .field("email", contact.email())
                        .field("phone", contact.phone())
                        .field("address", contact.address())
                        .field("web", contact.web()));
    }

    private void channels(Adjustment adjustment) {
        switch (adjustment) {
            case Adjustment.Everywhere() -> {}
            case Adjustment.Only(var ids) -> yaml.fields("channels", inner -> inner.ids("only", ids));
            case Adjustment.Except(var ids) -> yaml.fields("channels", inner -> inner.ids("except", ids));
        }
    }

    private void occasion(Occasion occasion) {
        switch (occasion.time()) {
            case EventTime.Days(var first, var last) ->
                yaml.field("start", first.toString())
                        .field("end", last.toString())
                        .flag("all-day", true);
            case EventTime.Moments(var start, var end) ->
                yaml.field("start", moment(start)).field("end", end.map(this::moment));
        }
        yaml.field("location", occasion.location())
                .field("price", occasion.price())
                .ids("access", access(occasion.access()))
                .field("repeats", occasion.repeats())
                .flag("cancelled", occasion.cancelled());
    }

    /** Without its zone where the edition's gives the same moment back. */
    private String moment(ZonedDateTime time) {
        var local = time.toLocalDateTime();
        return local.atZone(zone).equals(time) ? local.toString() : time.toString();
    }

    private void entry(DirectoryEntry entry) {
        yaml.field("category", entry.category())
                .field("address", entry.address())
                .field("phone", entry.phone())
                .field("web", entry.web())
                .field("hours", entry.hours())
                .ids("access", access(entry.access()))
                .field("checked", entry.checked());
    }

    private static List<String> access(List<Access> access) {
        return access.stream().map(Access::key).toList();
    }
}
