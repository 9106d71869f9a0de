package nl.buurtpers.print.newspaper;

import java.util.ArrayList;
import java.util.List;
import nl.buurtpers.message.Messages;
import nl.buurtpers.plan.Plan;
import nl.buurtpers.print.copy.Fount;
import nl.buurtpers.print.copy.Typography;
import nl.buurtpers.render.Finding;
import nl.buurtpers.render.Kit;
import nl.buurtpers.typeset.font.FontLibrary;
import nl.buurtpers.typeset.frame.Ink;
import nl.buurtpers.typeset.line.Setting;
import nl.buurtpers.typeset.line.StandingType;

/**
 * What a newspaper is to be: the same for every fit in which it is tried.
 *
 * @param findings about its faces
 */
record Commission(
        Plan plan,
        Kit kit,
        Messages messages,
        Fount text,
        Fount headline,
        Fount small,
        StandingType standing,
        List<Finding> findings) {

    /** Captions are set no smaller. */
    private static final double LEAST_NOTE = 8.5;

    private static final double NOTE = 0.84;
    /** Columns of fewer type sizes cannot be justified in a language with long words. */
    private static final double WIDE = 14.5;

    private static final double CONTRAST = 4.5;

    static Commission of(Plan plan, Kit kit) {
        var findings = new ArrayList<Finding>();
        return new Commission(
                plan,
                kit,
                Messages.of(NewspaperRenderer.class, plan.edition().language()),
                Fount.of(kit.style().textFont(), kit.assets(), FontLibrary.SERIF, findings),
                Fount.of(kit.style().headlineFont(), kit.assets(), FontLibrary.SERIF, findings),
                Fount.of(FontLibrary.SANS),
                new StandingType(),
                List.copyOf(findings));
    }

    String language() {
        return plan.edition().language();
    }

    Sheet sheet(Fit fit) {
        var options = kit.options();
        return Sheet.of(options.word("paper"), options.whole("columns"), fit.size() * fit.leading());
    }

    Typography typography(Fit fit, Sheet sheet) {
        double size = fit.size();
        return new Typography(
                sheet.unit(),
                text,
                headline,
                small,
                Ink.BLACK,
                Typography.accent(kit.style().accent(), CONTRAST),
                new Typography.Type(size, Sheet.LINE),
                new Typography.Type(Math.max(LEAST_NOTE, size * NOTE), 4),
                new Typography.Type(size * 1.4, 7),
                List.of(
                        new Typography.Type(size * 1.12, Sheet.LINE),
                        new Typography.Type(size * 1.05, Sheet.LINE),
                        new Typography.Type(size, Sheet.LINE)),
                sheet.column() / kit.options().decimal("body-size") > WIDE ? Setting.JUSTIFIED : Setting.RAGGED_DIVIDED,
                size,
                0,
                false,
                kit.printProfile().leastResolution(),
                sheet.down(),
                standing);
    }
}
