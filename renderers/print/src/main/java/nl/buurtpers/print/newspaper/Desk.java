package nl.buurtpers.print.newspaper;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.buurtpers.message.Messages;
import nl.buurtpers.plan.Fact;
import nl.buurtpers.plan.Planned;
import nl.buurtpers.print.copy.Compositor;
import nl.buurtpers.print.copy.Copy;
import nl.buurtpers.print.copy.FactsDesk;
import nl.buurtpers.print.copy.PictureDesk;
import nl.buurtpers.print.copy.Tree;
import nl.buurtpers.print.copy.Typography;
import nl.buurtpers.typeset.flow.Slip;
import nl.buurtpers.typeset.frame.Mark;
import nl.buurtpers.typeset.line.Setting;

/**
 * What everyone at the desk of a newspaper works with.
 *
 * @param language of the edition
 * @param pictureScale share of the usual height of pictures
 */
record Desk(
        Typography type,
        Sheet sheet,
        Tree tree,
        PictureDesk pictures,
        Messages messages,
        String language,
        Leaves leaves,
        double pictureScale) {

    Compositor compositor(Planned item) {
        return new Compositor(type, tree, pictures, item.language());
    }

    Continuation continuation() {
        return new Continuation(type, sheet, messages);
    }

    Copy facts(List<Fact> facts, double measure) {
        return new FactsDesk(type, type.small(), type.note(), tree).facts(facts, measure, language, 0);
    }

    /** What a reader must know before the text: that it is an advertisement, that it is called off, when and where. */
    Copy early(Planned item, double measure) {
        return facts(item.facts().stream().filter(Desk::comesFirst).toList(), measure);
    }

    Copy late(Planned item, double measure) {
        return facts(later(item), measure);
    }

    static List<Fact> later(Planned item) {
        return item.facts().stream().filter(fact -> !comesFirst(fact)).toList();
    }

    /** The summary, in bold. */
    Copy standfirst(Planned item, double measure, boolean divided) {
        var setting = new Setting(Setting.Alignment.START, divided, 0);
        var style = type.style(type.text().bold(), type.body().size(), item.language());
        return item.head()
                .summary()
                .map(words -> compositor(item)
                        .line(
                                words,
                                Mark.Plain.P,
                                style,
                                measure,
                                setting,
                                type.body().line()))
                .orElse(Copy.NOTHING);
    }

    Copy byline(Planned item, double measure) {
        Optional<String> words = item.byline().filter(each -> !each.isBlank());
        var style = type.style(type.small().regular(), type.note().size(), language);
        return words.map(each -> compositor(item)
                        .line(
                                each,
                                Mark.Plain.P,
                                style,
                                measure,
                                Setting.RAGGED,
                                type.note().line()))
                .orElse(Copy.NOTHING);
    }

    Copy figure(Planned item, double measure) {
        return item.head()
                .picture()
                .map(picture -> pictures.figure(picture, measure, item.language()))
                .orElse(Copy.NOTHING);
    }

    /** Fills up to whole lines, so that what follows stands on the lines of the other columns. */
    static List<Slip> onGrid(List<Slip> slips) {
        int units = 0;
        for (int i = 0; i < slips.size(); i++) {
            units += slips.get(i).height() + (i == 0 ? 0 : slips.get(i).before());
        }
        int missing = Sheet.wholeLines(units) - units;
        if (missing == 0 || slips.isEmpty()) {
            return slips;
        }
        var whole = new ArrayList<>(slips);
        whole.set(whole.size() - 1, whole.getLast().withKeep(true));
        whole.add(Slip.white(missing));
        return whole;
    }

    private static boolean comesFirst(Fact fact) {
        return switch (fact.kind()) {
            case ADVERTISEMENT, CANCELLED, WHEN, REPEATS, WHERE, CATEGORY -> true;
            case ADVERTISER, PRICE, HOURS, ACCESS, CONTACT, ADDRESS, PHONE, EMAIL, WEB, CHECKED, SOURCE, LICENCE ->
                false;
        };
    }
}
