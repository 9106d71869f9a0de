package nl.buurtpers.print.poster;

import java.util.ArrayList;
import java.util.List;
import nl.buurtpers.plan.Fact;
import nl.buurtpers.print.copy.FactsDesk;
import nl.buurtpers.print.copy.Tree;
import nl.buurtpers.typeset.frame.Element;
import nl.buurtpers.typeset.frame.Mark;
import nl.buurtpers.typeset.line.Typesetter;
import nl.buurtpers.typeset.text.FaceChain;
import nl.buurtpers.typeset.text.Run;
import nl.buurtpers.typeset.text.Style;

/**
 * Names, telephone numbers and addresses one after the other, with a point between them; none is divided over lines if
 * it fits on one.
 *
 * @param runs one paragraph
 * @param element what it is
 */
record Particulars(List<Run> runs, Element element) {

    private static final String BETWEEN = "  \u00b7  ";

    Particulars {
        runs = List.copyOf(runs);
    }

    /**
     * These facts.
     *
     * @param style of their words
     * @param bold faces of what they are called
     */
    static Particulars of(List<Fact> facts, Style style, FaceChain bold, double measure, Tree tree) {
        var runs = new ArrayList<Run>();
        var line = new ArrayList<Run>();
        var leaves = new ArrayList<Element>();
        for (var fact : facts) {
            var own = runs(fact, style, bold, tree, leaves);
            var point = new Run(BETWEEN, style, tree.leaf());
            if (!line.isEmpty()) {
                boolean fits = width(line, point, own) <= measure;
                if (fits) {
                    line.add(point);
                    leaves.add(leaves.size() - own.size(), new Element.Leaf(Mark.Plain.SPAN, point.leaf()));
                } else {
                    line.add(new Run(
                            String.valueOf(Run.LINE_END), style, line.getLast().leaf()));
                    runs.addAll(line);
                    line.clear();
                }
            }
            line.addAll(own);
        }
        runs.addAll(line);
        return new Particulars(runs, new Element.Branch(Mark.Plain.P, leaves));
    }

    private static double width(List<Run> line, Run point, List<Run> own) {
        var all = new ArrayList<>(line);
        all.add(point);
        all.addAll(own);
        return Typesetter.width(all);
    }

    private static List<Run> runs(Fact fact, Style style, FaceChain bold, Tree tree, List<Element> leaves) {
        var runs = new ArrayList<Run>();
        if (named(fact)) {
            runs.add(new Run(fact.label() + ": ", style.withFaces(bold), tree.leaf()));
            leaves.add(new Element.Leaf(Mark.Plain.SPAN, runs.getLast().leaf()));
        }
        runs.add(new Run(fact.value(), style, tree.leaf()));
        leaves.add(new Element.Leaf(FactsDesk.mark(fact), runs.getLast().leaf()));
        return runs;
    }

    /** Who it is, a telephone number and an address say by themselves what they are. */
    private static boolean named(Fact fact) {
        return switch (fact.kind()) {
            case CONTACT, PHONE, EMAIL, WEB, ADDRESS -> false;
            case ADVERTISER,
                    CHECKED,
                    SOURCE,
                    LICENCE,
                    ADVERTISEMENT,
                    CANCELLED,
                    WHEN,
                    REPEATS,
                    WHERE,
                    PRICE,
                    CATEGORY,
                    HOURS,
                    ACCESS -> true;
        };
    }
}
