package nl.buurtpers.print.poster;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.buurtpers.print.copy.PictureDesk;
import nl.buurtpers.typeset.flow.Plate;
import nl.buurtpers.typeset.frame.Element;

/**
 * The parts of a poster from its head to its foot, at one size of letters.
 *
 * @param field headline
 * @param words text and picture
 * @param text running text
 * @param parts facts, access, text: what stands between picture and foot
 * @param foot imprint
 * @param tile the day, where it has one
 * @param ease how large everything is, 0 to 1; less than 0 where it is read from nearer by than usual
 * @param pictures tells what is wrong with the picture
 */
record Layout(
        Field field,
        Words words,
        Part text,
        List<Part> parts,
        Part foot,
        Optional<DateTile> tile,
        double ease,
        PictureDesk pictures) {

    /** A wall of text makes nobody halt: it may take this share of the paper. */
    private static final double MOST_TEXT = 0.42;

    Layout {
        parts = List.copyOf(parts);
    }

    /** Where nothing is easy any more it is less than the least, by half the share; text never is. */
    static double between(double least, double most, double ease) {
        if (ease >= 0) {
            return least + (most - least) * ease;
        }
        return least == Reading.TEXT ? least : least * (1 + ease / 2);
    }

    static Layout of(Field field, Words words, Imprint imprint, double ease, ZoneId zone, PictureDesk pictures) {
        boolean bare = words.copy() == Poster.Copytext.BARE;
        boolean few = bare || words.copy() == Poster.Copytext.KEY_FACTS;
        var look = words.look();
        var facts = ItemFacts.of(words.item());
        var tile = DateTile.of(words.item().item(), zone, look.messages());
        double metres = between(Reading.KEY_FACTS, 3 * look.sheet().scale(), ease);
        var text = Part.of(words.set(), 1);
        var parts = Stream.of(
                        KeyFacts.of(bare ? List.of() : facts.key(), metres, look, words.tree()),
                        AccessSigns.of(
                                few ? List.of() : facts.access(),
                                between(Reading.TEXT, 1.3 * look.sheet().scale(), ease),
                                look,
                                words.tree()),
                        text)
                .filter(part -> !part.isEmpty())
                .toList();
        var foot = imprint.part(few ? List.of() : facts.particulars());
        return new Layout(field, words, text, parts, foot, bare ? Optional.empty() : tile, ease, pictures);
    }

    private double gap() {
        return words.look().sheet().gap();
    }

    /** Height without the picture. */
    private double height() {
        double sum = field.height() + foot.height();
        for (var part : parts) {
            sum += part.height() + gap();
        }
        return sum + gap();
    }

    private double leastPicture() {
        return words.picture().map(picture -> picture.least(ease)).orElse(0.0);
    }

    boolean fits(double down) {
        boolean wall = text.height() > down * MOST_TEXT;
        return !wall && height() + leastPicture() <= down;
    }

    /** What the item says, in the order in which it is read. */
    List<Element> elements() {
        var elements = new ArrayList<>(field.elements());
        if (!words.pictureInText()) {
            words.picture().ifPresent(picture -> elements.addAll(picture.elements()));
        }
        parts.forEach(part -> elements.addAll(part.elements()));
        elements.addAll(foot.elements());
        return elements;
    }

    /** Draws it all; room that is left goes to the picture, then to the white between the parts, then to the field. */
    void draw(PosterSheet sheet, Plate plate) {
        double open = sheet.down() - height();
        double picture =
                words.picture().map(each -> Math.min(each.most(), open)).orElse(0.0);
        double room = open - picture;
        double white = Math.min(room / (parts.size() + 1), gap() * 0.7);
        double fieldHeight = field.height() + room - white * (parts.size() + 1);
        double y = PosterSheet.SAFE;
        field.draw(y, fieldHeight, words.picture().isEmpty(), tile, plate);
        y += fieldHeight;
        if (picture > 0) {
            double top = y;
            words.picture().ifPresent(each -> each.draw(top, picture, tile, plate));
            y += picture;
        }
        for (var part : parts) {
            y += gap() + white;
            part.draw(sheet.left(), y, plate);
            y += part.height();
        }
        foot.draw(sheet.left(), PosterSheet.SAFE + sheet.down() - foot.height(), plate);
    }
}
