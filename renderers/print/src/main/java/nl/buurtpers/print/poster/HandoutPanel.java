package nl.buurtpers.print.poster;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.buurtpers.plan.Plan;
import nl.buurtpers.print.copy.Address;
import nl.buurtpers.print.copy.Tree;
import nl.buurtpers.typeset.flow.Plate;
import nl.buurtpers.typeset.frame.Element;
import nl.buurtpers.typeset.frame.Frame;
import nl.buurtpers.typeset.frame.Ink;
import nl.buurtpers.typeset.frame.Mark;
import nl.buurtpers.typeset.line.Line;
import nl.buurtpers.typeset.line.Setting;
import nl.buurtpers.typeset.text.FaceChain;
import nl.buurtpers.typeset.text.Run;

/** The coloured foot of the flyer: where the edition is read, and how to reach those who make it. */
final class HandoutPanel {

    private static final double SIZE = 12.5;
    private static final double LINE = 16.5;
    private static final double HEADING = 18;
    private static final double SIDE = 27 * PosterSheet.MM;
    private static final double PAD = 13;

    private record Words(List<Line> lines, double leading) {}

    private final PosterLook look;
    private final Tree tree;
    private final Plan plan;
    private final Optional<String> site;
    private final Optional<QrCode> code;
    private final List<Words> words = new ArrayList<>();
    private final List<Element> elements = new ArrayList<>();

    HandoutPanel(Plan plan, PosterLook look, Tree tree) {
        this.plan = plan;
        this.look = look;
        this.tree = tree;
        this.site = plan.edition().website().map(URI::toString).filter(Address::usable);
        this.code = site.flatMap(QrCode::of);
    }

    Part part() {
        var messages = look.messages();
        var edition = plan.edition();
        add(edition.publication(), look.headline().bold(), HEADING, new Mark.Heading(2));
        site.ifPresentOrElse(
                address -> {
                    line(messages.text("poster.read-all"), Mark.Plain.P);
                    var spoken = Address.spoken(address);
                    add(spoken, look.text().bold(), SIZE, new Mark.Link(address, spoken));
                },
                () -> line(messages.text("poster.for-all", edition.neighbourhood()), Mark.Plain.P));
        if (!plan.contact().isEmpty()) {
            line(messages.text("poster.subscribe"), Mark.Plain.P);
            contact();
        }
        return placed();
    }

    /** Whom to turn to, one after the other. */
    private void contact() {
        var style = look.style(look.text().regular(), SIZE, Ink.WHITE);
        var set = Particulars.of(plan.contact(), style, look.text().bold(), measure(), tree);
        words.add(new Words(look.standing().set(set.runs(), measure(), Setting.RAGGED), LINE));
        elements.add(set.element());
    }

    private void line(String text, Mark mark) {
        add(text, look.text().regular(), SIZE, mark);
    }

    private void add(String text, FaceChain faces, double size, Mark mark) {
        int leaf = tree.leaf();
        var lines = look.standing()
                .set(List.of(new Run(text, look.style(faces, size, Ink.WHITE), leaf)), measure(), Setting.RAGGED);
        words.add(new Words(lines, size > SIZE ? size * 1.3 : LINE));
        boolean inline = mark instanceof Mark.Link || mark == Mark.Plain.SPAN;
        var element = new Element.Leaf(mark, leaf);
        elements.add(inline ? new Element.Branch(Mark.Plain.P, List.of(element)) : element);
    }

    private double measure() {
        return look.sheet().measure() - (code.isPresent() ? SIDE + PAD : 0);
    }

    private Part placed() {
        double height = 0;
        for (var each : words) {
            height += each.lines.size() * each.leading;
        }
        double high = Math.max(height, code.isPresent() ? SIDE : 0) + 2 * PAD;
        int leaf = tree.leaf();
        code.ifPresent(_ -> elements.add(new Element.Leaf(
                new Mark.Figure(look.messages().text("poster.qr", Address.spoken(site.orElse("")))), leaf)));
        return new Part(elements, high, (x, top, plate) -> draw(x, top, high, leaf, plate));
    }

    private void draw(double x, double top, double height, int leaf, Plate plate) {
        var sheet = look.sheet();
        plate.ornament(new Frame.Box(x, top, sheet.across(), height, look.accentInk(), null, 0));
        double y = top + PAD;
        for (var each : words) {
            for (var line : each.lines) {
                plate.add(line.at(sheet.left(), y + each.leading * 0.75));
                y += each.leading;
            }
        }
        code.ifPresent(each ->
                plate.add(leaf, each.at(sheet.left() + sheet.measure() - SIDE, top + (height - SIDE) / 2, SIDE)));
    }
}
