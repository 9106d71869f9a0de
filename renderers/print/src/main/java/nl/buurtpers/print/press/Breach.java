package nl.buurtpers.print.press;

import java.util.Optional;
import nl.buurtpers.message.Messages;

/**
 * A place where a press file breaks a rule.
 *
 * @param rule of the print shop
 * @param spot where; empty for the file as a whole
 * @param found the amount, in the unit of the rule; 0 for rules without one
 * @param asked the amount that the profile asks
 * @param what the thing that breaks it, such as the name of a font; may be empty
 */
public record Breach(PressRule rule, Optional<Spot> spot, double found, double asked, String what) {

    /**
     * A place on a page.
     *
     * @param page counts from 1
     * @param x mm from the left of the trim
     * @param y mm from the top of the trim
     * @param item what was composed there
     */
    public record Spot(int page, double x, double y, Optional<String> item) {

        /** In words. */
        public String words(Messages messages) {
            var where = messages.text("spot", page, x, y);
            return item.map(id -> messages.text("spot.item", where, id)).orElse(where);
        }
    }

    /** In words: rule, amounts, place, item. */
    public String words(Messages messages) {
        var broken = messages.text("breach." + rule.key(), asked, found, what);
        return spot.map(place -> place.words(messages) + ": " + broken).orElse(broken);
    }
}
