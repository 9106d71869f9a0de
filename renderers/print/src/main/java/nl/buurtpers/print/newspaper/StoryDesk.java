package nl.buurtpers.print.newspaper;

import java.util.ArrayList;
import java.util.List;
import nl.buurtpers.message.Messages;
import nl.buurtpers.model.Advert;
import nl.buurtpers.model.Article;
import nl.buurtpers.model.Event;
import nl.buurtpers.model.Notice;
import nl.buurtpers.model.Service;
import nl.buurtpers.plan.Fact;
import nl.buurtpers.plan.Plan;
import nl.buurtpers.plan.Planned;
import nl.buurtpers.print.copy.Compositor;
import nl.buurtpers.print.copy.Copy;
import nl.buurtpers.print.copy.FactsDesk;
import nl.buurtpers.print.copy.PictureDesk;
import nl.buurtpers.print.copy.Tree;
import nl.buurtpers.print.copy.Typography;
import nl.buurtpers.typeset.flow.Composing;
import nl.buurtpers.typeset.flow.Galley;
import nl.buurtpers.typeset.flow.Slip;
import nl.buurtpers.typeset.frame.Bookmark;
import nl.buurtpers.typeset.frame.Element;
import nl.buurtpers.typeset.frame.Frame;
import nl.buurtpers.typeset.frame.Ink;
import nl.buurtpers.typeset.frame.Mark;
import nl.buurtpers.typeset.line.Setting;
import nl.buurtpers.typeset.text.FaceChain;
import nl.buurtpers.typeset.text.Run;

/** Makes the blocks of a newspaper from the items of a plan: a story of each article, a list of the short items. */
final class StoryDesk {

    /** A short item with more lines than this may be cut at the foot of a column. */
    private static final int SHORT = 11;

    private final Typography type;
    private final Sheet sheet;
    private final Tree tree;
    private final PictureDesk pictures;
    private final FactsDesk facts;
    private final Messages messages;
    private final String language;
    private final Leaves leaves;
    private final double pictureScale;

    private final List<Block> blocks = new ArrayList<>();
    private final List<Element> elements = new ArrayList<>();
    private final List<Bookmark> bookmarks = new ArrayList<>();

    StoryDesk(
            Typography type,
            Sheet sheet,
            Tree tree,
            PictureDesk pictures,
            Messages messages,
            String language,
            Leaves leaves,
            double pictureScale) {
        this.type = type;
        this.sheet = sheet;
        this.tree = tree;
        this.pictures = pictures;
        this.facts = new FactsDesk(type, type.small(), type.note(), tree);
        this.messages = messages;
        this.language = language;
        this.leaves = leaves;
        this.pictureScale = pictureScale;
    }

    List<Block> blocks() {
        return blocks;
    }

    List<Element> elements() {
        return elements;
    }

    List<Bookmark> bookmarks() {
        return bookmarks;
    }

    /** A section: its stories, its lists of short items, its advertisements. */
    void part(String title, List<Planned> items, int number) {
        if (!items.isEmpty()) {
            boolean advertsOnly = items.stream().allMatch(item -> item.item() instanceof Advert);
            new SectionMaking(title, number, advertsOnly).make(items);
        }
    }

    /** A section while it is made. */
    private final class SectionMaking {

        private final String title;
        private final int number;
        private final int leaf;
        private final int itemLevel;
        private boolean headed;
        private final List<Element> arts = new ArrayList<>();
        private final List<Slip> shorts = new ArrayList<>();

        SectionMaking(String title, int number, boolean advertsOnly) {
            this.title = title;
            this.number = number;
            this.headed = advertsOnly;
            this.leaf = tree.leaf();
            this.itemLevel = advertsOnly ? 2 : 3;
            if (!advertsOnly) {
                bookmarks.add(new Bookmark(title, 1, leaf));
                arts.add(new Element.Leaf(new Mark.Heading(2), leaf));
            }
        }

