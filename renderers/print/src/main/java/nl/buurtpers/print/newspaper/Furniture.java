package nl.buurtpers.print.newspaper;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.buurtpers.message.Calendar;
import nl.buurtpers.message.Messages;
import nl.buurtpers.model.Edition;
import nl.buurtpers.print.copy.EditionLine;
import nl.buurtpers.print.copy.Tree;
import nl.buurtpers.print.copy.Typography;
import nl.buurtpers.render.Assets;
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

/** What stands around the stories: the masthead of the front page, running heads, folios, a page for notes. */
final class Furniture {

    /** Clear print asks that readers are told of the large-print edition on page 1, in 14 pt or more (CP-01). */
    private static final double LEAST_NOTICE = 14;

    private final Edition edition;
    private final Typography type;
    private final Sheet sheet;
    private final Messages messages;
    private final Optional<String> logo;
    private final String logoAlt;
    private final Optional<Assets.Size> logoSize;
    private final int titleLeaf;
    private final int lineLeaf;
    private final int noticeLeaf;
    private final int logoLeaf;
    private final List<Line> title;
    private final List<Line> line;
    private final List<Line> notice;
    private final double titleSize;

    Furniture(Commission commission, Typography type, Sheet sheet, Tree tree) {
        var house = commission.kit().style();
        this.edition = commission.plan().edition();
        this.type = type;
        this.sheet = sheet;
        this.messages = commission.messages();
        this.logoSize = size(house.logo(), commission.kit().assets());
        this.logo = logoSize.isPresent() ? house.logo() : Optional.empty();
        this.logoAlt = house.logoAlt().orElse("");
        this.titleLeaf = tree.leaf();
        this.lineLeaf = tree.leaf();
        this.noticeLeaf = tree.leaf();
        this.logoLeaf = tree.leaf();
        this.titleSize = titleSize();
        this.title = type.standing().set(List.of(titleRun(titleSize)), titleWidth(), Setting.RAGGED);
        this.line = type.standing()
                .set(
                        List.of(new Run(new EditionLine(edition, messages).words("  \u00b7  "), small(10.5), lineLeaf)),
                        sheet.across(),
                        Setting.RAGGED);
        var noticeStyle = type.style(type.small().bold(), LEAST_NOTICE, edition.language());
        this.notice = type.standing()
                .set(
                        List.of(new Run(messages.text("newspaper.large-print"), noticeStyle, noticeLeaf)),
                        sheet.across() - 20,
                        Setting.CENTRED);
    }

    private static Optional<Assets.Size> size(Optional<String> logo, Assets assets) {
        try {
            return logo.map(assets::size);
        } catch (RuntimeException unreadable) {
            return Optional.empty();
        }
    }

    private Style small(double size) {
        return type.style(type.small().regular(), size, edition.language());
    }

    private Run titleRun(double size) {
        return new Run(
                edition.publication(),
                new Style(type.headline().bold(), size, type.accent(), edition.language()),
                titleLeaf);
    }

    private double titleSize() {
        double size = 66;
        while (size > 24 && Typesetter.width(List.of(titleRun(size))) > titleWidth()) {
            size -= 2;
        }
        return size;
    }

    private double logoHeight() {
        return logo.isPresent() ? 20 * Sheet.MM : 0;
    }

    private double logoWidth() {
        return logoSize.map(s -> Math.min(55 * Sheet.MM, logoHeight() * s.width() / s.height()))
                .orElse(0.0);
    }

    private double titleWidth() {
        return sheet.across() - (logo.isPresent() ? logoWidth() + 14 : 0);
    }

    /** Units from the top of the type area of the front page to its first story. */
    int mastheadUnits() {
        double points = mastheadPoints() - (sheet.top() - 30) + 8;
        return Math.max(0, Sheet.wholeLines((int) Math.ceil(points / sheet.unit())));
    }

    private double mastheadPoints() {
        double titles = Math.max(logoHeight(), title.size() * titleSize * 1.05);
        return titles + 10 + line.size() * 14 + 8;
    }

    /** Units that the notice at the foot of the front page takes. */
    int noticeUnits() {
        return Sheet.wholeLines((int) Math.ceil((notice.size() * 18 + 22) / sheet.unit()));
    }

