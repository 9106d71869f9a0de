package nl.buurtpers.print.paint;

import java.io.IOException;
import nl.buurtpers.render.Assets;
import nl.buurtpers.typeset.frame.Composition;
import nl.buurtpers.typeset.frame.Ink;
import nl.buurtpers.typeset.frame.Page;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;

/** Screens: sRGB, the trimmed page alone, and somebody to tap. */
record ScreenMedium(Assets assets) implements Medium {

    @Override
    public Sheet sheet(Page page) {
        return new Sheet(page, 0, 0);
    }

    @Override
    public Tint tint(Ink ink) {
        double red = (ink.rgb() >> 16 & 255) / 255.0;
        double green = (ink.rgb() >> 8 & 255) / 255.0;
        double blue = (ink.rgb() & 255) / 255.0;
        return red == green && green == blue ? new Tint(red) : new Tint(red, green, blue);
    }

    @Override
    public Pictures pictures(Composition composition) throws IOException {
        return ScreenPictures.of(composition, assets);
    }

    @Override
    public boolean interactive() {
        return true;
    }

    @Override
    public Lettering lettering() {
        return new Fonts();
    }

    @Override
    public void marks(ContentStream out, Sheet sheet) {
        // Nothing is cut.
    }

    @Override
    public void describe(COSDictionary page, Sheet sheet) {
        // Tabs go from link to link in reading order (ISO 14289-1, 7.18.3).
        page.setItem(Cos.name("Tabs"), COSName.S);
    }
}