        void make(List<Planned> items) {
            for (var item : items) {
                pictures.item(item.id());
                leaves.start(item.id());
                switch (item.item()) {
                    case Article _ -> story(item);
                    case Advert advert -> advert(item, advert);
                    case Notice _, Event _, Service _ -> shortItem(item);
                }
                leaves.end();
            }
            closeShorts();
            elements.add(new Element.Branch(Mark.Plain.SECT, arts));
        }

        private int headingLeaf() {
            int id = headed ? 0 : leaf;
            headed = true;
            return id;
        }

        private void art(Planned item, List<Element> content) {
            var spoken = item.language().equals(language) ? null : item.language();
            arts.add(new Element.Branch(Mark.Plain.ART, spoken, content));
        }

        private int titleLeaf(Planned item) {
            int id = tree.leaf();
            bookmarks.add(new Bookmark(item.head().title(), itemLevel - 1, id));
            return id;
        }

        private void story(Planned item) {
            closeShorts();
            int titleLeaf = titleLeaf(item);
            int bylineLeaf = tree.leaf();
            var picture = item.head()
                    .picture()
                    .map(p ->
                            new LeadPicture(item.id(), p, pictures, type, sheet, item.language(), pictureScale, tree));
            var content = new ArrayList<Element>();
            content.add(new Element.Leaf(new Mark.Heading(itemLevel), titleLeaf));
            var standfirst = standfirst(item);
            content.addAll(standfirst.elements());
            item.byline().ifPresent(_ -> content.add(new Element.Leaf(Mark.Plain.P, bylineLeaf)));
            picture.ifPresent(p -> content.addAll(p.elements()));
            var body = body(item, standfirst);
            content.addAll(body.elements());
            var headline = new Headline(
                    headed && itemLevel == 2 ? "" : title,
                    headingLeaf(),
                    item.head().title(),
                    titleLeaf,
                    item.byline().orElse(null),
                    bylineLeaf,
                    item.head().priority(),
                    item.language());
            blocks.add(
                    new Story(headline, picture.orElse(null), new Galley(body.slips()), number, type, sheet, words()));
            art(item, content);
        }

        private Copy standfirst(Planned item) {
            return item.head()
                    .summary()
                    .map(summary -> compositor(item)
                            .line(
                                    summary,
                                    Mark.Plain.P,
                                    type.style(type.text().bold(), type.body().size(), item.language()),
                                    sheet.column(),
                                    new Setting(Setting.Alignment.START, true, 0),
                                    Sheet.LINE))
                    .orElse(Copy.NOTHING);
        }

        /** The galley of a story; the elements of its standfirst are already in place. */
        private Copy body(Planned item, Copy standfirst) {
            var text = compositor(item).blocks(item.text(), sheet.column(), itemLevel);
            var slips = new ArrayList<>(standfirst.slips());
            slips.addAll(Composing.spaced(text.slips(), slips.isEmpty() ? 0 : Sheet.LINE));
            var box = factsBox(item.facts());
            slips.addAll(Composing.spaced(box.slips(), slips.isEmpty() ? 0 : Sheet.LINE));
            var all = new ArrayList<>(text.elements());
            all.addAll(box.elements());
            return new Copy(all, slips);
        }

        private void shortItem(Planned item) {
            var copy = shortCopy(item);
            int lines = copy.slips().stream().mapToInt(Slip::height).sum() / Sheet.LINE;
            var slips = lines <= SHORT ? Composing.together(copy.slips()) : copy.slips();
            if (shorts.isEmpty()) {
                shorts.addAll(slips);
            } else {
                shorts.add(rule().withKeep(true));
                shorts.addAll(slips);
            }
            art(item, copy.elements());
        }

