package nl.buurtpers.print.paint;

import java.io.IOException;
import nl.buurtpers.print.press.Cmyk;
import nl.buurtpers.print.press.Separation;
import nl.buurtpers.render.Assets;
import nl.buurtpers.render.PrintProfile;
import nl.buurtpers.typeset.frame.Composition;
import nl.buurtpers.typeset.frame.Ink;
import nl.buurtpers.typeset.frame.Page;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;

/** A press: process inks alone, bleed, marks, and nobody to tap. */
record PressMedium(Assets assets, PrintProfile profile, Separation separation) implements Medium {

    static final double POINTS_PER_MM = 72 / 25.4;

    /** Levels of 255 between the strongest and the weakest of red, green and blue. */
    private static final int HARDLY_A_COLOUR = 12;

    @Override
    public Sheet sheet(Page page) {
        double bleed = Math.max(0, profile.bleed()) * POINTS_PER_MM;
        return new Sheet(page, bleed, profile.marks().isEmpty() ? bleed : bleed + CropMarks.ROOM);
    }

    @Override
    public Tint tint(Ink ink) {
        var inks = inks(ink);
        return new Tint(inks.cyan(), inks.magenta(), inks.yellow(), inks.black());
    }

    /** Text never leaves the black plate: three colours under small letters would make them unsharp. */
    private Cmyk inks(Ink ink) {
        return switch (ink.role()) {
            case TEXT -> profile.blackOnlyText() ? Cmyk.BLACK : recipe(ink.rgb());
            case GREY -> Cmyk.tint(Math.round(100 - (ink.rgb() & 255) / 2.55) / 100.0);
            case PAPER -> Cmyk.NONE;
            case ACCENT -> recipe(ink.rgb());
        };
    }

    /** A brand that is hardly a colour is printed as a grey: of four inks its letters would be unsharp. */
    private Cmyk recipe(int rgb) {
        int red = rgb >> 16 & 255;
        int green = rgb >> 8 & 255;
        int blue = rgb & 255;
        int lightest = Math.max(red, Math.max(green, blue));
        if (lightest - Math.min(red, Math.min(green, blue)) <= HARDLY_A_COLOUR) {
            return Cmyk.tint(Math.rint(100 - lightest / 2.55) / 100);
        }
        return separation.inks(rgb).asRecipe().within(profile.inkLimit());
    }

    @Override
    public Pictures pictures(Composition composition) throws IOException {
        return PressPictures.of(composition, this);
    }

    @Override
    public boolean interactive() {
        return false;
    }

    @Override
    public Lettering lettering() {
        return profile.outlines() ? new Outlines() : new Fonts();
    }

    @Override
    public void marks(ContentStream out, Sheet sheet) {
        if (!profile.marks().isEmpty()) {
            new CropMarks(out, sheet, profile.marks()).draw();
        }
    }

    @Override
    public void describe(COSDictionary page, Sheet sheet) {
        page.setItem(COSName.BLEED_BOX, sheet.bleedBox());
        page.setItem(COSName.TRIM_BOX, sheet.trimBox());
    }
}
