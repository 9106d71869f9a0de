package nl.buurtpers.app.desk;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Optional;
import nl.buurtpers.source.FieldSheet;
import nl.buurtpers.source.ItemFile;

/** What two people made of the same item: each field as the one who changed it left it. */
final class BothHands {

    private BothHands() {}

    /**
     * The item with the changes of both; where both changed a field, mine stands, since I see theirs on the page on which I
     * settle it.
     *
     * @param base what both began with
     * @param mine what I made of it
     * @param theirs what is saved now
     */
    static ItemFile of(ItemFile base, ItemFile mine, ItemFile theirs) {
        var names = new LinkedHashSet<>(theirs.sheet().fields().keySet());
        names.addAll(mine.sheet().fields().keySet());
        var fields = new LinkedHashMap<String, FieldSheet.Value>();
        for (var name : names) {
            chosen(name, base, mine, theirs).ifPresent(value -> fields.put(name, value));
        }
        boolean untouched = mine.body().equals(base.body());
        return new ItemFile(new FieldSheet(fields), untouched ? theirs.body() : mine.body());
    }

    private static Optional<FieldSheet.Value> chosen(String name, ItemFile base, ItemFile mine, ItemFile theirs) {
        var was = field(base, name);
        var my = field(mine, name);
        return my.equals(was) ? field(theirs, name) : my;
    }

    private static Optional<FieldSheet.Value> field(ItemFile file, String name) {
        return Optional.ofNullable(file.sheet().fields().get(name));
    }
}
