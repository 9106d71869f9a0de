package nl.buurtpers.print.paint;

import nl.buurtpers.typeset.frame.Frame;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.jspecify.annotations.Nullable;

/** Shows letters of fonts, as text objects (ISO 32000-1, 9.4). Fonts are set only when they change. */
final class FontCase implements Lettering.Case {

    private final Fonts fonts;
    private final ContentStream out;
    private final Sheet sheet;
    private final COSDictionary used = Cos.direct();

    private @Nullable EmbeddedFont font;
    private double size;
    private boolean inText;

    FontCase(Fonts fonts, ContentStream out, Sheet sheet) {
        this.fonts = fonts;
        this.out = out;
        this.sheet = sheet;
    }

    @Override
    public void show(Frame.Text text) {
        switch (text) {
            case Frame.TextRun run -> Line.show(run, begin(run), out);
            case Frame.ShapedRun run -> Line.show(run, begin(run), out, sheet);
        }
    }

    private EmbeddedFont begin(Frame.Text run) {
        if (!inText) {
            out.raw("BT\n");
            inText = true;
        }
        var wanted = fonts.of(run.face());
        if (wanted != font || run.size() != size) {
            font = wanted;
            size = run.size();
            used.setItem(wanted.resource(), wanted.dictionary());
            out.raw("/").raw(wanted.resource().getName()).raw(" ").op("Tf", size);
        }
        out.op("Tm", 1, 0, 0, 1, sheet.x(run.x()), sheet.y(run.baseline()));
        return wanted;
    }

    @Override
    public void rest() {
        if (inText) {
            out.raw("ET\n");
            inText = false;
        }
    }

    @Override
    public void forget() {
        font = null;
    }

    @Override
    public void addTo(COSDictionary resources) {
        resources.setItem(COSName.FONT, used);
    }
}
