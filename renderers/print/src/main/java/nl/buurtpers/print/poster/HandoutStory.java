package nl.buurtpers.print.poster;

import java.util.List;
import nl.buurtpers.plan.Planned;
import nl.buurtpers.print.copy.Compositor;
import nl.buurtpers.print.copy.Copy;
import nl.buurtpers.print.copy.FactsDesk;
import nl.buurtpers.print.copy.PictureDesk;
import nl.buurtpers.print.copy.Tree;
import nl.buurtpers.print.copy.Typography;
import nl.buurtpers.typeset.flow.Composing;
import nl.buurtpers.typeset.frame.Element;
import nl.buurtpers.typeset.frame.Ink;
import nl.buurtpers.typeset.frame.Mark;
import nl.buurtpers.typeset.line.Setting;

/** Sets items for the front of the flyer. */
record HandoutStory(PosterLook look, Typography type, Tree tree, PictureDesk pictures) {

    /**
     * An item.
     *
     * @param lead whether it is the first one
     */
    Part part(Planned item, Handout.Extent extent, boolean lead) {
        var headline = headline(item, extent, lead);
        var copy = switch (extent) {
            case WHOLE -> whole(headline, item);
            case SUMMARY -> then(headline, words(item.head().summary().orElse(""), item));
            case TITLE -> headline;
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
        var parts = List.of(
                item.head()
                        .picture()
                        .map(each -> pictures.figure(each, measure(), item.language()))
                        .orElse(Copy.NOTHING),
                item.head().summary().map(words -> words(words, item)).orElse(Copy.NOTHING),
                compositor(item).blocks(item.text(), measure(), 2),
                item.byline().map(words -> words(words, item)).orElse(Copy.NOTHING),
                new FactsDesk(type, look.text(), type.body(), tree).facts(item.facts(), measure(), look.language(), 0));
        return parts.stream().reduce(headline, this::then);
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
}
