package nl.buurtpers.app.intake;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import nl.buurtpers.model.Item;
import nl.buurtpers.source.ItemText;
import nl.buurtpers.source.MarkdownText;

/**
 * A candidate of an item.
 *
 * @param item the item; its id is made of its title and need not be unique
 * @param pictures the files that its text names
 * @param undescribed paths of pictures that are not decorative and for which nobody has written words yet
 */
public record Draft(Item item, List<BroughtPicture> pictures, List<String> undescribed) {

    public Draft {
        pictures = List.copyOf(pictures);
        undescribed = List.copyOf(undescribed);
    }

    /** The headline. */
    public String title() {
        return item.head().title();
    }

    /** Where it comes from, such as the UID of a calendar entry: bringing it again replaces this draft. */
    public Optional<String> source() {
        return item.head().sharing().source();
    }

    /** The body in Markdown. A picture without words has none here, so that nobody publishes it without. */
    public String markdown() {
        return asking(MarkdownText.of(item.body()));
    }

    /**
     * The text of an item file.
     *
     * @param path path of the file in the edition
     * @param zone zone of the edition
     */
    public String file(String path, ZoneId zone) {
        return asking(ItemText.of(item, path, zone));
    }

    private String asking(String markdown) {
        var text = markdown;
        for (var path : undescribed) {
            text = text.replace("](" + path + "){decorative}", "](" + path + ")");
        }
        return text;
    }
}
