package nl.buurtpers.print.poster;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.buurtpers.message.Calendar;
import nl.buurtpers.model.Edition;
import nl.buurtpers.model.Picture;
import nl.buurtpers.plan.Plan;
import nl.buurtpers.plan.Planned;
import nl.buurtpers.print.copy.Compositor;
import nl.buurtpers.print.copy.Copy;
import nl.buurtpers.print.copy.FactsDesk;
import nl.buurtpers.print.copy.PictureDesk;
import nl.buurtpers.print.copy.Substitutions;
import nl.buurtpers.print.copy.Tree;
import nl.buurtpers.print.copy.Typography;
import nl.buurtpers.render.Finding;
import nl.buurtpers.render.Kit;
import nl.buurtpers.typeset.flow.Composing;
import nl.buurtpers.typeset.flow.Plate;
import nl.buurtpers.typeset.frame.Element;
import nl.buurtpers.typeset.frame.Frame;
import nl.buurtpers.typeset.frame.Ink;
import nl.buurtpers.typeset.frame.Mark;
import nl.buurtpers.typeset.line.Line;
import nl.buurtpers.typeset.line.Setting;
import nl.buurtpers.typeset.text.Run;

/** The front of the flyer: the name of the paper, and as many leading items as fit. */
final class HandoutFront {

    static final double NOTE = 12;

    /** An edition of so few items is shown whole, if it fits. */
    private static final int FEW = 3;

    private static final int MOST = 5;
    private static final double LEAST_PICTURE = 90;

    private final Plan plan;
    private final PosterLook look;
    private final Tree tree;
    private final PictureDesk pictures;
    private final Typography type;
    private final Optional<Masthead.Logo> logo;
    private final int name;
    private final int edition;
    private final List<Line> nameLines;
    private final List<Line> editionLines = new ArrayList<>();
    private final List<Part> stories = new ArrayList<>();
    private final List<Handout.Mention> mentions = new ArrayList<>();
    private final List<Finding> substitutions = new ArrayList<>();
    private Optional<LeadPicture> picture = Optional.empty();

    HandoutFront(Plan plan, Kit kit, PosterLook look, Tree tree, PictureDesk pictures, double size) {
        this.plan = plan;
        this.look = look;
        this.tree = tree;
        this.pictures = pictures;
        this.type = look.typography(size, NOTE);
        this.logo = Masthead.Logo.of(kit, tree);
        this.name = tree.leaf();
        this.edition = tree.leaf();
        this.nameLines = nameLines();
        for (var words : editionWords()) {
            var run = new Run(words, look.style(look.text().regular(), NOTE, Ink.WHITE), edition);
            editionLines.addAll(look.standing().set(List.of(run), headMeasure(), Setting.RAGGED));
        }
    }

    private List<Line> nameLines() {
        var style = look.style(look.headline().bold(), 1, Ink.WHITE);
        var words = plan.edition().publication();
        var run = new Run(words, style, name);
        return Title.fit(run, new Title.Room(headMeasure(), 84, 3, 0.8), look.standing())
                .map(Title::lines)
                .orElseGet(() -> look.standing()
                        .set(List.of(new Run(words, style.withSize(16), name)), headMeasure(), Setting.RAGGED));
    }

    /** Where it is of, and which one it is. */
    private List<String> editionWords() {
        Edition e = plan.edition();
        var place = e.place().map(p -> e.neighbourhood() + ", " + p).orElse(e.neighbourhood());
        var issue = Stream.of(
                        e.title(),
                        e.number().map(n -> look.messages().text("edition.number", n)),
                        Optional.of(new Calendar(look.messages()).day(e.date())))
                .flatMap(Optional::stream)
                .toList();
        return List.of(place, String.join("  \u00b7  ", issue));
    }

    private double logoSide() {
        return logo.isPresent() ? 62 : 0;
    }

    private double headMeasure() {
        return look.sheet().measure() - (logo.isPresent() ? logoSide() + 12 : 0);
    }

