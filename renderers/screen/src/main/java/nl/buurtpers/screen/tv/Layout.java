package nl.buurtpers.screen.tv;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.buurtpers.model.Picture;
import nl.buurtpers.plan.Linear;
import nl.buurtpers.typeset.frame.Frame;

/** Gives drafts their form: the largest type that costs no slide more than a smaller one, then a sheet for each slide. */
final class Layout {

    /**
     * Body type, px. Capitals of the largest are 5 % of the height of the screen, of the smallest 4 %; readers at four
     * metres from a 43 inch screen need 4 % (ISO 9241-303, 22 minutes of arc and more).
     */
    private static final double[] SIZES = {84, 76, 68, 62};

    private static final double SMALLEST = SIZES[SIZES.length - 1];

    private static final double CAPTION = 40;
    private static final double PLATE_CAPTION = 46;
    private static final int MOST_CAPTION_LINES = 6;
    private static final double LEAST_PICTURE = 420;
    private static final double BELOW_TITLE = 34;
    private static final double ABOVE_ADDRESS = 36;

    private final Stage stage;
    private final Screen screen;
    private final Draft draft;
    private final Optional<Beside> beside;
    private final double width;
    private final Headline title;
    private final Headline small;

    private Layout(Stage stage, Draft draft) {
        this.stage = stage;
        this.screen = stage.screen();
        this.draft = draft;
        this.beside = draft.picture().map(this::beside);
        this.width = beside.isPresent() ? screen.besidePicture() : screen.textWidth();
        this.title = fitted(Headline.fit(stage.look(), draft.title(), draft.language(), width));
        this.small = fitted(Headline.small(stage.look(), draft.brief(), draft.language(), screen.textWidth()));
    }

    /** A title that would fill the slide stands in the text instead. */
    private static Headline fitted(Headline headline) {
        return headline.fits() ? headline : Headline.NONE;
    }

    /** A picture beside text, with its caption under it. */
    private record Beside(Frame.PictureFrame picture, List<Frame> caption, double bottom) {}

    /** The slides of a draft, however many. */
    static List<Slide> slides(Stage stage, Draft draft) {
        return atMost(Integer.MAX_VALUE, stage, draft).orElseThrow();
    }

    /**
     * The slides of a draft, if so many are enough. Slides of nothing but a picture do not count: they are looked at, not
     * read.
     */
    static Optional<List<Slide>> atMost(int most, Stage stage, Draft draft) {
        return new Layout(stage, draft).atMost(most);
    }

    private Optional<List<Slide>> atMost(int most) {
        var passages = passages();
        return chosen(passages, most)
                .map(spread -> IntStream.range(0, spread.slides().size())
                        .mapToObj(i -> slide(spread, i))
                        .toList());
    }

    private List<Passage> passages() {
        var passages = new ArrayList<>(draft.passages());
        if (title.lines().isEmpty() && !draft.title().isBlank()) {
            passages.addFirst(new Passage.Words(
                    Passage.Role.TITLE,
                    "",
                    0,
                    List.of(Span.plain(draft.title(), draft.language())),
                    -1,
                    Passage.Ending.BLOCK));
        }
        return passages;
    }

    /** Passages spread over slides. */
    private record Spread(double size, Column first, Column next, List<List<Passage>> slides, boolean roomy) {

        Column column(int slide) {
            return slide == 0 ? first : next;
        }

        /** Slides of nothing but a picture do not count. */
        int telling() {
            return (int) slides.stream().filter(Spread::tells).count();
        }

        /** The last slide with words. */
        int lastTelling() {
            int last = slides.size() - 1;
            while (last > 0 && !tells(slides.get(last))) {
                last--;
            }
            return last;
        }

        private static boolean tells(List<Passage> passages) {
            return !passages.isEmpty() && !(passages.getFirst() instanceof Passage.Plate);
        }
    }

    /**
     * The largest type that costs no slide more; the smallest of all only where it makes one slide of two. A type in which
     * the words cannot be few enough slides is not tried; one that parts a sentence only if the smallest does so too.
     */
    private Optional<Spread> chosen(List<Passage> passages, int most) {
        var bulk = Bulk.of(stage.look(), passages);
        var best = Optional.<Spread>empty();
        int fewest = most;
        boolean parted = false;
        for (double size : SIZES) {
            boolean worthwhile = size > SMALLEST || fewest == 1 || (parted && best.isEmpty());
            var fewer = worthwhile ? spread(passages, size, fewest, bulk) : Optional.<Spread>empty();
            if (size > SMALLEST && fewer.filter(spread -> !spread.roomy()).isPresent()) {
                parted = true;
            } else if (fewer.isPresent()) {
                best = fewer;
                fewest = fewer.orElseThrow().telling() - 1;
            }
        }
        return best;
    }

