package nl.buurtpers.app.desk;

import java.util.List;
import java.util.regex.Pattern;
import nl.buurtpers.app.copy.Copy;
import nl.buurtpers.app.copy.Photo;

/**
 * A picture and the items that show it.
 *
 * @param described whether it is said somewhere what is to be seen on it, or that it is decoration
 */
record PictureUse(Photo photo, List<Copy> items, boolean described) {

    PictureUse {
        items = List.copyOf(items);
    }

    static PictureUse of(Photo photo, List<Copy> all) {
        var items =
                all.stream().filter(item -> item.text().contains(photo.path())).toList();
        boolean described = !photo.alt().isBlank() || items.stream().anyMatch(item -> describes(item, photo.path()));
        return new PictureUse(photo, items, described);
    }

    private static boolean describes(Copy item, String path) {
        var file = item.file();
        boolean lead = file.sheet().words("image").equals(path)
                && (!file.sheet().words("alt").isBlank()
                        || file.sheet().words("decorative").equals("true"));
        var between = Pattern.compile("!\\[\\s*[^\\]\\s][^\\]]*\\]\\(" + Pattern.quote(path));
        return lead || between.matcher(file.body()).find();
    }
}
