package nl.buurtpers.print.copy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import nl.buurtpers.plan.Planned;
import nl.buurtpers.render.Finding;
import nl.buurtpers.typeset.text.Characters;
import nl.buurtpers.typeset.text.FaceChain;

/** Characters of an item that no face of the paper has. */
public final class Substitutions {

    private Substitutions() {}

    /** A finding for each, by code point. */
    public static List<Finding> in(Planned item, FaceChain faces) {
        var all = new TreeMap<Integer, String>();
        item.pieces().forEach(piece -> all.putAll(Characters.substitutions(piece.words(), faces)));
        var findings = new ArrayList<Finding>();
        all.forEach((c, by) -> findings.add(
                new Finding.Substituted(Optional.of(item.id()), Character.toString(c) + " U+%04X".formatted(c), by)));
        return findings;
    }
}
