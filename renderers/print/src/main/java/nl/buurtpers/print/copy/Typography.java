package nl.buurtpers.print.copy;

import java.util.List;
import nl.buurtpers.render.Colour;
import nl.buurtpers.typeset.flow.Composing;
import nl.buurtpers.typeset.frame.Ink;
import nl.buurtpers.typeset.line.Setting;
import nl.buurtpers.typeset.line.StandingType;
import nl.buurtpers.typeset.text.FaceChain;
import nl.buurtpers.typeset.text.Style;

/**
 * How the words of one paper look. Sizes in pt, heights in units of the grid.
 *
 * @param unit pt of one unit
 * @param text running text
 * @param headline headlines
 * @param small captions, tables, facts
 * @param ink colour of words
 * @param accent colour of rules and labels
 * @param body type of running text
 * @param note type of captions, tables and facts
 * @param quote type of quotations
 * @param subheads headings inside an item, by level from 2
 * @param setting how running text is set
 * @param indent pt of the first line of a paragraph that follows another one
 * @param gap units between paragraphs
 * @param quoteBar whether quotations stand beside a bar; else between two rules
 * @param resolution pixels per inch below which a picture is not enlarged
 * @param tallest units of the tallest column
 * @param standing what was set before
 */
public record Typography(
        double unit,
        Fount text,
        Fount headline,
        Fount small,
        Ink ink,
        Ink accent,
        Type body,
        Type note,
        Type quote,
        List<Type> subheads,
        Setting setting,
        double indent,
        int gap,
        boolean quoteBar,
        int resolution,
        int tallest,
        StandingType standing) {

    /**
     * A size with the height of its line.
     *
     * @param size pt
     * @param line units
     */
    public record Type(double size, int line) {

        Type times(double times) {
            return new Type(size * times, (int) Math.ceil(line * times - 1e-9));
        }
    }

    /** The accent of a house, made darker until it has this contrast with white paper (WCAG 2.2, 1.4.3 and 1.4.6). */
    public static Ink accent(Colour colour, double contrast) {
        return Ink.accent(Integer.parseInt(
                colour.withContrast(contrast, Colour.WHITE).hex().substring(1), 16));
    }

    public Composing composing() {
        return new Composing(unit, standing);
    }

    /** A style of this paper. */
    public Style style(FaceChain faces, double size, String language) {
        return new Style(faces, size, ink, language);
    }

    Style bodyStyle(String language) {
        return style(text.regular(), body.size(), language);
    }

    Style noteStyle(String language) {
        return style(small.regular(), note.size(), language);
    }

    Type subhead(int level) {
        return subheads.get(Math.clamp(level - 2L, 0, subheads.size() - 1));
    }

    /** The same so many times as large, set in another way: for advertisements. */
    public Typography display(double times, Setting other) {
        return new Typography(
                unit,
                text,
                headline,
                small,
                ink,
                accent,
                body.times(times),
                note.times(times),
                quote.times(times),
                subheads.stream().map(look -> look.times(times)).toList(),
                other,
                0,
                body.times(times).line() / 2,
                quoteBar,
                resolution,
                tallest,
                standing);
    }

    /** The same with other running text and setting: what stands in a quotation. */
    Typography quoting() {
        return new Typography(
                unit,
                quoteBar ? text : headline,
                headline,
                small,
                ink,
                accent,
                quote,
                note,
                quote,
                subheads,
                quoteBar ? setting : new Setting(Setting.Alignment.START, false, 0),
                0,
                quoteBar ? gap : 0,
                quoteBar,
                resolution,
                tallest,
                standing);
    }
}
