package nl.buurtpers.print.poster;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.buurtpers.model.Picture;
import nl.buurtpers.plan.Plan;
import nl.buurtpers.plan.Planned;
import nl.buurtpers.print.copy.PictureDesk;
import nl.buurtpers.print.copy.Substitutions;
import nl.buurtpers.print.copy.Tree;
import nl.buurtpers.print.copy.Typography;
import nl.buurtpers.render.Finding;
import nl.buurtpers.render.Kit;
import nl.buurtpers.typeset.flow.Plate;
import nl.buurtpers.typeset.frame.Element;

/** The front of the flyer: the name of the paper, and as many leading items as fit. */
final class HandoutFront {

    /** An edition of so few items is shown whole, if it fits. */
    private static final int FEW = 3;

    private static final int MOST = 5;
    private static final double ROOM_FOR_HOUSES = 90;
    private static final double TALLEST_HOUSES = 150;

    private final Plan plan;
    private final PosterLook look;
    private final Tree tree;
    private final Typography type;
    private final PictureDesk pictures;
    private final HandoutHead head;
    private final HandoutStory setting;
    private final List<Part> stories = new ArrayList<>();
    private final List<Handout.Mention> mentions = new ArrayList<>();
    private Optional<LeadPicture> picture = Optional.empty();

    HandoutFront(Plan plan, Kit kit, PosterLook look, Tree tree, double size) {
        this.plan = plan;
        this.look = look;
        this.tree = tree;
        this.type = look.typography(size, HandoutComposer.NOTE);
        this.pictures = new PictureDesk(type, tree, kit.assets());
        this.head = new HandoutHead(plan.edition(), kit, look, tree);
        this.setting = new HandoutStory(look, type, tree, pictures);
    }

    /** Adds items as long as they fit. */
    HandoutFront filled(List<Planned> leads) {
        for (var item : leads) {
            if (stories.size() < MOST) {
                add(item);
            }
        }
        return this;
    }

    private void add(Planned item) {
        boolean lead = stories.isEmpty();
        for (var extent : Handout.Extent.values()) {
            if (possible(item, extent, lead) && added(item, extent, lead)) {
                return;
            }
        }
    }

    /** Below the first item none stands with its headline alone: that is what the back is for. */
    private boolean possible(Planned item, Handout.Extent extent, boolean lead) {
        return switch (extent) {
            case WHOLE -> plan.items().count() <= FEW;
            case SUMMARY ->
                item.head().summary().filter(words -> !words.isBlank()).isPresent();
            case TITLE -> lead;
        };
    }

    private boolean added(Planned item, Handout.Extent extent, boolean lead) {
        var shown = lead && extent != Handout.Extent.WHOLE ? lead(item) : Optional.<LeadPicture>empty();
        var story = setting.part(item, extent, lead);
        double pictured = shown.map(each -> each.least(0) + gap()).orElse(0.0);
        if (height() + story.height() + gap() + pictured > look.sheet().down()) {
            return false;
        }
        picture = lead ? shown : picture;
        stories.add(story);
        mentions.add(new Handout.Mention(item, extent));
        return true;
    }

    /** The picture of the first item, without its words: those stand in the paper. */
    private Optional<LeadPicture> lead(Planned item) {
        pictures.item(item.id());
        return item.head()
                .picture()
                .map(Picture::bare)
                .map(each -> new LeadPicture(each, pictures, type, item.language(), look, tree));
    }

    private double gap() {
        return type.body().size() * 0.95;
    }

    private double height() {
        double sum = head.part().height()
                + picture.map(each -> each.least(0) + gap()).orElse(0.0);
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
        var substituted = mentions.stream()
                .flatMap(mention -> Substitutions.in(mention.item(), look.text().regular()).stream());
        return Stream.concat(pictures.findings().stream(), substituted).toList();
    }

    int nameLeaf() {
        return head.nameLeaf();
    }

    List<Element> elements() {
        var elements = new ArrayList<>(head.part().elements());
        for (int i = 0; i < stories.size(); i++) {
            elements.addAll(stories.get(i).elements());
            if (i == 0) {
                picture.ifPresent(each -> elements.addAll(each.elements()));
            }
        }
        return elements;
    }

    /** Draws it; the picture of the first item takes what is left, then the white, then houses. */
    void draw(Plate plate) {
        double open = look.sheet().down() - height();
        double y = PosterSheet.SAFE;
        head.part().draw(PosterSheet.SAFE, y, plate);
        y += head.part().height();
        if (picture.isPresent()) {
            var shown = picture.orElseThrow();
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
        street(y, plate);
    }

    private void street(double top, Plate plate) {
        double bottom = PosterSheet.SAFE + look.sheet().down();
        if (bottom - top > ROOM_FOR_HOUSES) {
            double tall = Math.min(bottom - top - gap() * 2, TALLEST_HOUSES);
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
    }
}