    private Optional<Spread> spread(List<Passage> passages, double size, int most, Bulk bulk) {
        double room = room(0) + (most - 1.0) * room(1);
        double widest = most == 1 ? width : screen.textWidth();
        if (most < 1 || bulk.height(size, widest, most) > room) {
            return Optional.empty();
        }
        return Optional.of(spread(passages, size)).filter(spread -> spread.telling() <= most);
    }

    private Spread spread(List<Passage> passages, double size) {
        var first = Column.of(stage.look(), screen.safeX(), width, size, passages);
        var next = Column.of(stage.look(), screen.safeX(), screen.textWidth(), size, passages);
        var split = Splitter.split(passages, new Splitter.Room(first, room(0)), new Splitter.Room(next, room(1)));
        return new Spread(size, first, next, split.slides(), split.roomy());
    }

    private double room(int slide) {
        return screen.textBottom() - textTop(slide) - (underText() ? ABOVE_ADDRESS + Column.CODE : 0);
    }

    /** Whether the address where the item goes on stands under the text: there is no room for it under the picture. */
    private boolean underText() {
        return draft.readOn().isPresent() && !underPicture();
    }

    private boolean underPicture() {
        return beside.filter(b -> b.bottom() + ABOVE_ADDRESS <= screen.textBottom() - Column.CODE)
                .isPresent();
    }

    private double textTop(int slide) {
        var headline = slide == 0 ? title : small;
        return screen.titleTop() + headline.height() + (headline.lines().isEmpty() ? 0 : BELOW_TITLE);
    }

    private Slide slide(Spread spread, int index) {
        var passages = new ArrayList<>(spread.slides().get(index));
        int of = spread.slides().size();
        var mark = of == 1 ? "" : (index + 1) + "/" + of;
        if (passages.size() == 1 && passages.getFirst() instanceof Passage.Plate(var picture)) {
            var plate = plate(picture, mark, index == 0);
            return made(plate, index, mark, index == 0 ? draft.title() : "", List.of(), Optional.of(picture));
        }
        var sheet = sheet();
        var frames = new ArrayList<Frame>();
        (index == 0 ? title : small).place(screen.safeX(), screen.titleTop(), frames);
        sheet.add(frames);
        var text = spread.column(index).set(passages, textTop(index));
        sheet.add(text.frames());
        var picture = index == 0 ? draft.picture() : Optional.<Picture>empty();
        if (index == 0) {
            beside.ifPresent(b -> sheet.decorate(b.picture()).add(b.caption()));
        }
        address(index, spread.lastTelling(), textTop(index) + text.height()).ifPresent(address -> {
            sheet.add(address.frames());
            passages.add(address.passage());
        });
        sheet.section(draft.section(), index == 0 ? width : screen.textWidth()).footer(stage.footer(), mark);
        var headline = index == 0 ? title : small;
        var words = index == 0 ? draft.title() : draft.brief();
        return made(sheet, index, mark, headline.lines().isEmpty() ? "" : words, passages, picture);
    }

    private record Placed(Passage passage, List<Frame> frames) {}

    /** Where to read on: under the picture, else under the last words; nowhere if these are too many for it. */
    private Optional<Placed> address(int index, int last, double bottom) {
        if (underPicture()) {
            return index == 0
                    ? draft.readOn().map(target -> placed(target, Screen.PICTURE_X, screen.captionWidth()))
                    : Optional.empty();
        }
        double wide = index == 0 ? width : screen.textWidth();
        return index == last && bottom + ABOVE_ADDRESS <= screen.textBottom() - Column.CODE
                ? draft.readOn().map(target -> placed(target, screen.safeX(), wide))
                : Optional.empty();
    }

    private Placed placed(String target, double x, double wide) {
        var address = new Passage.Address(target);
        var column = new Column(stage.look(), x, wide, CAPTION);
        return new Placed(
                address,
                column.set(List.of(address), screen.textBottom() - Column.CODE).frames());
    }

    private Sheet sheet() {
        var sheet = Sheet.of(stage);
        if (draft.framed()) {
            var accent = Palette.ink(stage.look().palette().accent());
            sheet.decorate(new Frame.Box(30, 30, Screen.WIDTH - 60, screen.bottom() - 60, null, accent, 8));
        }
        return sheet;
    }

