package nl.buurtpers.screen.tv;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.buurtpers.model.Picture;
import nl.buurtpers.render.Colour;
import nl.buurtpers.screen.tv.Passage.Ending;
import nl.buurtpers.screen.tv.Passage.Role;
import nl.buurtpers.typeset.frame.Frame;
import nl.buurtpers.typeset.line.Line;
import nl.buurtpers.typeset.line.Setting;
import nl.buurtpers.typeset.line.Typesetter;

/** The masthead: name of the paper, neighbourhood, day, logo. */
final class OpeningSlide {

    private static final double[] NAME_SIZES = {190, 160, 136, 116, 100, 84, 68};
    private static final double LOGO = 460;
    private static final double LEADING = 1.1;

    private final Stage stage;
    private final Look look;
    private final Screen screen;
    private final double width;

    private OpeningSlide(Stage stage) {
        this.stage = stage;
        this.look = stage.look();
        this.screen = stage.screen();
        boolean logo = stage.kit().style().logo().isPresent();
        this.width = logo ? screen.textWidth() - LOGO - 80 : screen.textWidth();
    }

    static Slide of(Stage stage) {
        return new OpeningSlide(stage).slide();
    }

    private Slide slide() {
        var edition = stage.edition();
        var place = Stream.of(Optional.of(edition.neighbourhood()), edition.place())
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
        var day = edition.date()
                .format(DateTimeFormatter.ofPattern(
                        stage.messages().text("calendar.day"), stage.messages().locale()));
        var frames = new ArrayList<Frame>();
        var colour = look.palette().onPlate();
        var name = name(edition.publication());
        double nameHeight = name.lines().size() * name.size() * LEADING;
        var below = new ArrayList<List<Line>>();
        below.add(lines(place, 72, colour, true));
        issue().ifPresent(words -> below.add(lines(words, 56, colour, false)));
        below.add(lines(day, 56, colour, false));
        double y = Math.max(screen.safeY() + 20, (screen.bottom() - nameHeight - 330) / 2);
        y = place(name.lines(), name.size(), LEADING, y, frames) + 40;
        var rule = new Frame.Box(screen.safeX(), y, 160, 14, Palette.ink(colour), null, 0);
        y += 54;
        for (int i = 0; i < below.size(); i++) {
            y = place(below.get(i), i == 0 ? 72 : 56, 1.3, y, frames) + 8;
        }
        var sheet = Sheet.plate(stage).add(frames).decorate(rule);
        var logo = logo(sheet);
        return new Slide(
                "edition/opening",
                Optional.empty(),
                "",
                edition.language(),
                edition.publication(),
                "",
                passages(place, issue(), day),
                logo,
                sheet.page("edition/opening"),
                stage.editionEnd(),
                1);
    }

    private List<Passage> passages(String place, Optional<String> issue, String day) {
        return Stream.of(Optional.of(place), issue, Optional.of(day))
                .flatMap(Optional::stream)
                .<Passage>map(words -> new Passage.Words(
                        Role.PARAGRAPH,
                        "",
                        0,
                        List.of(Span.plain(words, stage.edition().language())),
                        words.hashCode(),
                        Ending.BLOCK))
                .toList();
    }

    /** "Winter · nummer 4 · jaargang 38". */
    private Optional<String> issue() {
        var edition = stage.edition();
        var words = Stream.of(
                        edition.title(),
                        edition.number().map(n -> stage.messages().text("edition.number", n)),
                        edition.year().map(y -> stage.messages().text("edition.year", y)))
                .flatMap(Optional::stream)
                .collect(Collectors.joining("  ·  "));
        return Optional.of(words).filter(w -> !w.isEmpty());
    }

    private record Name(List<Line> lines, double size) {}

    private Name name(String publication) {
        var lines = List.<Line>of();
        for (double size : NAME_SIZES) {
            var runs = look.headline(
                    publication, size, look.palette().onPlate(), stage.edition().language());
            lines = Typesetter.set(runs, width, Setting.RAGGED);
            if (lines.size() <= 2 && Typesetter.width(runs) <= width * 1.7) {
                return new Name(lines, size);
            }
        }
        return new Name(lines, NAME_SIZES[NAME_SIZES.length - 1]);
    }

    private List<Line> lines(String words, double size, Colour colour, boolean bold) {
        var span = Span.plain(words, stage.edition().language());
        return Typesetter.set(look.runs(List.of(bold ? span.inBold() : span), size, colour), width, Setting.RAGGED);
    }

    private double place(List<Line> lines, double size, double leading, double top, List<Frame> frames) {
        double baseline = top + size * leading * 0.78;
        for (int i = 0; i < lines.size(); i++) {
            frames.addAll(lines.get(i).frames(screen.safeX(), baseline + i * size * leading));
        }
        return top + lines.size() * size * leading;
    }

    /** The logo stands on the neighbourhood's paper, for which it was drawn. */
    private Optional<Picture> logo(Sheet sheet) {
        var style = stage.kit().style();
        style.logo().ifPresent(source -> {
            double x = Screen.WIDTH - screen.safeX() - LOGO;
            double y = (screen.bottom() - LOGO) / 2;
            var paper = Palette.ink(style.paper());
            var size = stage.kit().assets().size(source);
            sheet.decorate(
                    new Frame.Box(x, y, LOGO, LOGO, paper, null, 0),
                    Framing.whole(source, size, x + 36, y + 36, LOGO - 72, LOGO - 72));
        });
        return style.logo()
                .map(source -> new Picture(source, style.logoAlt().orElse(""), Optional.empty(), Optional.empty()));
    }
}
