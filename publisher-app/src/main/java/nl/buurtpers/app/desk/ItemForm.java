package nl.buurtpers.app.desk;

import java.util.List;
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
        return new ItemFile(tidy(sheet), form.containsKey("body") ? words(form, "body") : file.body());
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
        return tidy.words("decorative").equals("true") ? tidy.with("", "alt") : tidy;
    }

    /** The file of a new item of a kind. */
    static ItemFile fresh(String kind, String title) {
        return new ItemFile(tidy(FieldSheet.EMPTY.with(kind, "type").with(title, "title")), "");
    }
}
