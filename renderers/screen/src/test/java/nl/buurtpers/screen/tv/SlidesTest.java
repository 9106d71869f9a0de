package nl.buurtpers.screen.tv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.buurtpers.model.Focus;
import nl.buurtpers.model.Picture;
import nl.buurtpers.render.Coverage;
import nl.buurtpers.render.HouseStyle;
import nl.buurtpers.testkit.Editions;
import nl.buurtpers.typeset.frame.Content;
import nl.buurtpers.typeset.frame.Frame;
import nl.buurtpers.typeset.frame.Piece;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlidesTest {

    private static final String SENTENCE = "Het wijkcentrum blijft open en de buren zetten elke ochtend koffie. ";

    @Test
    void the_words_on_the_picture_are_the_words_of_the_playlist() {
        var edition = Made.edition(
                Made.article("kort", "Een kort bericht", "De brug is dicht."),
                Made.article("lang", "Een lang verhaal", SENTENCE.repeat(4), SENTENCE.repeat(5)),
                Made.advert("brood", "Vers brood", "Elke dag vers."),
                Made.event("feest", "Feest", "2026-12-05T14:00", "2026-12-05T16:30"));
        for (var slide : Made.order(edition).slides()) {
            assertThat(sorted(painted(slide))).as(slide.id()).isEqualTo(sorted(slide.text()));
        }
    }

    @Test
    void all_text_keeps_five_percent_from_every_edge() {
        for (long seed = 1; seed <= 4; seed++) {
            for (var slide : Made.order(Editions.generated(seed)).slides()) {
                assertThat(texts(slide)).as(slide.id()).allSatisfy(text -> {
                    assertThat(text.x()).isGreaterThanOrEqualTo(96);
                    assertThat(text.x() + text.width()).isLessThanOrEqualTo(1920 - 96 + 0.5);
                    assertThat(text.baseline() - text.face().capHeight() * text.size() / 1000)
                            .isGreaterThanOrEqualTo(54);
                    assertThat(text.baseline()).isLessThanOrEqualTo(1080 - 54);
                });
            }
        }
    }

    @Test
    void titles_text_and_footers_are_large_enough_for_a_room() {
        for (var slide : Made.order(Editions.generated(3)).slides()) {
            assertThat(texts(slide))
                    .as(slide.id())
                    .allSatisfy(text -> assertThat(text.size()).isGreaterThanOrEqualTo(34));
        }
        var slide = Made.order(Made.edition(Made.article("a", "Een kop", SENTENCE)))
                .slides()
                .get(1);
        assertThat(texts(slide).map(Frame.Text::size))
                .anyMatch(size -> size >= 92)
                .anyMatch(size -> size == 84);
    }

    @Test
    void a_short_item_takes_one_slide_and_is_shown_in_full() {
        var order = Made.order(Made.edition(Made.article("brug", "De brug is dicht", "Tot maandag.")));
        assertThat(order.coverage().entry("brug")).hasValueSatisfying(entry -> {
            assertThat(entry.shown()).isEqualTo(Coverage.Shown.FULL);
            assertThat(entry.places()).containsExactly("2");
        });
    }

    @Test
    void an_item_that_is_a_little_long_is_split_at_the_end_of_a_sentence() {
        var order = Made.order(Made.edition(Made.article("lang", "Een lang verhaal", SENTENCE.repeat(7))));
        var slides = order.slides().stream()
                .filter(slide -> slide.item().isPresent())
                .toList();
        assertThat(slides).hasSize(2);
        assertThat(slides).allSatisfy(slide -> assertThat(slide.text().strip()).endsWith("koffie."));
        assertThat(slides.getLast().mark()).isEqualTo("2/2");
        assertThat(order.coverage().entry("lang"))
                .hasValueSatisfying(entry -> assertThat(entry.shown()).isEqualTo(Coverage.Shown.SPLIT));
    }

    @Test
    void a_long_item_without_a_summary_begins_and_says_where_it_goes_on() {
        var order = Made.order(Made.edition(Made.article("lang", "Een lang verhaal", SENTENCE.repeat(20))));
        var slides = order.slides().stream()
                .filter(slide -> slide.item().isPresent())
                .toList();
        assertThat(slides).hasSize(1);
        assertThat(slides.getFirst().text())
                .contains(SENTENCE.repeat(3).strip() + " …")
                .contains("krant.voorbeeld.example/lang");
        assertThat(order.coverage().entry("lang")).hasValueSatisfying(entry -> {
            assertThat(entry.shown()).isEqualTo(Coverage.Shown.SHORTENED);
            assertThat(entry.reason().orElseThrow().code()).isEqualTo("beginning-shown");
        });
    }

    @Test
    void the_whole_text_is_an_option() {
        var edition = Made.edition(Made.article("lang", "Een lang verhaal", SENTENCE.repeat(20)));
        var order = Made.order(edition, HouseStyle.STANDARD, Map.of("slides-per-item", "40"));
        assertThat(order.coverage().entry("lang")).hasValueSatisfying(entry -> {
            assertThat(entry.shown()).isEqualTo(Coverage.Shown.SPLIT);
            assertThat(entry.places()).hasSizeBetween(5, 8);
        });
    }

    @Test
    void a_very_long_item_shows_its_summary() {
        var head = nl.buurtpers.model.Head.of("lang", "Een lang verhaal");
        var told = new nl.buurtpers.model.Head(
                head.id(),
                head.title(),
                head.shortTitle(),
                java.util.Optional.of("Het komt goed."),
                head.section(),
                head.priority(),
                head.author(),
                head.date(),
                head.language(),
                head.order(),
                head.picture(),
                head.contact(),
                head.adjustment(),
                head.wording(),
                head.sharing());
        var item = new nl.buurtpers.model.Article(told, Made.blocks(SENTENCE.repeat(60)));
        var order = Made.order(Made.edition(item));
        assertThat(order.coverage().entry("lang")).hasValueSatisfying(entry -> {
            assertThat(entry.shown()).isEqualTo(Coverage.Shown.SHORTENED);
            assertThat(entry.reason().orElseThrow().code()).isEqualTo("summary-shown");
        });
        assertThat(order.slides().get(1).text()).contains("Het komt goed.").contains("krant.voorbeeld.example/lang");
    }

    @Test
    void an_advertisement_says_that_it_is_one() {
        var slide = Made.order(Made.edition(Made.advert("brood", "Vers brood", "Elke dag.")))
                .slides()
                .get(1);
        assertThat(painted(slide)).contains("Advertentie");
    }

    @Test
    void the_agenda_is_told_at_a_glance_in_the_order_of_its_days() {
        var edition = Made.edition(
                Made.event("c", "Derde", "2027-01-05T14:00", "2027-01-05T16:30"),
                Made.event("a", "Eerste", "2026-12-01T10:00", "2026-12-01T12:00"),
                Made.event("b", "Tweede", "2026-12-24T19:00", "2026-12-24T21:00"));
        assertThat(Made.order(edition).slides().get(1).text())
                .containsSubsequence("Eerste", "dinsdag 1 december 2026, 10 tot 12 uur", "Tweede", "Derde");
    }

    @Test
    void a_slide_is_over_when_its_event_is() {
        var edition = Made.edition(
                Made.event("a", "Eerste", "2026-12-01T10:00", "2026-12-01T12:00"), Made.article("b", "Blijft", "Ja."));
        var slides = Made.order(edition).slides();
        assertThat(slides.get(2).validUntil()).contains(Instant.parse("2027-02-24T23:00:00Z"));
        assertThat(slides.get(1).validUntil()).contains(Instant.parse("2026-12-01T23:00:00Z"));
    }

    @Test
    void a_slide_stands_as_long_as_its_words_take_and_never_less_than_six_seconds() {
        var order = Made.order(
                Made.edition(Made.article("kort", "Kort", "Ja."), Made.article("lang", "Lang", SENTENCE.repeat(3))));
        var time = new ReadingTime(120);
        assertThat(time.of(order.slides().get(1))).isEqualTo(6_000);
        assertThat(time.of(order.slides().get(2))).isEqualTo(17_500);
        assertThat(new ReadingTime(60).of(order.slides().get(2))).isEqualTo(35_000);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "50, 50", "100, 100", "70, 20"})
    void a_photograph_is_cropped_around_what_matters_most_in_it_and_never_distorted(int across, int down) {
        var focus = new Focus(across, down);
        var picture = new Picture(
                "images/1000x1500-x.jpg", "Een hond.", Optional.empty(), Optional.empty(), Optional.of(focus));
        var slide = Made.order(Made.edition(Made.pictured("hond", "Hond gevonden", picture, "Bij de vijver.")))
                .slides()
                .get(1);
        var frame = slide.page().pieces().stream()
                .flatMap(piece -> piece.frames().stream())
                .filter(each -> each instanceof Frame.PictureFrame)
                .map(each -> (Frame.PictureFrame) each)
                .findFirst()
                .orElseThrow();
        var crop = frame.crop();
        assertThat(crop.width() / (double) crop.height()).isCloseTo(frame.width() / frame.height(), within(0.01));
        assertThat(crop.height()).as("something is cut off").isLessThan(1500);
        assertThat(across * 10).isBetween(crop.x(), crop.x() + crop.width());
        assertThat(down * 15).isBetween(crop.y(), crop.y() + crop.height());
    }

    @Test
    void one_slide_for_each_item_is_an_option() {
        var edition = Editions.generated(2);
        var few = Made.order(edition, HouseStyle.STANDARD, Map.of("slides-per-item", "1"));
        assertThat(few.slides()).hasSizeLessThan(Made.order(edition).slides().size());
    }

    private static Stream<Frame.Text> texts(Slide slide) {
        return slide.page().pieces().stream()
                .map(Piece::frames)
                .flatMap(List::stream)
                .filter(frame -> frame instanceof Frame.Text)
                .map(frame -> (Frame.Text) frame);
    }

    /** What is read on the picture, without the footer. */
    private static String painted(Slide slide) {
        var words = new StringBuilder();
        slide.page().pieces().stream()
                .filter(piece -> piece.content() instanceof Content.Of)
                .flatMap(piece -> piece.frames().stream())
                .forEach(frame -> {
                    if (frame instanceof Frame.Text text) {
                        words.append(text.text()).append(' ');
                    }
                });
        return words.toString();
    }

    private static List<String> sorted(String text) {
        return Stream.of(text.strip().split("\\s+")).sorted().toList();
    }
}
