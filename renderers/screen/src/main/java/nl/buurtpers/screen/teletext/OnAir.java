package nl.buurtpers.screen.teletext;

import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.stream.IntStream;
import nl.buurtpers.plan.Plan;
import nl.buurtpers.render.Kit;
import nl.buurtpers.screen.transmission.Screen;
import nl.buurtpers.screen.transmission.Station;
import nl.buurtpers.screen.transmission.Transmission;

/**
 * A composed service as it goes on the air.
 *
 * @param station what it says of itself
 * @param carousel its pages; at least one
 * @param log which of them were corrected
 */
record OnAir(Station station, Carousel carousel, PageLog log) {

    /** Language of texts in a language without a code of three letters (ISO 639-2). */
    private static final String UNDETERMINED = "und";

    /** Time starts at the instant of publication. */
    static OnAir of(Plan plan, Composer.Composed composed, Kit kit) {
        var edition = plan.edition();
        var carousel = composed.carousel();
        var name = carousel.header().name();
        var station = new Station(
                new Row.Setting()
                        .text(name.substring(0, Math.min(name.length(), Station.NAME)))
                        .row()
                        .codes()
                        .substring(0, Station.NAME),
                language(edition.language()),
                carousel.pages().getFirst().fastext().index(),
                kit.published().atZone(edition.timeZone()),
                kit.options().whole(TeletextRenderer.LINES));
        return new OnAir(station, carousel, composed.log());
    }

    private static String language(String tag) {
        try {
            var code = Locale.forLanguageTag(tag).getISO3Language();
            return code.isEmpty() ? UNDETERMINED : code;
        } catch (MissingResourceException _) {
            return UNDETERMINED;
        }
    }

    Transmission transmission() {
        return Transmission.of(
                station, carousel.pages().parallelStream().map(this::screens).toList());
    }

    private List<Screen> screens(Page page) {
        var header = carousel.header().sent(page.number());
        return IntStream.range(0, page.subpages().size())
                .mapToObj(i -> screen(page, i, header))
                .toList();
    }

    private Screen screen(Page page, int index, String header) {
        var subpage = page.subpages().get(index);
        return new Screen(
                page.number(),
                page.subcode(index),
                header,
                subpage.rows().stream().map(Row::codes).toList(),
                subpage.enhancements(),
                page.fastext().pages(),
                subpage.seconds(),
                log.changed(page.number(), page.subcode(index)));
    }
}
