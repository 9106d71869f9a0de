package nl.buurtpers.print.copy;

import java.util.ArrayList;
import java.util.List;
import nl.buurtpers.typeset.flow.Slip;
import nl.buurtpers.typeset.frame.Element;

/**
 * Words as type and as meaning.
 *
 * @param elements in reading order
 * @param slips from top to bottom
 */
public record Copy(List<Element> elements, List<Slip> slips) {

    public static final Copy NOTHING = new Copy(List.of(), List.of());

    public Copy {
        elements = List.copyOf(elements);
        slips = List.copyOf(slips);
    }

    public static Copy of(Element element, List<Slip> slips) {
        return new Copy(List.of(element), slips);
    }

    public boolean isEmpty() {
        return slips.isEmpty();
    }

    /** Both, one below the other. */
    public Copy then(Copy other) {
        var allElements = new ArrayList<>(elements);
        allElements.addAll(other.elements);
        var allSlips = new ArrayList<>(slips);
        allSlips.addAll(other.slips);
        return new Copy(allElements, allSlips);
    }

    /** The same meaning in other type. */
    public Copy withSlips(List<Slip> other) {
        return new Copy(elements, other);
    }
}
