package nl.buurtpers.typeset.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import nl.buurtpers.typeset.font.FontLibrary;
import nl.buurtpers.typeset.frame.Content;
import nl.buurtpers.typeset.frame.Frame;
import nl.buurtpers.typeset.frame.Ink;
import nl.buurtpers.typeset.text.FaceChain;
import nl.buurtpers.typeset.text.Run;
import nl.buurtpers.typeset.text.Style;
import org.junit.jupiter.api.Test;

class TypesetterTest {

    private static final Style SERIF = new Style(FaceChain.of(FontLibrary.SERIF, 400, false), 10, Ink.BLACK, "nl");
    private static final Style BOLD = new Style(FaceChain.of(FontLibrary.SERIF, 700, false), 10, Ink.BLACK, "nl");
    private static final String STORY =
            "Op dinsdagavond ging er een gejuich op aan het Seringenplein. De zaal van wijkcentrum De Nieuwe Sleutel zat"
                    + " vol. Wie geen stoel had, leunde tegen de verwarming. De wethouder las het besluit voor van een"
                    + " blaadje: het wijkcentrum blijft open, tot en met eind 2029. Vrijwilligers nemen het beheer over.";

    @Test
    void a_paragraph_in_two_looks_becomes_lines_that_know_their_frames() {
        var runs = List.of(
                new Run("Het wijkcentrum ", SERIF, 1),
                new Run("blijft open", BOLD, 2),
                new Run(", zegt men.", SERIF, 3));

        var lines = Typesetter.set(runs, 108, Setting.RAGGED);

        assertThat(lines).extracting(Line::text).containsExactly("Het wijkcentrum blijft", "open, zegt men.");
        var pieces = lines.getFirst().at(50, 200);
        assertThat(pieces)
                .extracting(piece -> ((Content.Of) piece.content()).leaf())
                .containsExactly(1, 2);
        var bold = (Frame.TextRun) pieces.getLast().frames().getFirst();
        assertThat(bold.face().weight()).isEqualTo(700);
        assertThat(bold.baseline()).isEqualTo(200);
        assertThat(bold.x()).isEqualTo(50 + Typesetter.width(List.of(runs.getFirst())) + space(), within(0.01));
        assertThat(bold.ending()).isEqualTo(Frame.Ending.SPACE);
    }

    private static double space() {
        return SERIF.faces().first().width(" ", 10);
    }

    /** Of a mark in 10 pt, no more than this stands out of the measure. */
    private static final double HANGING = 3;

    @Test
    void marks_at_the_edges_of_justified_columns_hang_out() {
        var text = "‘Wij zijn de buren.’ Dat zei zij, en ‘wij’ waren, zo bleek, veel mensen. ".repeat(4);
        var lines = Typesetter.set(List.of(new Run(text, SERIF, 0)), 120, Setting.JUSTIFIED);
        double comma = SERIF.faces().first().width(",", 10);
        for (var line : lines.subList(1, lines.size() - 1)) {
            var last = line.parts().getLast().text();
            double right = last.x() + last.width();
            if (line.text().endsWith(",")) {
                assertThat(right).isCloseTo(120 + 0.6 * comma, within(0.02));
            } else if (Character.isLetter(line.text().charAt(line.text().length() - 1)) && !line.hyphenated()) {
                assertThat(right).isCloseTo(120, within(0.02));
            }
            assertThat(line.parts().getFirst().text().x() < 0)
                    .as(line.text())
                    .isEqualTo(line.text().startsWith("‘"));
        }
        assertThat(lines).anyMatch(line -> line.text().endsWith(","));
    }

    @Test
    void justified_lines_fill_the_measure_but_for_the_last() {
        var lines = Typesetter.set(List.of(new Run(STORY, SERIF, 0)), 200, Setting.JUSTIFIED);
        for (var line : lines.subList(0, lines.size() - 1)) {
            assertThat(line.width()).isBetween(200 - 0.02, 200 + HANGING);
        }
        assertThat(lines.getLast().width()).isLessThan(200);
        assertThat(lines).anyMatch(Line::hyphenated);
    }

    @Test
    void every_width_is_that_of_its_glyphs_kerns_and_spaces() {
        for (var setting : List.of(Setting.JUSTIFIED, Setting.RAGGED_DIVIDED, Setting.CENTRED)) {
            for (var line : Typesetter.set(List.of(new Run(STORY, SERIF, 0)), 170, setting)) {
                line.parts()
                        .forEach(part -> assertThat(part.text().width())
                                .isCloseTo(recomputed((Frame.TextRun) part.text()), within(1e-6)));
            }
        }
    }

    private static double recomputed(Frame.TextRun run) {
        double sum = 0;
        for (int i = 0; i < run.text().length(); i++) {
            sum += run.face().advance(run.face().glyph(run.text().charAt(i)))
                    + run.kerns().after(i);
        }
        if (run.ending() == Frame.Ending.HYPHEN) {
            sum += run.face().advance(run.face().glyph('-'));
        }
        long spaces = run.text().chars().filter(c -> c == ' ').count();
        return sum * run.size() / 1000 + spaces * run.wordSpace() + run.text().length() * run.letterSpace();
    }

    @Test
    void ragged_setting_divides_nothing() {
        var lines = Typesetter.set(List.of(new Run(STORY, SERIF, 0)), 150, Setting.RAGGED);
        assertThat(lines).noneMatch(Line::hyphenated);
        assertThat(joined(lines)).isEqualTo(STORY);
    }

