package nl.buurtpers.print.newspaper;

import java.util.List;
import nl.buurtpers.message.Messages;
import nl.buurtpers.print.copy.Typography;
import nl.buurtpers.typeset.flow.Plate;
import nl.buurtpers.typeset.flow.Slip;
import nl.buurtpers.typeset.frame.Content;
import nl.buurtpers.typeset.frame.Frame;
import nl.buurtpers.typeset.line.Setting;
import nl.buurtpers.typeset.text.Run;

/** The lines that lead from one part of a cut story to the next, and back. */
record Continuation(Typography type, Sheet sheet, Messages messages) {

    /** Units of the head of a continued part. */
    private static final int HEAD = 3 * Sheet.LINE;

    /** The name of the story with the page that it comes from; the number is known when it is drawn. */
    List<Slip> head(Headline headline, Story part, int span) {
        return List.of(new Slip(HEAD, (x, top, plate) -> {
            double measure = sheet.span(span);
            plate.ornament(new Frame.Rule(x, top, x + measure, top, 1.6, type.accent()));
            var style = type.style(type.headline().bold(), type.body().size() * 1.2, headline.language());
            var words = messages.text("newspaper.continued", headline.title(), part.pageBefore());
            var lines = type.standing().set(List.of(new Run(words, style, 0)), measure, Setting.RAGGED);
            double y = top + 1.6 * Sheet.LINE * sheet.unit() * 0.85;
            for (var line : lines.subList(0, Math.min(lines.size(), 2))) {
                plate.furniture(Content.Artifact.LAYOUT, line.frames(x, y));
                y += Sheet.LINE * sheet.unit();
            }
        }));
    }

    /** "Read on at page 5", at the right below the columns. */
    void readOn(String language, int page, double right, double bottom, Plate plate) {
        var style =
                type.style(type.small().bold(), type.note().size(), language).withInk(type.accent());
        var words = messages.text("newspaper.read-on", page);
        var line = type.standing().line(List.of(new Run(words, style, 0)));
        plate.furniture(Content.Artifact.LAYOUT, line.frames(right - line.width(), bottom - sheet.unit() * 1.2));
    }
}
