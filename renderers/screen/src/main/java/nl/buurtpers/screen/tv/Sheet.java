package nl.buurtpers.screen.tv;

import java.util.ArrayList;
import java.util.List;
import nl.buurtpers.render.Colour;
import nl.buurtpers.typeset.frame.Content;
import nl.buurtpers.typeset.frame.Frame;
import nl.buurtpers.typeset.frame.Page;
import nl.buurtpers.typeset.frame.Piece;
import nl.buurtpers.typeset.line.Line;
import nl.buurtpers.typeset.line.Setting;
import nl.buurtpers.typeset.line.Typesetter;

/** A slide in the making: its frames, from the ground up. */
final class Sheet {

    private final Look look;
    private final Screen screen;
    private final List<Piece> pieces = new ArrayList<>();

    private Sheet(Stage stage, Colour ground) {
        this.look = stage.look();
        this.screen = stage.screen();
        var box = new Frame.Box(0, 0, Screen.WIDTH, Screen.HEIGHT, Palette.ink(ground), null, 0);
        pieces.add(Piece.artifact(Content.Artifact.BACKGROUND, List.of(box)));
    }

    /** On the ground of the theme. */
    static Sheet of(Stage stage) {
        return new Sheet(stage, stage.look().palette().ground());
    }

    /** On the plate of the masthead. */
    static Sheet plate(Stage stage) {
        return new Sheet(stage, stage.look().palette().plate());
    }

    /** Frames that are read. */
    Sheet add(List<Frame> frames) {
        if (!frames.isEmpty()) {
            pieces.add(Piece.of(0, frames));
        }
        return this;
    }

    /** Frames that are not read: rules, pictures. */
    Sheet decorate(Frame... frames) {
        pieces.add(Piece.artifact(Content.Artifact.LAYOUT, List.of(frames)));
        return this;
    }

    /** The name of the section above the title, behind a bar in the accent. */
    Sheet section(String name, double width) {
        var accent = look.palette().accent();
        decorate(new Frame.Box(screen.safeX(), screen.safeY() + 6, 56, 12, Palette.ink(accent), null, 0));
        // The bar stands above the words, so that a long name has the whole width.
        var lines = set(name, 42, accent, width);
        if (!lines.isEmpty()) {
            add(lines.getFirst().frames(screen.safeX(), screen.safeY() + 62));
        }
        return this;
    }

    /** The footer: paper and day on the left, which slide of how many on the right. */
    Sheet footer(String words, String mark) {
        var frames = new ArrayList<Frame>();
        var quiet = look.palette().quiet();
        var left = set(words, Screen.SMALL, quiet, screen.textWidth() - 200);
        if (!left.isEmpty()) {
            frames.addAll(left.getFirst().frames(screen.safeX(), screen.footer()));
        }
        var right = Typesetter.line(look.runs(
                List.of(Span.plain(mark, "nl").inBold()),
                Screen.SMALL + 4,
                look.palette().accent()));
        frames.addAll(right.frames(Screen.WIDTH - screen.safeX() - right.width(), screen.footer()));
        if (!frames.isEmpty()) {
            pieces.add(Piece.artifact(Content.Artifact.FOOTER, frames));
        }
        return this;
    }

    private List<Line> set(String words, double size, Colour colour, double width) {
        var runs = look.runs(List.of(Span.plain(words, "nl").inBold()), size, colour);
        return Typesetter.set(runs, width, Setting.RAGGED);
    }

    /** The page. */
    Page page(String label) {
        return new Page(Screen.WIDTH, Screen.HEIGHT, label, pieces);
    }
}
