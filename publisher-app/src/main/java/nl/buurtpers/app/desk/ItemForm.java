package nl.buurtpers.app.desk;

import java.util.List;
import java.util.Map;
import nl.buurtpers.source.FieldSheet;
import nl.buurtpers.source.ItemFile;
import org.springframework.util.MultiValueMap;

/**
 * The form of an item and its file. A box is named after the field that it fills: {@code f.title}, {@code
 * f.contact.email}; a group of tick boxes after its list: {@code l.access}. Fields without a box stay as they are.
 */
final class ItemForm {

    private static final String FIELD = "f.";
    private static final String LIST = "l.";

    /** Fields that some kinds of items have alone. */
    private static final Map<String, List<String>> OWN = Map.ofEntries(
            Map.entry("start", List.of("event")),
            Map.entry("end", List.of("event")),
            Map.entry("all-day", List.of("event")),
            Map.entry("location", List.of("event")),
            Map.entry("price", List.of("event")),
            Map.entry("repeats", List.of("event")),
            Map.entry("cancelled", List.of("event")),
            Map.entry("access", List.of("event", "service")),
            Map.entry("category", List.of("service")),
            Map.entry("address", List.of("service")),
            Map.entry("phone", List.of("service")),
            Map.entry("web", List.of("service")),
            Map.entry("hours", List.of("service")),
            Map.entry("checked", List.of("service")),
            Map.entry("advertiser", List.of("advert")),
            Map.entry("size", List.of("advert")));

    private ItemForm() {}

    /** The file with what was filled in. */
    static ItemFile filled(ItemFile file, MultiValueMap<String, String> form) {
        var sheet = file.sheet();
        for (var box : form.keySet()) {
            if (box.startsWith(FIELD)) {
                sheet = sheet.with(words(form, box), path(box));
            } else if (box.startsWith(LIST)) {
                sheet = sheet.with(ticked(form, box), path(box));
            }
        }
        return new ItemFile(
                tidy(EventForm.into(sheet, form)), form.containsKey("body") ? words(form, "body") : file.body());
    }

    private static String words(MultiValueMap<String, String> form, String box) {
        var words = form.getFirst(box);
        return words == null ? "" : words.replace("\r\n", "\n").strip();
    }

    /** An empty value stands in the form so that a group of which none is ticked is there too. */
    private static List<String> ticked(MultiValueMap<String, String> form, String box) {
        return form.getOrDefault(box, List.of()).stream()
                .filter(value -> !value.isBlank())
                .toList();
    }

    private static String[] path(String box) {
        return box.substring(2).split("[.]", -1);
    }

    /** What the format does not know of this kind of item goes, and a decorative picture has no alt text. */
    private static FieldSheet tidy(FieldSheet sheet) {
        var tidy = sheet;
        if (tidy.words("type").equals("article")) {
            tidy = tidy.with("", "type");
        }
        for (var flag : List.of("decorative", "all-day", "cancelled", "share")) {
            if (!tidy.words(flag).equals("true")) {
                tidy = tidy.with("", flag);
            }
        }
        if (tidy.words("image").isEmpty()) {
            tidy = tidy.with("", "alt")
                    .with("", "caption")
                    .with("", "credit")
                    .with("", "decorative")
                    .with("", "focus");
        }
        return without(tidy.words("decorative").equals("true") ? tidy.with("", "alt") : tidy);
    }

    /** An item of another kind keeps no field for which it has no box any more; what was typed is in its versions. */
    private static FieldSheet without(FieldSheet sheet) {
        var kind = sheet.words("type").isEmpty() ? "article" : sheet.words("type");
        var rest = sheet;
        for (var own : OWN.entrySet()) {
            if (!own.getValue().contains(kind)) {
                rest = rest.with("", own.getKey());
            }
        }
        return rest;
    }

    /** The file of a new item of a kind. */
    static ItemFile fresh(String kind, String title) {
        return new ItemFile(tidy(FieldSheet.EMPTY.with(kind, "type").with(title, "title")), "");
    }
}
