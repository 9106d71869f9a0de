package nl.buurtpers.app.desk;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.buurtpers.source.FieldSheet;
import nl.buurtpers.source.ItemFile;

/**
 * What differs between two states of an item, as somebody reads it who filled a form.
 *
 * @param fields boxes that differ, in the order of the form
 * @param text the text, in pieces
 */
record ItemChanges(List<Field> fields, WordDiff text) {

    /** Names of boxes that have words of their own in the bundle. */
    private static final Map<String, String> LABELS = Map.ofEntries(
            Map.entry("type", "item.kind"),
            Map.entry("title", "item.title"),
            Map.entry("short", "item.short"),
            Map.entry("summary", "item.summary"),
            Map.entry("section", "item.section"),
            Map.entry("priority", "item.priority"),
            Map.entry("author", "item.author"),
            Map.entry("image", "item.picture"),
            Map.entry("alt", "picture.alt"),
            Map.entry("decorative", "picture.decorative"),
            Map.entry("caption", "picture.caption"),
            Map.entry("credit", "picture.credit"),
            Map.entry("focus", "pictures.focus"),
            Map.entry("start", "event.start"),
            Map.entry("end", "event.end"),
            Map.entry("location", "event.location"),
            Map.entry("price", "event.price"),
            Map.entry("repeats", "event.rhythm"),
            Map.entry("cancelled", "event.cancelled"),
            Map.entry("access", "access"),
            Map.entry("category", "service.category"),
            Map.entry("address", "service.address"),
            Map.entry("phone", "service.phone"),
            Map.entry("web", "service.web"),
            Map.entry("hours", "service.hours"),
            Map.entry("checked", "service.checked"),
            Map.entry("advertiser", "advert.by"),
            Map.entry("size", "advert.size"),
            Map.entry("contact.name", "contact.name"),
            Map.entry("contact.email", "contact.email"),
            Map.entry("contact.phone", "contact.phone"),
            Map.entry("contact.web", "contact.web"),
            Map.entry("channels.except", "item.except"),
            Map.entry("texts.teletext", "item.text.teletext"),
            Map.entry("texts.screens", "item.text.screens"),
            Map.entry("texts.email", "item.text.email"),
            Map.entry("share", "item.share"));

    ItemChanges {
        fields = List.copyOf(fields);
    }

    /**
     * A box that differs.
     *
     * @param label key of its words; its name in the file where it has none
     * @param known whether there are words for it
     * @param words from what it said to what it says
     */
    record Field(String label, boolean known, WordDiff words) {}

    /** Whether nothing differs. */
    public boolean none() {
        return fields.isEmpty() && text.same();
    }

    /** The way from one state to another. */
    static ItemChanges of(String before, String after) {
        var from = file(before);
        var to = file(after);
        return new ItemChanges(fields(flat(from.sheet()), flat(to.sheet())), WordDiff.of(from.body(), to.body()));
    }

    private static ItemFile file(String text) {
        return ItemFile.read(text).orElseGet(() -> new ItemFile(FieldSheet.EMPTY, text));
    }

    private static List<Field> fields(Map<String, String> from, Map<String, String> to) {
        var names = new LinkedHashSet<>(from.keySet());
        names.addAll(to.keySet());
        return names.stream()
                .filter(name -> !from.getOrDefault(name, "").equals(to.getOrDefault(name, "")))
                .map(name -> new Field(
                        LABELS.getOrDefault(name, name),
                        LABELS.containsKey(name),
                        WordDiff.of(from.getOrDefault(name, ""), to.getOrDefault(name, ""))))
                .toList();
    }

    private static Map<String, String> flat(FieldSheet sheet) {
        var flat = new LinkedHashMap<String, String>();
        sheet.fields().forEach((name, value) -> {
            switch (value) {
                case FieldSheet.Value.Words(var words) -> flat.put(name, words);
                case FieldSheet.Value.Series _ ->
                    flat.put(name, sheet.list(name).stream().collect(Collectors.joining(", ")));
                case FieldSheet.Value.Table(var inner) ->
                    flat(inner).forEach((own, words) -> flat.put(name + "." + own, words));
            }
        });
        return flat;
    }
}
