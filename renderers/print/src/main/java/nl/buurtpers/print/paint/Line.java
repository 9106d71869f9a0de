package nl.buurtpers.print.paint;

import java.text.Normalizer;
import nl.buurtpers.typeset.frame.Frame;

/**
 * Shows one run of text at the place that is set. Kerning, word and letter spacing become adjustments of the TJ operator
 * (ISO 32000-1, 9.4.3), because word spacing does not work for two-byte codes.
 */
final class Line {

    private final EmbeddedFont font;
    private final ContentStream out;
    /** What rounding to whole thousandths of an em left over; it is made good at the next adjustment. */
    private double owed;

    private boolean inString;

    private Line(EmbeddedFont font, ContentStream out) {
        this.font = font;
        this.out = out;
        out.raw("[");
    }

    static void show(Frame.TextRun run, EmbeddedFont font, ContentStream out) {
        var line = new Line(font, out);
        line.characters(run);
        switch (run.ending()) {
            case NOTHING -> {}
            case SPACE -> line.code(font.code(' '));
            case HYPHEN -> line.code(font.wordBreak());
        }
        line.end();
    }

    private void characters(Frame.TextRun run) {
        var text = run.text();
        double perPoint = 1000 / run.size();
        for (int i = 0; i < text.length(); ) {
            int codePoint = text.codePointAt(i);
            i += Character.charCount(codePoint);
            int code = font.code(codePoint);
            double extra = run.letterSpace() + (codePoint == ' ' ? run.wordSpace() : 0);
            double after = run.kerns().after(i - 1) + extra * perPoint;
            if (code != 0) {
                code(code);
            }
            adjust(after + missing(codePoint, code));
        }
    }

    /** Keeps the place that composition measured where another glyph stands in for a character that the face lacks. */
    private double missing(int codePoint, int code) {
        double measured = font.face().advance(font.face().glyph(codePoint));
        return code == 0 ? measured : measured - font.advance(code);
    }

    /**
     * Glyphs that a shaper placed. The text to extract is told by the marked-content sequence around them; each glyph
     * gets the letter that it most likely shows, for readers that look no further.
     */
    static void show(Frame.ShapedRun run, EmbeddedFont font, ContentStream out, Sheet sheet) {
        var letters = run.text().codePoints().toArray();
        boolean oneEach = letters.length == run.glyphs().size();
        for (int i = 0; i < run.glyphs().size(); i++) {
            var glyph = run.glyphs().get(i);
            var letter = oneEach ? letter(letters[letters.length - 1 - i]) : "\uFFFD";
            out.op("Tm", 1, 0, 0, 1, sheet.x(run.x() + glyph.dx()), sheet.y(run.baseline() + glyph.dy()));
            out.raw("(").code(font.shaped(glyph.id(), letter)).raw(") Tj\n");
        }
        if (run.ending() == Frame.Ending.SPACE) {
            out.raw("(").code(font.code(' ')).raw(") Tj\n");
        }
    }

    private static String letter(int codePoint) {
        return Normalizer.normalize(Unicode.extractable(codePoint), Normalizer.Form.NFC);
    }

    private void code(int code) {
        if (!inString) {
            out.raw("(");
            inString = true;
        }
        out.code(code);
    }

    /** Moves on by thousandths of an em. */
    private void adjust(double thousandths) {
        owed += thousandths;
        double whole = Math.rint(owed);
        if (whole == 0) {
            return;
        }
        owed -= whole;
        if (inString) {
            out.raw(")");
            inString = false;
        }
        // The operator subtracts.
        out.number(-whole);
    }

    private void end() {
        out.raw(inString ? ")] TJ\n" : "] TJ\n");
    }
}
