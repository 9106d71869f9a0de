package nl.buurtpers.print.largeprint;

import java.util.List;
import java.util.stream.Stream;
import nl.buurtpers.message.Calendar;
import nl.buurtpers.message.Messages;
import nl.buurtpers.model.Edition;
import nl.buurtpers.print.column.ColumnStyle;
import nl.buurtpers.print.copy.Compositor;
import nl.buurtpers.print.copy.Copy;
import nl.buurtpers.print.copy.PictureDesk;
import nl.buurtpers.print.copy.Tree;
import nl.buurtpers.render.Assets;
import nl.buurtpers.typeset.flow.Slip;
import nl.buurtpers.typeset.frame.Mark;
import nl.buurtpers.typeset.line.Setting;

/** Sets what stands above the contents: the name of the paper, and which edition it is. */
final class TitleDesk {

    private final Edition edition;
    private final ColumnStyle style;
    private final Messages messages;
    private final Compositor compositor;

    TitleDesk(Edition edition, ColumnStyle style, Tree tree, Messages messages, Assets assets) {
        this.edition = edition;
        this.style = style;
        this.messages = messages;
        this.compositor =
                new Compositor(style.type(), tree, new PictureDesk(style.type(), tree, assets), edition.language());
    }

    /**
     * The title.
     *
     * @param part which part of the edition it is, in words; blank for the whole
     */
    Copy title(String part) {
        var type = style.type();
        var look = style.titles().publication();
        var name = compositor.line(
                edition.publication(),
                new Mark.Heading(1),
                type.style(type.headline().bold(), look.size(), edition.language())
                        .withInk(type.accent()),
                style.format().measure(),
                Setting.RAGGED,
                look.line());
        return Stream.concat(Stream.of(part), underTitle())
                .filter(words -> !words.isBlank())
                .map(words -> line(words, words.equals(part)))
                .reduce(name.withSlips(kept(name.slips())), Copy::then);
    }

    private Copy line(String words, boolean strong) {
        var type = style.type();
        return compositor.line(
                words,
                Mark.Plain.P,
                type.style(
                        strong ? type.text().bold() : type.text().regular(),
                        type.body().size(),
                        edition.language()),
                style.format().measure(),
                Setting.RAGGED,
                type.body().line());
    }

    private Stream<String> underTitle() {
        var place = edition.place().map(p -> edition.neighbourhood() + ", " + p).orElse(edition.neighbourhood());
        var issue = Stream.of(
                        edition.title(),
                        edition.number().map(n -> messages.text("edition.number", n)),
                        edition.year().map(y -> messages.text("edition.year", y)))
                .flatMap(o -> o.stream())
                .toList();
        return Stream.of(
                messages.text("large-print.edition"),
                place,
                String.join(", ", issue),
                new Calendar(messages).day(edition.date()));
    }

    private static List<Slip> kept(List<Slip> slips) {
        return slips.stream().map(slip -> slip.withKeep(true)).toList();
    }
}