    private Slide made(
            Sheet sheet, int index, String mark, String headline, List<Passage> passages, Optional<Picture> picture) {
        return new Slide(
                draft.id() + (index == 0 ? "" : "/" + (index + 1)),
                draft.item() ? Optional.of(draft.id()) : Optional.empty(),
                plate(passages, picture) && index > 0 ? "" : draft.section(),
                draft.language(),
                headline,
                mark,
                passages,
                picture,
                sheet.page(draft.id() + "/" + (index + 1)),
                draft.validUntil(),
                draft.priority());
    }

    private static boolean plate(List<Passage> passages, Optional<Picture> picture) {
        return passages.isEmpty() && picture.isPresent();
    }

    /** A picture on a slide of its own: as large as can be, its words under it; the first slide of an item has its title. */
    private Sheet plate(Picture picture, String mark, boolean titled) {
        var sheet = sheet();
        double height = caption(picture, screen.safeX(), screen.textWidth(), PLATE_CAPTION, 0, new ArrayList<>());
        double bottom = height == 0 ? screen.textBottom() : screen.textBottom() - height - 20;
        var words = new ArrayList<Frame>();
        caption(picture, screen.safeX(), screen.textWidth(), PLATE_CAPTION, bottom + 20, words);
        var size = stage.kit().assets().size(picture.source());
        var frame = Framing.best(picture, size, 0, 0, Screen.WIDTH, bottom);
        if (titled) {
            var headline = Headline.small(stage.look(), draft.title(), draft.language(), screen.textWidth());
            headline.place(screen.safeX(), screen.titleTop(), words);
            sheet.section(draft.section(), screen.textWidth());
            double top = screen.titleTop() + headline.height() + 20;
            frame = Framing.whole(
                    picture.source(), size, screen.safeX(), top, screen.textWidth(), Math.max(80, bottom - top));
        } else if (frame.width() < Screen.WIDTH) {
            frame = Framing.whole(
                    picture.source(),
                    size,
                    screen.safeX(),
                    screen.safeY(),
                    screen.textWidth(),
                    bottom - screen.safeY());
        }
        return sheet.decorate(frame).add(words).footer(stage.footer(), mark);
    }

    private Beside beside(Picture picture) {
        return Framing.photographBeside(picture, stage.kit().assets()) ? photograph(picture) : drawing(picture);
    }

    /** A drawing is shown whole, at the height of the title, as wide as the words under a photograph. */
    private Beside drawing(Picture picture) {
        var size = stage.kit().assets().size(picture.source());
        double most = screen.textBottom() - screen.titleTop();
        double scale = Math.min(screen.captionWidth() / size.width(), most / size.height());
        double height = Math.min(most, Math.min(Framing.MOST_ENLARGED, scale) * size.height());
        var frame = Framing.whole(
                picture.source(), size, Screen.PICTURE_X, screen.titleTop(), screen.captionWidth(), height);
        return new Beside(frame, List.of(), screen.titleTop() + frame.height());
    }

    private Beside photograph(Picture picture) {
        double width = Screen.WIDTH - Screen.PICTURE_X;
        double caption = caption(picture, Screen.PICTURE_X, screen.captionWidth(), CAPTION, 0, new ArrayList<>());
        var size = stage.kit().assets().size(picture.source());
        double address = draft.readOn().isPresent() ? ABOVE_ADDRESS + Column.CODE : 0;
        double room = screen.textBottom() - (caption == 0 ? 0 : caption + 24);
        double lowest = Framing.lowest(size, width);
        double most = room - address >= lowest ? room - address : room;
        double height = Math.round(Framing.height(size, width, LEAST_PICTURE, most));
        var frames = new ArrayList<Frame>();
        caption(picture, Screen.PICTURE_X, screen.captionWidth(), CAPTION, height + 24, frames);
        return new Beside(
                Framing.filling(picture, size, Screen.PICTURE_X, 0, width, height),
                List.copyOf(frames),
                height + (caption == 0 ? 0 : caption + 24));
    }

    private double caption(Picture picture, double x, double width, double size, double top, List<Frame> frames) {
        var passages = new ArrayList<Passage>();
        picture.caption().ifPresent(words -> passages.add(words(Passage.Role.PARAGRAPH, words)));
        picture.credit().ifPresent(words -> passages.add(words(Passage.Role.CREDIT, words)));
        var set = new Column(stage.look(), x, width, size).set(passages, top);
        frames.addAll(set.frames());
        return set.height();
    }

    private Passage words(Passage.Role role, String words) {
        return new Passage.Words(role, "", 0, List.of(Span.plain(words, draft.language())), -2, Passage.Ending.BLOCK);
    }

    /** Whether the words under a picture leave room for it. */
    static boolean brief(Picture picture) {
        return Linear.picture(picture).length() <= MOST_CAPTION_LINES * 28;
    }
}
