package nl.buurtpers.print.poster;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.buurtpers.message.Calendar;
import nl.buurtpers.model.Edition;
import nl.buurtpers.model.Event;
import nl.buurtpers.model.EventTime;
import nl.buurtpers.plan.Fact;
import nl.buurtpers.plan.Planned;
import nl.buurtpers.print.copy.Address;
import nl.buurtpers.typeset.flow.Plate;
import nl.buurtpers.typeset.frame.Content;
import nl.buurtpers.typeset.frame.Frame;
import nl.buurtpers.typeset.frame.Ink;
import nl.buurtpers.typeset.line.Line;
import nl.buurtpers.typeset.line.Setting;
import nl.buurtpers.typeset.text.Run;

/**
 * Strips at the foot of a poster that passers-by tear off: what, when, and where to ask. They repeat what the poster
 * says, so that they are not read aloud.
 *
 * @param lines of one strip
 */
record Strips(PosterLook look, List<Line> lines, double size) {

    /** A strip is held in the hand, at half a metre: letters of 2.2 mm would do, and these are more than 3. */
    private static final double TYPE = 14;

    private static final int NUMBER = 8;
    private static final double LEADING = 1.14;
    private static final double DASH = 3;

    Strips {
        lines = List.copyOf(lines);
    }

    /** The strips, where the paper has room for them. */
    static Optional<Strips> of(Planned item, Edition edition, PosterLook look) {
        if (look.sheet().strips() <= 0) {
            return Optional.empty();
        }
        double size = TYPE * look.sheet().scale();
        double length = look.sheet().strips() - size * 1.6;
        int most = (int) Math.floor((look.sheet().across() / NUMBER - size * 0.2) / (size * LEADING));
        var lines = new ArrayList<Line>();
        for (var each : groups(item, edition, look, size, length)) {
            lines.addAll(lines.size() + each.size() <= most ? each : List.of());
        }
        return Optional.of(new Strips(look, lines, size)).filter(strips -> !lines.isEmpty());
    }

    /** What, when, and the first way to ask more; each is shown whole or not at all. */
    private static List<List<Line>> groups(Planned item, Edition edition, PosterLook look, double size, double length) {
        var all = new ArrayList<List<Line>>();
        all.add(set(item.head().brief(), true, size, length, look));
        Stream.concat(when(item, edition, look).stream(), ask(item).stream())
                .map(words -> set(words, false, size, length, look))
                .forEach(all::add);
        return all;
    }

    private static Optional<String> when(Planned item, Edition edition, PosterLook look) {
        if (!(item.item() instanceof Event event)) {
            return item.fact(Fact.Kind.HOURS).map(Fact::value);
        }
        var messages = look.messages();
        var day = Day.words(item, edition, messages);
        return Optional.of(
                switch (event.occasion().time()) {
                    case EventTime.Days _ -> day;
                    case EventTime.Moments(var start, var _) -> {
                        var time = start.withZoneSameInstant(edition.timeZone()).toLocalTime();
                        yield messages.text("calendar.moment", day, new Calendar(messages).time(time));
                    }
                });
    }

    private static Optional<String> ask(Planned item) {
        return Stream.of(Fact.Kind.PHONE, Fact.Kind.EMAIL, Fact.Kind.WEB)
                .flatMap(kind -> item.fact(kind).stream())
                .map(Fact::value)
                .findFirst()
                .or(() -> item.link().map(link -> Address.spoken(link.toString())));
    }

    private static List<Line> set(String words, boolean bold, double size, double length, PosterLook look) {
        var faces = bold ? look.text().bold() : look.text().regular();
        return look.standing()
                .set(List.of(new Run(words, look.style(faces, size, Ink.BLACK), 0)), length, Setting.RAGGED);
    }

    void draw(Plate plate) {
        var sheet = look.sheet();
        double top = sheet.height() - PosterSheet.SAFE - sheet.strips() + size * 0.5;
        double bottom = sheet.height() - PosterSheet.SAFE;
        double width = sheet.across() / NUMBER;
        for (int i = 0; i < NUMBER; i++) {
            double x = PosterSheet.SAFE + i * width;
            strip(x, width, bottom, plate);
            if (i > 0) {
                cut(x, top, x, bottom, plate);
            }
        }
        cut(PosterSheet.SAFE, top, sheet.width() - PosterSheet.SAFE, top, plate);
    }

    /** The lines as a block in the middle of the strip, read from the right. */
    private void strip(double x, double width, double bottom, Plate plate) {
        double block = lines.size() * size * LEADING;
        double baseline = bottom + (width - block) / 2 + size * 0.92;
        double widest = lines.stream().mapToDouble(Line::width).max().orElse(0);
        double start = x + Math.max(0, (look.sheet().strips() - size * 0.5 - widest) / 2);
        var frames = new ArrayList<Frame>();
        for (var line : lines) {
            frames.addAll(line.frames(start, baseline));
            baseline += size * LEADING;
        }
        plate.furniture(Content.Artifact.LAYOUT, List.of(new Frame.Turned(x, bottom, frames)));
    }

    /** A dashed line, as scissors know it. */
    private void cut(double x1, double y1, double x2, double y2, Plate plate) {
        double length = Math.hypot(x2 - x1, y2 - y1);
        int dashes = (int) Math.round(length / (2 * DASH));
        var frames = new ArrayList<Frame>();
        for (int i = 0; i < dashes; i++) {
            double from = i / (double) dashes;
            double to = (i + 0.5) / dashes;
            frames.add(new Frame.Rule(
                    x1 + (x2 - x1) * from,
                    y1 + (y2 - y1) * from,
                    x1 + (x2 - x1) * to,
                    y1 + (y2 - y1) * to,
                    0.8,
                    Ink.grey(0x66)));
        }
        plate.furniture(Content.Artifact.LAYOUT, frames);
    }
}
