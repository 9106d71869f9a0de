package nl.buurtpers.print.poster;

import java.util.List;
import nl.buurtpers.message.Messages;
import nl.buurtpers.print.copy.Fount;
import nl.buurtpers.print.copy.Typography;
import nl.buurtpers.render.Colour;
import nl.buurtpers.render.Finding;
import nl.buurtpers.render.Kit;
import nl.buurtpers.typeset.font.FontLibrary;
import nl.buurtpers.typeset.frame.Ink;
import nl.buurtpers.typeset.line.Setting;
import nl.buurtpers.typeset.line.StandingType;
import nl.buurtpers.typeset.text.FaceChain;
import nl.buurtpers.typeset.text.Style;

/**
 * How the posters of an edition look: two families, black on white, and one colour with white words on it. The unit of
 * the grid is a point.
 *
 * @param headline faces of headlines, of the house
 * @param text faces of everything else: without serifs, as signs are
 * @param accent dark enough for white words
 * @param language of the edition
 */
record PosterLook(
        PosterSheet sheet,
        Fount headline,
        Fount text,
        Colour accent,
        Messages messages,
        String language,
        StandingType standing) {

    /** WCAG 2.2, 1.4.6. */
    private static final double CONTRAST = 7;

    static PosterLook of(PosterSheet sheet, Kit kit, String language, List<Finding> findings) {
        return new PosterLook(
                sheet,
                Fount.of(kit.style().headlineFont(), kit.assets(), FontLibrary.SERIF, findings),
                Fount.of(FontLibrary.SANS).upright(),
                kit.style().accent().withContrast(CONTRAST, Colour.WHITE),
                Messages.of(PosterRenderer.class, language),
                language,
                new StandingType());
    }

    /** The same on other paper. */
    PosterLook on(PosterSheet other) {
        return new PosterLook(other, headline, text, accent, messages, language, standing);
    }

    Ink accentInk() {
        return ink(accent);
    }

    /** The colour of the house with a share of white. */
    Ink tint(double white) {
        return ink(accent.mix(Colour.WHITE, white));
    }

    private static Ink ink(Colour colour) {
        return Ink.accent(colour.red() << 16 | colour.green() << 8 | colour.blue());
    }

    /** Size of text that is read from so many metres. */
    double textSize(double metres) {
        return Reading.size(text.regular().first(), metres);
    }

    Style style(FaceChain faces, double size, Ink ink) {
        return new Style(faces, size, ink, language);
    }

    static int line(double size) {
        return (int) Math.ceil(size * 1.28);
    }

    /** Text that is read from so many metres; nothing in it is smaller than text. */
    Typography typography(double metres) {
        return typography(textSize(metres), textSize(Reading.TEXT));
    }

    /**
     * Text of these sizes.
     *
     * @param size of running text, pt
     * @param note of captions, pt
     */
    Typography typography(double size, double note) {
        var body = subhead(size);
        return new Typography(
                1,
                text,
                text,
                text,
                Ink.BLACK,
                accentInk(),
                body,
                subhead(note),
                body,
                List.of(subhead(size * 1.15), subhead(size * 1.08), body),
                Setting.RAGGED,
                0,
                (int) Math.round(size * 0.55),
                true,
                sheet.resolution(),
                (int) sheet.down(),
                standing);
    }

    private static Typography.Type subhead(double size) {
        return new Typography.Type(size, line(size));
    }
}
