package nl.buurtpers.print.newspaper;

import java.util.ArrayList;
import java.util.List;
import nl.buurtpers.print.copy.Typography;
import nl.buurtpers.typeset.flow.Plate;
import nl.buurtpers.typeset.flow.Slip;
import nl.buurtpers.typeset.frame.Content;
import nl.buurtpers.typeset.frame.Frame;
import nl.buurtpers.typeset.line.Line;
import nl.buurtpers.typeset.line.Setting;
import nl.buurtpers.typeset.line.Typesetter;
import nl.buurtpers.typeset.text.Run;
import nl.buurtpers.typeset.text.Style;
import org.jspecify.annotations.Nullable;

/**
 * What stands over the columns of a block: the name of its section, its headline, its byline.
 *
 * @param kicker name of the section
 * @param kickerLeaf its leaf where it is the heading of the section, else 0
 * @param title the words of the headline
 * @param titleLeaf its leaf, 0 for a line that is read elsewhere
 * @param byline who wrote it
 * @param bylineLeaf its leaf
 * @param priority 1 to 5
 * @param language of the headline
 */
record Headline(
        String kicker,
        int kickerLeaf,
        String title,
        int titleLeaf,
        @Nullable String byline,
        int bylineLeaf,
        int priority,
        String language) {

    private static final double[] LARGEST = {18, 25, 32, 36, 40};

    /**
     * The slips at this span: whole lines of the grid.
     *
     * @param times letters so many times as large as usual, as far as the words allow
     */
    List<Slip> slips(int span, double times, Typography type, Sheet sheet) {
        double measure = sheet.span(span);
        var slips = new ArrayList<Slip>();
        slips.add(kicker.isBlank() ? rule(measure, type) : kicker(measure, type, sheet));
        var lines = title(span, measure, times, type);
        double size = lines.isEmpty()
                ? 12
                : lines.getFirst().parts().getFirst().text().size();
        var set = type.composing().slips(lines, type.composing().units(size * 1.12), size);
        slips.addAll(
                titleLeaf > 0
                        ? set
                        : furniture(lines, set.isEmpty() ? 0 : set.getFirst().height(), size, type));
        if (byline != null) {
            var style = type.style(type.small().regular(), type.note().size(), language);
            slips.addAll(type.composing()
                    .paragraph(
                            List.of(new Run(byline, style, bylineLeaf)),
                            measure,
                            Setting.RAGGED,
                            type.note().line(),
                            type.note().size()));
        }
        int units = slips.stream().mapToInt(Slip::height).sum();
        int missing = Sheet.wholeLines(units + 2) - units;
        slips.add(Slip.white(missing));
        return slips;
    }

    /** A headline that is read elsewhere. */
    private static List<Slip> furniture(List<Line> lines, int units, double size, Typography type) {
        double baseline = type.composing().baseline(units, size);
        return lines.stream()
                .map(line -> new Slip(
                        units,
                        (x, top, plate) -> plate.furniture(Content.Artifact.LAYOUT, line.frames(x, top + baseline))))
                .toList();
    }

    /** What stands above a headline that names its section itself. */
    private static Slip rule(double measure, Typography type) {
        return new Slip(2, (x, top, plate) -> ruled(measure, type, x, top, plate));
    }

    private static void ruled(double measure, Typography type, double x, double top, Plate plate) {
        plate.ornament(new Frame.Rule(x, top, x + measure, top, 1.6, type.accent()));
    }

    private Slip kicker(double measure, Typography type, Sheet sheet) {
        var style =
                type.style(type.small().bold(), type.note().size(), language).withInk(type.accent());
        var set = type.standing().set(List.of(new Run(kicker, style, kickerLeaf)), measure, Setting.RAGGED);
        int units = Math.max(1, set.size()) * type.note().line();
        return new Slip(units, (x, top, plate) -> {
            double y = top + type.composing().baseline(type.note().line(), style.size());
            for (var line : set) {
                if (kickerLeaf > 0) {
                    plate.add(line.at(x, y));
                } else {
                    plate.furniture(Content.Artifact.LAYOUT, line.frames(x, y));
                }
                y += type.note().line() * sheet.unit();
            }
            ruled(measure, type, x, top, plate);
        });
    }

    /** As large as its weight asks and its words allow: few lines, no word broken. */
    private List<Line> title(int span, double measure, double times, Typography type) {
        double weight = priority <= 1 ? 1.2 : priority == 2 ? 0.95 : priority == 3 ? 0.84 : 0.76;
        double size = LARGEST[Math.min(span, LARGEST.length) - 1]
                * weight
                * times
                * type.body().size()
                / 11;
        double least = type.body().size() * 1.25;
        size = Math.max(least, Math.min(size, measure / longestWord(type)));
        int most = span == 1 ? 4 : 2;
        while (true) {
            var style = new Style(type.headline().bold(), size, type.ink(), language);
            var lines = type.standing().set(List.of(new Run(title, style, titleLeaf)), measure, Setting.RAGGED);
            if (lines.size() <= most || size <= least) {
                return lines;
            }
            size = Math.max(least, size - 1);
        }
    }

    /** Width of the longest word in type of one point. */
    private double longestWord(Typography type) {
        var style = new Style(type.headline().bold(), 1, type.ink(), language);
        double longest = 0.01;
        for (int begin = 0, end; begin < title.length(); begin = end + 1) {
            end = begin;
            while (end < title.length() && !separates(title.charAt(end))) {
                end++;
            }
            if (end > begin) {
                longest = Math.max(
                        longest, Typesetter.width(List.of(new Run(title.substring(begin, end), style, 0))) * 1.001);
            }
        }
        return longest;
    }

    private static boolean separates(char c) {
        return Character.isWhitespace(c) || c == '/' || c == '-';
    }
}
