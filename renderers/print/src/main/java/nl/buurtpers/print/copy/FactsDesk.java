package nl.buurtpers.print.copy;

import java.util.ArrayList;
import java.util.List;
import nl.buurtpers.plan.Fact;
import nl.buurtpers.typeset.flow.Slip;
import nl.buurtpers.typeset.frame.Element;
import nl.buurtpers.typeset.frame.Mark;
import nl.buurtpers.typeset.line.Setting;
import nl.buurtpers.typeset.text.Run;

/** Sets facts: a line for each, its name before it. */
public final class FactsDesk {

    private final Typography type;
    private final Fount fount;
    private final Typography.Type look;
    private final Tree tree;
    private final Setting setting;

    /**
     * A desk for ragged lines.
     *
     * @param fount the faces of names and values
     * @param look their size
     */
    public FactsDesk(Typography type, Fount fount, Typography.Type look, Tree tree) {
        this(type, fount, look, tree, Setting.RAGGED);
    }

    /**
     * A desk.
     *
     * @param fount the faces of names and values
     * @param look their size
     */
    public FactsDesk(Typography type, Fount fount, Typography.Type look, Tree tree, Setting setting) {
        this.setting = setting;
        this.type = type;
        this.fount = fount;
        this.look = look;
        this.tree = tree;
    }

    /** All of these, one below the other. */
    public Copy facts(List<Fact> facts, double measure, String language, int gap) {
        var elements = new ArrayList<Element>();
        var slips = new ArrayList<Slip>();
        for (var fact : facts) {
            var copy = fact(fact, measure, language);
            elements.addAll(copy.elements());
            var tight = copy.slips().stream()
                    .map(slip -> slip.withGive(Math.min(slip.give(), 1)))
                    .toList();
            slips.addAll(nl.buurtpers.typeset.flow.Composing.spaced(tight, slips.isEmpty() ? 0 : gap));
        }
        return new Copy(elements, slips);
    }

    private Copy fact(Fact fact, double measure, String language) {
        var style = type.style(fount.regular(), look.size(), language);
        var bold = style.withFaces(fount.bold());
        boolean named = !fact.label().isBlank();
        var runs = new ArrayList<Run>();
        var leaves = new ArrayList<Element>();
        if (named) {
            int label = tree.leaf();
            leaves.add(new Element.Leaf(Mark.Plain.SPAN, label));
            runs.add(new Run(fact.label() + ": ", bold, label));
        }
        int value = tree.leaf();
        leaves.add(new Element.Leaf(mark(fact), value));
        runs.add(new Run(fact.value(), named ? style : bold, value));
        return Copy.of(
                new Element.Branch(Mark.Plain.P, leaves),
                type.composing().paragraph(runs, measure, setting, look.line(), look.size()));
    }

    /** What the words of a fact are: a link where it leads somewhere. */
    public static Mark mark(Fact fact) {
        return fact.target()
                .filter(Address::usable)
                .<Mark>map(target -> new Mark.Link(target, fact.value()))
                .orElse(Mark.Plain.SPAN);
    }
}