    private double nameSize() {
        return nameLines.isEmpty()
                ? 0
                : nameLines.getFirst().parts().getFirst().text().size();
    }

    private double headHeight() {
        double words = nameLines.size() * nameSize() * 1.08 + editionLines.size() * NOTE * 1.3;
        return Math.max(words, logoSide()) + 26;
    }

    /** Adds items as long as they fit. */
    HandoutFront filled(List<Planned> leads) {
        boolean few = plan.items().count() <= FEW;
        for (var item : leads) {
            if (stories.size() < MOST && !add(item, few) && stories.isEmpty()) {
                break;
            }
        }
        return this;
    }

    private boolean add(Planned item, boolean few) {
        for (var extent : Handout.Extent.values()) {
            boolean lead = stories.isEmpty();
            if (possible(item, extent, few, lead)) {
                var shown = lead && extent != Handout.Extent.WHOLE ? lead(item) : Optional.<LeadPicture>empty();
                var story = story(item, extent, lead);
                double pictured = shown.map(each -> each.least(0) + gap()).orElse(0.0);
                if (height() + story.height() + gap() + pictured <= look.sheet().down()) {
                    picture = lead ? shown : picture;
                    stories.add(story);
                    mentions.add(new Handout.Mention(item, extent));
                    substitutions.addAll(Substitutions.in(item, look.text().regular()));
                    return true;
                }
            }
        }
        return false;
    }

    /** Below the first item none stands with its headline alone: that is what the back is for. */
    private static boolean possible(Planned item, Handout.Extent extent, boolean few, boolean lead) {
        return switch (extent) {
            case WHOLE -> few;
            case SUMMARY ->
                item.head().summary().filter(words -> !words.isBlank()).isPresent();
            case TITLE -> lead;
        };
    }

    private Optional<LeadPicture> lead(Planned item) {
        pictures.item(item.id());
        return item.head()
                .picture()
                .map(each -> new Picture(each.source(), each.alt(), Optional.empty(), Optional.empty()))
                .map(each -> new LeadPicture(each, pictures, type, item.language(), look, tree));
    }

    private Part story(Planned item, Handout.Extent extent, boolean lead) {
        var copy = headline(item, extent, lead);
        copy = switch (extent) {
            case WHOLE -> whole(copy, item);
            case SUMMARY -> then(copy, words(item.head().summary().orElse(""), item));
            case TITLE -> copy;
        };
        var own = item.language().equals(look.language()) ? null : item.language();
        var art = new Element.Branch(Mark.Plain.ART, own, copy.elements());
        return Part.of(Copy.of(art, copy.slips()), type.unit());
    }

    private Copy headline(Planned item, Handout.Extent extent, boolean lead) {
        double size = type.body().size() * (lead ? 1.9 : 1.3);
        var words = extent == Handout.Extent.WHOLE
                ? item.head().title()
                : item.head().brief();
        var style = look.style(look.headline().bold(), size, lead ? Ink.BLACK : look.accentInk())
                .withLanguage(item.language());
        return compositor(item)
                .line(words, new Mark.Heading(2), style, measure(), Setting.RAGGED, (int) Math.ceil(size * 1.16));
    }

    private Copy words(String words, Planned item) {
        var style =
                look.style(look.text().regular(), type.body().size(), Ink.BLACK).withLanguage(item.language());
        return compositor(item)
                .line(
                        words,
                        Mark.Plain.P,
                        style,
                        measure(),
                        Setting.RAGGED,
                        type.body().line());
    }

    private Copy whole(Copy headline, Planned item) {
        pictures.item(item.id());
        var facts =
                new FactsDesk(type, look.text(), type.body(), tree).facts(item.facts(), measure(), look.language(), 0);
        var figure = item.head()
                .picture()
                .map(each -> pictures.figure(each, measure(), item.language()))
                .orElse(Copy.NOTHING);
        var copy = then(headline, figure);
        copy = then(copy, item.head().summary().map(words -> words(words, item)).orElse(Copy.NOTHING));
        copy = then(copy, compositor(item).blocks(item.text(), measure(), 2));
        copy = then(copy, item.byline().map(words -> words(words, item)).orElse(Copy.NOTHING));
        return then(copy, facts);
    }