    @Test
    void amounts_telephone_numbers_dates_and_times_stay_on_one_line() {
        var text = "Bel 033-555 01 20 voor kaarten van € 12,50 op 9 mei om 10.30 uur in het centrum";
        for (int measure = 80; measure < 260; measure += 3) {
            assertThat(Typesetter.set(List.of(new Run(text, SERIF, 0)), measure, Setting.JUSTIFIED))
                    .extracting(Line::text)
                    .noneMatch(line -> line.endsWith("€") || line.endsWith("033-") || line.endsWith("555"))
                    .noneMatch(line -> line.endsWith("01") || line.endsWith(" 9") || line.endsWith("10.30"));
        }
    }

    @Test
    void addresses_break_at_their_own_signs_and_never_with_a_hyphen() {
        var text = "Zie www.wijkvereniging-soesterkwartier.voorbeeld.example/activiteiten/vrijwilligers voor meer";
        for (var line : Typesetter.set(List.of(new Run(text, SERIF, 0)), 120, Setting.JUSTIFIED)) {
            assertThat(line.hyphenated()).as(line.text()).isFalse();
            assertThat(line.width()).isLessThanOrEqualTo(120.01);
        }
    }

    @Test
    void a_word_wider_than_the_measure_is_broken_and_no_letter_is_lost() {
        var monster = "a".repeat(13_000);
        for (var setting : List.of(Setting.JUSTIFIED, Setting.RAGGED)) {
            var lines = Typesetter.set(List.of(new Run("Zo: " + monster + ".", SERIF, 0)), 160, setting);
            assertThat(lines).allMatch(line -> line.width() <= 160.01);
            assertThat(joined(lines).replace(" ", "")).isEqualTo("Zo:" + monster + ".");
        }
    }

    @Test
    void a_line_end_of_the_editor_is_kept() {
        var lines = Typesetter.set(
                List.of(new Run("Leliestraat 88" + Run.LINE_END + "Amersfoort", SERIF, 0)), 400, Setting.RAGGED);
        assertThat(lines).extracting(Line::text).containsExactly("Leliestraat 88", "Amersfoort");
    }

    @Test
    void arabic_runs_from_right_to_left_and_is_read_in_order() {
        var lines = Typesetter.set(List.of(new Run("Welkom مرحبا بكم allemaal", SERIF, 0)), 400, Setting.RAGGED);
        assertThat(lines).hasSize(1);
        assertThat(lines.getFirst().text()).isEqualTo("Welkom مرحبا بكم allemaal");
        var shaped = lines.getFirst().parts().stream()
                .map(Line.Part::text)
                .filter(Frame.ShapedRun.class::isInstance)
                .map(Frame.ShapedRun.class::cast)
                .findFirst()
                .orElseThrow();
        assertThat(shaped.face().family()).isEqualTo("Noto Sans Arabic");
        assertThat(shaped.glyphs()).isNotEmpty().allMatch(glyph -> glyph.id() > 0);
    }

    @Test
    void characters_that_no_face_has_do_not_stop_the_press() {
        var lines = Typesetter.set(
                List.of(new Run("Hoera 🐦‍🔥 \u202Eabc\u0000\u0007 zee\u0308n 2\u20113", SERIF, 0)),
                400,
                Setting.RAGGED);
        assertThat(joined(lines)).isEqualTo("Hoera abc zeën 2-3");
    }

    @Test
    void nonsense_of_any_kind_stays_inside_the_measure() {
        var random = new Random(7);
        var alphabet = "abcdefghijklm nop qrs tuv  wxyz-/.,@:;€0123 ‘’“”…–ëïç\u00ad\u200b\u00a0\u2028شغ";
        for (int round = 0; round < 300; round++) {
            var text = random.ints(random.nextInt(200), 0, alphabet.length())
                    .mapToObj(i -> String.valueOf(alphabet.charAt(i)))
                    .collect(Collectors.joining());
            double measure = 60 + random.nextInt(300);
            for (var setting : List.of(Setting.JUSTIFIED, Setting.RAGGED, Setting.RAGGED_DIVIDED.withIndent(10))) {
                var lines = Typesetter.set(List.of(new Run(text, SERIF, 0)), measure, setting);
                for (var line : lines) {
                    for (var part : line.parts()) {
                        double hanging = setting.alignment() == Setting.Alignment.JUSTIFIED ? HANGING : 0;
                        assertThat(part.text().x()).isGreaterThanOrEqualTo(-hanging);
                        assertThat(part.text().x() + part.text().width())
                                .as(text)
                                .isLessThanOrEqualTo(measure + hanging + 0.02);
                    }
                }
                assertThat(folded(joined(lines))).isEqualTo(folded(text));
            }
        }
    }

    private static String folded(String text) {
        return text.replaceAll("[\\s\u2028\u00ad\u200b]", "");
    }

    private static String joined(List<Line> lines) {
        var text = new StringBuilder();
        for (var line : lines) {
            text.append(line.text());
            var ending = line.parts().isEmpty()
                    ? Frame.Ending.SPACE
                    : switch (line.parts().getLast().text()) {
                        case Frame.TextRun run -> run.ending();
                        case Frame.ShapedRun run -> run.ending();
                    };
            text.append(ending == Frame.Ending.SPACE ? " " : "");
        }
        return text.toString().strip();
    }
}
