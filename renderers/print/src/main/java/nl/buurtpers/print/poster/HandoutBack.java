package nl.buurtpers.print.poster;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nl.buurtpers.model.Event;
import nl.buurtpers.plan.Fact;
import nl.buurtpers.plan.Plan;
import nl.buurtpers.plan.Planned;
import nl.buurtpers.print.copy.Tree;
import nl.buurtpers.typeset.flow.Plate;
import nl.buurtpers.typeset.frame.Content;
import nl.buurtpers.typeset.frame.Element;
import nl.buurtpers.typeset.frame.Frame;
import nl.buurtpers.typeset.frame.Ink;
import nl.buurtpers.typeset.frame.Mark;
import nl.buurtpers.typeset.line.Line;
import nl.buurtpers.typeset.line.Setting;
import nl.buurtpers.typeset.line.Typesetter;
import nl.buurtpers.typeset.text.Run;
import nl.buurtpers.typeset.text.Style;

/** The back of the flyer: what is on, what else there is to read and how much more, where to read it and whom to ask. */
final class HandoutBack {

    private static final double SIZE = 12.5;
    private static final double LINE = 16.5;
    private static final double HEADING = 20;
    private static final double DAY = 104;
    private static final double PAD = 7;

    /** The diary takes at most this share of the room, if there is more to tell. */
    private static final double DIARY = 0.58;

    private static final int FEWEST_NOTES = 4;

    private record Row(List<Line> before, List<Line> words, int lines) {}

    private final Plan plan;
    private final PosterLook look;
    private final Tree tree;
    private final Part panel;
    private final List<Row> diary = new ArrayList<>();
    private final List<Row> titles = new ArrayList<>();
    private final List<Element> diaryElements = new ArrayList<>();
    private final List<Element> titleElements = new ArrayList<>();
    private final List<Handout.Mention> mentions = new ArrayList<>();
    private final int diaryHeading;
    private final int titlesHeading;
    private final int moreLeaf;
    private final int more;
    private double room;

    HandoutBack(Plan plan, PosterLook look, Tree tree, List<Planned> rest) {
        this.plan = plan;
        this.look = look;
        this.tree = tree;
        this.diaryHeading = tree.leaf();
        this.titlesHeading = tree.leaf();
        this.moreLeaf = tree.leaf();
        this.panel = new HandoutPanel(plan, look, tree).part();
        this.room = look.sheet().down() - panel.height() - SIZE - PAD;
        var events = rest.stream()
                .filter(item -> item.item() instanceof Event)
                .sorted(Comparator.comparing(this::day))
                .toList();
        var others =
                rest.stream().filter(item -> !(item.item() instanceof Event)).toList();
        // A line for how many more there are is kept free.
        room -= LINE;
        diary(events, others.isEmpty() ? room : room * DIARY);
        titles(others);
        this.more = rest.size() - mentions.size();
    }

    private LocalDate day(Planned item) {
        return item.item() instanceof Event event
                ? event.occasion().time().firstDay(plan.edition().timeZone())
                : plan.edition().date();
    }

    private void diary(List<Planned> events, double most) {
        double used = HEADING * 1.6;
        for (var event : events) {
            if (used + LINE * 2 <= most) {
                used += add(event, words(day(event)), DAY, diary, diaryElements);
            }
        }
        room -= diary.isEmpty() ? 0 : used + SIZE;
    }

    private String words(LocalDate day) {
        return DateTimeFormatter.ofPattern("d MMMM", look.messages().locale()).format(day);
    }

    private void titles(List<Planned> items) {
        double used = HEADING * 1.6;
        for (var item : items) {
            if (used + LINE * 2 <= room) {
                used += add(item, "\u2022", SIZE * 1.1, titles, titleElements);
            }
        }
        room -= titles.isEmpty() ? 0 : used;
    }