        private Copy shortCopy(Planned item) {
            int leafOfTitle = titleLeaf(item);
            double measure = sheet.column();
            var look = new Typography.Type(type.body().size() * 1.18, 6);
            var run = new Run(
                    item.head().title(), type.style(type.headline().bold(), look.size(), item.language()), leafOfTitle);
            var title = Copy.of(
                    new Element.Leaf(new Mark.Heading(itemLevel), leafOfTitle),
                    type.composing().heading(List.of(run), measure, Setting.RAGGED, look.line(), look.size(), 0, 0));
            var early = facts.facts(
                    item.facts().stream().filter(StoryDesk::comesFirst).toList(), measure, language, 0);
            var late = facts.facts(
                    item.facts().stream().filter(f -> !comesFirst(f)).toList(), measure, language, 0);
            var compositor = compositor(item);
            var copy = title.then(kept(early)).then(standfirst(item));
            copy = copy.then(line(item.byline().orElse(""), type.small().regular(), compositor));
            copy = copy.then(item.head()
                    .picture()
                    .map(p -> pictures.figure(p, measure, item.language()))
                    .map(figure -> figure.withSlips(Composing.spaced(figure.slips(), 2)))
                    .orElse(Copy.NOTHING));
            copy = copy.then(compositor.blocks(item.text(), measure, itemLevel)).then(late);
            return copy.withSlips(onGrid(copy.slips()));
        }

        private Copy kept(Copy copy) {
            return copy.withSlips(
                    copy.slips().stream().map(slip -> slip.withKeep(true)).toList());
        }

        private Copy line(String words, FaceChain faces, Compositor compositor) {
            return words.isBlank()
                    ? Copy.NOTHING
                    : compositor.line(
                            words,
                            Mark.Plain.P,
                            type.style(faces, type.note().size(), language),
                            sheet.column(),
                            Setting.RAGGED,
                            type.note().line());
        }

        /** Short items so far become one block. */
        private void closeShorts() {
            if (shorts.isEmpty()) {
                return;
            }
            var headline = new Headline("", 0, title, headingLeaf(), null, 0, 3, language);
            blocks.add(new Story(headline, null, new Galley(shorts), number, type, sheet, words()));
            shorts.clear();
        }

        private void advert(Planned item, Advert advert) {
            double measure = AdvertBox.measure(advert.size(), sheet);
            int titleLeaf = titleLeaf(item);
            var centred = Setting.CENTRED;
            var label = facts.facts(
                    item.facts().stream().filter(StoryDesk::comesFirst).toList(), measure, language, 0);
            double size = type.body().size() * (measure > sheet.column() * 1.2 ? 2.2 : 1.6);
            int units = type.composing().units(size * 1.12);
            var title = Copy.of(
                    new Element.Leaf(new Mark.Heading(itemLevel), titleLeaf),
                    type.composing()
                            .heading(
                                    List.of(new Run(
                                            item.head().title(),
                                            type.style(type.headline().bold(), size, item.language())
                                                    .withInk(type.accent()),
                                            titleLeaf)),
                                    measure,
                                    centred,
                                    units,
                                    size,
                                    2,
                                    2));
            var compositor = compositor(item);
            var copy = label.then(title)
                    .then(standfirst(item, measure))
                    .then(line(item.byline().orElse(""), type.small().regular(), compositor));
            copy = copy.then(item.head()
                    .picture()
                    .map(p -> pictures.figure(p, measure, item.language()))
                    .orElse(Copy.NOTHING));
            copy = copy.then(compositor.blocks(item.text(), measure, itemLevel));
            var rest = facts.facts(
                    item.facts().stream().filter(f -> !comesFirst(f)).toList(), measure, language, 0);
            copy = copy.then(rest.withSlips(Composing.spaced(rest.slips(), Sheet.LINE)));
            var galley = new Galley(copy.slips());
            var box = new AdvertBox(galley, advert.size(), sheet, type.accent(), number);
            art(item, copy.elements());
            blocks.add(box.fits() ? box : longAdvert(item, galley));
        }

        private Copy standfirst(Planned item, double measure) {
            return item.head()
                    .summary()
                    .map(summary -> compositor(item)
                            .line(
                                    summary,
                                    Mark.Plain.P,
                                    type.style(type.text().bold(), type.body().size(), item.language()),
                                    measure,
                                    Setting.RAGGED,
                                    Sheet.LINE))
                    .orElse(Copy.NOTHING);
        }

