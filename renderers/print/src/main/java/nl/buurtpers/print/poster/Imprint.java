package nl.buurtpers.print.poster;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.buurtpers.plan.Fact;
import nl.buurtpers.plan.Planned;
import nl.buurtpers.print.copy.Address;
import nl.buurtpers.print.copy.Copy;
import nl.buurtpers.print.copy.Tree;
import nl.buurtpers.print.copy.Typography;
import nl.buurtpers.typeset.flow.Composing;
import nl.buurtpers.typeset.flow.Plate;
import nl.buurtpers.typeset.frame.Element;
import nl.buurtpers.typeset.frame.Frame;
import nl.buurtpers.typeset.frame.Ink;
import nl.buurtpers.typeset.frame.Mark;
import nl.buurtpers.typeset.line.Setting;
import nl.buurtpers.typeset.text.Run;

/** The foot of a poster: whom to turn to, where to read on, whose poster it is; at its right a QR code. */
final class Imprint {

    private final PosterLook look;
    private final Typography type;
    private final Tree tree;
    private final Optional<String> address;
    private final Optional<QrCode> code;
    private final Masthead masthead;

    Imprint(Planned item, Masthead masthead, double metres, PosterLook look, Tree tree) {
        this.masthead = masthead;
        this.look = look;
        this.type = look.typography(metres);
        this.tree = tree;
        this.address = address(item);
        this.code = address.flatMap(QrCode::of);
    }

    /** Where an item can be read on: its own page, else the address that it names. */
    private static Optional<String> address(Planned item) {
        return item.link()
                .map(URI::toString)
                .or(() -> item.fact(Fact.Kind.WEB).flatMap(Fact::target))
                .filter(Address::usable);
    }

    private double side() {
        return code.isPresent() ? 31 * PosterSheet.MM * look.sheet().scale() : 0;
    }

    private double measure() {
        return look.sheet().measure()
                - (code.isPresent() ? side() + look.sheet().gap() : 0);
    }

    /** The whole foot with a rule above it. */
    Part part(List<Fact> particulars) {
        var words = particulars(particulars).then(spaced(readOn()));
        var left = Part.of(words, type.unit());
        var name = masthead.part(measure(), type.body().size());
        double gap = left.isEmpty() ? 0 : look.sheet().gap() * 0.5;
        double rule = look.sheet().gap() * 0.8;
        double height = Math.max(left.height() + gap + name.height(), side());
        int leaf = tree.leaf();
        var elements = new ArrayList<>(words.elements());
        code.ifPresent(_ -> elements.add(new Element.Leaf(figure(), leaf)));
        elements.addAll(name.elements());
        return new Part(elements, rule + height, (x, top, plate) -> {
            ornament(x, top, plate);
            left.draw(x, top + rule, plate);
            name.draw(x, top + rule + height - name.height(), plate);
            code.ifPresent(each -> plate.add(
                    leaf, each.at(x + look.sheet().measure() - side(), top + rule + (height - side()) / 2, side())));
        });
    }

    private void ornament(double x, double top, Plate plate) {
        double thickness = 2 * look.sheet().scale();
        plate.ornament(new Frame.Rule(x, top, x + look.sheet().measure(), top, thickness, look.accentInk()));
    }

    /** What a QR code is to somebody who does not see it (PDF/UA-1, 7.3). */
    private Mark figure() {
        return new Mark.Figure(look.messages().text("poster.qr", Address.spoken(address.orElse(""))));
    }

    private Copy spaced(Copy copy) {
        return copy.withSlips(Composing.spaced(copy.slips(), type.gap() / 2));
    }

    /** Nobody can tap paper, and not everybody has a telephone that reads codes: the address stands there in words. */
    private Copy readOn() {
        return address.map(target -> {
                    int link = tree.leaf();
                    var words = Address.spoken(target);
                    var style = look.style(look.text().bold(), type.body().size(), look.accentInk());
                    var leaf = new Element.Leaf(new Mark.Link(target, words), link);
                    return paragraph(
                            List.of(new Run(words, style, link)), new Element.Branch(Mark.Plain.P, List.of(leaf)));
                })
                .orElse(Copy.NOTHING);
    }

    private Copy paragraph(List<Run> runs, Element element) {
        return Copy.of(
                element,
                type.composing()
                        .paragraph(
                                runs,
                                measure(),
                                Setting.RAGGED,
                                type.body().line(),
                                type.body().size()));
    }

    private Copy particulars(List<Fact> facts) {
        if (facts.isEmpty()) {
            return Copy.NOTHING;
        }
        var style = look.style(look.text().regular(), type.body().size(), Ink.BLACK);
        var set = Particulars.of(facts, style, look.text().bold(), measure(), tree);
        return paragraph(set.runs(), set.element());
    }
}
