package nl.buurtpers.app.desk;

import java.util.List;
import nl.buurtpers.app.copy.Photo;
import nl.buurtpers.source.FieldSheet;
import nl.buurtpers.source.ItemFile;

/** What was written at a picture goes with it into an item that says nothing of its own about it. */
final class PictureWords {

    private PictureWords() {}

    /** The file with the words of its picture, where that is one of these. */
    static ItemFile into(ItemFile file, List<Photo> photos) {
        var sheet = file.sheet();
        return photos.stream()
                .filter(photo -> photo.path().equals(sheet.words("image")))
                .findFirst()
                .map(photo -> new ItemFile(described(sheet, photo), file.body()))
                .orElse(file);
    }

    private static FieldSheet described(FieldSheet sheet, Photo photo) {
        var decorative = sheet.words("decorative").equals("true");
        var alt = decorative ? sheet : unless(sheet, "alt", photo.alt());
        return unless(unless(alt, "credit", photo.credit()), "focus", photo.focus());
    }

    private static FieldSheet unless(FieldSheet sheet, String field, String words) {
        return sheet.words(field).isEmpty() && !words.isEmpty() ? sheet.with(words, field) : sheet;
    }
}