        /** An advertisement with more words than a page has room for runs on like a story. */
        private Block longAdvert(Planned item, Galley galley) {
            var headline = new Headline(
                    messages.text("fact.advertisement"), 0, item.head().title(), 0, null, 0, 4, language);
            return new Story(headline, null, galley, number, type, sheet, words());
        }
    }

    private Slip rule() {
        return new Slip(Sheet.LINE, (x, top, plate) -> {
            double y = top + sheet.unit() * Sheet.LINE * 0.45;
            plate.ornament(new Frame.Rule(x, y, x + sheet.column(), y, 0.5, Ink.grey(0x77)));
        });
    }

    private List<Slip> onGrid(List<Slip> slips) {
        int units = 0;
        for (int i = 0; i < slips.size(); i++) {
            units += slips.get(i).height() + (i == 0 ? 0 : slips.get(i).before());
        }
        int missing = Sheet.wholeLines(units) - units;
        if (missing == 0 || slips.isEmpty()) {
            return slips;
        }
        var whole = new ArrayList<>(slips);
        whole.set(whole.size() - 1, whole.getLast().withKeep(true));
        whole.add(Slip.white(missing));
        return whole;
    }

    private Copy factsBox(List<Fact> all) {
        if (all.isEmpty()) {
            return Copy.NOTHING;
        }
        var copy = facts.facts(all, sheet.column(), language, 0);
        var slips = new ArrayList<Slip>();
        slips.add(new Slip(
                        2,
                        (x, top, plate) -> plate.ornament(
                                new Frame.Rule(x, top + 1, x + sheet.column(), top + 1, 1, type.accent())))
                .withKeep(true));
        slips.addAll(copy.slips());
        return copy.withSlips(Composing.together(onGrid(slips)));
    }

    /** The colophon with the contact of the editors. */
    void colophon(Plan plan, int number) {
        var compositor = new Compositor(type, tree, pictures, language);
        var copy = compositor.blocks(plan.edition().colophon(), sheet.column(), 2);
        var contact = facts.facts(plan.contact(), sheet.column(), language, 0);
        if (copy.isEmpty() && contact.isEmpty()) {
            return;
        }
        int leaf = tree.leaf();
        var title = messages.text(copy.isEmpty() ? "edition.contact" : "edition.colophon");
        bookmarks.add(new Bookmark(title, 1, leaf));
        var content = new ArrayList<Element>();
        content.add(new Element.Leaf(new Mark.Heading(2), leaf));
        content.addAll(copy.elements());
        content.addAll(contact.elements());
        elements.add(new Element.Branch(Mark.Plain.SECT, content));
        var slips = new ArrayList<>(copy.slips());
        slips.addAll(onGrid(Composing.spaced(contact.slips(), slips.isEmpty() ? 0 : Sheet.LINE)));
        var headline = new Headline("", 0, title, leaf, null, 0, 4, language);
        blocks.add(new Story(headline, null, new Galley(slips), number, type, sheet, words()));
    }

    private Compositor compositor(Planned item) {
        return new Compositor(type, tree, pictures, item.language());
    }

    private Story.ContinuationWords words() {
        return new Story.ContinuationWords() {
            @Override
            public String to(int page) {
                return messages.text("newspaper.read-on", page);
            }

            @Override
            public String from(int page, String title) {
                return messages.text("newspaper.continued", title, page);
            }
        };
    }

    private static boolean comesFirst(Fact fact) {
        return switch (fact.kind()) {
            case ADVERTISEMENT, CANCELLED, WHEN, REPEATS, WHERE, CATEGORY -> true;
            case ADVERTISER, PRICE, HOURS, ACCESS, CONTACT, ADDRESS, PHONE, EMAIL, WEB, CHECKED, SOURCE, LICENCE ->
                false;
        };
    }
}