    /** A row; tells how high it is. */
    private double add(Planned item, String before, double column, List<Row> rows, List<Element> elements) {
        int label = tree.leaf();
        int title = tree.leaf();
        var bold = look.style(look.text().bold(), SIZE, look.accentInk());
        var style = look.style(look.text().regular(), SIZE, Ink.BLACK).withLanguage(item.language());
        var runs = new ArrayList<>(List.of(new Run(item.head().brief(), style, title)));
        item.fact(Fact.Kind.CANCELLED)
                .ifPresent(fact -> runs.add(new Run(" (" + fact.value() + ")", bold.withInk(Ink.BLACK), title)));
        var words = look.standing().set(runs, look.sheet().measure() - column, Setting.RAGGED);
        var first = look.standing().set(List.of(new Run(before, bold, label)), column, Setting.RAGGED);
        rows.add(new Row(first, words, Math.max(1, words.size())));
        var own = item.language().equals(look.language()) ? null : item.language();
        elements.add(new Element.Branch(
                Mark.Plain.LI,
                List.of(new Element.Leaf(Mark.Plain.LBL, label), new Element.Leaf(Mark.Plain.LBODY, own, title))));
        mentions.add(new Handout.Mention(item, Handout.Extent.TITLE));
        return LINE * Math.max(1, words.size());
    }

    List<Handout.Mention> mentions() {
        return mentions;
    }

    List<Element> elements() {
        var elements = new ArrayList<Element>();
        list(diaryHeading, diaryElements, Mark.Numbering.NONE, elements);
        list(titlesHeading, titleElements, Mark.Numbering.DISC, elements);
        if (more > 0) {
            elements.add(new Element.Leaf(Mark.Plain.P, moreLeaf));
        }
        elements.addAll(panel.elements());
        return elements;
    }

    private static void list(int heading, List<Element> entries, Mark.Numbering numbering, List<Element> elements) {
        if (!entries.isEmpty()) {
            elements.add(new Element.Leaf(new Mark.Heading(2), heading));
            elements.add(new Element.Branch(new Mark.Listing(numbering), entries));
        }
    }

    /** Draws it; what is left is for notes. */
    void draw(Plate plate) {
        double y = PosterSheet.SAFE + PAD;
        y = section("poster.diary", diaryHeading, diary, DAY, y, plate);
        y = section("poster.titles", titlesHeading, titles, SIZE * 1.1, y, plate);
        if (more > 0) {
            var style = look.style(look.text().bold(), SIZE, look.accentInk());
            var words = look.messages().text("poster.more", more);
            plate.add(Typesetter.line(List.of(new Run(words, style, moreLeaf)))
                    .at(look.sheet().left(), y + SIZE));
            y += LINE;
        }
        double bottom = PosterSheet.SAFE + look.sheet().down() - panel.height();
        notes(y + SIZE, bottom - SIZE, plate);
        panel.draw(PosterSheet.SAFE, bottom, plate);
    }

    private double section(String key, int heading, List<Row> rows, double column, double top, Plate plate) {
        if (rows.isEmpty()) {
            return top;
        }
        double x = look.sheet().left();
        var style = new Style(look.headline().bold(), HEADING, look.accentInk(), look.language());
        plate.add(Typesetter.line(List.of(new Run(look.messages().text(key), style, heading)))
                .at(x, top + HEADING));
        double rule = top + HEADING * 1.28;
        plate.ornament(new Frame.Rule(x, rule, x + look.sheet().measure(), rule, 1, look.accentInk()));
        double y = top + HEADING * 1.6;
        for (var row : rows) {
            draw(row.before, x, y, plate);
            draw(row.words, x + column, y, plate);
            y += row.lines * LINE;
        }
        return y + SIZE;
    }

    private static void draw(List<Line> lines, double x, double top, Plate plate) {
        double y = top + LINE * 0.72;
        for (var line : lines) {
            plate.add(line.at(x, y));
            y += LINE;
        }
    }

    /** Lines to write on, where nothing else stands. */
    private void notes(double top, double bottom, Plate plate) {
        double step = 26;
        if (bottom - top < step * FEWEST_NOTES + HEADING * 1.6) {
            return;
        }
        var style = new Style(look.headline().bold(), HEADING * 0.8, look.accentInk(), look.language());
        double x = look.sheet().left();
        plate.furniture(
                Content.Artifact.LAYOUT,
                Typesetter.frames(new Run(look.messages().text("poster.notes"), style, 0), x, top + HEADING));
        for (double y = top + HEADING + step; y <= bottom; y += step) {
            plate.ornament(new Frame.Rule(x, y, x + look.sheet().measure(), y, 0.5, Ink.grey(0x99)));
        }
    }
}
