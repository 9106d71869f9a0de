package nl.buurtpers.print.poster;

import java.util.List;
import java.util.Optional;
import nl.buurtpers.model.Block;
import nl.buurtpers.model.Picture;
import nl.buurtpers.plan.Planned;
import nl.buurtpers.print.copy.Compositor;
import nl.buurtpers.print.copy.Copy;
import nl.buurtpers.print.copy.PictureDesk;
import nl.buurtpers.print.copy.Tree;
import nl.buurtpers.print.copy.Typography;
import nl.buurtpers.typeset.flow.Composing;
import nl.buurtpers.typeset.frame.Ink;
import nl.buurtpers.typeset.frame.Mark;
import nl.buurtpers.typeset.line.Setting;
import nl.buurtpers.typeset.text.FaceChain;

/** The running text of a poster and its picture; a picture in the text leads where the item has no other one. */
final class Words {

    private final Planned item;
    private final Poster.Copytext copy;
    private final Typography type;
    private final PosterLook look;
    private final Compositor compositor;
    private final Tree tree;
    private final Optional<LeadPicture> picture;
    private final int figure;

    Words(Planned item, Poster.Copytext copy, Typography type, PosterLook look, PictureDesk pictures, Tree tree) {
        this.item = item;
        this.copy = copy;
        this.type = type;
        this.look = look;
        this.tree = tree;
        this.compositor = new Compositor(type, tree, pictures, item.language());
        this.figure = item.head().picture().isPresent() ? -1 : figure(item.text());
        this.picture = Optional.of(copy)
                .filter(Poster.Copytext::picture)
                .flatMap(_ -> lead())
                .map(each -> new LeadPicture(each, pictures, type, item.language(), look, tree));
    }

    private static int figure(List<Block> text) {
        for (int i = 0; i < text.size(); i++) {
            if (text.get(i) instanceof Block.Figure) {
                return i;
            }
        }
        return -1;
    }

    private Optional<Picture> lead() {
        return item.head()
                .picture()
                .or(() -> figure >= 0 && item.text().get(figure) instanceof Block.Figure(var first)
                        ? Optional.of(first)
                        : Optional.empty());
    }

    Poster.Copytext copy() {
        return copy;
    }

    Planned item() {
        return item;
    }

    PosterLook look() {
        return look;
    }

    Tree tree() {
        return tree;
    }

    Optional<LeadPicture> picture() {
        return picture;
    }

    /** Whether the picture is one of the text, and is read where it stands there. */
    boolean pictureInText() {
        return figure >= 0 && copy == Poster.Copytext.WHOLE;
    }

    /** Summary, text and byline, as far as they are shown. */
    Copy set() {
        return switch (copy) {
            case WHOLE -> stacked(List.of(summary(true), text(), byline()));
            case SUMMARY, SUMMARY_ALONE -> summary(false);
            case TITLE, FACTS, KEY_FACTS, BARE -> Copy.NOTHING;
        };
    }

    private Copy stacked(List<Copy> parts) {
        var all = Copy.NOTHING;
        for (var part : parts) {
            int gap = all.isEmpty() ? 0 : type.gap();
            all = all.then(part.withSlips(Composing.spaced(part.slips(), gap)));
        }
        return all;
    }

    private Copy summary(boolean bold) {
        var faces = bold ? look.text().bold() : look.text().regular();
        return item.head()
                .summary()
                .map(words -> line(words, faces, item.language()))
                .orElse(Copy.NOTHING);
    }

    private Copy byline() {
        return item.byline()
                .map(words -> line(words, look.text().regular(), look.language()))
                .orElse(Copy.NOTHING);
    }

    private Copy line(String words, FaceChain faces, String language) {
        var style = look.style(faces, type.body().size(), Ink.BLACK).withLanguage(language);
        return compositor.line(
                words,
                Mark.Plain.P,
                style,
                look.sheet().measure(),
                Setting.RAGGED,
                type.body().line());
    }

    private Copy text() {
        if (figure < 0) {
            return blocks(item.text());
        }
        var before = blocks(item.text().subList(0, figure));
        var shown = new Copy(picture.map(LeadPicture::elements).orElse(List.of()), List.of());
        var after = blocks(item.text().subList(figure + 1, item.text().size()));
        var below = after.withSlips(Composing.spaced(after.slips(), before.isEmpty() ? 0 : type.gap()));
        return before.then(shown).then(below);
    }

    private Copy blocks(List<Block> blocks) {
        return compositor.blocks(blocks, look.sheet().measure(), 1);
    }
}
