package nl.buurtpers.screen.tv;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.buurtpers.render.Colour;
import nl.buurtpers.render.Finding;
import nl.buurtpers.render.HouseStyle;
import nl.buurtpers.render.Kit;
import nl.buurtpers.typeset.font.FontFace;
import nl.buurtpers.typeset.font.FontLibrary;
import nl.buurtpers.typeset.text.FaceChain;
import nl.buurtpers.typeset.text.Run;
import nl.buurtpers.typeset.text.Style;

/**
 * The face of the slides: colours and typefaces of the neighbourhood.
 *
 * @param palette the colours
 * @param headline of titles
 * @param regular of running text
 * @param italic of stressed words
 * @param bold of strongly stressed words and labels
 * @param boldItalic of words stressed both ways
 */
record Look(
        Palette palette,
        FaceChain headline,
        FaceChain regular,
        FaceChain italic,
        FaceChain bold,
        FaceChain boldItalic) {

    private static final int REGULAR = 400;
    private static final int BOLD = 700;

    /** A look, and the typefaces that were asked for and are not there. */
    record Chosen(Look look, List<Finding> findings) {}

    /** The look of a neighbourhood in the theme of the channel. */
    static Chosen of(Kit kit) {
        var style = kit.style();
        var findings = new ArrayList<Finding>();
        var headline = family(kit, style.headlineFont(), findings);
        var text = family(kit, style.textFont(), findings);
        var look = new Look(
                palette(style, kit.options().word("theme")),
                headline.chain(BOLD, false),
                text.chain(REGULAR, false),
                text.chain(REGULAR, true),
                text.chain(BOLD, false),
                text.chain(BOLD, true));
        return new Chosen(look, findings.stream().distinct().toList());
    }

    private static Palette palette(HouseStyle style, String theme) {
        return theme.equals("light") ? Palette.light(style) : Palette.dark(style);
    }

    private static Family family(Kit kit, String name, List<Finding> findings) {
        var bundled = FontLibrary.family(name);
        if (bundled.isPresent()) {
            return new Family(bundled.orElseThrow(), Optional.empty());
        }
        try {
            return new Family(
                    FontLibrary.SANS, Optional.of(FontFace.of(kit.assets().font(name))));
        } catch (IllegalArgumentException notOurs) {
            findings.add(new Finding.FontReplaced(name, FontLibrary.SANS));
            return new Family(FontLibrary.SANS, Optional.empty());
        }
    }

    /** A bundled family, or one face of the edition's own that serves for all weights. */
    private record Family(String name, Optional<FontFace> own) {

        FaceChain chain(int weight, boolean italic) {
            return own.map(FaceChain::of).orElseGet(() -> FaceChain.of(name, weight, italic));
        }
    }

    /** The runs of words in their looks. */
    List<Run> runs(List<Span> spans, double size, Colour colour) {
        return spans.stream().map(span -> run(span, size, colour)).toList();
    }

    private Run run(Span span, double size, Colour colour) {
        var faces = span.bold() ? span.italic() ? boldItalic : bold : span.italic() ? italic : regular;
        var style = new Style(faces, size, Palette.ink(colour), span.language());
        return new Run(span.text(), span.struck() ? style.withStrike() : style, 0);
    }

    /** Words of the headline face. */
    List<Run> headline(String words, double size, Colour colour, String language) {
        return List.of(new Run(words, new Style(headline, size, Palette.ink(colour), language), 0));
    }
}