    void masthead(Plate plate) {
        double top = 30;
        double titles = Math.max(logoHeight(), title.size() * titleSize * 1.05);
        drawLogo(top + (titles - logoHeight()) / 2, plate);
        double x = sheet.left() + sheet.across() - titleWidth();
        double y = top + (titles - title.size() * titleSize * 1.05) / 2 + titleSize * 0.85;
        for (var each : title) {
            plate.add(each.at(x, y));
            y += titleSize * 1.05;
        }
        double rule = top + titles + 6;
        rule(rule, 2.2, type.accent(), plate);
        double baseline = rule + 14;
        for (var each : line) {
            plate.add(each.at(sheet.left(), baseline));
            baseline += 14;
        }
        rule(baseline - 8, 0.6, type.ink(), plate);
    }

    private void drawLogo(double top, Plate plate) {
        logo.ifPresent(source -> {
            var size = logoSize.orElseThrow();
            double height = Math.min(logoHeight(), logoWidth() * size.height() / size.width());
            var frame = new Frame.PictureFrame(
                    sheet.left(),
                    top + (logoHeight() - height) / 2,
                    logoWidth(),
                    height,
                    source,
                    new Frame.Crop(0, 0, size.width(), size.height()));
            if (logoAlt.isBlank()) {
                plate.ornament(frame);
            } else {
                plate.add(logoLeaf, List.of(frame));
            }
        });
    }

    /** Upper edge of what stands at the foot of the front page, with white above it, pt. */
    double noticeTop() {
        return sheet.top() + (sheet.down() - noticeUnits()) * sheet.unit();
    }

    /** The line that tells of the large-print edition, at the foot of the front page. */
    void notice(Plate plate) {
        double height = notice.size() * 18 + 12;
        double top = sheet.top() + sheet.down() * sheet.unit() - height;
        plate.ornament(new Frame.Box(sheet.left(), top, sheet.across(), height, null, type.accent(), 1));
        double y = top + 6 + 14;
        for (var each : notice) {
            plate.add(each.at(sheet.left() + 10, y));
            y += 18;
        }
    }

    List<Element> elements() {
        var elements = new ArrayList<Element>();
        if (logo.isPresent() && !logoAlt.isBlank()) {
            elements.add(new Element.Leaf(new Mark.Figure(logoAlt), logoLeaf));
        }
        elements.add(new Element.Leaf(new Mark.Heading(1), titleLeaf));
        elements.add(new Element.Leaf(Mark.Plain.P, lineLeaf));
        elements.add(new Element.Leaf(Mark.Plain.P, noticeLeaf));
        return elements;
    }

    /** Name, day and number of a page that is not the first; the number at the outer edge. */
    void runningHead(int number, Plate plate) {
        double y = sheet.top() - 17;
        boolean left = number % 2 == 0;
        var folio = Typesetter.line(List.of(new Run(
                Integer.toString(number),
                type.style(type.headline().bold(), 14, edition.language()).withInk(type.accent()),
                0)));
        var words = Typesetter.set(
                List.of(new Run(
                        edition.publication() + "  \u00b7  " + new Calendar(messages).day(edition.date()),
                        small(9),
                        0)),
                sheet.across() - 60,
                Setting.RAGGED);
        double right = sheet.left() + sheet.across();
        var frames = new ArrayList<Frame>(folio.frames(left ? sheet.left() : right - folio.width(), y));
        plate.furniture(Content.Artifact.HEADER, frames);
        if (!words.isEmpty()) {
            var name = words.getFirst();
            plate.furniture(Content.Artifact.HEADER, name.frames(left ? right - name.width() : sheet.left(), y));
        }
        rule(y + 6, 0.6, type.ink(), plate);
    }

    private void rule(double y, double thickness, Ink ink, Plate plate) {
        plate.ornament(new Frame.Rule(sheet.left(), y, sheet.left() + sheet.across(), y, thickness, ink));
    }

    /** Houses that fill a slot. */
    void street(Slot slot, Plate plate) {
        new Street(type.accent()).draw(slot, plate);
    }

    /** Lines to write on. */
    void notes(Slot slot, Plate plate) {
        double top = slot.top();
        double bottom = slot.y(slot.height());
        rule(top, 1.6, type.accent(), plate);
        var style = new Style(type.headline().bold(), 20, type.ink(), edition.language());
        plate.furniture(
                Content.Artifact.LAYOUT,
                Typesetter.frames(new Run(messages.text("newspaper.notes"), style, 0), sheet.left(), top + 26));
        for (double y = top + 62; y <= bottom; y += 26) {
            rule(y, 0.5, Ink.grey(0x99), plate);
        }
    }
}
