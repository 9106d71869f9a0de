package nl.buurtpers.print.poster;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.buurtpers.plan.Plan;
import nl.buurtpers.plan.Planned;
import nl.buurtpers.print.copy.PictureDesk;
import nl.buurtpers.print.copy.Substitutions;
import nl.buurtpers.print.copy.Tree;
import nl.buurtpers.render.Finding;
import nl.buurtpers.render.Kit;
import nl.buurtpers.typeset.flow.Plate;
import nl.buurtpers.typeset.frame.Bookmark;
import nl.buurtpers.typeset.frame.Element;
import nl.buurtpers.typeset.frame.Ink;
import nl.buurtpers.typeset.frame.Mark;
import nl.buurtpers.typeset.text.Run;

/**
 * Composes the poster of one item: as much of it as fits, and that as large as fits. More words come before larger
 * letters, as long as all are read from the distances that {@link Reading} asks.
 */
final class PosterComposer {

    /** Steps from the largest letters to the least. */
    private static final int STEPS = 8;

    /** Words of a headline are divided only where they would otherwise be read from fewer metres than this. */
    private static final double WHOLE = 2.5;

    private final Plan plan;
    private final Kit kit;
    private final PosterLook look;
    private final Selection.Placed placed;
    private final Planned item;
    private final Tree tree = new Tree();
    /** One leaf for all attempts, so that lines once set are known again. */
    private final int titleLeaf = tree.leaf();

    PosterComposer(Plan plan, Kit kit, PosterLook look, Selection.Placed placed) {
        this.plan = plan;
        this.kit = kit;
        this.look = look;
        this.item = placed.item();
        this.placed = placed;
    }

    /** The poster; none where not even the headline fits on the paper. */
    Optional<Poster> compose() {
        for (var copy : Poster.Copytext.values()) {
            if (Poster.possible(item, copy)) {
                for (int step = STEPS; step >= -nearer(); step--) {
                    var layout = layout(copy, (double) step / STEPS);
                    if (layout.isPresent()) {
                        return layout.map(this::poster);
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** Whoever tears off a strip stands before the poster: key facts may be smaller then, for a metre and a half. */
    private int nearer() {
        return look.sheet().strips() > 0 ? STEPS / 2 : 0;
    }

    private Optional<Layout> layout(Poster.Copytext copy, double ease) {
        double scale = look.sheet().scale();
        var type = look.typography(Layout.between(Reading.TEXT, 1.45 * scale, ease));
        var pictures = new PictureDesk(type, tree, kit.assets());
        pictures.item(item.id());
        var words = new Words(item, copy, type, look, pictures, tree);
        double share = share(copy, words.picture().isPresent(), ease);
        double metres = Layout.between(Reading.HEADLINE, Reading.HEADLINE * 2, ease) * scale;
        var masthead = new Masthead(plan.edition(), kit, look, tree);
        var imprint = new Imprint(item, masthead, Layout.between(Reading.TEXT, scale, ease), look, tree);
        return title(copy, metres, look.sheet().down() * share)
                .map(title -> new Field(placed, title, titleLeaf, look, tree))
                .map(field ->
                        Layout.of(field, words, imprint, ease, plan.edition().timeZone(), pictures))
                .filter(layout -> layout.fits(look.sheet().down()));
    }

    private Optional<Title> title(Poster.Copytext copy, double metres, double height) {
        var style = look.style(look.headline().bold(), 1, Ink.WHITE).withLanguage(item.language());
        var room = new Title.Room(look.sheet().measure(), height, metres, WHOLE);
        return Title.fit(new Run(Poster.headline(item, copy), style, titleLeaf), room, look.standing());
    }

    /** Share of the paper that the headline may take. */
    private static double share(Poster.Copytext copy, boolean pictured, double ease) {
        return copy == Poster.Copytext.BARE ? 0.75 : Layout.between(pictured ? 0.22 : 0.3, 0.42, ease);
    }

    private Poster poster(Layout layout) {
        var plate = new Plate();
        layout.draw(look.sheet(), plate);
        var strips = Strips.of(item, plan.edition(), look);
        strips.ifPresent(each -> each.draw(plate));
        var page = plate.page(look.sheet().width(), look.sheet().height(), "1");
        var title = item.head().title();
        var composition = Tree.composition(
                title + " - " + plan.edition().publication(),
                look.language(),
                elements(layout),
                List.of(page),
                List.of(new Bookmark(title, 1, layout.field().titleLeaf())));
        var findings = new ArrayList<Finding>(layout.pictures().findings());
        findings.addAll(Substitutions.in(item, look.text().regular()));
        return new Poster(item, composition, layout.words().copy(), findings);
    }

    private List<Element> elements(Layout layout) {
        var own = item.language().equals(look.language()) ? null : item.language();
        return List.of(new Element.Branch(Mark.Plain.ART, own, layout.elements()));
    }
}
