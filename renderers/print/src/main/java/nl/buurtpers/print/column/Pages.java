package nl.buurtpers.print.column;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import nl.buurtpers.typeset.flow.Galley;
import nl.buurtpers.typeset.flow.Plate;
import nl.buurtpers.typeset.frame.Page;

/**
 * Draws pages of one column.
 *
 * @param format the page
 * @param furniture what stands on every one
 */
public record Pages(Format format, Furniture furniture) {

    /**
     * The pages.
     *
     * @param galleys what stands on each
     * @param first number of the first one
     * @param label what is printed as the number of each
     */
    public List<Page> draw(List<Galley> galleys, int first, IntFunction<String> label) {
        var pages = new ArrayList<Page>();
        int number = first;
        for (var galley : galleys) {
            var plate = new Plate();
            galley.draw(0, galley.size(), format.left(number), format.top(), format.unit(), plate);
            var printed = label.apply(number);
            furniture.draw(number, printed, plate);
            pages.add(plate.page(format.width(), format.height(), printed));
            number++;
        }
        return pages;
    }
}
