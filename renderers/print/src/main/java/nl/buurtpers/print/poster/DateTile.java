package nl.buurtpers.print.poster;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import nl.buurtpers.message.Messages;
import nl.buurtpers.model.Event;
import nl.buurtpers.model.Item;
import nl.buurtpers.typeset.flow.Plate;
import nl.buurtpers.typeset.frame.Content;
import nl.buurtpers.typeset.frame.Frame;
import nl.buurtpers.typeset.frame.Ink;
import nl.buurtpers.typeset.line.Typesetter;
import nl.buurtpers.typeset.text.FaceChain;
import nl.buurtpers.typeset.text.Run;

/**
 * The day of an event as a leaf of a calendar. What it says is said in words beside it, so that it is not read aloud.
 *
 * @param above weekday, or "from" where it lasts several days
 * @param number day of the month
 * @param month its name
 */
record DateTile(String above, String number, String month) {

    /** The tile of an item; none where it has no day, comes back, or is called off. */
    static Optional<DateTile> of(Item item, ZoneId zone, Messages messages) {
        return item instanceof Event event
                        && event.occasion().repeats().isEmpty()
                        && !event.occasion().cancelled()
                ? Optional.of(of(
                        event.occasion().time().firstDay(zone),
                        event.occasion().time().lastDay(zone),
                        messages))
                : Optional.empty();
    }

    private static DateTile of(LocalDate first, LocalDate last, Messages messages) {
        return new DateTile(
                first.equals(last) ? words(first, "EEEE", messages) : messages.text("poster.from"),
                Integer.toString(first.getDayOfMonth()),
                words(first, "MMMM", messages));
    }

    private static String words(LocalDate day, String pattern, Messages messages) {
        return DateTimeFormatter.ofPattern(pattern, messages.locale()).format(day);
    }

    private static double small(PosterLook look) {
        return look.textSize(Reading.TEXT) * look.sheet().scale();
    }

    static double width(PosterLook look) {
        return small(look) * 5.9;
    }

    static double height(PosterLook look) {
        return small(look) * 5.7;
    }

    void draw(double x, double top, PosterLook look, Plate plate) {
        double small = small(look);
        double width = width(look);
        plate.ornament(new Frame.Box(x, top, width, height(look), Ink.WHITE, null, 0));
        plate.ornament(new Frame.Box(x, top, width, small * 1.75, look.accentInk(), null, 0));
        double edge = 2 * look.sheet().scale();
        plate.ornament(new Frame.Box(x, top, width, height(look), null, look.accentInk(), edge));
        var bold = look.text().bold();
        centred(above, bold, small, Ink.WHITE, x, top + small * 1.25, look, plate);
        centred(number, bold, small * 2.9, look.accentInk(), x, top + small * 4.05, look, plate);
        centred(month, bold, small, look.accentInk(), x, top + small * 5.1, look, plate);
    }

    private static void centred(
            String words,
            FaceChain faces,
            double size,
            Ink ink,
            double x,
            double baseline,
            PosterLook look,
            Plate plate) {
        var line = Typesetter.line(List.of(new Run(words, look.style(faces, size, ink), 0)));
        plate.furniture(Content.Artifact.LAYOUT, line.frames(x + (width(look) - line.width()) / 2, baseline));
    }
}