    private Copy then(Copy above, Copy below) {
        int gap = (int) Math.round(type.body().size() * 0.3);
        return above.then(below.withSlips(Composing.spaced(below.slips(), gap)));
    }

    private Compositor compositor(Planned item) {
        return new Compositor(type, tree, pictures, item.language());
    }

    private double measure() {
        return look.sheet().measure();
    }

    private double gap() {
        return type.body().size() * 0.95;
    }

    private double height() {
        double sum = headHeight() + picture.map(each -> each.least(0) + gap()).orElse(0.0);
        for (var story : stories) {
            sum += story.height() + gap();
        }
        return sum;
    }

    List<Handout.Mention> mentions() {
        return mentions;
    }

    /** What is shown of each item, for comparison. */
    List<Handout.Extent> extents() {
        return mentions.stream().map(Handout.Mention::extent).toList();
    }

    List<Finding> findings() {
        return Stream.concat(pictures.findings().stream(), substitutions.stream())
                .toList();
    }

    int nameLeaf() {
        return name;
    }

    List<Element> elements() {
        var elements = new ArrayList<Element>();
        logo.ifPresent(each -> elements.addAll(each.elements()));
        elements.add(new Element.Leaf(new Mark.Heading(1), name));
        elements.add(new Element.Leaf(Mark.Plain.P, edition));
        for (int i = 0; i < stories.size(); i++) {
            elements.addAll(stories.get(i).elements());
            if (i == 0) {
                picture.ifPresent(each -> elements.addAll(each.elements()));
            }
        }
        return elements;
    }

    /** Draws it; the picture of the first item takes what is left, and houses where there is none. */
    void draw(Plate plate) {
        double open = look.sheet().down() - height();
        double y = PosterSheet.SAFE;
        head(y, plate);
        y += headHeight();
        var shown = picture.orElse(null);
        if (shown != null) {
            double high = Math.min(shown.most(), shown.least(0) + open);
            open -= high - shown.least(0);
            shown.draw(y, high, Optional.empty(), plate);
            y += high;
        }
        double white = Math.min(open / (stories.size() + 1), gap() * 0.8);
        for (var story : stories) {
            y += gap() + white;
            story.draw(look.sheet().left(), y, plate);
            y += story.height();
        }
        double bottom = PosterSheet.SAFE + look.sheet().down();
        if (bottom - y > LEAST_PICTURE) {
            street(bottom, Math.min(bottom - y - gap() * 2, 150), plate);
        }
    }

    private void street(double bottom, double tall, Plate plate) {
        double right = PosterSheet.SAFE + look.sheet().across();
        new Skyline(look.tint(0.8), look.tint(0.93))
                .draw(
                        PosterSheet.SAFE,
                        right,
                        bottom,
                        tall,
                        plan.edition().publication().hashCode(),
                        plate);
    }

    private void head(double top, Plate plate) {
        plate.ornament(
                new Frame.Box(PosterSheet.SAFE, top, look.sheet().across(), headHeight(), look.accentInk(), null, 0));
        double x = look.sheet().left();
        double words = nameLines.size() * nameSize() * 1.08 + editionLines.size() * NOTE * 1.3;
        logo.ifPresent(each -> {
            double y = top + (headHeight() - logoSide()) / 2;
            plate.ornament(new Frame.Box(x, y, logoSide(), logoSide(), Ink.WHITE, null, 0));
            each.draw(x + 5, y + 5, logoSide() - 10, plate);
        });
        double left = x + look.sheet().measure() - headMeasure();
        double y = top + (headHeight() - words) / 2;
        for (var line : nameLines) {
            plate.add(line.at(left, y + nameSize() * 0.82));
            y += nameSize() * 1.08;
        }
        for (var line : editionLines) {
            plate.add(line.at(left, y + NOTE * 1.1));
            y += NOTE * 1.3;
        }
    }
}
