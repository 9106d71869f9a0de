package nl.buurtpers.print.poster;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import nl.buurtpers.model.Edition;
import nl.buurtpers.model.Event;
import nl.buurtpers.plan.Plan;
import nl.buurtpers.plan.Planned;
import nl.buurtpers.print.copy.Tree;
import nl.buurtpers.typeset.flow.Plate;
import nl.buurtpers.typeset.frame.Content;
import nl.buurtpers.typeset.frame.Element;
import nl.buurtpers.typeset.frame.Frame;
import nl.buurtpers.typeset.frame.Ink;
import nl.buurtpers.typeset.frame.Mark;
import nl.buurtpers.typeset.line.Typesetter;
import nl.buurtpers.typeset.text.Run;
import nl.buurtpers.typeset.text.Style;

/** The back of the flyer: what is on, what else there is to read and how much more, and where. */
final class HandoutBack {

    private static final double SIZE = 12.5;
    private static final double PAD = 7;
    private static final double DAY = 104;
    private static final double POINT = 14;

    /** The diary takes at most this share of the room, if there is more to tell. */
    private static final double DIARY = 0.58;

    private static final double NOTES = 16;
    private static final double NOTE_LINE = 26;
    private static final int FEWEST_NOTES = 4;

    private final Edition edition;
    private final PosterLook look;
    private final HandoutList diary;
    private final HandoutList titles;
    private final Part panel;
    private final int more;
    private final int moreLeaf;

    HandoutBack(Plan plan, PosterLook look, Tree tree, List<Planned> rest) {
        var messages = look.messages();
        this.edition = plan.edition();
        this.look = look;
        this.moreLeaf = tree.leaf();
        this.panel = new HandoutPanel(plan, look, tree).part();
        this.diary = new HandoutList(messages.text("poster.diary"), DAY, Mark.Numbering.NONE, look, tree);
        this.titles = new HandoutList(messages.text("poster.titles"), POINT, Mark.Numbering.DISC, look, tree);
        fill(rest);
        this.more = rest.size() - diary.items().size() - titles.items().size();
    }

    /** A line for how many more there are is kept free. */
    private void fill(List<Planned> rest) {
        double room = look.sheet().down() - panel.height() - SIZE - PAD - HandoutList.LINE;
        var events = rest.stream()
                .filter(item -> item.item() instanceof Event)
                .sorted(Comparator.comparing(item -> Day.first(item, edition)))
                .toList();
        var others =
                rest.stream().filter(item -> !(item.item() instanceof Event)).toList();
        double most = others.isEmpty() ? room : room * DIARY;
        events.forEach(event -> diary.add(event, Day.words(event, edition, look.messages()), most));
        others.forEach(item -> titles.add(item, "\u2022", room - diary.part().height()));
    }

    List<Handout.Mention> mentions() {
        return Stream.concat(diary.items().stream(), titles.items().stream())
                .map(item -> new Handout.Mention(item, Handout.Extent.TITLE))
                .toList();
    }

    List<Element> elements() {
        var elements = new ArrayList<>(diary.part().elements());
        elements.addAll(titles.part().elements());
        if (more > 0) {
            elements.add(new Element.Leaf(Mark.Plain.P, moreLeaf));
        }
        elements.addAll(panel.elements());
        return elements;
    }

    /** Draws it; what is left is for notes. */
    void draw(Plate plate) {
        double x = look.sheet().left();
        double y = PosterSheet.SAFE + PAD;
        for (var part : List.of(diary.part(), titles.part())) {
            part.draw(x, y, plate);
            y += part.height();
        }
        if (more > 0) {
            var style = look.style(look.text().bold(), SIZE, look.accentInk());
            var words = look.messages().text("poster.more", more);
            plate.add(Typesetter.line(List.of(new Run(words, style, moreLeaf))).at(x, y + SIZE));
            y += HandoutList.LINE;
        }
        double bottom = PosterSheet.SAFE + look.sheet().down() - panel.height();
        notes(y + SIZE, bottom - SIZE, plate);
        panel.draw(PosterSheet.SAFE, bottom, plate);
    }

    /** Lines to write on, where nothing else stands. */
    private void notes(double top, double bottom, Plate plate) {
        if (bottom - top < NOTE_LINE * (FEWEST_NOTES + 1)) {
            return;
        }
        var style = new Style(look.headline().bold(), NOTES, look.accentInk(), look.language());
        double x = look.sheet().left();
        plate.furniture(
                Content.Artifact.LAYOUT,
                Typesetter.frames(new Run(look.messages().text("poster.notes"), style, 0), x, top + NOTES));
        for (double y = top + NOTES + NOTE_LINE; y <= bottom; y += NOTE_LINE) {
            plate.ornament(new Frame.Rule(x, y, x + look.sheet().measure(), y, 0.5, Ink.grey(0x99)));
        }
    }
}
